"""The visits of customers in order, as a recurrent network reads them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recsys_gui.domain.interactions import Index

Floats = NDArray[np.float32]

LENGTH = 24
"""Newest visits of each customer that are looked at."""
SIGNS = 9
_YEAR = 365.25


@dataclass(frozen=True, eq=False)
class VisitSequences:
    """One row a customer who came at all; places behind the last visit are empty.

    Attributes:
        who: positions of the customers, ascending.
        signs: of each visit, customers × :data:`LENGTH` × :data:`SIGNS`.
        length: visits in each row, 1 … :data:`LENGTH`.
        days: from each visit to the next one, and from the last one to today; 1 at empty places.
        came: whether there is a next one.
    """

    who: Index
    signs: Floats
    length: Index
    days: Floats
    came: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.who)

    @property
    def since(self) -> Floats:
        """Days from the last visit to today."""
        return np.asarray(self.days[np.arange(len(self)), self.length - 1], np.float32)

    def take(self, rows: Index) -> VisitSequences:
        """These rows."""
        return VisitSequences(
            self.who[rows], self.signs[rows], self.length[rows], self.days[rows], self.came[rows]
        )  # fmt: skip


def visit_sequences(customer: Index, day: Index, today: int) -> VisitSequences:
    """The newest visits of all customers before today.

    Args:
        customer: position of the buyer of each purchase.
        day: its day number.
        today: day number.
    """
    before = day < today
    width = today + 1
    visits, lines = np.unique(customer[before] * width + day[before], return_counts=True)
    owner, day = visits // width, visits % width
    starts = np.flatnonzero(np.diff(owner, prepend=-1))
    count = np.diff(np.append(starts, len(owner)))
    row, nth = np.repeat(np.arange(len(starts)), count), np.arange(len(owner)) - np.repeat(starts, count)
    following = np.append(day[1:], today)
    ends = starts + count - 1
    following[ends] = today
    came = np.ones(len(owner), bool)
    came[ends] = False
    back = np.repeat(count, count) - 1 - nth
    kept = back < LENGTH
    place = row[kept], (np.minimum(np.repeat(count, count), LENGTH) - 1 - back)[kept]
    shape = len(starts), LENGTH
    signs, days, has_next = np.zeros((*shape, SIGNS), np.float32), np.ones(shape, np.float32), np.zeros(shape, bool)
    signs[place] = _signs(day, lines, nth, starts[row])[kept]
    days[place] = np.maximum(following - day, 1)[kept]
    has_next[place] = came[kept]
    return VisitSequences(owner[starts], signs, np.minimum(count, LENGTH), days, has_next)


def _signs(day: Index, lines: Index, nth: Index, first: Index) -> Floats:
    """Of each visit: days since the one before, size, how many before it and since when, and the time of the year."""
    gap = np.where(nth > 0, np.diff(day, prepend=0), 0)
    year = 2 * np.pi * day / _YEAR
    columns = [
        np.log1p(gap) / 3, nth == 0, np.log1p(lines) / 3, np.log1p(nth) / 2, np.log1p(day - day[first]) / 4,
        np.sin(year), np.cos(year), np.sin(2 * year), np.cos(2 * year),
    ]  # fmt: skip
    return np.stack(columns, axis=1).astype(np.float32)
