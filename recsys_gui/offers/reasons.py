"""Why a product is offered: one true sentence, its numbers counted from the shop's own sales."""

from __future__ import annotations

import itertools
from datetime import date, timedelta

import numpy as np

from recsys_gui.base.clock import moment_of, shop_date
from recsys_gui.base.text import Text, text
from recsys_gui.domain.entities import EventKind
from recsys_gui.domain.interactions import Index, Interactions
from recsys_gui.offers.baskets import Baskets, spans
from recsys_gui.offers.purchases import Purchases
from recsys_gui.recommender.contract.keys import distinct

_RECENTLY = timedelta(days=90)
_FEWEST_BASKETS = 2
_AT_ONCE = 2_000_000
"""Pairs of products that are compared at once."""


class Reasons:
    """Finds the evidence for offers of one shop.

    Args:
        interactions: all sales.
        time_zone: of the shop; days are those of its calendar.
    """

    def __init__(self, interactions: Interactions, time_zone: str) -> None:
        self._names = interactions.table.name
        self._codes = interactions.products.codes
        self._zone = time_zone
        self.baskets = Baskets(interactions)
        self._since = _recent_month(shop_date(interactions.now, time_zone))
        self._recent = _buyers(interactions, moment_of(self._since, time_zone))
        self._ever = _buyers(interactions, None)
        self._sold = _sold(interactions)

    def of(self, known: Purchases, rows: Index, products: Index) -> list[Text]:
        """The reason of each of ``products`` (positions) for the customer of ``rows`` of ``known`` beside it."""
        element = known.find(rows, products)
        new = np.flatnonzero(element < 0)
        others = iter(self._others(known, rows[new], products[new]))
        return [next(others) if place < 0 else self._again(known, place) for place in element.tolist()]

    def beside(self, product: int, basket: Index) -> Text:
        """Why ``product`` goes with a basket of other products."""
        best, times = self.baskets.companions(np.array([product]), basket, np.array([len(basket)]))
        return self._new(product, int(best[0]), int(times[0]), first_visit=not len(basket))

    def _others(self, known: Purchases, rows: Index, products: Index) -> list[Text]:
        """The reasons of what these customers never bought."""
        starts, stops = np.searchsorted(known.row, rows), np.searchsorted(known.row, rows + 1)
        lengths = stops - starts
        told: list[Text] = []
        for some in _portions(lengths):
            inside = spans(starts[some], lengths[some])
            best, times = self.baskets.companions(products[some], known.product[inside], lengths[some])
            found = zip(products[some].tolist(), best.tolist(), times.tolist(), lengths[some].tolist(), strict=True)
            told += [self._new(product, beside, n, first_visit=not bought) for product, beside, n, bought in found]
        return told

    def _again(self, known: Purchases, element: int) -> Text:
        day = shop_date(int(known.last[element]), self._zone).isoformat()
        return bought_before(int(known.times[element]), day, float(known.rhythm[element]))

    def _new(self, product: int, beside: int, times: int, *, first_visit: bool) -> Text:
        """Of what lay so many times ``beside`` something they have."""
        if times >= _FEWEST_BASKETS:
            return text("In {n} baskets with {product}", n=times, product=self._title(beside))
        return self._popular(product, first_visit)

    def _popular(self, product: int, first_visit: bool) -> Text:
        recent, ever = int(self._recent[product]), int(self._ever[product])
        if recent > 1:
            since = self._since.isoformat()
            if first_visit:
                return text("Liked by many: bought by {n} customers since {day}", n=recent, day=since)
            return text("Bought by {n} customers since {day}", n=recent, day=since)
        if ever > 1:
            return text("Bought by {n} customers so far", n=ever)
        sold = int(self._sold[product])
        return text("Sold {n} times so far", n=sold) if sold > 1 else _rarely(sold)

    def _title(self, product: int) -> str:
        return self._names[product] or self._codes[product]


def bought_before(times: int, day: str, rhythm: float) -> Text:
    """The reason of what a customer knows: how often, in which rhythm (days, NaN without), when last (ISO day)."""
    if times == 1:
        return text("Bought once, on {day}", day=day)
    if times == 2:
        return text("Bought twice, last on {day}", day=day)
    if np.isnan(rhythm):
        return text("Bought {n} times, last on {day}", n=times, day=day)
    if rhythm < 1.5:
        return text("Bought {n} times, nearly every day, last on {day}", n=times, day=day)
    return text("Bought {n} times, about every {days} days, last on {day}", n=times, days=round(rhythm), day=day)


def _portions(lengths: Index) -> list[slice]:
    """Consecutive elements, as many at once as fit into memory by their lengths."""
    number = np.cumsum(lengths) // _AT_ONCE
    ends = [0, *(np.flatnonzero(np.diff(number)) + 1).tolist(), len(lengths)]
    return [slice(start, stop) for start, stop in itertools.pairwise(ends)]


def _rarely(sold: int) -> Text:
    return text("Sold once so far") if sold else text("Not sold yet")


def _recent_month(today: date) -> date:
    """The first day of the month of 90 days ago."""
    return (today - _RECENTLY).replace(day=1)


def _buyers(interactions: Interactions, since: int | None) -> Index:
    """Per product, how many different customers bought it (since a moment)."""
    events, products = interactions.events, len(interactions.products)
    bought = events.kind == EventKind.PURCHASE
    if since is not None:
        bought &= events.time >= since
    pairs = distinct(interactions.rows[bought] * products + events.product[bought])
    return np.bincount(pairs % max(products, 1), minlength=products)


def _sold(interactions: Interactions) -> Index:
    """Per product, how many sale lines it has."""
    lines = np.zeros(len(interactions.products), np.int64)
    for events in (interactions.events, interactions.anonymous):
        lines += np.bincount(events.product[events.kind == EventKind.PURCHASE], minlength=len(lines))
    return lines
