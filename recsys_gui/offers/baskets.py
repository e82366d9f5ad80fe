"""Which products were bought in the same baskets, counted."""

from __future__ import annotations

from collections import OrderedDict

import numpy as np
from numpy.typing import NDArray

from recsys_gui.domain.entities import EventKind
from recsys_gui.domain.interactions import Events, Index, Interactions
from recsys_gui.recommender.contract.keys import distinct

Counts = NDArray[np.int32]
_CACHE_BYTES = 256 * 1024 * 1024
_PRIOR = 10.0
_PLACES = 36
"""Bits for a place in a list of others, below those of a count."""


class Baskets:
    """Counts real baskets, those of unknown buyers too; purchases without an order belong to none."""

    def __init__(self, interactions: Interactions) -> None:
        self._products = len(interactions.products)
        order, product = _lines(interactions.events, interactions.anonymous)
        _codes, basket = np.unique(order, return_inverse=True)
        pairs = distinct(basket * self._products + product)
        basket, product = np.divmod(pairs, max(self._products, 1))
        self._product_of = product.astype(np.int32)
        self._basket_start = _starts(basket, int(basket.max(initial=-1)) + 1)
        by_product = np.argsort(product, kind="stable")
        self._basket_of = basket[by_product]
        self._product_start = _starts(product[by_product], self._products)
        self._counted: OrderedDict[int, Counts] = OrderedDict()
        self._most = max(1, _CACHE_BYTES // (4 * max(self._products, 1)))

    def together(self, product: int) -> Counts:
        """For every product, in how many baskets it lay beside ``product``; 0 for itself."""
        known = self._counted.get(product)
        if known is None:
            known = self._counted[product] = self._count(product)
            if len(self._counted) > self._most:
                self._counted.popitem(last=False)
        return known

    @property
    def holding(self) -> Index:
        """For every product, in how many baskets it lay."""
        return np.diff(self._product_start)

    def beside(self, product: int, basket: Index) -> tuple[float, float]:
        """How ``product`` goes with what it goes best with in ``basket``.

        Returns:
            The share of the baskets with that other product that held it too (drawn to nothing where they are few),
            and how many times the share of all baskets that is (the lift; Brin et al. 1997). 0 and 0 where it never
            lay beside any of them.
        """
        together = self.together(product)[basket]
        share = together / (self.holding[basket] + _PRIOR)
        best = int(share.argmax()) if len(share) else 0
        if not len(share) or not together[best]:
            return 0.0, 0.0
        plain = together[best] / self.holding[basket[best]]
        return float(share[best]), float(plain * self.many / self.holding[product])

    def companions(self, products: Index, others: Index, lengths: Index) -> tuple[Index, Index]:
        """With which of its others each product lay in the most baskets.

        Args:
            products: positions.
            others: the others of all ``products``, one after another.
            lengths: how many each has.

        Returns:
            That other, and in how many baskets; 0 baskets where it lay beside none, and the first of equals.
        """
        different, which = np.unique(products, return_inverse=True)
        best, times = np.zeros(len(products), np.int64), np.zeros(len(products), np.int64)
        some = np.flatnonzero(lengths)
        if len(some):
            counts = np.stack([self.together(product) for product in different.tolist()])
            beside = counts[np.repeat(which, lengths), others].astype(np.int64)
            last = len(others) - 1
            keys = (beside << _PLACES) | (last - np.arange(len(others)))
            found = np.maximum.reduceat(keys, (np.cumsum(lengths) - lengths)[some])
            best[some], times[some] = others[last - (found & ((1 << _PLACES) - 1))], found >> _PLACES
        return best, times

    @property
    def many(self) -> int:
        """How many baskets there are."""
        return len(self._basket_start) - 1

    def _count(self, product: int) -> Counts:
        baskets = self._basket_of[self._product_start[product] : self._product_start[product + 1]]
        start = self._basket_start[baskets]
        inside = spans(start, self._basket_start[baskets + 1] - start)
        counts = np.bincount(self._product_of[inside], minlength=self._products).astype(np.int32)
        counts[product] = 0
        return counts


def spans(starts: Index, lengths: Index) -> Index:
    """All places of spans that begin at ``starts``, one after another."""
    ends = np.cumsum(lengths)
    inside: Index = np.arange(int(lengths.sum())) + np.repeat(starts - (ends - lengths), lengths)
    return inside


def _lines(*parts: Events) -> tuple[Index, Index]:
    """Order and product of every purchase that has an order."""
    kept = [part.take((part.kind == EventKind.PURCHASE) & (part.order > 0)) for part in parts]
    order = np.concatenate([part.order for part in kept]).astype(np.int64)
    return order, np.concatenate([part.product for part in kept]).astype(np.int64)


def _starts(sorted_values: Index, size: int) -> Index:
    """Where each value 0…size begins in ``sorted_values``."""
    return np.searchsorted(sorted_values, np.arange(size + 1)).astype(np.int64)
