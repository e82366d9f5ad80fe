"""What the sales of a shop tell of prices: all of them, and what was known on the morning of a day."""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from recsys_gui.domain.entities import EventKind
from recsys_gui.domain.interactions import DAY, Events, Index, Interactions
from recsys_gui.offers.elasticity import Elasticity, Lines, elasticity, quantile_of_each
from recsys_gui.recommender.contract.keys import distinct

Reals = NDArray[np.float64]

_RECENT = 120
_CLOSE = 0.06
_SCALE = 1 << 36


@dataclass(frozen=True, eq=False)
class Sold:
    """Purchases with a price, oldest first; ``row`` is -1 for unknown buyers."""

    row: Index
    product: Index
    day: Index
    price: Reals
    quantity: Reals

    @staticmethod
    def of(interactions: Interactions) -> Sold:
        """All purchases with a price of a shop."""
        known, unknown = interactions.events, interactions.anonymous
        rows = np.concatenate([interactions.rows, np.full(len(unknown), -1, np.int64)])
        both = (np.concatenate([getattr(part, column.name) for part in (known, unknown)]) for column in fields(Events))
        events = Events(*both)
        keep = np.flatnonzero(
            (events.kind == EventKind.PURCHASE) & (np.nan_to_num(events.unit_price) > 0) & (events.quantity > 0)
        )
        keep = keep[np.argsort(events.time[keep], kind="stable")]
        return Sold(
            rows[keep], events.product[keep].astype(np.int64), events.time[keep] // DAY,
            events.unit_price[keep].astype(np.float64), events.quantity[keep].astype(np.float64),
        )  # fmt: skip

    def take(self, which: NDArray[np.bool_]) -> Sold:
        """Only these."""
        return Sold(self.row[which], self.product[which], self.day[which], self.price[which], self.quantity[which])


