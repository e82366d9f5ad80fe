"""The rankers of two lists judge together."""

from __future__ import annotations

from typing import cast

import numpy as np
import pytest

from recsys_gui.domain.offer import LISTS, ListName
from recsys_gui.recommender.automatic.candidates import Candidates
from recsys_gui.recommender.automatic.panel import Panel
from recsys_gui.recommender.automatic.ranker import Ranker, Scaling
from recsys_gui.recommender.contract.recommender import Scores
from recsys_gui.recommender.past.history_features import CUSTOMER_FEATURES
from recsys_gui.recommender.past.standardise import Standard


class Fixed:
    """Stands for a ranker that says the same of everybody, and counts how often it was asked."""

    def __init__(self, chances: list[float]) -> None:
        self._scores, self.asked = np.log(np.array([chances], np.float32)), 0

    def scores(self, cells: Scores, customer: Scores, scaling: Scaling) -> Scores:
        self.asked += 1
        assert cells.shape[:2] == self._scores.shape
        return self._scores


SCALING = Scaling(*(Standard(np.zeros(size, np.float32), np.ones(size, np.float32)) for size in (3, CUSTOMER_FEATURES)))


@pytest.fixture
def found() -> Candidates:
    """Two candidates bought before, and two others with an empty place behind them."""
    product = np.array([[4, 2, 0, 1, -1]], np.int32)
    cells, customer = np.zeros((1, 5, 3), np.float32), np.zeros((1, CUSTOMER_FEATURES), np.float32)
    return Candidates(2, product, cells, customer, np.zeros((1, 6), np.float32))


def panel(**chances: list[float]) -> tuple[Panel, dict[str, Fixed]]:
    rankers = {name: Fixed(own) for name, own in chances.items()}
    return Panel(cast("dict[ListName, Ranker]", rankers), SCALING), rankers


def test_order_within_a_list_is_the_mean_of_both_and_how_much_goes_to_each_is_what_the_ranker_of_all_says(found):
    judges, _ = panel(all=[0.4, 0.1, 0.25, 0.25, 9.0], again=[0.2, 0.8], new=[0.9, 0.1, 9.0])
    chances = np.exp(judges.scores(found, "all")[0])
    # Of what was bought before, one ranker says 4 : 1 and the other 1 : 4; of the rest 1 : 1 and 9 : 1.
    assert chances[0] == pytest.approx(chances[1])
    assert chances[2] == pytest.approx(3 * chances[3], rel=1e-4)
    assert chances[0] == pytest.approx(0.5 * np.sqrt(0.8 * 0.2), rel=1e-4)
    assert chances[2] == pytest.approx(0.5 * np.sqrt(0.5 * 0.9), rel=1e-4)


def test_a_narrow_list_is_ordered_by_both_rankers_that_know_it(found):
    judges, _ = panel(all=[0.4, 0.1, 0.25, 0.25, 9.0], again=[0.2, 0.8], new=[0.9, 0.1, 9.0])
    new = judges.scores(found, "new")[0]
    assert new[0] - new[1] == pytest.approx(np.log(9) / 2, rel=1e-4)
    assert new[2] < new[1] - 10


def test_where_only_one_ranker_has_learned_its_order_stays(found):
    judges, _ = panel(all=[0.4, 0.1, 0.3, 0.2, 9.0])
    np.testing.assert_allclose(np.exp(judges.scores(found, "all")[0][:4]), [0.4, 0.1, 0.3, 0.2], rtol=1e-4)
    alone, _ = panel(new=[0.9, 0.1, 9.0])
    np.testing.assert_allclose(np.exp(alone.scores(found, "new")[0][:2]), [0.9, 0.1], rtol=1e-4)


def test_every_ranker_is_asked_once_for_all_lists(found):
    judges, rankers = panel(all=[0.4, 0.1, 0.3, 0.2, 9.0], again=[0.2, 0.8], new=[0.9, 0.1, 9.0])
    for name in LISTS:
        judges.scores(found, name)
    assert [ranker.asked for ranker in rankers.values()] == [1, 1, 1]


def test_shops_where_nobody_has_bought_before_have_nothing_in_the_first_half():
    product = np.array([[0, 1]], np.int32)
    cells, customer = np.zeros((1, 2, 3), np.float32), np.zeros((1, CUSTOMER_FEATURES), np.float32)
    nobody = Candidates(0, product, cells, customer, np.zeros((1, 2), np.float32))
    judges, _ = panel(all=[0.7, 0.3], new=[0.7, 0.3])
    np.testing.assert_allclose(np.exp(judges.scores(nobody, "all")[0]), [0.7, 0.3], rtol=1e-4)
