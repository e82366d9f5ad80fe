"""Price and time of ranked products: what stands beside the name of an offer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recsys_gui.domain.interactions import Index, Interactions
from recsys_gui.domain.offer import Confidence
from recsys_gui.offers.price import Pricing, Reals
from recsys_gui.offers.taking import confidence
from recsys_gui.offers.timing import Timing

Days = list[str | None]
Money = list[int | None]
Flags = NDArray[np.bool_]


@dataclass(frozen=True)
class Terms:
    """One element an offer: money in minor units, days in ISO form, None where the program gives none."""

    price: Money
    price_low: Money
    price_high: Money
    due: Days
    due_from: Days
    due_to: Days
    next_visit: Days
    expected: list[bool]
    chance: list[float | None]
    confidence: list[Confidence | None]


class Advice:
    """Prices and times for the customers of one shop.

    Args:
        interactions: all sales.
        list_prices: of every product, None where there is none.
        least_margin: no price is below the cost and this share of it.
    """

    def __init__(
        self, interactions: Interactions, list_prices: Sequence[int | None], least_margin: float = 0.0
    ) -> None:
        self._pricing = Pricing(interactions, list_prices, least_margin)
        self._timing = Timing(interactions)
        self._cost = interactions.table.unit_cost.astype(np.float64)
        self._came = np.diff(interactions.histories().purchases().indptr) > 0

    @property
    def horizon(self) -> int:
        """So many days can be foreseen."""
        return self._timing.horizon

    def terms(self, customers: Index, products: Index, chances: Reals | None = None) -> Terms:
        """What goes with each of these products (positions) for each of these customers, pair by pair.

        Nobody knows when a customer without purchases comes, so they get no days.

        Args:
            customers: positions.
            products: positions, parallel to ``customers``.
            chances: that each is taken up, where that is known.
        """
        prices = self._pricing.suggest(customers, products)
        due, visits = self._timing.due(customers, products)
        came = self._came[customers]
        return Terms(
            _money(prices.middle), _money(prices.low), _money(prices.high), _days(due.middle, came),
            _days(due.low, came), _days(due.high, came), _days(visits.middle, came),
            due.expected.tolist(), *_believed(len(products), chances),
        )  # fmt: skip

    def earnings(self, customers: Index, products: Index) -> Reals:
        """What each sale would earn in minor units: the price, less the cost where that is known; NaN without price."""
        cost = self._cost[products]
        return self._pricing.suggest(customers, products).middle - np.where(np.isfinite(cost), cost, 0.0)

    def open_within(self, customers: Index, products: Index, days: int) -> Flags:
        """Whether the time at which each is due may begin within so many days, pair by pair."""
        due, _ = self._timing.due(customers, products)
        return np.asarray(self._came[customers] & due.expected & (due.low <= self._timing.today + days), np.bool_)


def _believed(many: int, chances: Reals | None) -> tuple[list[float | None], list[Confidence | None]]:
    if chances is None:
        return [None] * many, [None] * many
    known = [float(chance) for chance in chances.round(4).tolist()]
    return [*known], [confidence(chance) for chance in known]


def _money(prices: Reals) -> Money:
    return [None if price is None or price != price else int(price) for price in prices.tolist()]


def _days(days: Index, known: Flags) -> Days:
    written = np.datetime_as_string(days.astype("datetime64[D]")).tolist() if len(days) else []
    return [day if there else None for day, there in zip(written, known.tolist(), strict=True)]
