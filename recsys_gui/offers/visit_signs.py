"""What a customer's visits so far say about the next one."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from recsys_gui.domain.interactions import Index
from recsys_gui.offers.gaps import Gaps, count_between, visits_of

Reals = NDArray[np.float64]

_WINDOWS = (14, 30, 60, 90, 180, 365)
_LAST_BUT = (1, 2, 4)
_SHARES = (0.25, 0.5, 0.75, 0.9)
_YEAR = 365


def visit_signs(row: Index, days: Index, visits: Gaps, day: int, horizon: int) -> Reals:
    """Signs of each customer, customers × signs; NaN where unknown.

    They are how long ago earlier visits were, how many fell into windows of time (also those of a year ago), how long
    the customer's gaps are, how many of those longer than the present one ended soon, and whether the shop sells
    more than before.

    Args:
        row: the customer of each purchase.
        days: its day number, all before ``day``.
        visits: of every customer, by customer.
        day: for which the signs are.
        horizon: days that "soon" means.
    """
    owner, visit = visits_of(row, days)
    place = np.searchsorted(visits.key, owner)
    many = len(visits)
    starts, count = np.searchsorted(place, np.arange(many)), visits.days
    columns = [_ago(visit, starts, count, back, day) for back in _LAST_BUT]
    spans = [(day - length, day) for length in _WINDOWS]
    spans += [(day - horizon, day), (day - 2 * horizon, day - horizon)]
    spans += [(day - _YEAR, day - _YEAR + horizon), (day - _YEAR - horizon, day - _YEAR)]
    columns += [count_between(row, days, visits.key, low, high).astype(np.float64) for low, high in spans]
    columns += _gap_signs(place, visit, visits, day, horizon)
    return np.stack([*columns, np.full(many, _lately(visit, day, horizon))], axis=1)


def _ago(visit: Index, starts: Index, count: Index, back: int, day: int) -> Reals:
    """How many days ago the last visit but ``back`` was."""
    ago = np.full(len(starts), np.nan)
    there = count > back
    ago[there] = day - visit[(starts + count - 1 - back)[there]]
    return ago


def _gap_signs(place: Index, visit: Index, visits: Gaps, day: int, horizon: int) -> list[Reals]:
    """Quantiles of the gaps, and which share is longer than the present one, of which which share ended soon."""
    same = place[1:] == place[:-1]
    owner, gap = place[1:][same], np.diff(visit)[same]
    order = np.lexsort((gap, owner))
    owner, gap = owner[order], gap[order]
    count = np.bincount(owner, minlength=len(visits))
    first, some = np.cumsum(count) - count, count > 0
    signs = []
    for share in _SHARES:
        of_share = np.full(len(visits), np.nan)
        of_share[some] = gap[(first + np.floor(share * (count - 1)).astype(np.int64))[some]]
        signs.append(of_share)
    since = day - visits.last[owner]
    longer = np.bincount(owner, gap > since, len(visits))
    soon = np.bincount(owner, (gap > since) & (gap <= since + horizon), len(visits))
    return [*signs, (soon + 0.3) / (longer + 1), longer / np.maximum(count, 1)]


def _lately(visit: Index, day: int, horizon: int) -> float:
    """How much more all customers came in the window before the day than in the one before that."""
    late = ((visit >= day - horizon) & (visit < day)).sum()
    before = ((visit >= day - 2 * horizon) & (visit < day - horizon)).sum()
    return float((late + 1) / (before + 1))
