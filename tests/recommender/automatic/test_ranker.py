"""What a training step of the rankers looks at."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from recsys_gui.recommender.automatic.ranker import _drawn, _loss

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
