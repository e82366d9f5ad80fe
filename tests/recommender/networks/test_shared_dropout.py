"""Leaving units out in training."""

from __future__ import annotations

import pytest
import torch

from recsys_gui.recommender.learning.torch_runtime import seeded
from recsys_gui.recommender.networks.shared_dropout import ByteDropout, SharedDropout


@pytest.mark.parametrize("kind", [ByteDropout, SharedDropout])
def test_the_share_is_left_out_and_the_mean_stays(kind):
    with seeded(3):
        found = kind(0.25).train()(torch.ones(50, 20, 31))
    assert float((found == 0).float().mean()) == pytest.approx(0.25, abs=0.03)
    assert float(found.mean()) == pytest.approx(1.0, abs=0.05)
    assert len(found.unique()) == 2


def test_each_unit_is_left_out_by_itself():
    with seeded(3):
        left_out = ByteDropout(0.5).train()(torch.ones(4_001)) == 0
    assert 1_600 < int((left_out[1:] != left_out[:-1]).sum()) < 2_400


@pytest.mark.parametrize("kind", [ByteDropout, SharedDropout])
def test_nothing_is_left_out_after_training_or_with_a_share_of_zero(kind):
    units = torch.rand(3, 4, 5)
    assert torch.equal(kind(0.5).eval()(units), units)
    assert torch.equal(kind(0.0).train()(units), units)


def test_the_same_seed_leaves_out_the_same():
    masks = []
    for _ in range(2):
        with seeded(7):
            masks.append(ByteDropout(0.3).train()(torch.ones(1_000)))
    assert torch.equal(*masks)


def test_with_a_lot_of_its_own_it_follows_that_and_leaves_the_others_alone():
    masks, before = [], torch.get_rng_state()
    for _ in range(2):
        dropout = ByteDropout(0.3).train()
        dropout.lot = torch.Generator().manual_seed(5)
        masks.append(dropout(torch.ones(1_000)))
    assert torch.equal(*masks)
    assert torch.equal(torch.get_rng_state(), before)
