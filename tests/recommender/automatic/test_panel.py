"""Several rankers judge together, each with what it says of two lists."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

import numpy as np
import pytest

from recsys_gui.domain.offer import LISTS
from recsys_gui.recommender.automatic.candidates import Candidates
from recsys_gui.recommender.automatic.panel import Panel
from recsys_gui.recommender.automatic.ranker import Ranker, Scaling
from recsys_gui.recommender.contract.recommender import Scores
from recsys_gui.recommender.past.history_features import CUSTOMER_FEATURES
from recsys_gui.recommender.past.standardise import Standard


class Fixed:
    """Stands for a ranker that says the same of everybody, and counts how often it was asked.

    Args:
        whole: chances of all candidates.
        halves: chances of those bought before among themselves, and of the others among themselves.
    """

    def __init__(self, whole: list[float], halves: list[float]) -> None:
        lists = {"again": halves, "new": halves, "all": whole}
        self._scores = np.log(np.stack([np.array(lists[name], np.float32) for name in LISTS], 1))[None]
        self.asked = 0

    def scores(self, cells: Scores, customer: Scores, scaling: Scaling) -> Scores:
        self.asked += 1
        assert cells.shape[:2] == self._scores.shape[:2]
        return self._scores


SCALING = Scaling(*(Standard(np.zeros(size, np.float32), np.ones(size, np.float32)) for size in (3, CUSTOMER_FEATURES)))


@pytest.fixture
def found() -> Candidates:
    """Two candidates bought before, and two others with an empty place behind them."""
    product = np.array([[4, 2, 0, 1, -1]], np.int32)
    cells, customer = np.zeros((1, 5, 3), np.float32), np.zeros((1, CUSTOMER_FEATURES), np.float32)
    return Candidates(2, product, cells, customer, np.zeros((1, 6), np.float32))


def panel(*judges: Fixed) -> Panel:
    return Panel(cast("Sequence[Ranker]", judges), SCALING)


ONE = ([0.4, 0.1, 0.25, 0.25, 9.0], [0.2, 0.8, 0.9, 0.1, 9.0])


def test_order_within_a_list_is_the_mean_of_both_opinions_and_how_much_goes_to_each_is_said_of_all(found):
    chances = np.exp(panel(Fixed(*ONE)).scores(found, "all")[0])
    # Of what was bought before, one opinion says 4 : 1 and the other 1 : 4; of the rest 1 : 1 and 9 : 1.
    assert chances[0] == pytest.approx(chances[1])
    assert chances[2] == pytest.approx(3 * chances[3], rel=1e-4)
    assert chances[0] == pytest.approx(0.5 * np.sqrt(0.8 * 0.2), rel=1e-4)
    assert chances[2] == pytest.approx(0.5 * np.sqrt(0.5 * 0.9), rel=1e-4)


def test_a_narrow_list_is_ordered_by_both_opinions_of_it(found):
    new = panel(Fixed(*ONE)).scores(found, "new")[0]
    assert new[0] - new[1] == pytest.approx(np.log(9) / 2, rel=1e-4)
    assert new[2] < new[1] - 10


def test_rankers_of_one_mind_agree_with_each_of_them_and_others_meet_half_way(found):
    alone, two = (panel(*[Fixed(*ONE)] * many).scores(found, "all") for many in (1, 2))
    np.testing.assert_allclose(alone, two, rtol=1e-5)
    turned = Fixed([0.1, 0.4, 0.25, 0.25, 9.0], [0.8, 0.2, 0.1, 0.9, 9.0])
    chances = np.exp(panel(Fixed(*ONE), turned).scores(found, "all")[0])
    assert chances[:4] == pytest.approx([chances[0]] * 2 + [chances[2]] * 2)


def test_every_ranker_is_asked_once_for_all_lists(found):
    rankers = [Fixed(*ONE), Fixed(*ONE)]
    judges = panel(*rankers)
    for name in LISTS:
        judges.scores(found, name)
    assert [ranker.asked for ranker in rankers] == [1, 1]


def test_shops_where_nobody_has_bought_before_have_nothing_in_the_first_half():
    product = np.array([[0, 1]], np.int32)
    cells, customer = np.zeros((1, 2, 3), np.float32), np.zeros((1, CUSTOMER_FEATURES), np.float32)
    nobody = Candidates(0, product, cells, customer, np.zeros((1, 2), np.float32))
    judges = panel(Fixed([0.7, 0.3], [0.7, 0.3]))
    np.testing.assert_allclose(np.exp(judges.scores(nobody, "all")[0]), [0.7, 0.3], rtol=1e-4)
