"""The recurrent network: a memory that each purchase in turn rewrites."""

from __future__ import annotations

from torch import Tensor, nn

from recsys_gui.recommender.models.sequence_recommender import SequenceRecommender
from recsys_gui.recommender.networks.sequence_config import SequenceConfig
from recsys_gui.recommender.networks.shared_dropout import SharedDropout


class Rnn(SequenceRecommender):
    """GRU4Rec (Hidasi et al. 2016) with a softmax over all products, or over a sample (Hidasi & Czapp 2023)."""

    key = "rnn"

    def _encoder(self) -> nn.Module:
        return Gru(self.config)


class Gru(nn.Module):
    """A gated recurrent unit whose memory is brought back to the width of the embeddings."""

    def __init__(self, config: SequenceConfig) -> None:
        super().__init__()
        self.memory = nn.GRU(config.dimensions, config.hidden, batch_first=True)
        self.out = nn.Sequential(SharedDropout(config.dropout), nn.Linear(config.hidden, config.dimensions))

    def forward(self, steps: Tensor) -> Tensor:
        """B × L × dimensions → the same."""
        memory, _ = self.memory(steps)
        known: Tensor = self.out(memory)
        return known
