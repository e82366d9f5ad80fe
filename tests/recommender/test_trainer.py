"""Rounds, early stopping, budgets, stopping and cancelling, with a model whose best round is known."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
import pytest

from recsys_gui.base.errors import JobCancelled, UserError
from recsys_gui.base.progress import NullProgress
from recsys_gui.domain.interactions import DAY
from recsys_gui.domain.reports import EpochMetrics
from recsys_gui.recommender import trainer
from recsys_gui.recommender.contract.artifacts import to_bytes
from recsys_gui.recommender.contract.recommender import Artifact, EpochLoss, Recommender
from recsys_gui.recommender.trainer import PATIENCE, train


class Peaking(Recommender):
    """Ranks by what the customer bought, blurred by a noise that is least in the best round."""

    key = "peaking"
    epochs = 12
    best: ClassVar[int] = 3
    made: ClassVar[list[Peaking]] = []

    def __init__(self, seed=0):
        super().__init__(seed)
        self.rounds, self.events, self.products = 0, 0, 0
        Peaking.made.append(self)

    def prepare(self, interactions, progress):
        self.events, self.products = len(interactions.events), len(interactions.products)

    def train_epoch(self, progress):
        progress.report(0, 1)
        self.rounds += 1
        return EpochLoss(1 / self.rounds)

    def score(self, histories, list_name):
        scores = histories.bought(self.products).astype(np.float32)
        noise = np.random.default_rng(0).normal(size=scores.shape).astype(np.float32)
        return scores + abs(self.rounds - self.best) * noise / 3

    def explain(self, histories, product):
        return []

    def state(self):
        return Artifact(self.key, {}, {"rounds": self.rounds, "events": self.events})

    @classmethod
    def restore(cls, artifact, interactions):
        model = cls()
        model.rounds, model.events, model.products = (*artifact.facts.values(), len(interactions.products))
        return model


class Listening(NullProgress):
    """Remembers, and asks to stop or cancels after so many rounds."""

    def __init__(self, stop_after=None, cancel_after=None):
        self.rounds: list[EpochMetrics] = []
        self.shares: list[float] = []
        self._stop_after, self._cancel_after = stop_after, cancel_after

    @property
    def stop_requested(self):
        return self._stop_after is not None and len(self.rounds) >= self._stop_after

    def report(self, done, total, text=None):
        self.shares.append(done / total)
        if self._cancel_after is not None and len(self.rounds) >= self._cancel_after:
            raise JobCancelled

    def emit(self, event):
        assert isinstance(event, EpochMetrics)
        self.rounds.append(event)


class Clock:
    """Ten seconds pass at each look."""

    def __init__(self):
        self.now = 0.0

    def __call__(self):
        self.now += 10.0
        return self.now


@pytest.fixture(autouse=True)
def peaking(monkeypatch):
    real = trainer.model_class
    monkeypatch.setattr(trainer, "model_class", lambda key: Peaking if key == "peaking" else real(key))
    Peaking.made.clear()


@pytest.fixture(scope="module")
def habits(make_shop):
    """60 customers who keep buying their own product of twenty."""
    lines = [(customer, customer % 20, customer % 9 + 9 * visit) for customer in range(60) for visit in range(10)]
    return make_shop(lines, 20)


def test_the_best_round_is_found_and_patience_ends_the_search(habits):
    listening = Listening()
    trained = train("peaking", habits, progress=listening)
    assert trained.best_epoch == 3
    assert [metrics.epoch for metrics in trained.history] == list(range(1, 3 + PATIENCE + 1))
    assert [metrics.best for metrics in trained.history][:4] == [True, True, True, False]
    assert listening.rounds == trained.history


def test_rounds_tell_losses_and_the_quality_of_each_list(habits):
    first = train("peaking", habits, progress=NullProgress()).history[0]
    assert (first.model, first.epochs, first.loss) == ("peaking", 12, 1.0)
    assert set(first.ndcg) == {"again", "all"}
    assert all(0 <= value <= 1 for value in first.ndcg.values())


def test_the_model_that_is_kept_has_learned_the_best_number_of_rounds_from_everything(habits):
    kept = train("peaking", habits, progress=NullProgress()).recommender
    assert isinstance(kept, Peaking)
    assert (kept.rounds, kept.events) == (3, len(habits.events))


def test_the_search_never_sees_the_validation_window(habits):
    train("peaking", habits, progress=NullProgress())
    assert Peaking.made[0].events < len(habits.events)


def test_a_request_to_stop_keeps_the_best_round_so_far(habits):
    trained = train("peaking", habits, progress=Listening(stop_after=5))
    assert len(trained.history) == 5
    assert trained.best_epoch == 3
    assert isinstance(trained.recommender, Peaking)
    assert trained.recommender.rounds == 3
    assert trained.recommender.events < len(habits.events)


def test_cancelling_ends_the_training_at_once(habits):
    with pytest.raises(JobCancelled):
        train("peaking", habits, progress=Listening(cancel_after=2))
    assert Peaking.made[-1].rounds <= 3


def test_a_time_budget_ends_the_search_early(habits):
    trained = train("peaking", habits, seconds=300, progress=NullProgress(), clock=Clock())
    assert 1 <= len(trained.history) < 7
    assert trained.best_epoch <= len(trained.history)
    assert trained.seconds <= 300 * 1.1


def test_a_tiny_time_budget_still_gives_a_model(habits):
    trained = train("peaking", habits, seconds=0.001, progress=NullProgress(), clock=Clock())
    assert (trained.history, trained.best_epoch) == ([], 1)
    assert isinstance(trained.recommender, Peaking)


@pytest.mark.parametrize("rounds", [1, 2, 5])
def test_known_rounds_are_not_searched_for_again(habits, rounds):
    trained = train("peaking", habits, progress=NullProgress(), rounds=rounds)
    assert (trained.history, trained.best_epoch) == ([], rounds)
    assert (trained.recommender.rounds, trained.recommender.events) == (rounds, len(habits.events))
    assert len(Peaking.made) == 1


def test_known_rounds_end_early_when_the_owner_asks_to_stop(habits):
    listening = Listening(stop_after=0)
    assert train("peaking", habits, progress=listening, rounds=5).recommender.rounds <= 1


def test_progress_never_runs_backwards_and_ends_full(habits):
    listening = Listening()
    train("peaking", habits, progress=listening)
    assert listening.shares == sorted(listening.shares)
    assert listening.shares[-1] == 1


def test_too_few_customers_to_validate_on_get_a_few_rounds_on_everything(make_shop):
    shop = make_shop([(0, 0, 1), (0, 1, 5), (1, 0, 9)], 3)
    trained = train("peaking", shop, progress=NullProgress())
    assert len(trained.history) == trained.best_epoch == 8
    assert all(metrics.ndcg == {} for metrics in trained.history)
    assert isinstance(trained.recommender, Peaking)
    assert trained.recommender.events == 3


@pytest.mark.parametrize("reports", [1, 30, 60, 90])
def test_a_request_to_stop_in_the_middle_of_a_round_keeps_the_best_one_before_it(habits, reports):
    class StopsSoon(Listening):
        @property
        def stop_requested(self):
            return bool(self.rounds) and len(self.shares) > reports

    trained = train("peaking", habits, progress=StopsSoon())
    assert trained.history
    assert trained.best_epoch == max(trained.history, key=lambda m: (m.best, m.epoch)).epoch
    assert trained.recommender.rounds == trained.best_epoch


def test_too_few_customers_and_a_request_to_stop_end_after_the_round(make_shop):
    shop = make_shop([(0, 0, 1), (0, 1, 5)], 3)
    assert len(train("peaking", shop, progress=Listening(stop_after=2)).history) == 2


@pytest.mark.parametrize("key", ["popular", "usual", "item_to_item"])
def test_quick_models_take_one_round_and_learn_from_everything(habits, key):
    trained = train(key, habits, progress=NullProgress())
    assert len(trained.history) == trained.best_epoch == 1
    expected = trainer.model_class(key)()
    expected.prepare(habits, NullProgress())
    expected.train_epoch(NullProgress())
    assert to_bytes(trained.recommender.state()) == to_bytes(expected.state())


def test_an_unknown_model_is_a_user_error(habits):
    with pytest.raises(UserError, match="no model called"):
        train("nonsense", habits, progress=NullProgress())


def test_a_neural_model_trains_the_same_twice(make_shop):
    lines = [(customer, (customer * step) % 7, 10 * step + customer % 5) for customer in range(25) for step in range(6)]
    shop = make_shop(lines, 7, now=70)
    first, second = (train("mlp", shop, seed=1, progress=NullProgress()) for _ in range(2))
    assert to_bytes(first.recommender.state()) == to_bytes(second.recommender.state())
    assert first.best_epoch == second.best_epoch
    assert shop.now == 70 * DAY