def demand(interactions: Interactions) -> Elasticity:
    """How demand for each product answers to its price, from all sales."""
    sold, day = Sold.of(interactions), int((interactions.now - 1) // DAY) + 1
    lines = Lines(sold.product, sold.day, sold.price, sold.quantity)
    return elasticity(lines, categories(interactions), day)


def categories(interactions: Interactions) -> Index:
    """The number of each product's category."""
    names = np.array(interactions.table.category or [""], dtype=object).astype(str)
    return np.unique(names, return_inverse=True)[1].astype(np.int64)


class Known:
    """What was known of prices on the morning of a day."""

    def __init__(self, sold: Sold, category: Index, day: int) -> None:
        """Args:
        sold: what was sold; only what was sold before ``day`` is looked at.
        category: number of each product's category.
        day: day number.
        """
        products = len(category)
        before = sold.take(sold.day < day)
        recent = before.take(before.day >= day - _RECENT)
        self._products = products
        usual, low, high = (_quantile(before, products, share) for share in (0.5, 0.1, 0.9))
        now, low_now, high_now = (_quantile(recent, products, share) for share in (0.5, 0.1, 0.9))
        self._usual = np.where(np.isfinite(now), now, usual)
        self._low = np.where(np.isfinite(low_now), low_now, low)
        self._high = np.where(np.isfinite(high_now), high_now, high)
        self.elasticity: Elasticity = elasticity(
            Lines(before.product, before.day, before.price, before.quantity), category, day
        )
        self._last = _latest(before.product, before.price, products)
        points = distinct(before.product * _SCALE + np.rint(before.price).astype(np.int64))
        self._points = points
        self.different = np.bincount(points // _SCALE, minlength=products)
        own = before.take(before.row >= 0)
        key = own.row * products + own.product
        order = np.argsort(key, kind="stable")
        ends = np.flatnonzero(np.diff(key[order], append=-1))
        newest = order[ends]
        self._key, self._own_price, self._own_day = key[newest], own.price[newest], own.day[newest]
        self._own_quantity = own.quantity[newest]
        ratio = np.log(own.price / self._usual[own.product])
        customers = int(own.row.max(initial=-1)) + 1
        lines = np.bincount(own.row, minlength=customers)
        self._discount = np.bincount(own.row, ratio, customers) / (lines + 3)
        self._amount = np.bincount(own.row, np.log1p(own.quantity), customers) / np.maximum(lines, 1)
        self._day = day

    def features(self, customers: Index, products: Index) -> tuple[Reals, Reals]:
        """Features of pairs, and the price each ratio refers to (NaN where nothing was ever paid)."""
        place = np.searchsorted(self._key, customers * self._products + products)
        place = np.minimum(place, max(len(self._key) - 1, 0))
        if len(self._key):
            own = self._key[place] == customers * self._products + products
        else:
            own = np.zeros(len(products), bool)
        price = np.full(len(products), np.nan)
        age, quantity = price.copy(), price.copy()
        price[own], age[own] = self._own_price[place[own]], self._day - self._own_day[place[own]]
        quantity[own] = np.log1p(self._own_quantity[place[own]])
        usual, last = self._usual[products], self._last[products]
        base = np.where(np.isfinite(price), price, usual)
        known = (customers >= 0) & (customers < len(self._discount))
        who = np.where(known, customers, 0)
        discount, amount = (
            np.where(known, values[who], np.nan) if len(values) else np.full(len(customers), np.nan)
            for values in (self._discount, self._amount)
        )
        with np.errstate(divide="ignore", invalid="ignore"):
            columns = [
                own.astype(np.float64), np.log1p(age), quantity, np.log(usual / base), np.log(last / base),
                np.log(self._low[products] / base), np.log(self._high[products] / base), np.log(base),
                discount, amount, np.log1p(self.different[products]),
            ]  # fmt: skip
        return np.stack(columns, axis=1), base

    def snapped(self, products: Index, prices: Reals) -> Reals:
        """Each price moved to the nearest at which the product was sold, when that is close."""
        if not len(self._points) or not len(products):
            return prices
        wanted = products * _SCALE + np.nan_to_num(np.rint(prices)).astype(np.int64)
        above = np.minimum(np.searchsorted(self._points, wanted), len(self._points) - 1)
        best, distance = prices.copy(), np.full(len(prices), _CLOSE)
        for place in (np.maximum(above - 1, 0), above):
            point = (self._points[place] % _SCALE).astype(np.float64)
            with np.errstate(divide="ignore", invalid="ignore"):
                gap = np.abs(np.log(point / prices))
            closer = (self._points[place] // _SCALE == products) & (gap < distance)
            best[closer], distance[closer] = point[closer], gap[closer]
        return best

    def was_seen(self, products: Index, prices: Reals) -> NDArray[np.bool_]:
        """Whether each product was sold at just this price before."""
        if not len(self._points) or not len(products):
            return np.zeros(len(products), bool)
        wanted = products * _SCALE + np.nan_to_num(np.rint(prices), posinf=0.0).astype(np.int64)
        place = np.minimum(np.searchsorted(self._points, wanted), len(self._points) - 1)
        return np.asarray(self._points[place] == wanted, np.bool_)

    def seen_between(self, products: Index, low: Reals, high: Reals) -> tuple[Index, Reals]:
        """Prices at which each product was sold, between two bounds: the element each belongs to, and the price."""
        if not len(self._points):
            return np.zeros(0, np.int64), np.zeros(0)
        start = np.searchsorted(self._points, products * _SCALE + np.ceil(low).astype(np.int64))
        stop = np.searchsorted(self._points, products * _SCALE + np.floor(high).astype(np.int64), side="right")
        count = np.maximum(stop - start, 0)
        owner = np.repeat(np.arange(len(products)), count)
        place = np.arange(len(owner)) - np.repeat(np.cumsum(count) - count, count) + start[owner]
        return owner, (self._points[place] % _SCALE).astype(np.float64)


def _quantile(sold: Sold, products: int, share: float) -> Reals:
    """Of each product, the price below which ``share`` of its lines lie; NaN without lines."""
    return quantile_of_each(sold.product, sold.price, products, share)


def _latest(product: Index, price: Reals, products: int) -> Reals:
    """The newest price of each product; lines come oldest first."""
    found = np.full(products, np.nan)
    found[product] = price
    return found
