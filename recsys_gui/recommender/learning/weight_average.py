"""A running average of a network's weights: smoother than the weights themselves, so every round is a good one."""

from __future__ import annotations

import torch
from torch import nn

_SLOWEST = 0.995
_HEAD_START = 10


class WeightAverage:
    """Exponential average of the weights of ``learner`` (Polyak averaging), quick at first, then slow.

    Attributes:
        means: the average of each weight, in the order of the learner's parameters.
        steps: how often weights were taken in.
    """

    def __init__(self, learner: nn.Module) -> None:
        self._weights = [parameter.detach() for parameter in learner.parameters()]
        self.means = [weight.clone() for weight in self._weights]
        self.steps = 0

    def update(self) -> None:
        """Take in the weights as they are now."""
        self.steps += 1
        keep = min(_SLOWEST, self.steps / (_HEAD_START + self.steps))
        torch._foreach_lerp_(self.means, self._weights, 1 - keep)

    def copy_to(self, network: nn.Module) -> None:
        """Give ``network``, of the same shape, the average weights."""
        with torch.no_grad():
            for parameter, mean in zip(network.parameters(), self.means, strict=True):
                parameter.copy_(mean)
