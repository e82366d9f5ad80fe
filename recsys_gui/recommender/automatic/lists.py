"""Training lists as arrays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace

import numpy as np
from numpy.typing import NDArray

from recsys_gui.domain.interactions import Index
from recsys_gui.recommender.automatic.candidates import Flags
from recsys_gui.recommender.past.history_features import Matrix


@dataclass(frozen=True, eq=False)
class Lists:
    """Training lists: the candidates of customers, some of whom were then bought.

    Attributes:
        again: how many columns are for what was bought before; the others are for the rest.
        cells: float16 lists × candidates × features.
        customer: float32 lists × customer features.
        filled: lists × candidates, whether there is a candidate.
        taken: lists × candidates, whether it was bought.
    """

    again: int
    cells: NDArray[np.float16]
    customer: Matrix
    filled: Flags
    taken: Flags

    def __len__(self) -> int:
        return len(self.taken)

    def only(self, columns: Flags) -> Lists:
        """The same lists with only these features."""
        return replace(self, cells=self.cells[..., columns])

    def silenced(self, columns: Flags, mean: NDArray[np.float32]) -> Lists:
        """The same lists with these features at their ``mean``, as if nobody had anything to say in them."""
        cells = self.cells.copy()
        cells[..., columns] = mean[columns]
        return replace(self, cells=cells)

    def take(self, rows: Index) -> Lists:
        """Only these lists."""
        return Lists(self.again, self.cells[rows], self.customer[rows], self.filled[rows], self.taken[rows])

    @staticmethod
    def of(parts: Sequence[Lists]) -> Lists:
        """All of these together; at least one."""
        names = [field.name for field in fields(Lists)][1:]
        return Lists(parts[0].again, *(np.concatenate([getattr(part, name) for part in parts]) for name in names))
