"""How customers come: their purchase days, and the usual gap between them."""

from __future__ import annotations

from dataclasses import dataclass
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray

from recsys_gui.domain.interactions import DAY, Index, Interactions

Reals = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Rhythms:
    """One element a customer of the shop, in the order of its customers.

    Attributes:
        days: how many purchase days.
        first, last: day numbers since 1970 of the oldest and newest one, -1 without any.
        gap: median days between neighbouring purchase days, NaN below two.
        owner, day: every purchase day and whose it is, by owner, then day.
    """

    days: Index
    first: Index
    last: Index
    gap: Reals
    owner: Index
    day: Index


def rhythms(interactions: Interactions, time_zone: str) -> Rhythms:
    """The rhythms of all customers; days are those of the shop's clock."""
    bought = interactions.histories().purchases()
    many = len(interactions.customers)
    day = local_days(bought.events.time, time_zone)
    pairs = np.unique(bought.rows * _WIDE + day)
    owner, day = pairs // _WIDE, pairs % _WIDE
    days = np.bincount(owner, minlength=many)
    starts = np.cumsum(days) - days
    first, last = np.full(many, -1), np.full(many, -1)
    came = np.flatnonzero(days)
    first[came], last[came] = day[starts[came]], day[starts[came] + days[came] - 1]
    return Rhythms(days, first, last, _medians(owner, day, many), owner, day)


_WIDE = 1 << 20


def local_days(times: Index, time_zone: str) -> Index:
    """Day numbers since 1970 of moments (UTC seconds) by the clock of ``time_zone``.

    The clock's distance from UTC is looked up once for each hour in which something happened.
    """
    from datetime import UTC, datetime

    zone = ZoneInfo(time_zone)
    hours, place = np.unique(times // 3600, return_inverse=True)
    ahead = [
        int(offset.total_seconds()) if (offset := datetime.fromtimestamp(hour * 3600, UTC).astimezone(zone).utcoffset())
        else 0
        for hour in hours.tolist()
    ]  # fmt: skip
    return (times + np.array(ahead or [0], np.int64)[place if len(place) else slice(0, 0)]) // DAY


def _medians(owner: Index, day: Index, many: int) -> Reals:
    """The median gap between neighbouring days of each owner."""
    inside = np.flatnonzero(owner[1:] == owner[:-1]) if len(owner) else np.zeros(0, np.int64)
    gaps, whose = (day[1:] - day[:-1])[inside], owner[1:][inside]
    order = np.lexsort((gaps, whose))
    gaps, count = gaps[order].astype(np.float64), np.bincount(whose, minlength=many)
    starts = np.cumsum(count) - count
    found, has = np.full(many, np.nan), np.flatnonzero(count)
    low, high = starts[has] + (count[has] - 1) // 2, starts[has] + count[has] // 2
    found[has] = (gaps[low] + gaps[high]) / 2
    return found
