"""What the rankers look at, and what they learn from it."""

from __future__ import annotations

from functools import partial

import numpy as np
import pytest
import torch

from recsys_gui.base.progress import NullProgress
from recsys_gui.domain.offer import LISTS
from recsys_gui.recommender.automatic.config import AutomaticConfig
from recsys_gui.recommender.automatic.lists import Lists
from recsys_gui.recommender.automatic.ranker import Ranker, Scaling, _drawn, _loss
from recsys_gui.recommender.learning import crew
from recsys_gui.recommender.past.history_features import CUSTOMER_FEATURES

FILLED = np.array([[True] * 12, [True] * 3 + [False] * 9])
TAKEN = np.zeros((2, 12), bool)
TAKEN[0, [4, 7]] = True


def test_what_was_taken_is_always_drawn_and_nothing_twice():
    for seed in range(20):
        drawn, _ = _drawn(FILLED, TAKEN, 5, np.random.default_rng(seed))
        assert {4, 7} <= set(drawn[0].tolist())
        assert {0, 1, 2} <= set(drawn[1].tolist())
        assert [len(set(row)) for row in drawn.tolist()] == [5, 5]


def test_candidates_drawn_by_lot_stand_for_all_others_and_what_was_taken_for_itself():
    drawn, weights = _drawn(FILLED, TAKEN, 5, np.random.default_rng(0))
    taken = np.isin(drawn[0], [4, 7])
    assert weights[0, taken] == pytest.approx([0, 0])
    assert weights[0, ~taken] == pytest.approx([np.log(10 / 3)] * 3)
    assert weights[1, drawn[1] < 3] == pytest.approx([0, 0, 0])
    assert (weights[1, drawn[1] >= 3] < -20).all()


def test_few_candidates_are_all_looked_at():
    drawn, weights = _drawn(FILLED, TAKEN, 12, np.random.default_rng(0))
    np.testing.assert_array_equal(drawn, np.tile(np.arange(12), (2, 1)))
    np.testing.assert_array_equal(weights[0], np.zeros(12, np.float32))


def test_lists_without_a_find_and_empty_halves_cost_nothing():
    scores = torch.zeros(2, 4)
    wanted = torch.tensor([[1.0, 0, 0, 0], [0, 0, 0, 0]])
    assert float(_loss(scores, wanted)) == pytest.approx(np.log(4))
    assert float(_loss(scores[:, :0], wanted[:, :0])) == 0
    assert float(_loss(scores, wanted * 0)) == 0


@pytest.fixture
def lists() -> Lists:
    """Of each list's eight candidates, those with the largest first feature were taken."""
    random = np.random.default_rng(0)
    cells = random.normal(size=(200, 8, 3)).astype(np.float16)
    taken = np.zeros((200, 8), bool)
    for half in (slice(0, 3), slice(3, 8)):
        np.put_along_axis(taken[:, half], cells[:, half, 0].argmax(axis=1)[:, None], values=True, axis=1)
    return Lists(3, cells, np.zeros((200, CUSTOMER_FEATURES), np.float32), np.ones((200, 8), bool), taken)


def taught(lists: Lists, seeds: list[int], run) -> list[Ranker]:
    config, scaling = AutomaticConfig(), Scaling.of(lists)
    rankers = [Ranker(3, config, seed) for seed in seeds]
    run([partial(ranker.learner(lists, scaling, 1).teach, NullProgress()) for ranker in rankers])
    return rankers


def test_every_list_learns_what_is_taken_from_it(lists):
    (ranker,) = taught(lists, [0], crew.together)
    scores = ranker.scores(lists.cells, lists.customer, Scaling.of(lists))
    for place, half in enumerate((slice(0, 3), slice(3, 8))):
        best = scores[:, half, LISTS.index(("again", "new")[place])].argmax(axis=1)
        assert (best == lists.cells[:, half, 0].argmax(axis=1)).mean() > 0.9
    first = scores[..., LISTS.index("all")].argmax(axis=1)
    assert lists.taken[np.arange(200), first].mean() > 0.9


def test_rankers_taught_at_the_same_time_learn_what_each_learns_alone(lists):
    beside = taught(lists, [4, 5], crew.together)
    alone = taught(lists, [4, 5], lambda work: [piece() for piece in work])
    for one, other in zip(beside, alone, strict=True):
        for name, values in one.arrays("").items():
            np.testing.assert_array_equal(values, other.arrays("")[name])
