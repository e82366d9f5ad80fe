from dataclasses import replace

import pytest

from recsys_gui.base.text import text
from recsys_gui.domain.reports import Backtest, ListScore, ModelScore, PairedDifference, RunSummary


@pytest.fixture
def run():
    """A finished training of the MLP that beats the usual basket."""

    def score(ndcg, hit):
        return ListScore(2143, ndcg, ndcg - 0.01, ndcg + 0.01, ndcg, hit, 0.4, 0.3)

    scores = [
        ModelScore("popular", {"again": score(0.3, 0.5), "new": score(0.04, 0.2), "all": score(0.09, 0.4)}, 0.4),
        ModelScore("usual", {"again": score(0.41, 0.68), "all": score(0.32, 0.6)}, 1.2),
        ModelScore("mlp", {"again": score(0.43, 0.71), "new": score(0.09, 0.34), "all": score(0.35, 0.66)}, 96),
    ]
    differences = [
        PairedDifference("mlp", "popular", "all", 0.26, 0.24, 0.28),
        PairedDifference("mlp", "usual", "all", 0.03, 0.01, 0.05),
    ]
    verdict = text("{model} finds {percent}% more of what customers bought next than simple methods do.",
                   model="MLP", percent=8)  # fmt: skip
    backtest = Backtest(1_321_056_000, 1_323_475_200, 6412, 2143, scores, differences, verdict)
    made = RunSummary(3, "mlp", 1_323_475_000, 1_323_475_200, 788_187, 143.0, 18, 14, [], backtest, True)

    def change(*, low=0.01, high=0.05, **values):
        pair = PairedDifference("mlp", "usual", "all", (low + high) / 2, low, high)
        compared = replace(backtest, differences=[differences[0], pair])
        return replace(made, **{"backtest": compared, **values})

    return change
