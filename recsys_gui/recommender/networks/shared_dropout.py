"""Dropout that draws few random numbers, which takes most of the time otherwise."""

from __future__ import annotations

import torch
from torch import Tensor, nn


class SharedDropout(nn.Module):
    """Leaves the same units out at every place of a sequence (Gal & Ghahramani 2016).

    Besides suiting sequences it draws few random numbers.
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


class ByteDropout(nn.Module):
    """Leaves each unit out by itself, as torch's own does, by one random byte each; the share is rounded to 1/256.

    Attributes:
        lot: where the bytes come from; None for torch's own generator.
    """

    def __init__(self, share: float) -> None:
        super().__init__()
        self._dropped = round(256 * share)
        self.lot: torch.Generator | None = None

    def forward(self, units: Tensor) -> Tensor:
        """Any shape → the same."""
        if not (self.training and self._dropped):
            return units
        words = torch.empty(-(-units.numel() // 8), dtype=torch.int64, device=units.device)
        words.random_(-(2**63), None, generator=self.lot)
        kept = words.view(torch.uint8)[: units.numel()].view(units.shape) >= self._dropped
        return units * (kept * (256 / (256 - self._dropped)))
