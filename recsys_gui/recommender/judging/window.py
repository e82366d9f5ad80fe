"""The most recent part of the sales as a test: who came back, and what they then bought."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recsys_gui.domain.entities import EventKind
from recsys_gui.domain.interactions import Events, Histories, Index, Interactions
from recsys_gui.recommender.contract.keys import among, distinct

_SHARES = (0.1, 0.15, 0.2, 0.3, 0.4, 0.5)
_TENTHS = (0.1, 0.2, 0.3, 0.4, 0.5)


@dataclass(frozen=True, eq=False)
class Window:
    """What was bought from ``cut`` on by customers who had bought before.

    Attributes:
        cut: UTC seconds; what lies before it may be learned from.
        customers: positions of the customers with something to find, ascending.
        indptr: int64, customers + 1; the targets of customer i are ``products[indptr[i]:indptr[i + 1]]``.
        products: int32, the distinct products each bought, ascending; only ones sold before and recommendable.
        again: parallel to ``products``, whether the customer had bought it before.
        orders: different baskets of these purchases.
    """

    cut: int
    customers: Index
    indptr: Index
    products: NDArray[np.int32]
    again: NDArray[np.bool_]
    orders: int

    def __len__(self) -> int:
        return len(self.customers)

    def sample(self, most: int, seed: int) -> Window:
        """At most ``most`` of the customers, drawn evenly."""
        if len(self) <= most:
            return self
        chosen = np.sort(np.random.default_rng(seed).choice(len(self), most, replace=False))
        lengths = np.diff(self.indptr)[chosen]
        indptr = np.concatenate([[0], np.cumsum(lengths)])
        positions = np.arange(indptr[-1]) + np.repeat(self.indptr[:-1][chosen] - indptr[:-1], lengths)
        return Window(
            self.cut, self.customers[chosen], indptr, self.products[positions], self.again[positions], self.orders
        )


def recent_window(interactions: Interactions, wanted: int) -> Window | None:
    """The last tenth of the purchases, or as much more as it takes to have ``wanted`` customers to test, up to half.

    Returns:
        The window with the fewest purchases that has ``wanted`` customers; the fullest when none has; None when there
        is nobody to test at all (nobody came twice, or everything has one date).
    """
    times = np.sort(interactions.events.time[interactions.events.kind == EventKind.PURCHASE])
    best: Window | None = None
    for cut in dict.fromkeys(int(times[int(len(times) * (1 - share))]) for share in _SHARES if len(times)):
        window = window_from(interactions, cut)
        if len(window) > (len(best) if best else 0):
            best = window
        if len(window) >= wanted:
            break
    return best


def rolling_windows(interactions: Interactions, wanted: int) -> list[Window]:
    """The last tenth of the purchases as a test; where it has too few customers, the tenths before it too.

    Each window ends where the one before it in the list begins, so that a customer who came several times is tested
    several times, and what lies before its ``cut`` may be learned from.

    Returns:
        Newest first, as many as it takes to have ``wanted`` customers, at most five; empty when nobody came back.
    """
    times = np.sort(interactions.events.time[interactions.events.kind == EventKind.PURCHASE])
    cuts = [int(times[int(len(times) * (1 - share))]) for share in _TENTHS if len(times)]
    found: list[Window] = []
    end = interactions.now
    for cut in dict.fromkeys(cuts):
        window = window_from(interactions if end >= interactions.now else interactions.until(end), cut)
        end = cut
        if len(window):
            found.append(window)
        if sum(map(len, found)) >= wanted:
            break
    return found


def window_from(interactions: Interactions, cut: int) -> Window:
    """The window that begins at ``cut``."""
    events, rows, total = interactions.events, interactions.rows, len(interactions.products)
    purchase = events.kind == EventKind.PURCHASE
    early = purchase & (events.time < cut)
    came = np.zeros(len(interactions.customers), bool)
    came[rows[early]] = True
    fit = _sold(events.take(early), interactions.anonymous, cut, total) & interactions.table.recommendable
    target = purchase & ~early & came[rows] & fit[events.product]
    keys = rows * total + events.product
    pairs = distinct(keys[target])
    customers, counts = np.unique(pairs // max(total, 1), return_counts=True)
    indptr = np.concatenate([[0], np.cumsum(counts)])
    products = (pairs % max(total, 1)).astype(np.int32)
    orders = len(distinct(events.order[target].astype(np.int64)))
    return Window(cut, customers, indptr, products, among(pairs, keys[early]), orders)


def visits(histories: Histories) -> Index:
    """How many different orders each customer has bought."""
    bought = histories.purchases()
    pairs = distinct(bought.rows << 32 | bought.events.order)
    return np.bincount(pairs >> 32, minlength=len(histories))


def _sold(events: Events, anonymous: Events, cut: int, products: int) -> NDArray[np.bool_]:
    known = np.zeros(products, bool)
    known[events.product] = True
    known[anonymous.product[(anonymous.kind == EventKind.PURCHASE) & (anonymous.time < cut)]] = True
    return known
