import pytest

from recsys_gui.domain.reports import Backtest, ListScore, ModelScore, RunSummary
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.models.runs import run_columns, state

SCORE = ListScore(200, 0.241, 0.22, 0.26, 0.3, 0.6, 0.4, 0.2)


def run(*, in_use=False, finished=1_323_475_200, backtest=None):
    return RunSummary(1, "mlp", 1_323_470_000, finished, 829_274, 588.0, 22, 14, [], backtest, in_use)


@pytest.fixture
def columns(english):
    return run_columns(Formatter("GBP", "UTC"))


def test_a_run_shows_when_what_and_how_good(columns):
    tested = run(in_use=True, backtest=Backtest(0, 1, 10, 10, [ModelScore("mlp", {"again": SCORE}, 3.0)]))
    assert [column.text(tested) for column in columns] == [
        "10 Dec 2011 00:00", "MLP", "829,274", "0.241", "–", "In use",
    ]  # fmt: skip


def test_a_run_without_comparison_has_no_quality(columns):
    assert [column.text(run()) for column in columns][3:] == ["–", "–", ""]


def test_a_run_that_was_killed_says_so(english):
    assert state(run(finished=None)) == "Not finished"
