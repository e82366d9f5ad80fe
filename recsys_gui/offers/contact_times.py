"""On which day of the week, and at what time of day, a customer mostly comes; only where the data show one."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray

from recsys_gui.domain.interactions import DAY, Index, Interactions
from recsys_gui.offers.effect import wilson
from recsys_gui.recommender.contract.keys import distinct

Reals = NDArray[np.float64]

_FEWEST = 6
_MOSTLY = 0.4
_HOUR, _WINDOW = 3600, 2
_ALL_THE_SAME = 0.95
"""A shop of which nearly all sales have the same hour does not know hours."""


class ContactTimes:
    """The habits of the customers of one shop.

    Args:
        interactions: all sales.
        time_zone: of the shop (IANA name).
    """

    def __init__(self, interactions: Interactions, time_zone: str) -> None:
        bought = interactions.histories().purchases()
        local = bought.events.time + _offsets(bought.events.time, time_zone)
        day, hour = local // DAY, local % DAY // _HOUR
        visits = distinct((bought.rows * (1 << 24) + day) * 24 + hour)
        first = np.flatnonzero(np.diff(visits // 24, prepend=-1))
        visits = visits[first]
        self._row = visits // 24 >> 24
        self._weekday = (visits // 24 % (1 << 24) + 3) % 7
        self._hour = visits % 24
        self._weekdays = _shares(np.bincount(self._weekday, minlength=7))
        hours = np.bincount(self._hour, minlength=24)
        self._hours = _shares(_windows(hours))
        self._hours_known = hours.max(initial=0) < _ALL_THE_SAME * max(len(visits), 1)

    def of(self, customer: int) -> tuple[int | None, int | None]:
        """The weekday (0 for Monday) and the hour that begins the two hours in which the customer (position) comes.

        None where none stands out: they come then in at least two of five visits, and surely (Wilson 1927) more often
        than the customers of this shop do.
        """
        own = slice(int(np.searchsorted(self._row, customer)), int(np.searchsorted(self._row, customer + 1)))
        weekday = _standing_out(np.bincount(self._weekday[own], minlength=7), self._weekdays, own.stop - own.start)
        if not self._hours_known:
            return weekday, None
        hours = _windows(np.bincount(self._hour[own], minlength=24))
        return weekday, _standing_out(hours, self._hours, own.stop - own.start)


def _standing_out(count: Index, usual: Reals, visits: int) -> int | None:
    if visits < _FEWEST:
        return None
    best = int(count.argmax())
    low, _ = wilson(int(count[best]), visits)
    return best if count[best] >= _MOSTLY * visits and low > usual[best] else None


def _windows(hours: Index) -> Index:
    """How many visits lie in the two hours from each hour on; the last one ends at midnight."""
    return np.convolve(hours, np.ones(_WINDOW, np.int64))[_WINDOW - 1 :]


def _shares(count: Index) -> Reals:
    return np.asarray(count / max(int(count.sum() if len(count) == 7 else count[::_WINDOW].sum()), 1), np.float64)


def _offsets(time: Index, time_zone: str) -> Index:
    """Seconds that the shop's clock is ahead of UTC at each moment, to the day."""
    days, place = np.unique(time // DAY, return_inverse=True)
    zone = ZoneInfo(time_zone)
    ahead = [datetime.fromtimestamp(day * DAY + DAY // 2, UTC).astimezone(zone).utcoffset() for day in days.tolist()]
    return np.array([0 if part is None else int(part.total_seconds()) for part in ahead] or [0], np.int64)[place]
