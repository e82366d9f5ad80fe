"""The convolutional network: patterns of neighbouring purchases, in ever wider steps."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from recsys_gui.recommender.models.sequence_recommender import SequenceRecommender
from recsys_gui.recommender.networks.sequence_config import SequenceConfig
from recsys_gui.recommender.networks.shared_dropout import SharedDropout

_TAPS = 3


class Cnn(SequenceRecommender):
    """NextItNet (Yuan et al. 2019): causal convolutions with holes that double, each added to what came in."""

    key = "cnn"

    def _encoder(self) -> nn.Module:
        holes = [2**depth for depth in range(2 * self.config.layers)]
        return nn.Sequential(*(Block(self.config, hole) for hole in holes))


class Block(nn.Module):
    """One causal convolution over places ``hole`` apart."""

    def __init__(self, config: SequenceConfig, hole: int) -> None:
        super().__init__()
        self._hole = hole
        self.drop = SharedDropout(config.dropout)
        self.norm = nn.LayerNorm(config.dimensions)
        self.taps = nn.Linear(_TAPS * config.dimensions, config.dimensions)
        self.out = nn.Linear(config.dimensions, config.dimensions)

    def forward(self, steps: Tensor) -> Tensor:
        """B × L × dimensions → the same."""
        places, reach = steps.shape[1], self._hole * (_TAPS - 1)
        padded = functional.pad(self.norm(steps), (0, 0, reach, 0))
        # As a product of matrices, which processors do faster than a convolution this narrow.
        taps = [padded[:, self._hole * tap : self._hole * tap + places] for tap in range(_TAPS)]
        found = self.out(functional.silu(self.taps(torch.cat(taps, 2))))
        added: Tensor = steps + self.drop(found)
        return added
