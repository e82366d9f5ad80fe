"""How good prices and times would have been on the shop's own past, beside the best simple rule for each.

Everything is learned from what was known before a day, and compared with what happened in the days after it that can be
foreseen. List prices and costs of today are not looked at, since nobody knew them then.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from recsys_gui.base.progress import Progress
from recsys_gui.base.text import text
from recsys_gui.domain.interactions import DAY, Index, Interactions
from recsys_gui.domain.reports import Forecast
from recsys_gui.offers.gaps import first_after, visits_of
from recsys_gui.offers.price import Pricing
from recsys_gui.offers.timing import Times, Timing, VisitNetwork, horizon_of, learn_network

Reals = NDArray[np.float64]

_FEWEST = 50
"""Fewer outcomes than this tell nothing."""
_MOST = 20_000
_ALL_BUT_AS_GOOD = 0.01


def measure(interactions: Interactions, seed: int = 0, *, progress: Progress) -> list[Forecast]:
    """The errors of next visits, due days and prices; those of which there is too little past are left out.

    Errors in time are mean absolute days within the window: who does not come counts as coming on its last day. Errors
    in price are mean absolute shares of what was paid.

    Args:
        interactions: all sales.
        seed: of what is learned, and of the pairs that are looked at where there are many.
        progress: told along the way.

    Raises:
        JobCancelled: through ``progress``.
    """
    today = int((interactions.now - 1) // DAY) + 1
    cut = today - horizon_of(interactions)
    before = interactions.until(cut * DAY)
    before = replace(before, table=replace(before.table, unit_cost=np.full_like(before.table.unit_cost, np.nan)))
    progress.report(0, 2, text("Testing times on the past."))
    past = _Past(interactions, before, cut, today)
    found = past.times(seed) if past.is_enough else []
    progress.report(1, 2, text("Testing prices on the past."))
    found += past.prices(seed) if past.is_enough else []
    progress.report(2, 2, text("Times and prices were tested on the past."))
    return found


class _Past:
    """Purchases before and after a day."""

    def __init__(self, interactions: Interactions, before: Interactions, cut: int, today: int) -> None:
        bought = interactions.histories().purchases()
        self._before, self._cut, self._last = before, cut, today - 1
        self._products = max(len(interactions.products), 1)
        day, product = bought.events.time // DAY, bought.events.product.astype(np.int64)
        price = bought.events.unit_price.astype(np.float64)
        earlier = day < cut
        self._early = bought.rows[earlier], product[earlier], day[earlier], price[earlier]
        self._late = bought.rows[~earlier], product[~earlier], day[~earlier], price[~earlier]

    @property
    def is_enough(self) -> bool:
        """Whether there is anything to learn from and to test on."""
        return len(self._early[0]) >= _FEWEST and len(self._late[0]) >= _FEWEST

    def times(self, seed: int) -> list[Forecast]:
        """Next visits of customers, and due days of products that customers bought on several days."""
        timing = Timing(self._before, seed)
        network = learn_network(self._before, seed)
        row, product, day, _ = self._early
        customers = _regular(row, day)
        pairs = _some(_regular(row * self._products + product, day), seed)
        late_row, late_product, late_day, _ = self._late
        methods = {"trees" if timing.learned_visits else "rhythm": timing}
        if network is not None:
            methods["network"] = timing.with_network(VisitNetwork(network, alone=True))
        if network is not None and timing.learned_visits:
            methods["both"] = timing.with_network(VisitNetwork(network, alone=False))
        found = {
            name: self._time("next_visit", each.next_visits(customers), customers, (row, day), (late_row, late_day))
            for name, each in methods.items()
        }
        errors = {name: visits[0].error for name, visits in found.items() if visits}
        best = _chosen(errors) if errors else next(iter(methods))
        rivals = {name: error for name, error in errors.items() if name != best}
        timing = methods[best]
        return [
            *(replace(visits, method=best, rivals=rivals) for visits in found[best]),
            *self._time(
                "due", timing.due(pairs // self._products, pairs % self._products)[0], pairs,
                (row * self._products + product, day), (late_row * self._products + late_product, late_day),
            ),
        ]  # fmt: skip

    def _time(
        self, what: str, ours: Times, keys: Index, early: tuple[Index, Index], late: tuple[Index, Index]
    ) -> list[Forecast]:
        if len(keys) < _FEWEST:
            return []
        missing = self._last + 1
        came = first_after(*late, keys, missing)
        actual = np.minimum(came, self._last).astype(np.float64)
        newest, mean, median = _rhythms(*early, keys)

        def error(forecast: Reals | Index) -> float:
            return float(np.abs(np.clip(forecast, self._cut, self._last) - actual).mean())

        rules = {
            "mean_rhythm": error(newest + mean), "usual_rhythm": error(newest + median),
            "nobody": error(np.full(len(keys), self._last)), "at_once": error(np.full(len(keys), self._cut)),
        }  # fmt: skip
        best = min(rules, key=lambda name: rules[name])
        # Who has not come comes later, or never: a range holds that unless it ends before.
        held = ((ours.low <= came) | (came == missing)) & ((came <= ours.high) | ours.open_ended)
        return [Forecast(what, len(keys), error(ours.middle), best, rules[best], float(held.mean()))]

    def prices(self, seed: int) -> list[Forecast]:
        """What was paid for each product by each customer, on average where they bought it several times."""
        row, product, _, price = self._late
        known = np.isfinite(price) & (price > 0)
        pairs, place = np.unique(row[known] * self._products + product[known], return_inverse=True)
        paid = np.bincount(place, price[known], len(pairs)) / np.maximum(np.bincount(place, minlength=len(pairs)), 1)
        chosen = np.sort(np.random.default_rng(seed).permutation(len(pairs))[:_MOST])
        pairs, paid = pairs[chosen], paid[chosen]
        customers, products = pairs // self._products, pairs % self._products
        ours = Pricing(self._before, [None] * len(self._before.products), seed=seed).suggest(customers, products)
        of_product, of_pair, middle = self._known_prices(pairs)
        usable = np.isfinite(ours.middle) & np.isfinite(of_product)
        if usable.sum() < _FEWEST:
            return []
        paid = paid[usable]

        def error(forecast: Reals) -> float:
            return float((np.abs(forecast[usable] - paid) / paid).mean())

        rules = {"last_price": error(of_product), "own_price": error(of_pair), "median_price": error(middle)}
        best = min(rules, key=lambda name: rules[name])
        low, middle, high = ours.low[usable], ours.middle[usable], ours.high[usable]
        ranged = np.isfinite(low)
        held = _share((low <= paid) & (paid <= high), ranged)
        just = _share(np.abs(middle - paid) < 1, ~ranged)
        return [Forecast("price", len(paid), error(ours.middle), best, rules[best], held, single=just)]

    def _known_prices(self, pairs: Index) -> tuple[Reals, Reals, Reals]:
        """Last price of each pair's product, last price that customer paid for it, and the product's median price."""
        row, product, day, price = self._early
        known = np.flatnonzero(np.isfinite(price) & (price > 0))
        known = known[np.argsort(day[known], kind="stable")]
        last = np.full(self._products, np.nan)
        last[product[known]] = price[known]
        order = known[np.lexsort((price[known], product[known]))]
        count = np.bincount(product[known], minlength=self._products)
        middle = np.full(self._products, np.nan)
        sold = np.flatnonzero(count)
        middle[sold] = price[order][(np.cumsum(count) - count + (count - 1) // 2)[sold]]
        own_keys = row[known] * self._products + product[known]
        keys, newest = np.unique(own_keys[::-1], return_index=True)
        own_price = price[known][::-1][newest]
        place = np.minimum(np.searchsorted(keys, pairs), max(len(keys) - 1, 0))
        of_product = last[pairs % self._products]
        of_pair = np.where(keys[place] == pairs, own_price[place], of_product) if len(keys) else of_product
        return of_product, of_pair, middle[pairs % self._products]


def _share(true: NDArray[np.bool_], of: NDArray[np.bool_]) -> float | None:
    """In how many of ``of`` something is true; None of too few."""
    return float(true[of].mean()) if of.sum() >= _FEWEST else None


def _chosen(errors: dict[str, float]) -> str:
    """Who is to foretell visits: the one with the least error, but both together where that is all but as good.

    One window of the past is a matter of luck as well, and two that differ seldom go wrong together.
    """
    best = min(errors, key=lambda name: errors[name])
    return "both" if errors.get("both", np.inf) <= errors[best] * (1 + _ALL_BUT_AS_GOOD) else best


def _regular(key: Index, day: Index) -> Index:
    """Who bought on two days or more."""
    keys, count = np.unique(visits_of(key, day)[0], return_counts=True)
    return keys[count > 1]


def _some(keys: Index, seed: int) -> Index:
    return np.sort(np.random.default_rng(seed).permutation(keys)[:_MOST])


def _rhythms(key: Index, day: Index, wanted: Index) -> tuple[Index, Reals, Reals]:
    """Last day, and mean and median days between days of purchase, of each of ``wanted``, who have two days or more."""
    group, days = visits_of(key, day)
    here = np.isin(group, wanted)
    group, days = group[here], days[here]
    same = group[1:] == group[:-1]
    owner, gap = group[1:][same], np.diff(days)[same]
    order = np.lexsort((gap, owner))
    owner, gap = owner[order], gap[order]
    starts = np.flatnonzero(np.diff(owner, prepend=-1))
    count = np.diff(np.append(starts, len(owner)))
    low, high = gap[starts + (count - 1) // 2], gap[starts + count // 2]
    last = days[np.flatnonzero(np.diff(group, append=-1))]
    return last, np.asarray(np.add.reduceat(gap, starts) / count, np.float64), np.asarray((low + high) / 2, np.float64)
