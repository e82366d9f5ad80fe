"""Price and time of ranked products: what stands beside the name of an offer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from recsys_gui.domain.interactions import Index, Interactions
from recsys_gui.offers.price import Pricing, Reals
from recsys_gui.offers.timing import Timing

Days = list[str | None]
Money = list[int | None]


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


class Advice:
    """Prices and times for the customers of one shop.

    Args:
        interactions: all sales.
        list_prices: of every product, None where there is none.
    """

    def __init__(self, interactions: Interactions, list_prices: Sequence[int | None]) -> None:
        self._pricing = Pricing(interactions, list_prices)
        self._timing = Timing(interactions)
        bought = np.diff(interactions.histories().purchases().indptr) > 0
        self._came = bought

    def terms(self, customers: Index, products: Index) -> Terms:
        """What goes with each of these products (positions) for each of these customers, pair by pair.

        Nobody knows when a customer without purchases comes, so they get no days.
        """
        prices = self._pricing.suggest(customers, products)
        due, visits = self._timing.due(customers, products)
        came = self._came[customers]
        return Terms(
            _money(prices.middle), _money(prices.low), _money(prices.high), _days(due.middle, came),
            _days(due.low, came), _days(due.high, came), _days(visits.middle, came),
            due.expected.tolist(),
        )  # fmt: skip


def _money(prices: Reals) -> Money:
    return [None if price is None or price != price else int(price) for price in prices.tolist()]


def _days(days: Index, known: np.ndarray[tuple[int, ...], np.dtype[np.bool_]]) -> Days:
    written = np.datetime_as_string(days.astype("datetime64[D]")).tolist() if len(days) else []
    return [day if there else None for day, there in zip(written, known.tolist(), strict=True)]
