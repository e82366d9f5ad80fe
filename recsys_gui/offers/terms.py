"""Price and time of ranked products: what stands beside the name of an offer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recsys_gui.domain.interactions import DAY, Histories, Index, Interactions
from recsys_gui.domain.offer import Confidence, PriceBasis, Visit
from recsys_gui.offers.forecasts import Forecasts
from recsys_gui.offers.gaps import visits_of
from recsys_gui.offers.price import PriceRules, Prices, Pricing, Reals
from recsys_gui.offers.taking import confidence
from recsys_gui.offers.timing import Times, Timing, VisitNetwork

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
    open_ended: list[bool]
    last: Days
    usual: Days
    basis: list[PriceBasis | None]

    @staticmethod
    def unknown(many: int) -> Terms:
        """Of so many offers of which nothing is worked out yet."""
        money: Money = [None] * many
        days: Days = [None] * many
        chances: list[float | None] = [None] * many
        words: list[Confidence | None] = [None] * many
        basis: list[PriceBasis | None] = [None] * many
        return Terms(
            money, money, money, days, days, days, days, [True] * many, chances, words, [False] * many, days, days,
            basis,
        )  # fmt: skip


class Advice:
    """Prices and times for the customers of one shop.

    Args:
        interactions: all sales.
        list_prices: of every product, None where there is none.
        rules: what the owner wants of prices.
        before: what was learned from the same shop at an earlier moment, used again while the shop is much the same.
        network: foretells visits, where it was the better on the shop's past.
    """

    def __init__(
        self,
        interactions: Interactions,
        list_prices: Sequence[int | None],
        rules: PriceRules | None = None,
        before: Forecasts | None = None,
        network: VisitNetwork | None = None,
    ) -> None:
        sales = len(interactions.events)
        kept = before if before is not None and before.fits(sales) else None
        self._pricing: Pricing = Pricing(
            interactions, list_prices, rules, learned=None if kept is None else kept.prices
        )
        self._timing: Timing = Timing(interactions, learned=None if kept is None else kept.times, network=network)
        self.learned = kept or Forecasts(sales, self._pricing.learned, self._timing.learned)
        self._cost = interactions.table.unit_cost.astype(np.float64)
        bought = interactions.histories().purchases()
        self._came = np.diff(bought.indptr) > 0
        self._visits = _visit_days(bought)

    @property
    def horizon(self) -> int:
        """So many days can be foreseen."""
        return self._timing.horizon

    def terms(self, customers: Index, products: Index, chances: Reals | None = None) -> Terms:
        """What goes with each of these products (positions) for each of these customers, pair by pair.

        Nobody knows when a customer without purchases comes, so they get no days.

        Args:
            customers: positions, -1 for nobody known.
            products: positions, parallel to ``customers``.
            chances: that each is taken up, where that is known.
        """
        prices = self._pricing.suggest(customers, products)
        due, visits = self._timing.due(customers, products)
        came = self._known(customers)
        last, usual = self._timing.own_rhythm(customers, products)
        return Terms(
            _money(prices.middle), _money(prices.low), _money(prices.high), _days(due.middle, came),
            _days(due.low, came), _days(due.high, came), _days(visits.middle, came),
            due.expected.tolist(), *self._believed(customers, chances), due.open_ended.tolist(),
            _days(last, last > 0), _days(usual, usual > 0),
            _basis(prices),
        )  # fmt: skip

    def _known(self, customers: Index) -> Flags:
        """Which of ``customers`` are somebody who ever bought something."""
        known = customers >= 0
        known[known] = self._came[customers[known]]
        return known

    def _believed(self, customers: Index, chances: Reals | None) -> tuple[list[float | None], list[Confidence | None]]:
        """Chances, and what they are in a word: a customer of one visit tells too little for more than ``low``."""
        if chances is None:
            return [None] * len(customers), [None] * len(customers)
        known = [float(chance) for chance in chances.round(4).tolist()]
        often = customers >= 0
        often[often] = self._visits[customers[often]] > 1
        words = [confidence(chance) if sure else "low" for chance, sure in zip(known, often.tolist(), strict=True)]
        return [*known], [*words]

    def visit(self, customer: int) -> Visit | None:
        """When a customer (position) comes next; None for who never came."""
        who = np.array([customer], np.int64)
        if not self._known(who)[0]:
            return None
        found = self._timing.next_visits(who)
        likely, low, high = (_days(days, np.ones(1, bool))[0] or "" for days in (found.middle, found.low, found.high))
        return Visit(likely, low, high, bool(found.expected[0]), bool(found.open_ended[0]))

    def next_visits(self, customers: Index) -> Times:
        """When each of these customers (positions) comes next."""
        return self._timing.next_visits(customers)

    def earnings(self, customers: Index, products: Index) -> Reals:
        """What each sale would earn in minor units: the price, less the cost where that is known; NaN without price."""
        cost = self._cost[products]
        return self._pricing.suggest(customers, products).middle - np.where(np.isfinite(cost), cost, 0.0)

    def open_within(self, customers: Index, products: Index, days: int) -> Flags:
        """Whether the time at which each is due may begin within so many days, pair by pair."""
        due, _ = self._timing.due(customers, products)
        return np.asarray(self._known(customers) & due.expected & (due.low <= self._timing.today + days), np.bool_)

    def opens(self, customers: Index, products: Index) -> Index:
        """The day number (since 1970) on which each may first be due, pair by pair; -1 where it cannot be foreseen."""
        due, _ = self._timing.due(customers, products)
        return np.where(self._came[customers] & due.expected, due.low, -1).astype(np.int64)


def _visit_days(bought: Histories) -> Index:
    """On how many days each customer bought something."""
    days = visits_of(bought.rows, bought.events.time // DAY)[0]
    return np.bincount(days, minlength=len(bought))


def _money(prices: Reals) -> Money:
    return [None if price is None or price != price else int(price) for price in prices.tolist()]


_BASES: tuple[PriceBasis, ...] = ("likely", "list", "margin", "sales")


def _basis(prices: Prices) -> list[PriceBasis | None]:
    known = np.isfinite(prices.middle).tolist()
    return [_BASES[kind] if there else None for kind, there in zip(prices.basis.tolist(), known, strict=True)]


def _days(days: Index, known: Flags) -> Days:
    written = np.datetime_as_string(days.astype("datetime64[D]")).tolist() if len(days) else []
    return [day if there else None for day, there in zip(written, known.tolist(), strict=True)]
