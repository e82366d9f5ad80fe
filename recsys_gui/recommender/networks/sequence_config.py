"""The settings of the networks that read purchases in order."""

from __future__ import annotations

from dataclasses import dataclass

from recsys_gui.recommender.networks.network_config import NetworkConfig


@dataclass(frozen=True)
class SequenceConfig(NetworkConfig):
    """What a network that reads in order has beyond others, and what it does otherwise.

    It sees fewer whole examples a round than others, for its windows teach it too.

    Attributes:
        length: how many of the newest purchases it reads.
        layers: of the encoder.
        heads: of attention, where the encoder has it.
        tokens: places in a batch of sequences.
        sequence_scores: how many scores the sequences of one round compute; limits its time.
    """

    dropout: float = 0.2
    learning_rate: float = 1.5e-3
    epochs: int = 12
    scores: int = 30_000_000
    length: int = 50
    layers: int = 1
    heads: int = 2
    tokens: int = 1_024
    sequence_scores: int = 300_000_000

    def __post_init__(self) -> None:
        super().__post_init__()
        if min(self.length, self.layers, self.heads, self.tokens, self.sequence_scores) < 1:
            raise ValueError("every size must be at least 1")
        if self.dimensions % self.heads:
            raise ValueError("the heads must share the dimensions evenly")
