"""What each customer bought of each product: how often, when last, in which rhythm."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recsys_gui.domain.interactions import DAY, Histories, Index
from recsys_gui.recommender.contract.keys import distinct

_RHYTHM_FROM = 3
"""Fewer days of purchase than this make no rhythm."""


@dataclass(frozen=True, eq=False)
class Purchases:
    """One element for each pair of a customer and a product they bought, sorted by customer, then product.

    Attributes:
        row: the customer's position in the histories.
        product: position in the product map.
        times: in how many orders; a purchase without an order counts as one.
        last: UTC seconds of the newest purchase.
        rhythm: median days between days of purchase; NaN below three such days.
    """

    row: Index
    product: Index
    times: Index
    last: Index
    rhythm: NDArray[np.float64]

    def of(self, row: int) -> slice:
        """The elements of one customer."""
        return slice(int(np.searchsorted(self.row, row)), int(np.searchsorted(self.row, row + 1)))

    def find(self, rows: Index, products: Index) -> Index:
        """The element of each pair, -1 where that customer never bought that product."""
        width = int(max(self.product.max(initial=0), products.max(initial=0))) + 1
        keys, wanted = self.row * width + self.product, rows * width + products
        place = np.minimum(np.searchsorted(keys, wanted), max(len(keys) - 1, 0))
        return np.where(keys[place] == wanted, place, -1) if len(keys) else np.full(len(wanted), -1)


def purchases(histories: Histories) -> Purchases:
    """The purchases of these customers, by product."""
    bought = histories.purchases()
    rows, product = bought.rows, bought.events.product.astype(np.int64)
    order = bought.events.order.astype(np.int64)
    alone = order <= 0
    order[alone] = -1 - np.flatnonzero(alone)
    products = int(product.max(initial=-1)) + 1
    pair = rows * products + product
    pairs, inverse = np.unique(pair, return_inverse=True)
    distinct = _unique_pairs(inverse, order)[0]
    last = np.zeros(len(pairs), np.int64)
    np.maximum.at(last, inverse, bought.events.time)
    return Purchases(
        pairs // max(products, 1), pairs % max(products, 1), np.bincount(distinct, minlength=len(pairs)), last,
        _rhythm(inverse, bought.events.time // DAY, len(pairs)),
    )  # fmt: skip


def _rhythm(pair: Index, day: Index, pairs: int) -> NDArray[np.float64]:
    """Per pair, the median gap between distinct days; NaN where there are too few."""
    owner, visit = _unique_pairs(pair, day)
    same = owner[1:] == owner[:-1]
    owner, gap = owner[1:][same], np.diff(visit)[same]
    by_size = np.lexsort((gap, owner))
    owner, gap = owner[by_size], gap[by_size]
    count = np.bincount(owner, minlength=pairs)
    first = np.cumsum(count) - count
    regular = np.flatnonzero(count >= _RHYTHM_FROM - 1)
    low = gap[first[regular] + (count[regular] - 1) // 2]
    high = gap[first[regular] + count[regular] // 2]
    rhythm = np.full(pairs, np.nan)
    rhythm[regular] = (low + high) / 2
    return rhythm


def _unique_pairs(first: Index, second: Index) -> tuple[Index, Index]:
    """The different pairs, sorted."""
    low = int(second.min(initial=0))
    width = int(second.max(initial=0)) - low + 1
    keys = distinct(first * width + (second - low))
    return keys // width, keys % width + low
