"""What is known, on the morning of a day, of pairs of customers and products: the signs that an offer is taken up."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from recsys_gui.domain.interactions import DAY, Index, Interactions
from recsys_gui.offers.gaps import Gaps, count_between, gaps

Reals = NDArray[np.float64]


class Signs:
    """Signs of pairs, from the sales before a day.

    Args:
        interactions: sales; those of ``day`` and after it are not looked at.
        day: number of the day since 1970.
        horizon: length in days of the window that counts as recent.
    """

    def __init__(self, interactions: Interactions, day: int, horizon: int) -> None:
        bought = interactions.histories().purchases()
        days = bought.events.time // DAY
        before = days < day
        row, product, days = bought.rows[before], bought.events.product[before].astype(np.int64), days[before]
        self._products, self._day = max(len(interactions.products), 1), day
        self._visits = gaps(row, days)
        self._pairs = gaps(row * self._products + product, days)
        recent = count_between(row, days, self._visits.key, day - horizon, day)
        lines = np.bincount(np.searchsorted(self._visits.key, row), minlength=len(self._visits))
        basket = np.log1p(lines / np.maximum(self._visits.days, 1))
        self._customers = np.column_stack([*self._rhythm(self._visits, np.arange(len(self._visits))), recent, basket])
        self._table = self._product_signs(row, product, days, horizon)

    def of(self, customers: Index, products: Index, ranks: Index) -> Reals:
        """Signs of each pair (positions), pairs × signs; NaN where unknown."""
        pair = self._pairs.find(customers * self._products + products)
        own = np.full((len(pair), 4), np.nan)
        known = pair >= 0
        own[known] = np.column_stack(self._rhythm(self._pairs, pair[known]))
        who = self._visits.find(customers)
        their = np.full((len(who), self._customers.shape[1]), np.nan)
        their[who >= 0] = self._customers[who[who >= 0]]
        rank = np.log(np.maximum(ranks, 1)).astype(np.float64)
        return np.column_stack([rank, known.astype(np.float64), own, their, self._table[products]])

    def bought(self, customers: Index, products: Index) -> NDArray[np.bool_]:
        """Whether each customer ever bought each product, pair by pair."""
        return self._pairs.find(customers * self._products + products) >= 0

    def _rhythm(self, found: Gaps, place: Index) -> list[Reals]:
        """How often, since when, how regularly, and how late against that."""
        since = np.log1p(self._day - found.last[place]).astype(np.float64)
        gap = np.where(found.days[place] > 1, found.log_mean[place], np.nan)
        return [np.log(found.days[place]).astype(np.float64), since, gap, since - gap]

    def _product_signs(self, row: Index, product: Index, days: Index, horizon: int) -> Reals:
        """Products × signs: share of customers who bought it, lately and ever, how often again, and since when not."""
        item = self._pairs.key % self._products
        buyers = np.bincount(item, minlength=self._products)
        again = np.bincount(item[self._pairs.days > 1], minlength=self._products)
        late = days >= self._day - horizon
        lately = gaps(row[late] * self._products + product[late], days[late]).key % self._products
        many = max(len(self._visits), 1)
        newest = np.full(self._products, days.min(initial=self._day), np.int64)
        np.maximum.at(newest, product, days)
        return np.column_stack([
            np.log((np.bincount(lately, minlength=self._products) + 0.5) / many), np.log((buyers + 0.5) / many),
            (again + 1) / (buyers + 5), np.log1p(self._day - newest),
        ])  # fmt: skip
