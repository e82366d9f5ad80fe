"""The price to offer a product at to a customer, with an 80 % range.

Learned from the shop's own past: what was known of a product and a customer before a date, and what was then paid. The
outcome is the ratio to the price the customer paid last, or to the product's usual recent price where they never bought
it, so that one model fits cheap and dear products. Where the sales show how demand for a product answers to its price,
the price is the one in the customer's range that earns most: the margin where the cost is known, else the money taken.
Elsewhere it is the likeliest one. Most products have one price at a time, which nearly everybody pays: no range is
made up around it then. Guards always hold: never above the list price, never below the cost and the owner's margin, and
it ends as prices of the shop end.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recsys_gui.domain.interactions import DAY, Index, Interactions
from recsys_gui.domain.rules import PriceEnding
from recsys_gui.offers.endings import Endings
from recsys_gui.offers.price_choice import Acceptance, Question, best
from recsys_gui.offers.price_past import Known, Sold, categories
from recsys_gui.offers.quantiles import FEWEST, Quantiles

Reals = NDArray[np.float64]

_WINDOW = 60
_FEW_PRICES = 3
_HELD = 0.8
_REACHES = np.arange(0.4, 2.01, 0.1)
_FEWEST_RANGES = 50
_NARROW = 0.01
"""A range whose ends lie closer together than this share of the price is one price."""
_STEPS = np.linspace(0.0, 1.0, 7)[1:-1]
"""Where in a customer's range prices are tried that were not seen before."""
LIKELY, LISTED, MOST_MARGIN, MOST_SALES = range(4)


@dataclass(frozen=True)
class PriceRules:
    """What the owner wants of prices.

    Attributes:
        least_margin: never less than the cost and this share of it.
        ending: what prices end in.
        unit: minor units of one whole unit of the currency.
    """

    least_margin: float = 0.0
    ending: PriceEnding = "shop"
    unit: int = 100


@dataclass(frozen=True, eq=False)
class Prices:
    """Suggested prices in minor units, NaN where nothing was ever paid.

    Attributes:
        low, high: hold 80 % of what is paid; NaN where there is no range to tell of, since nearly everybody pays one
            price, or fewer than three prices were seen.
        middle: what to ask.
        basis: what each is: :data:`LIKELY`, :data:`LISTED` since fewer than three prices were seen, or what earns
            :data:`MOST_MARGIN` or :data:`MOST_SALES`.
    """

    low: Reals
    middle: Reals
    high: Reals
    basis: NDArray[np.int8]


@dataclass(frozen=True, eq=False)
class LearnedPrices:
    """What a shop's past says about prices.

    Attributes:
        model: of what is paid, None where the past was too short.
        reach: how far its ranges reach.
        acceptance: how prices within a range are accepted, None where too little is known.
    """

    model: Quantiles | None
    reach: float
    acceptance: Acceptance | None


