"""The optimiser of the networks."""

from __future__ import annotations

import subprocess
import sys

import torch
from torch import nn

from recsys_gui.recommender.learning.adam import Adam, Weights


def share(step):
    return 1 / (1 + step)


def learn(network, optimiser, after=lambda: None):
    random = torch.Generator().manual_seed(1)
    for _ in range(5):
        optimiser.zero_grad()
        network(torch.randn(7, 4, generator=random)).square().mean().backward()
        optimiser.step()
        after()


def test_it_learns_as_the_one_of_torch_does():
    ours, theirs = nn.Linear(4, 3), nn.Linear(4, 3)
    theirs.load_state_dict(ours.state_dict())
    learn(ours, Adam([Weights(list(ours.parameters()), 0.1, 0.2)], share))
    expected = torch.optim.AdamW(theirs.parameters(), 0.1, weight_decay=0.2)
    learn(theirs, expected, torch.optim.lr_scheduler.LambdaLR(expected, share).step)
    for own, other in zip(ours.parameters(), theirs.parameters(), strict=True):
        torch.testing.assert_close(own, other)


def test_weights_without_a_gradient_stay_and_keep_nothing():
    used, unused = nn.Linear(4, 3), nn.Linear(4, 3)
    before = unused.weight.detach().clone()
    optimiser = Adam([Weights([*used.parameters(), *unused.parameters()], 0.1, 0.2)], share)
    learn(used, optimiser)
    assert torch.equal(unused.weight, before)
    assert not list(optimiser.kept(unused.weight))
    assert [name for name, _ in optimiser.kept(used.weight)] == ["exp_avg", "exp_avg_sq", "step"]


def test_the_compiler_of_torch_is_never_loaded():
    code = """
import sys, torch
from recsys_gui.recommender.learning.adam import Adam, Weights
layer = torch.nn.Linear(2, 2)
optimiser = Adam([Weights(list(layer.parameters()), 0.1, 0.0)], lambda step: 1.0)
torch.autograd.backward(layer(torch.ones(1, 2)).sum())
optimiser.step()
sys.exit("torch._dynamo" in sys.modules)
"""
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
