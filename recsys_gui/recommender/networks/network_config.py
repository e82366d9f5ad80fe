"""The settings that all networks share."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class NetworkConfig:
    """Sizes, regularisation and budgets; the defaults suit small shops as well as large ones.

    Attributes:
        dimensions: length of a product's embedding.
        trend_dimensions: how many tastes for kinds of sales trends a customer can have.
        hidden: width of the customer tower.
        wide_hidden: width of the part that looks at one customer and one product they bought.
        words: at most so many words of names and categories are known.
        dropout: share of the customer tower's units left out in training.
        history_dropout: share of a history's products hidden from the tower in training.
        learning_rate: of the layers, at its peak.
        embedding_rate: of the embeddings, which see few examples each.
        trend_rate: of the part that reads sales trends, which has most to catch up.
        weight_decay: of the layers.
        embedding_decay: of the embeddings.
        epochs: most rounds.
        batch: examples in a batch.
        moments: most past moments to learn from.
        lines: most lines of history over all examples; limits memory.
        scores: how many scores one round computes; limits its time.
        sampled_above: with more products than this, each batch scores a sample of them.
        negatives: size of that sample.
    """

    dimensions: int = 64
    trend_dimensions: int = 8
    hidden: int = 128
    wide_hidden: int = 64
    words: int = 20_000
    dropout: float = 0.5
    history_dropout: float = 0.2
    learning_rate: float = 1e-3
    embedding_rate: float = 1e-2
    trend_rate: float = 1e-2
    weight_decay: float = 0.01
    embedding_decay: float = 0.1
    epochs: int = 16
    batch: int = 128
    moments: int = 40
    lines: int = 6_000_000
    scores: int = 75_000_000
    sampled_above: int = 5_000
    negatives: int = 1_024

    def __post_init__(self) -> None:
        sizes = (
            self.dimensions, self.trend_dimensions, self.hidden, self.wide_hidden, self.words, self.epochs, self.batch,
            self.moments, self.lines, self.scores, self.sampled_above, self.negatives,
        )  # fmt: skip
        if min(sizes) < 1:
            raise ValueError("every size must be at least 1")
        if not (0 <= self.dropout < 1 and 0 <= self.history_dropout < 1):
            raise ValueError("a dropout is a share below 1")
        if min(self.learning_rate, self.embedding_rate, self.trend_rate) <= 0:
            raise ValueError("learning rates must be positive")
        if min(self.weight_decay, self.embedding_decay) < 0:
            raise ValueError("decays must not be negative")
