"""Where customers are between two visits: due, late, gone, or new."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

VisitState = Literal["overdue", "now", "soon", "later", "lapsed", "new"]
DUE: tuple[VisitState, ...] = ("overdue", "now", "soon")


@dataclass(frozen=True)
class VisitStates:
    """What is known of each customer who ever came, in the order of the shop's customers.

    Attributes:
        codes: of the customers.
        states: ``overdue``: later than their own rhythm; ``now``: the time at which they may come has begun; ``soon``:
            it begins within a week; ``later``; ``lapsed``: not expected any more; ``new``: came once, lately.
        days: until that time begins, 0 where it has begun or is not expected.
        complete: False while times are still being worked out, to be asked for again in a moment.
    """

    codes: list[str] = field(default_factory=list)
    states: list[VisitState] = field(default_factory=list)
    days: list[int] = field(default_factory=list)
    complete: bool = True

    def of_each(self) -> Mapping[str, tuple[VisitState, int]]:
        """State and days by code."""
        return dict(zip(self.codes, zip(self.states, self.days, strict=True), strict=True))
