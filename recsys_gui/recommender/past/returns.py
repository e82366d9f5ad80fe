"""What a customer kept, and what they gave back."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from recsys_gui.domain.entities import EventKind
from recsys_gui.domain.interactions import Histories, Index


def kept(histories: Histories) -> Histories:
    """The purchases of the same customers without those that were returned.

    Each line of a return cancels the newest line of a purchase of that product before it that is not cancelled yet; a
    return of something bought before the first known sale cancels nothing. Pieces are not counted: to bring one of
    several back says as much about the product.
    """
    kind = histories.events.kind
    if not (kind == EventKind.RETURN).any():
        return histories.purchases()
    return histories.only((kind == EventKind.PURCHASE) & ~_returned(histories))


def given_back(histories: Histories) -> tuple[Index, Index]:
    """The customers and the products that each of them last returned, not having bought them again since."""
    kind = histories.events.kind
    if not (kind == EventKind.RETURN).any():
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    relevant, group = _by_product(histories)
    newest = np.diff(group, append=-1) != 0
    found = relevant[newest & (kind[relevant] == EventKind.RETURN)]
    return histories.rows[found], histories.events.product[found].astype(np.int64)


def _by_product(histories: Histories) -> tuple[Index, Index]:
    """Purchases and returns ordered by customer, product and time: their positions, and a number a group."""
    events = histories.events
    relevant = np.flatnonzero(np.isin(events.kind, (EventKind.PURCHASE, EventKind.RETURN)))
    group = histories.rows[relevant] << 32 | events.product[relevant]
    # Stable: within a group events stay in the order of time.
    order = np.argsort(group, kind="stable")
    return relevant[order], group[order]


def _returned(histories: Histories) -> NDArray[np.bool_]:
    """For each event whether it is a purchase with a return of its own, as an opening bracket has a closing one."""
    events = histories.events
    relevant, group = _by_product(histories)
    number = np.cumsum(np.diff(group, prepend=-1) != 0)
    step = np.where(events.kind[relevant] == EventKind.PURCHASE, 1, -1)
    # A purchase is cancelled when the level ever falls below its own again; the groups are kept apart by height.
    level = np.cumsum(step) + number * (2 * len(step) + 1)
    lowest = np.minimum.accumulate(level[::-1])[::-1]
    lowest_later = np.append(lowest[1:], np.iinfo(np.int64).max)
    found = np.zeros(len(events), bool)
    found[relevant] = (step > 0) & (lowest_later < level)
    return found
