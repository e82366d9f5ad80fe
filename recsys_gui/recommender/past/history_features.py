"""What a history says about each product in it and about the customer: counts, recency and rhythm, as arrays."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recsys_gui.domain.interactions import DAY, Histories, Index
from recsys_gui.recommender.past.returns import kept
from recsys_gui.recommender.past.time_scale import TimeScale

Matrix = NDArray[np.float32]
Compact = NDArray[np.float16] | NDArray[np.float32]
Reals = NDArray[np.float64]

TIME_HALF_LIVES = (1.0, 4.0, 16.0)
VISIT_HALF_LIVES = (1.0, 4.0, 16.0)
DECAYS = len(TIME_HALF_LIVES) + len(VISIT_HALF_LIVES)
PAIR_FEATURES = DECAYS + 10
CUSTOMER_FEATURES = 12
PAST = 10
"""The column of the customers' features that is 1 for who has bought anything, else 0."""
_YEAR = 365.25
_LONG_AGO = 20.0
_SOON = 0.05


@dataclass(frozen=True, eq=False)
class HistoryFeatures:
    """Features of some customers and of each product they bought (a *pair*).

    Attributes:
        indptr: int64, customers + 1; the pairs of customer i are ``indptr[i]:indptr[i + 1]``, by product.
        product: int64, one a pair.
        decays: pairs × :data:`DECAYS`; purchases that count half for every half-life of age, first by time
            (:data:`TIME_HALF_LIVES`, in rhythms), then by visits since (:data:`VISIT_HALF_LIVES`).
        pair: pairs × :data:`PAIR_FEATURES`.
        customer: customers × :data:`CUSTOMER_FEATURES`.
    """

    indptr: Index
    product: Index
    decays: Compact
    pair: Compact
    customer: Matrix

    def __len__(self) -> int:
        return len(self.indptr) - 1

    @property
    def rows(self) -> Index:
        """For each pair, which customer it belongs to."""
        return np.repeat(np.arange(len(self)), np.diff(self.indptr))


def history_features(histories: Histories, products: int, scale: TimeScale) -> HistoryFeatures:
    """The features of ``histories`` at their moment ``now``; only purchases that were not returned count.

    Time is measured in rhythms of the shop, so that the same features fit a bakery and a furniture shop.
    """
    bought = kept(histories)
    visits = _Visits(bought, scale)
    pairs = _Pairs(bought, visits, products)
    decays = pairs.decays()
    pair = np.stack([*np.log1p(decays).T, *pairs.columns(scale)], axis=1)
    indptr = np.searchsorted(pairs.rows, np.arange(len(histories) + 1))
    customer = np.stack(_customer_columns(bought, visits, pairs), axis=1)
    return HistoryFeatures(
        indptr, pairs.product, decays.astype(np.float32), pair.astype(np.float32), customer.astype(np.float32)
    )


class _Visits:
    """Which visit each purchase belongs to, and how long ago that was."""

    def __init__(self, bought: Histories, scale: TimeScale) -> None:
        rows, order = bought.rows, bought.events.order
        starts = np.ones(len(rows), bool)
        starts[1:] = (rows[1:] != rows[:-1]) | (order[1:] != order[:-1])
        self.number = np.cumsum(starts)
        self.count: Index = np.bincount(rows[starts], minlength=len(bought))
        self.since: Reals = (np.cumsum(self.count)[rows] - self.number).astype(np.float64)
        self.age: Reals = np.maximum(bought.now - bought.events.time, 0) / DAY / scale.rhythm


class _Pairs:
    """The purchases of each customer grouped by product, each visit counted once."""

    def __init__(self, bought: Histories, visits: _Visits, products: int) -> None:
        key = bought.rows * max(products, 1) + bought.events.product
        order = np.argsort(key, kind="stable")
        again = np.zeros(len(order), bool)
        again[1:] = (np.diff(key[order]) == 0) & (np.diff(visits.number[order]) == 0)
        self._kept = order[~again]
        key = key[self._kept]
        self._starts = np.flatnonzero(np.diff(key, prepend=-1))
        self.rows: Index = key[self._starts] // max(products, 1)
        self.product: Index = key[self._starts] % max(products, 1)
        self.count = self._sum(np.ones(len(key)))
        self._age, self._since = visits.age[self._kept], visits.since[self._kept]
        self._visits = visits.count[self.rows]
        self._quantity = bought.events.quantity[self._kept]

    def _sum(self, values: Reals) -> Reals:
        return np.add.reduceat(values, self._starts) if len(self._starts) else np.zeros(0)

    def decays(self) -> Reals:
        by_time = [self._sum(np.exp2(-self._age / half_life)) for half_life in TIME_HALF_LIVES]
        by_visit = [self._sum(np.exp2(-self._since / half_life)) for half_life in VISIT_HALF_LIVES]
        return np.stack(by_time + by_visit, axis=1)

    def columns(self, scale: TimeScale) -> list[Reals]:
        """Counts, recency and rhythm of each pair."""
        if not len(self._starts):
            return [np.zeros(0)] * (PAIR_FEATURES - DECAYS)
        last = np.minimum.reduceat(self._age, self._starts)
        first = np.maximum.reduceat(self._age, self._starts)
        gap = (first - last) / np.maximum(self.count - 1, 1)
        season = np.abs(self._age * scale.rhythm - _YEAR + scale.horizon / 2) < scale.horizon / 2 + 7
        return [
            np.log1p(self.count),
            np.log1p(last),
            np.log1p(first),
            np.log1p(np.minimum.reduceat(self._since, self._starts)),
            self.count / self._visits,
            (self.count > 1).astype(np.float64),
            np.log1p(gap),
            np.where(self.count > 1, _overdue(last, gap), 0.0),
            np.log1p(self._sum(season.astype(np.float64))),
            self._sum(np.log1p(self._quantity)) / self.count,
        ]


def _overdue(since: Reals, gap: Reals) -> Reals:
    """How late something is against its own rhythm: 0 when just due, positive when late."""
    return np.clip(np.log((since + _SOON) / (gap + _SOON)), -3.0, 3.0)


def _customer_columns(bought: Histories, visits: _Visits, pairs: _Pairs) -> list[Reals]:
    """Size, recency and rhythm of each customer."""
    customers = len(bought)
    has = visits.count > 0
    last, first = np.full(customers, _LONG_AGO), np.zeros(customers)
    last[has], first[has] = visits.age[bought.indptr[1:][has] - 1], visits.age[bought.indptr[:-1][has]]
    lines = np.maximum(np.diff(bought.indptr), 1)
    orders = np.maximum(visits.count, 1)
    different = np.bincount(pairs.rows, minlength=customers)
    repeated = np.bincount(pairs.rows, weights=pairs.count > 1, minlength=customers)
    gap = np.where(visits.count > 1, (first - last) / np.maximum(visits.count - 1, 1), 0.0)
    quantity = np.bincount(bought.rows, np.log1p(bought.events.quantity), customers) / lines
    price = np.bincount(bought.rows, np.log1p(np.nan_to_num(bought.events.unit_price)), customers) / lines
    return [
        np.log1p(visits.count),
        np.log1p(last),
        np.log1p(first),
        np.log1p(gap),
        np.log1p(different),
        np.log1p(different / orders),
        np.log1p(np.diff(bought.indptr) / orders),
        repeated / np.maximum(different, 1),
        quantity,
        price,
        has.astype(np.float64),
        np.where(visits.count > 1, _overdue(last, gap), 0.0),
    ]
