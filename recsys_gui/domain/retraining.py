"""Whether the model in use is still what it was, and whether training again is worth it."""

from __future__ import annotations

from dataclasses import dataclass

from recsys_gui.base.text import Text


@dataclass(frozen=True)
class Decay:
    """What the model in use found of what customers bought after it had learned, against what its test promised.

    Attributes:
        customers: who came since and could be offered something.
        promised, found: NDCG@10 of the model over that of the best simple method less 1: 0.2 is a fifth more; the first
            on the test at its training, the second on the newest sales, which it has not learned from.
        low, high: of ``found``, the 95 % interval over customers.
    """

    customers: int
    promised: float
    found: float
    low: float
    high: float

    @property
    def less(self) -> bool:
        """Whether it finds less than was promised by more than chance explains."""
        return self.high < self.promised


@dataclass(frozen=True)
class TrainingAdvice:
    """Whether to train again.

    Attributes:
        model: registry key of the model in use, "" when none was ever trained.
        trained: when, UTC seconds; None when never.
        new_sales: sale lines since; ``sales`` in all.
        decay: None where there is too little to tell.
        worth: whether training again is worth it.
        sentence: all of it in words.
    """

    model: str
    trained: int | None
    new_sales: int
    sales: int
    decay: Decay | None
    worth: bool
    sentence: Text
