"""The owner's rules, kept whatever a model says: what is never offered, to whom, and how lists are put together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recsys_gui.domain.entities import EventKind
from recsys_gui.domain.interactions import DAY, Histories, Index, Interactions
from recsys_gui.domain.rules import CategoryHabit, CategoryRule, Rules
from recsys_gui.offers.purchases import Purchases

Flags = NDArray[np.bool_]
Scores = NDArray[np.float32]
Products = NDArray[np.int32]

_SELDOM, _BOUGHT_OFTEN = 0.02, 200
_POOL = 20


@dataclass(frozen=True, eq=False)
class Marks:
    """What the owner said about single customers and products; positions as in the shop's maps.

    Attributes:
        boost: per product, 1 … 10.
        quiet: per customer: not to be contacted.
        recent: per customer: contacted so lately that they are left alone.
        refused: customer × products + product of offers they do not want (now), ascending.
    """

    boost: NDArray[np.float64]
    quiet: Flags
    recent: Flags
    refused: Index

    @staticmethod
    def none(interactions: Interactions) -> Marks:
        """Nothing was said."""
        customers = len(interactions.customers)
        return Marks(
            np.ones(len(interactions.products)), np.zeros(customers, bool), np.zeros(customers, bool),
            np.zeros(0, np.int64),
        )  # fmt: skip


class Guard:
    """Keeps the rules of one shop.

    Args:
        interactions: the shop.
        rules: of the owner.
        list_prices: of every product, None where there is none.
        marks: of single customers and products.
    """

    def __init__(
        self, interactions: Interactions, rules: Rules, list_prices: Sequence[int | None], marks: Marks
    ) -> None:
        table = interactions.table
        self.rules, self._marks = rules, marks
        self._products = len(interactions.products)
        names, self._category = np.unique(np.array(table.category, dtype=object).astype(str), return_inverse=True)
        self._named = np.array([name != "" for name in names.tolist()], bool)[self._category]
        of = {rule.category: rule for rule in rules.categories}
        found = [of.get(name) for name in names.tolist()]
        month = _month(interactions.now)
        never = np.array([_is_shut(rule, month) for rule in found], bool)[self._category]
        self._once = np.array([rule is not None and rule.once for rule in found], bool)[self._category]
        self._wait = np.array([rule.after_days if rule else 0 for rule in found], np.int64)[self._category] * DAY
        self._boost = marks.boost * np.array([rule.boost if rule else 1.0 for rule in found])[self._category]
        used_up = np.nan_to_num(table.stock, nan=1.0) <= 0
        cost, price = table.unit_cost.astype(np.float64), np.array([np.nan if p is None else p for p in list_prices])
        with np.errstate(invalid="ignore"):
            no_margin = cost * (1 + rules.least_margin) > price
        self.offered: Flags = table.recommendable & ~never & ~no_margin
        if rules.only_in_stock:
            self.offered &= ~used_up

    def contactable(self, customers: Index) -> Index:
        """Those of ``customers`` (positions) who may be contacted now."""
        return customers[~(self._marks.quiet | self._marks.recent)[customers]]

    def quiet(self, customers: Index) -> Flags:
        """Which of ``customers`` (positions) never want to be contacted."""
        return self._marks.quiet[customers]

    def forbid(self, scores: Scores, histories: Histories, customers: Index) -> Scores:
        """``scores`` with -inf for what may not be offered to each customer.

        Args:
            scores: customers × products.
            histories: of the same customers.
            customers: their positions, -1 for one who is not in the shop.
        """
        forbidden = np.broadcast_to(~self.offered, scores.shape).copy()
        if self._once.any():
            forbidden |= self._once & histories.bought(self._products)
        if self._wait.any():
            events = histories.events
            soon = (events.kind == EventKind.PURCHASE) & (histories.now - events.time < self._wait[events.product])
            forbidden[histories.rows[soon], events.product[soon]] = True
        row, product = self._refused(customers)
        forbidden[row, product] = True
        return np.where(forbidden, np.float32(-np.inf), scores).astype(np.float32)

    def _refused(self, customers: Index) -> tuple[Index, Index]:
        owner, product = np.divmod(self._marks.refused, max(self._products, 1))
        order = np.argsort(customers, kind="stable")
        place = np.minimum(np.searchsorted(customers[order], owner), max(len(customers) - 1, 0))
        if not len(customers):
            return np.zeros(0, np.int64), np.zeros(0, np.int64)
        here = customers[order[place]] == owner
        return order[place[here]], product[here]

    def pool(self, n: int) -> int:
        """How many ranked products :meth:`arrange` needs to make lists of ``n``."""
        plain = self.rules.most_of_category == 0 and bool((self._boost == 1).all())
        return n if plain else min(max(self._products, 1), _POOL * n + 100)

    def arrange(self, products: Products, scores: Scores, n: int) -> tuple[Products, Scores]:
        """The first ``n`` of each list, what is boosted sooner, and never too many of one category.

        A product at place r with a boost of b stands where one at place r / b would. Products without a category are
        not limited.

        Args:
            products: customers × places, best first, -1 where there is none.
            scores: of the same shape.
            n: length of the lists.
        """
        if self.pool(n) == n:
            return products[:, :n], scores[:, :n]
        there = products >= 0
        what = np.where(there, products, 0)
        place = np.arange(1, products.shape[1] + 1) / self._boost[what]
        order = np.argsort(np.where(there, place, np.inf), axis=1, kind="stable")
        products, there = np.take_along_axis(products, order, axis=1), np.take_along_axis(there, order, axis=1)
        kept = there & ~self._too_many(products, there)
        first = np.argsort(~kept, axis=1, kind="stable")[:, :n]
        kept = np.take_along_axis(kept, first, axis=1)
        # Bars fall with the place: the scores of the list as it was, in the new order.
        shown = np.take_along_axis(np.take_along_axis(scores, order, axis=1), first, axis=1)
        shown = np.where(kept, np.minimum.accumulate(np.where(kept, shown, np.inf), axis=1), 0)
        return np.where(kept, np.take_along_axis(products, first, axis=1), -1).astype(np.int32), shown.astype(
            np.float32
        )

    def _too_many(self, products: Products, there: Flags) -> Flags:
        """Which products stand behind as many of their category as a list may have."""
        most = self.rules.most_of_category
        what = np.where(there, products, 0)
        limited = there & self._named[what]
        if not most or not limited.any():
            return np.zeros(products.shape, bool)
        row, column = np.nonzero(limited)
        group = row * (int(self._category.max()) + 1) + self._category[what[row, column]]
        order = np.argsort(group, kind="stable")
        starts = np.flatnonzero(np.diff(group[order], prepend=-1))
        nth = np.arange(len(group)) - np.repeat(starts, np.diff(np.append(starts, len(group))))
        over = np.zeros(products.shape, bool)
        over[row[order], column[order]] = nth >= most
        return over


def _month(now: int) -> int:
    """The month of the day that begins at ``now`` in whatever time zone the shop is."""
    return int(np.datetime64(now + DAY // 2, "s").astype("datetime64[M]").astype(np.int64)) % 12 + 1


def _is_shut(rule: CategoryRule | None, month: int) -> bool:
    """Whether nothing of a category is offered in a month."""
    return rule is not None and (rule.never or (bool(rule.months) and month not in rule.months))


def habits(interactions: Interactions, known: Purchases) -> tuple[CategoryHabit, ...]:
    """How often the same product is bought again in each category, the most bought first.

    Args:
        interactions: the shop.
        known: the purchases of all its customers.
    """
    names, category = np.unique(np.array(interactions.table.category, dtype=object).astype(str), return_inverse=True)
    of = category[known.product]
    bought = np.bincount(of, minlength=len(names))
    again = np.bincount(of[known.times > 1], minlength=len(names))
    products = np.bincount(category, minlength=len(names))
    return tuple(
        CategoryHabit(
            names[place], int(products[place]), int(bought[place]), int(again[place]),
            bool(bought[place] >= _BOUGHT_OFTEN and again[place] <= _SELDOM * bought[place]),
        )
        for place in np.argsort(-bought, kind="stable").tolist() if names[place]
    )  # fmt: skip
