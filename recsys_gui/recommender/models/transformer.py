"""The transformer: attention decides which earlier purchases matter for what comes next."""

from __future__ import annotations

from torch import Tensor, nn
from torch.nn import functional

from recsys_gui.recommender.models.sequence_recommender import SequenceRecommender
from recsys_gui.recommender.networks.sequence_config import SequenceConfig
from recsys_gui.recommender.networks.shared_dropout import SharedDropout


class Transformer(SequenceRecommender):
    """SASRec (Kang & McAuley 2018), trained with cross-entropy over all products (Klenitskiy & Vasilev 2023)."""

    key = "transformer"

    def _encoder(self) -> nn.Module:
        return nn.Sequential(*(Block(self.config) for _ in range(self.config.layers)))


class Block(nn.Module):
    """Causal self-attention, then a network for each place, each added to what came in, which is normed first."""

    def __init__(self, config: SequenceConfig) -> None:
        super().__init__()
        size = config.dimensions
        self._heads = config.heads
        self.drop = SharedDropout(config.dropout)
        self.before, self.between = nn.LayerNorm(size), nn.LayerNorm(size)
        self.query_key_value = nn.Linear(size, 3 * size)
        self.mixed = nn.Linear(size, size)
        self.forth = nn.Sequential(nn.Linear(size, 2 * size), nn.SiLU(), nn.Linear(2 * size, size))

    def forward(self, steps: Tensor) -> Tensor:
        """B × L × dimensions → the same."""
        steps = steps + self.drop(self.mixed(self._attended(self.before(steps))))
        added: Tensor = steps + self.drop(self.forth(self.between(steps)))
        return added

    def _attended(self, steps: Tensor) -> Tensor:
        rows, places, size = steps.shape
        parts = self.query_key_value(steps).view(rows, places, 3, self._heads, -1).permute(2, 0, 3, 1, 4)
        mixed = functional.scaled_dot_product_attention(parts[0], parts[1], parts[2], is_causal=True)
        return mixed.transpose(1, 2).reshape(rows, places, size)
