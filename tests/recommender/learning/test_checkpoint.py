"""A training that was killed goes on from its last checkpoint, to the same model as one that was left alone."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from recsys_gui.base.errors import JobCancelled
from recsys_gui.base.progress import NullProgress
from recsys_gui.recommender.contract.artifacts import to_bytes
from recsys_gui.recommender.contract.recommender import Artifact
from recsys_gui.recommender.learning.checkpoint import Checkpoint, Findings, UnfitCheckpointError
from recsys_gui.recommender.trainer import train


class Shelf:
    """Keeps every checkpoint as bytes, and hands one out to the next training."""

    every = 0.0

    def __init__(self, left: bytes | None = None) -> None:
        self._left = left
        self.all: list[bytes] = []

    def kept(self) -> Checkpoint | None:
        return None if self._left is None else Checkpoint.from_bytes(self._left)

    def keep(self, checkpoint: Checkpoint) -> None:
        self.all.append(checkpoint.to_bytes())


class Impatient(Shelf):
    """Has enough after one round."""

    def keep(self, checkpoint: Checkpoint) -> None:
        super().keep(checkpoint)
        raise JobCancelled


class Listening(NullProgress):
    def __init__(self) -> None:
        self.rounds = []

    def emit(self, event):
        self.rounds.append(event.epoch)


class Hourly:
    """An hour passes at each look."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        self.now += 3600.0
        return self.now


@pytest.fixture(scope="module")
def market(make_shop):
    """150 customers who come every nine days for something they know and something else: enough for rankers."""
    random, lines = np.random.default_rng(4), []
    for customer in range(150):
        for visit in range(7):
            other = customer % 3 + 3 * int(random.integers(0, 8))
            day = customer % 9 + 9 * visit
            lines += [(customer, product, day) for product in sorted({customer % 12, other})]
    return make_shop(lines, 24)


@pytest.fixture(scope="module", params=["mlp", "transformer", "automatic"])
def undisturbed(request, blocks, market):
    key, shelf, shop = request.param, Shelf(), market if request.param == "automatic" else blocks
    return key, shop, shelf, train(key, shop, seed=2, progress=NullProgress(), keeper=shelf)


def _stage(shelf: Shelf, stage: str) -> list[bytes]:
    return [data for data in shelf.all if Checkpoint.from_bytes(data).stage == stage]


@pytest.mark.parametrize("place", [0, -1])
@pytest.mark.parametrize("stage", ["search", "refit"])
def test_it_goes_on_to_the_very_same_model(undisturbed, stage, place):
    key, shop, shelf, trained = undisturbed
    left = _stage(shelf, stage)
    if key == "automatic" and stage == "refit":
        assert not left  # it goes on from its best round instead of learning anew
        return
    again, listening = Shelf(left[place]), Listening()
    resumed = train(key, shop, seed=2, progress=listening, keeper=again)
    assert to_bytes(resumed.recommender.state()) == to_bytes(trained.recommender.state())
    assert [metrics.ndcg for metrics in resumed.history] == [metrics.ndcg for metrics in trained.history]
    assert listening.rounds == [metrics.epoch for metrics in trained.history]
    assert resumed.best_epoch == trained.best_epoch


def test_rounds_that_were_done_are_not_done_again(undisturbed):
    key, shop, shelf, _trained = undisturbed
    again = Impatient(_stage(shelf, "search")[1])
    with pytest.raises(JobCancelled):
        train(key, shop, seed=2, progress=NullProgress(), keeper=again)
    assert Checkpoint.from_bytes(again.all[0]).epoch == 3


def test_checkpoints_hold_what_the_optimiser_knows(undisturbed):
    _key, _shop, shelf, _trained = undisturbed
    learned = Checkpoint.from_bytes(shelf.all[0]).learned
    assert any("exp_avg_sq" in name for name in learned)
    assert all(np.isfinite(np.asarray(values, float)).all() for values in learned.values())


def test_checkpoints_come_back_byte_for_byte(undisturbed):
    _key, _shop, shelf, _trained = undisturbed
    assert all(Checkpoint.from_bytes(data).to_bytes() == data for data in shelf.all)


def test_the_time_that_was_spent_before_counts(blocks):
    shelf = Shelf()
    train("mlp", blocks, progress=NullProgress(), keeper=shelf)
    early = Checkpoint.from_bytes(shelf.all[0])
    late = Shelf(replace(early, seconds=1e6).to_bytes())
    trained = train("mlp", blocks, seconds=2e6, progress=NullProgress(), keeper=late)
    assert trained.seconds > 1e6
    over = Shelf(replace(early, seconds=3e6).to_bytes())
    assert len(train("mlp", blocks, seconds=2e6, progress=NullProgress(), keeper=over).history) == early.epoch


def test_a_checkpoint_is_kept_no_oftener_than_asked(blocks):
    class Daily(Shelf):
        every = 86_400.0

    seldom, often = Daily(), Shelf()
    train("mlp", blocks, progress=NullProgress(), clock=Hourly(), keeper=seldom)
    train("mlp", blocks, progress=NullProgress(), clock=Hourly(), keeper=often)
    assert 0 < len(seldom.all) < len(often.all)


def test_models_of_one_round_keep_nothing(blocks):
    shelf = Shelf()
    train("item_to_item", blocks, progress=NullProgress(), keeper=shelf)
    assert shelf.all == []


def test_a_checkpoint_of_another_network_is_refused(blocks):
    shelf = Shelf()
    train("mlp", blocks, progress=NullProgress(), keeper=shelf)
    kept = Checkpoint.from_bytes(shelf.all[0])
    strange = {name: values[:1] for name, values in kept.learned.items()}
    with pytest.raises(UnfitCheckpointError, match="checkpoint"):
        train("mlp", blocks, progress=NullProgress(), keeper=Shelf(replace(kept, learned=strange).to_bytes()))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"nothing of the kind",
        to_bytes(Artifact("mlp", {}, {"place": 3, "best": None})),
        to_bytes(Artifact("mlp", {}, {})),
        Checkpoint("mlp", "search", 1, 1.0, Findings()).to_bytes()[:-1] + b"x",
    ],
)
def test_damaged_bytes_are_no_checkpoint(data):
    with pytest.raises(ValueError, match=r".+"):
        Checkpoint.from_bytes(data)
