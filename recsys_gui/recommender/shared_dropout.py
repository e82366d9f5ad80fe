"""Dropout with one mask for all places of a sequence."""

from __future__ import annotations

import torch
from torch import Tensor, nn


class SharedDropout(nn.Module):
    """Leaves the same units out at every place of a sequence (Gal & Ghahramani 2016).

    Besides suiting sequences it draws few random numbers, which took most of the time otherwise.
    """

    def __init__(self, share: float) -> None:
        super().__init__()
        self._share = share

    def forward(self, steps: Tensor) -> Tensor:
        """B × L × dimensions → the same."""
        if not (self.training and self._share):
            return steps
        kept = torch.rand(len(steps), 1, steps.shape[2], device=steps.device) >= self._share
        return steps * (kept / (1 - self._share))
