"""The settings of the automatic recommender."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class AutomaticConfig:
    """How candidates are drawn and how the rankers learn.

    Attributes:
        again: most candidates among what a customer bought before.
        new: most candidates among the rest.
        listed: how many candidates of each half, bought before or not, a training step looks at: what was bought
            then, and others by lot.
        judges: how many rankers judge together.
        folds: most past windows to learn from.
        fold_lines: how many sale lines all folds together may read, so that large shops get fewer folds.
        customers: most customers drawn from one fold; ``enough`` from all of them.
        lines_a_list: in small shops one list for so many sale lines is enough.
        rounds: over the training lists; ``late_rounds`` more once the newest sales have joined them.
        batch: training lists a step.
        width: of the first layer; ``depth`` of the second.
        learning_rate, weight_decay: of AdamW.
        dropout: share of hidden values left out in a step.
    """

    again: int = 150
    new: int = 200
    listed: int = 60
    judges: int = 2
    folds: int = 12
    fold_lines: int = 4_400_000
    customers: int = 5_000
    enough: int = 10_000
    lines_a_list: int = 8
    rounds: int = 4
    late_rounds: int = 1
    batch: int = 64
    width: int = 64
    depth: int = 32
    learning_rate: float = 6e-3
    weight_decay: float = 1e-4
    dropout: float = 0.1

    def __post_init__(self) -> None:
        counts = (self.again, self.new, self.listed, self.folds, self.fold_lines, self.customers, self.enough)
        if (
            min(*counts, self.lines_a_list, self.judges, self.rounds, self.batch, self.width, self.depth) < 1
            or self.late_rounds < 0
        ):
            raise ValueError("counts must be positive")
        if not (self.learning_rate > 0 and self.weight_decay >= 0 and 0 <= self.dropout < 1):
            raise ValueError("rates must be positive, and dropout below 1")
