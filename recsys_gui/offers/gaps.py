"""Days between purchases, for any grouping of purchases: by customer, or by customer and product."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recsys_gui.domain.interactions import Index
from recsys_gui.recommender.contract.keys import distinct

Reals = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Gaps:
    """One element a group, ascending by key.

    Attributes:
        key: of the group.
        days: on how many different days it bought.
        first, last: day numbers.
        log_mean, log_deviation: of the natural logarithm of the days between, 0 where there is no gap.
        newest: the latest gap in days, 0 without.
    """

    key: Index
    days: Index
    first: Index
    last: Index
    log_mean: Reals
    log_deviation: Reals
    newest: Reals

    def __len__(self) -> int:
        return len(self.key)

    def find(self, keys: Index) -> Index:
        """The element of each of ``keys``, -1 where there is none."""
        if not len(self.key):
            return np.full(len(keys), -1, np.int64)
        place = np.minimum(np.searchsorted(self.key, keys), len(self.key) - 1)
        return np.where(self.key[place] == keys, place, -1)


def gaps(key: Index, day: Index) -> Gaps:
    """The gaps of each group.

    Args:
        key: the group of each purchase, not negative.
        day: its day number, not negative.
    """
    group, days = visits_of(key, day)
    starts = np.flatnonzero(np.diff(group, prepend=-1))
    counts = np.diff(np.append(starts, len(group)))
    between = np.diff(days, prepend=0).astype(np.float64)
    between[starts] = 1.0
    logs = np.log(np.maximum(between, 1.0))
    many = np.maximum(counts - 1, 1)
    mean = _sums(logs, starts) / many
    square = _sums(logs**2, starts) / many
    ends = starts + counts - 1
    newest = np.where(counts > 1, between[ends], 0.0) if len(ends) else np.zeros(0)
    deviation = np.sqrt(np.maximum(square - mean**2, 0.0))
    return Gaps(group[starts], counts, days[starts], days[ends], mean, deviation, newest)


def visits_of(key: Index, day: Index) -> tuple[Index, Index]:
    """Each group and day with a purchase once, by group, then day."""
    width = int(day.max(initial=0)) + 1
    pairs = distinct(key * width + day)
    return pairs // width, pairs % width


def first_after(key: Index, day: Index, wanted: Index, missing: int) -> Index:
    """The earliest day of each group in ``wanted``, ``missing`` for groups without one."""
    found = gaps(key, day)
    place = found.find(wanted)
    return np.where(place >= 0, found.first[place] if len(found) else missing, missing)


def count_between(key: Index, day: Index, wanted: Index, low: int, high: int) -> Index:
    """On how many days from ``low`` on and before ``high`` each group in ``wanted`` bought."""
    inside = (day >= low) & (day < high)
    found = gaps(key[inside], day[inside])
    place = found.find(wanted)
    return np.where(place >= 0, found.days[place] if len(found) else 0, 0)


def _sums(values: Reals, starts: Index) -> Reals:
    return np.asarray(np.add.reduceat(values, starts), np.float64) if len(starts) else np.zeros(0)
