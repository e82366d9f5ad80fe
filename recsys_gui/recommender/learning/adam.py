"""The optimiser of every network, without what torch.optim brings along."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn

_MEAN, _SQUARE, _STEP = "exp_avg", "exp_avg_sq", "step"
_BETAS, _EPSILON = (0.9, 0.999), 1e-8


@dataclass(frozen=True, eq=False)
class Weights:
    """Weights that learn alike.

    Attributes:
        weights: what learns.
        rate: learning rate at its peak.
        decay: how strongly the weights are pulled to zero.
    """

    weights: Sequence[nn.Parameter]
    rate: float
    decay: float


class Adam:
    """Adam with decoupled weight decay (Loshchilov and Hutter 2019) in torch's own kernel, and its learning rate.

    The classes of torch.optim load torch's compiler when the first of them is made, which takes seconds and is never
    used here.

    Args:
        groups: everything that learns.
        share: what share of its peak the learning rate has after so many steps.
    """

    def __init__(self, groups: Sequence[Weights], share: Callable[[int], float]) -> None:
        self._groups, self._share = groups, share
        self._kept: dict[Tensor, dict[str, Tensor]] = {}
        self.steps = 0

    def zero_grad(self) -> None:
        """Forget all gradients."""
        for group in self._groups:
            for weight in group.weights:
                weight.grad = None

    @torch.no_grad()
    def step(self) -> None:
        """Move every weight that has a gradient."""
        share = self._share(self.steps)
        for group in self._groups:
            moving: list[Tensor] = [weight for weight in group.weights if weight.grad is not None]
            gradients = [weight.grad for weight in group.weights if weight.grad is not None]
            if not moving:
                continue
            kept = [self._kept.get(weight) or self.make_room(weight) for weight in moving]
            steps = [parts[_STEP] for parts in kept]
            torch._foreach_add_(steps, 1.0)
            torch._fused_adamw_(
                moving, gradients, [parts[_MEAN] for parts in kept],
                [parts[_SQUARE] for parts in kept], [], steps, lr=group.rate * share, beta1=_BETAS[0],
                beta2=_BETAS[1], weight_decay=group.decay, eps=_EPSILON, amsgrad=False, maximize=False,
            )  # fmt: skip
        self.steps += 1

    def kept(self, weight: Tensor) -> Iterator[tuple[str, Tensor]]:
        """What is kept of a weight, by name; nothing of one that never had a gradient."""
        yield from sorted(self._kept.get(weight, {}).items())

    def make_room(self, weight: Tensor) -> dict[str, Tensor]:
        """Keep zeros of a weight."""
        means = {part: torch.zeros_like(weight, requires_grad=False) for part in (_MEAN, _SQUARE)}
        self._kept[weight] = {_STEP: torch.zeros((), device=weight.device), **means}
        return self._kept[weight]
