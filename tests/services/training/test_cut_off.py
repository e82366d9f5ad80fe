"""Trainings that are killed: the next one goes on from what they left."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from recsys_gui.base.errors import JobAbandoned
from recsys_gui.base.hold import holding
from recsys_gui.base.progress import NullProgress
from recsys_gui.domain.edits import AddSale
from recsys_gui.domain.reports import Backtest
from recsys_gui.recommender import trainer
from recsys_gui.services.by_hand.editing import Editor
from recsys_gui.services.training import cut_off, taking_up
from recsys_gui.services.training import train as service
from recsys_gui.services.training.train import train
from recsys_gui.store.file import database
from recsys_gui.store.tables import runs

ROOT = Path(__file__).parents[2]
SCRIPT = """
import sys
from pathlib import Path
from recsys_gui.base.progress import NullProgress
from recsys_gui.recommender import trainer
from recsys_gui.services.training import taking_up, train

trainer.PATIENCE = 1
taking_up.EVERY = 0.0


class Stuck(NullProgress):
    seen = 0

    def report(self, done, total, text=""):
        if sys.argv[3] == "comparison" and done / total >= train._TRAINING_SHARE + 0.001:
            self.wait()

    def emit(self, event):
        if sys.argv[3] == str(event.epoch):
            self.wait()

    def wait(self):
        print("there", flush=True)
        sys.stdin.read()


train.train(Path(sys.argv[1]), sys.argv[2], progress=Stuck())
"""


def killed(shop: Path, model: str, where: str) -> None:
    """Train in a process of its own and kill that in round ``where``, or in the comparison."""
    child = subprocess.Popen(
        [sys.executable, "-c", SCRIPT, str(shop), model, where],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    with child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"there\n"
        child.kill()


COMPARED = Backtest(1, 2, 3, 4)


@pytest.fixture(scope="module", autouse=True)
def brief():
    """Searches without patience, and comparisons that take no time."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(trainer, "PATIENCE", 1)
        patch.setattr(service, "backtest", lambda *_, **__: COMPARED)
        yield


@pytest.fixture(scope="module")
def left_alone(ready_made, tmp_path_factory):
    """The weights of a training that nobody killed."""
    path = tmp_path_factory.mktemp("alone") / "alone.shop"
    path.write_bytes(ready_made.read_bytes())
    return weights(path, train(path, "mlp", progress=NullProgress()))


def weights(shop, summary):
    with database.open(shop, read_only=True) as db:
        return runs.weights(db, summary.id)


def test_after_a_kill_the_training_goes_on_to_the_same_model(shop, recorder, left_alone):
    killed(shop, "mlp", "2")
    told = cut_off.cut_off(shop)
    assert str(told.sentence) == "A training of MLP was cut off."
    assert str(told.advice) == "Train it again: it goes on after round 1."
    listening = recorder()
    summary = train(shop, "mlp", progress=listening)
    assert "Going on where the training was cut off: after round 1." in [text for *_, text in listening.reports]
    assert (summary.id, summary.resumed) == (told.run.id, 1)
    assert weights(shop, summary) == left_alone
    assert [event.epoch for event in listening.events] == list(range(1, summary.epochs + 1))
    assert summary.in_use
    assert cut_off.cut_off(shop) is None


def test_killed_in_the_comparison_only_that_is_left(shop, recorder, left_alone):
    killed(shop, "mlp", "comparison")
    told = cut_off.cut_off(shop)
    assert str(told.advice) == "The model itself is safe. Train it again, and only the test is left."
    listening = recorder()
    summary = train(shop, "mlp", progress=listening)
    assert summary.id == told.run.id
    assert listening.events == []
    assert replace(summary.backtest, forecasts=[], reliability=[]) == COMPARED
    assert weights(shop, summary) == left_alone


def test_with_new_sales_a_training_begins_anew_and_what_was_left_goes(shop):
    killed(shop, "mlp", "2")
    with contextlib.closing(Editor(shop)) as editor:
        editor.do(AddSale("P1", "C1", 1, 100, 1_310_000_000))
    summary = train(shop, "mlp", progress=NullProgress())
    assert summary.resumed == 0
    with database.open(shop, read_only=True) as db:
        assert [run.resumed for run in runs.history(db)] == [0]
        assert db.number("SELECT count(*) FROM checkpoints") == 0


def test_a_training_that_runs_elsewhere_is_neither_cut_off_nor_taken_up(shop):
    killed(shop, "mlp", "2")
    before = cut_off.cut_off(shop).run
    with holding(shop.with_name(f"{shop.name}-training")):
        assert cut_off.cut_off(shop) is None
        assert train(shop, "mlp", progress=NullProgress()).id != before.id
    with database.open(shop, read_only=True) as db:
        assert runs.one(db, before.id) == before


def test_a_window_that_was_killed_leaves_what_it_takes_to_go_on(shop, recorder, monkeypatch):
    monkeypatch.setattr(taking_up, "EVERY", 0.0)

    def leave(progress):
        if len(progress.events) == 2:
            raise JobAbandoned

    with pytest.raises(JobAbandoned):
        train(shop, "mlp", progress=recorder(leave))
    assert cut_off.cut_off(shop).run.kept == 2
    assert train(shop, "mlp", progress=NullProgress()).resumed == 2


def test_a_damaged_checkpoint_is_no_harm(shop, left_alone):
    killed(shop, "mlp", "2")
    with database.open(shop) as db:
        db.run("UPDATE checkpoints SET data = X'00'")
    summary = train(shop, "mlp", progress=NullProgress())
    assert summary.resumed == 0
    assert weights(shop, summary) == left_alone


def test_another_seed_is_another_training(shop):
    killed(shop, "mlp", "2")
    assert train(shop, "mlp", seed=1, progress=NullProgress()).resumed == 0


def test_killed_before_the_first_round_it_begins_anew(shop):
    with database.open(shop) as db:
        runs.start(db, "mlp", {"data": "x"}, 0, 9)
    told = cut_off.cut_off(shop)
    assert told.run.kept is None
    assert str(told.advice) == "Nothing was lost. Train it again; it begins anew."


def test_a_training_leaves_nothing_beside_the_shop(shop):
    train(shop, "usual", progress=NullProgress())
    assert [path.name for path in shop.parent.iterdir()] == [shop.name]
