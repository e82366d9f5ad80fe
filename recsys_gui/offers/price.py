"""The price a customer will most likely pay for a product, with an 80 % range.

Learned from the shop's own past: what was known of a product and a customer before a date, and what was then paid. The
outcome is the ratio to the price the customer paid last, or to the product's usual recent price where they never bought
it, so that one model fits cheap and dear products. Guards always hold: never above the list price, never below the cost
and the owner's margin; and a price is one at which the product was sold before, when there is one close by.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from recsys_gui.domain.entities import EventKind
from recsys_gui.domain.interactions import DAY, Events, Index, Interactions
from recsys_gui.offers.quantiles import FEWEST, Quantiles
from recsys_gui.recommender.keys import distinct

Reals = NDArray[np.float64]

_WINDOW = 60
_RECENT = 120
_CLOSE = 0.06
_FEW_PRICES = 3
_HELD = 0.8
_REACHES = np.arange(0.0, 2.01, 0.1)


@dataclass(frozen=True, eq=False)
class Prices:
    """Suggested prices in minor units, NaN where nothing was ever paid; ``low`` and ``high`` hold 80 % of them."""

    low: Reals
    middle: Reals
    high: Reals


class Pricing:
    """Suggests prices from the sales of one shop.

    Args:
        interactions: all sales.
        list_prices: of each product in minor units, None where the shop gives none.
        least_margin: never less than the cost and this share of it.
        seed: of the samples that are learned from.
        learned: of the same shop a few sales ago, whose model still holds; nothing is learned then.
    """

    def __init__(
        self,
        interactions: Interactions,
        list_prices: Sequence[int | None],
        least_margin: float = 0.0,
        seed: int = 0,
        learned: Pricing | None = None,
    ) -> None:
        sold = _Sold.of(interactions)
        self._sold, self._products = sold, max(len(interactions.products), 1)
        self._list = np.array([np.nan if price is None else float(price) for price in list_prices] or [], np.float64)
        cost = interactions.table.unit_cost.astype(np.float64)
        self._least = np.where(np.isfinite(cost), cost * (1 + least_margin), 0.0)
        self._today = int((interactions.now - 1) // DAY) + 1
        self._reach = 1.0
        self._model: Quantiles | None = None
        if learned is None:
            self._model = self._learn(seed)
        else:
            self._model, self._reach = learned._model, learned._reach
        self._now = _Known(sold, self._products, self._today)

    def suggest(self, customers: Index, products: Index) -> Prices:
        """What each of these customers (positions) will most likely pay for each of these products, pair by pair."""
        features, base = self._now.features(customers, products)
        found = _range(self._now, self._ratios(features), base, products, self._reach)
        few = self._now.different[products] < _FEW_PRICES
        listed = self._list[products]
        flat = few & np.isfinite(listed)
        found[flat] = listed[flat, None]
        highest = np.where(np.isfinite(listed), listed, np.inf)
        found = np.maximum(np.minimum(found, highest[:, None]), self._least[products][:, None])
        found = np.where(np.isfinite(found), np.maximum(np.rint(found), 0), np.nan)
        return Prices(found[:, 0], found[:, 1], found[:, 2])

    def _ratios(self, features: Reals) -> Reals:
        """Logarithms of the ratios to the base price, pairs × 3."""
        if self._model is None or not len(features):
            return np.zeros((len(features), 3))
        return self._model.predict(features)

    def _learn(self, seed: int) -> Quantiles | None:
        """From what was paid in the latest weeks and what was known before them; None where that is too little.

        A part is left out, on which the range is stretched or drawn in until it holds 80 % (a conformal prediction,
        Romano, Patterson and Candès 2019; drawn in as well, since prices repeat exactly).
        """
        cut = self._today - _WINDOW
        known = _Known(self._sold, self._products, cut)
        later = self._sold.take((self._sold.day >= cut) & (self._sold.row >= 0))
        pairs, place = np.unique(later.row * self._products + later.product, return_inverse=True)
        paid = np.bincount(place, later.price, len(pairs)) / np.maximum(np.bincount(place, minlength=len(pairs)), 1)
        customers, products = pairs // self._products, pairs % self._products
        features, base = known.features(customers, products)
        usable = np.flatnonzero(np.isfinite(base) & (base > 0) & (paid > 0))
        if len(usable) < FEWEST:
            return None
        order = np.random.default_rng(seed).permutation(usable)
        left_out, learned = order[: len(order) // 5], order[len(order) // 5 :]
        model = self._model = Quantiles(features[learned], np.log(paid[learned] / base[learned]), seed)
        self._reach = self._fitting(known, features[left_out], base[left_out], products[left_out], paid[left_out])
        return model

    def _fitting(self, known: _Known, features: Reals, base: Reals, products: Index, paid: Reals) -> float:
        """The reach whose ranges hold nearest to 80 % of what was paid."""
        held, ratios = [], self._ratios(features)
        for reach in _REACHES:
            found = np.rint(_range(known, ratios, base, products, reach))
            held.append(float(((found[:, 0] <= paid) & (paid <= found[:, 2])).mean()))
        return float(_REACHES[int(np.argmin(np.abs(np.array(held) - _HELD)))])


@dataclass(frozen=True, eq=False)
class _Sold:
    """Purchases with a price, oldest first; ``row`` is -1 for unknown buyers."""

    row: Index
    product: Index
    day: Index
    price: Reals
    quantity: Reals

    @staticmethod
    def of(interactions: Interactions) -> _Sold:
        known, unknown = interactions.events, interactions.anonymous
        rows = np.concatenate([interactions.rows, np.full(len(unknown), -1, np.int64)])
        both = (np.concatenate([getattr(part, column.name) for part in (known, unknown)]) for column in fields(Events))
        events = Events(*both)
        keep = np.flatnonzero((events.kind == EventKind.PURCHASE) & (np.nan_to_num(events.unit_price) > 0))
        keep = keep[np.argsort(events.time[keep], kind="stable")]
        return _Sold(
            rows[keep], events.product[keep].astype(np.int64), events.time[keep] // DAY,
            events.unit_price[keep].astype(np.float64), events.quantity[keep].astype(np.float64),
        )  # fmt: skip

    def take(self, which: NDArray[np.bool_]) -> _Sold:
        """Only these."""
        return _Sold(self.row[which], self.product[which], self.day[which], self.price[which], self.quantity[which])


class _Known:
    """What was known of prices on the morning of a day."""

    def __init__(self, sold: _Sold, products: int, day: int) -> None:
        before = sold.take(sold.day < day)
        recent = before.take(before.day >= day - _RECENT)
        self._products = products
        usual, low, high = (_quantile(before, products, share) for share in (0.5, 0.1, 0.9))
        now, low_now, high_now = (_quantile(recent, products, share) for share in (0.5, 0.1, 0.9))
        self._usual = np.where(np.isfinite(now), now, usual)
        self._low = np.where(np.isfinite(low_now), low_now, low)
        self._high = np.where(np.isfinite(high_now), high_now, high)
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


_SCALE = 1 << 36


def _range(known: _Known, ratios: Reals, base: Reals, products: Index, reach: float) -> Reals:
    """Low end, price and high end, before any guard; ``reach`` stretches the ends."""
    price = known.snapped(products, base * np.exp(ratios[:, 1]))
    ends = [price * np.exp(reach * (ratios[:, side] - ratios[:, 1])) for side in (0, 2)]
    return np.stack([ends[0], price, ends[1]], axis=1)


def _quantile(sold: _Sold, products: int, share: float) -> Reals:
    """Of each product, the price below which ``share`` of its lines lie; NaN without lines."""
    order = np.lexsort((sold.price, sold.product))
    count = np.bincount(sold.product, minlength=products)
    first = np.cumsum(count) - count
    found = np.full(products, np.nan)
    has = np.flatnonzero(count)
    found[has] = sold.price[order][first[has] + np.floor(share * (count[has] - 1)).astype(np.int64)]
    return found


def _latest(product: Index, price: Reals, products: int) -> Reals:
    """The newest price of each product; lines come oldest first."""
    found = np.full(products, np.nan)
    found[product] = price
    return found