class Pricing:
    """Suggests prices from the sales of one shop.

    Args:
        interactions: all sales.
        list_prices: of each product in minor units, None where the shop gives none.
        rules: of the owner.
        seed: of the samples that are learned from.
        learned: from the same shop a few sales ago, where that still holds; nothing is learned then.
    """

    def __init__(
        self,
        interactions: Interactions,
        list_prices: Sequence[int | None],
        rules: PriceRules | None = None,
        seed: int = 0,
        learned: LearnedPrices | None = None,
    ) -> None:
        rules = rules or PriceRules()
        sold = Sold.of(interactions)
        self._sold, self._category = sold, categories(interactions)
        self._list = np.array([np.nan if price is None else float(price) for price in list_prices] or [], np.float64)
        cost = interactions.table.unit_cost.astype(np.float64)
        self._has_cost = np.isfinite(cost)
        self._cost = np.where(self._has_cost, cost, 0.0)
        # A hair less, lest 1.1 × 100 be more than 110.
        self._least = np.ceil(self._cost * (1 + rules.least_margin) - 1e-6)
        self._endings = Endings.wanted(rules.ending, rules.unit, sold.price)
        self._bound = rules.ending != "shop"
        self._today = int((interactions.now - 1) // DAY) + 1
        self._reach = 1.0
        self._model: Quantiles | None = None
        self._acceptance: Acceptance | None = None
        if learned is None:
            self._learn(seed)
        else:
            self._model, self._reach, self._acceptance = learned.model, learned.reach, learned.acceptance
        self._now = Known(sold, self._category, self._today)

    @property
    def learned(self) -> LearnedPrices:
        """What was learned."""
        return LearnedPrices(self._model, self._reach, self._acceptance)

    def suggest(self, customers: Index, products: Index) -> Prices:
        """The price of each of these products for each of these customers (positions), pair by pair."""
        features, base = self._now.features(customers, products)
        few = self._now.different[products] < _FEW_PRICES
        listed = self._list[products]
        highest = np.where(np.isfinite(listed), listed, np.inf)
        found, basis = self._found(self._now, self._ratios(features), base, products, self._reach)
        found = np.maximum(np.minimum(found, highest[:, None]), self._least[products][:, None])
        found[:, 1] = self._ended(products, found[:, 1], highest)
        flat = few & np.isfinite(listed)
        found[flat] = np.maximum(listed[flat], self._least[products][flat])[:, None]
        found = np.where(np.isfinite(found), np.maximum(np.rint(found), 0), np.nan)
        low, middle, high = np.minimum(found[:, 0], found[:, 1]), found[:, 1], np.maximum(found[:, 1], found[:, 2])
        ranged = _is_range(low, high)
        low, high = np.where(ranged, low, np.nan), np.where(ranged, high, np.nan)
        return Prices(low, middle, high, np.where(flat, LISTED, basis).astype(np.int8))

    def _ended(self, products: Index, price: Reals, highest: Reals) -> Reals:
        """Prices that end as they should, between the guards; what the product was sold at stays unless told else."""
        known = np.isfinite(price)
        ended = self._endings.between(np.where(known, price, 1.0), self._least[products], highest)
        kept = ~known if self._bound else ~known | self._now.was_seen(products, price)
        return np.where(kept, price, ended)

    def _ratios(self, features: Reals) -> Reals:
        """Logarithms of the ratios to the base price, pairs × 3."""
        if self._model is None or not len(features):
            return np.zeros((len(features), 3))
        return self._model.predict(features)

    def _found(
        self, known: Known, ratios: Reals, base: Reals, products: Index, reach: float
    ) -> tuple[Reals, NDArray[np.int8]]:
        """Low end, price and high end, before the guards of today, and the basis; ``reach`` stretches the ends."""
        likely = known.snapped(products, base * np.exp(ratios[:, 1]))
        price, basis = self._chosen(known, ratios, products, likely)
        ends = [price * np.exp(reach * (ratios[:, side] - ratios[:, 1])) for side in (0, 2)]
        return np.stack([ends[0], price, ends[1]], axis=1), basis

    def _chosen(self, known: Known, ratios: Reals, products: Index, likely: Reals) -> tuple[Reals, NDArray[np.int8]]:
        """The price in each range that earns most where demand is known to answer to it, else the likeliest."""
        basis = np.full(len(products), LIKELY, np.int8)
        some = np.flatnonzero(known.elasticity.shown[products] & np.isfinite(likely))
        if self._acceptance is None or not len(some):
            return likely, basis
        low, high = (likely[some] * np.exp(ratios[some, side] - ratios[some, 1]) for side in (0, 2))
        what, cost = products[some], self._cost[products[some]]
        listed = self._list[what] if len(self._list) else np.full(len(what), np.nan)
        asked = Question(low, likely[some], high, cost, known.elasticity.value[what])
        least, most = np.maximum(low, self._least[what]), np.fmin(high, listed)
        owner, tried = self._candidates(known, what, least, most)
        price = likely.copy()
        price[some] = best(asked, owner, tried, self._acceptance)
        basis[some] = np.where(self._has_cost[what], MOST_MARGIN, MOST_SALES)
        return price, basis

    def _candidates(self, known: Known, products: Index, least: Reals, most: Reals) -> tuple[Index, Reals]:
        """Prices seen between two bounds, and some that end as they should: the element each belongs to, and each."""
        owner, seen = known.seen_between(products, least, most)
        between = self._endings.nearest((least[:, None] + _STEPS * (most - least)[:, None]).ravel())
        of = np.repeat(np.arange(len(products)), len(_STEPS))
        inside = (between >= least[of]) & (between <= most[of])
        return np.concatenate([owner, of[inside]]), np.concatenate([seen, between[inside]])

    def _learn(self, seed: int) -> None:
        """From what was paid in the latest weeks and what was known before them; nothing where that is too little.

        A part is left out, which tells how prices within a range are accepted, and on which the ranges are stretched or
        drawn in until they hold 80 % (a conformal prediction, Romano, Patterson and Candès 2019). One price counts for
        no range there: prices repeat exactly, so nine of ten or more pay it.
        """
        cut, many = self._today - _WINDOW, len(self._category)
        known = Known(self._sold, self._category, cut)
        later = self._sold.take((self._sold.day >= cut) & (self._sold.row >= 0))
        pairs, place = np.unique(later.row * many + later.product, return_inverse=True)
        paid = np.bincount(place, later.price, len(pairs)) / np.maximum(np.bincount(place, minlength=len(pairs)), 1)
        customers, products = pairs // many, pairs % many
        features, base = known.features(customers, products)
        usable = np.flatnonzero(np.isfinite(base) & (base > 0) & (paid > 0))
        if len(usable) < FEWEST:
            return
        order = np.random.default_rng(seed).permutation(usable)
        left_out, learned = order[: len(order) // 5], order[len(order) // 5 :]
        self._model = Quantiles.learn(features[learned], np.log(paid[learned] / base[learned]), seed)
        ratios = self._ratios(features[left_out])
        self._try_out(known, ratios, base[left_out], products[left_out], paid[left_out])

    def _try_out(self, known: Known, ratios: Reals, base: Reals, products: Index, paid: Reals) -> None:
        """How prices are accepted, and the reach whose ranges hold nearest to 80 % of what was paid."""
        likely = known.snapped(products, base * np.exp(ratios[:, 1]))
        low, high = (likely * np.exp(ratios[:, side] - ratios[:, 1]) for side in (0, 2))
        self._acceptance = Acceptance.learn(low, likely, high, paid)
        held = {}
        for reach in _REACHES.tolist():
            found = np.rint(self._found(known, ratios, base, products, reach)[0])
            low, high = found[:, 0], found[:, 2]
            ranged = _is_range(low, high)
            if ranged.sum() >= _FEWEST_RANGES:
                held[reach] = float(((low <= paid) & (paid <= high))[ranged].mean())
        if held:
            self._reach = min(held, key=lambda reach: abs(held[reach] - _HELD))


def _is_range(low: Reals, high: Reals) -> NDArray[np.bool_]:
    """Whether there is more than one price from ``low`` to ``high``."""
    with np.errstate(invalid="ignore"):
        return np.asarray(high > low * (1 + _NARROW), np.bool_)
