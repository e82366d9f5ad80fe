"""Ranked lists of some customers with prices, times and reasons: from there to offers, or to rows of a file."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from recsys_gui.base.text import Text
from recsys_gui.domain.interactions import Index
from recsys_gui.domain.offer import ListName, Offer
from recsys_gui.offers.assembling import assemble, shares
from recsys_gui.offers.price import Reals
from recsys_gui.offers.purchases import Purchases
from recsys_gui.offers.terms import Terms
from recsys_gui.recommender import registry
from recsys_gui.services.offering.desk_data import DeskData, Ranked

TermsOf = Callable[[Index, Index, Reals | None], Terms]
"""Customers, products, chances → price and time of each pair."""


@dataclass(frozen=True)
class Asked:
    """What is wanted for each customer: the best ``n`` of these lists, by ``model`` or, None, the one in use."""

    lists: Sequence[ListName]
    n: int
    model: str | None
    terms: TermsOf


@dataclass(frozen=True, eq=False)
class Evidence:
    """What customers bought: those ranked are the customers ``rows`` of ``known``."""

    known: Purchases
    rows: Index


@dataclass(frozen=True, eq=False)
class Ranking:
    """Lists of some customers; what is offered lies list by list, then customer by customer, best first.

    Attributes:
        names: of the lists.
        ranked: one a list.
        customers: positions.
        which: of each offer, the list.
        row: of each offer, the customer among ``customers``.
        rank: of each offer, its place in its list, from 0.
        product: of each offer, the position.
        score: of each offer, 0…1.
        terms: price and time of each offer.
        reasons: of each pair of customer and product.
        reason: of each offer, its place in ``reasons``.
    """

    names: Sequence[ListName]
    ranked: list[Ranked]
    customers: Index
    which: Index
    row: Index
    rank: Index
    product: Index
    score: Reals
    terms: Terms
    reasons: list[Text]
    reason: Index

    @staticmethod
    def of(data: DeskData, ranked: list[Ranked], customers: Index, asked: Asked, evidence: Evidence) -> Ranking:
        """What :func:`ranked_lists` gave for ``customers`` (positions), with all that is to be said of it."""
        names, many = asked.lists, len(customers)
        products = np.concatenate([found.products for found in ranked]).astype(np.int64)
        place, rank = np.nonzero(products >= 0)
        which, row = np.divmod(place, max(many, 1))
        product, who = products[place, rank], np.tile(customers, len(names))
        chances = None
        if data.taking is not None:
            stands = data.taking.places(who, products)[place, rank]
            chances = data.taking.chances(who[place], product, stands)
        score = np.concatenate([_shares(found) for found in ranked])[place, rank].astype(np.float64)
        total = max(len(data.interactions.products), 1)
        pairs, reason = np.unique(row * total + product, return_inverse=True)
        reasons = data.reasons.of(evidence.known, evidence.rows[pairs // total], pairs % total)
        terms = asked.terms(who[place], product, chances)
        return Ranking(names, ranked, customers, which, row, rank, product, score, terms, reasons, reason)

    @cached_property
    def by_customer(self) -> Index:
        """The offers customer by customer, then list by list."""
        return np.lexsort((self.rank, self.which, self.row))

    def offers(self, data: DeskData) -> list[Offer]:
        """In the order in which they lie."""
        starts = np.flatnonzero(np.diff(self.which * len(self.customers) + self.row, prepend=-1)).tolist()
        offers: list[Offer] = []
        for start, stop in itertools.pairwise([*starts, len(self.row)]):
            found, row = self.ranked[self.which[start]], int(self.row[start])
            offers += assemble(
                data.interactions, data.interactions.customers.codes[self.customers[row]],
                self.names[self.which[start]], found.models[row], self.product[start:stop].tolist(),
                self.score[start:stop].tolist(), [self.reasons[place] for place in self.reason[start:stop].tolist()],
                data.list_prices, self.terms, start,
            )  # fmt: skip
        return offers


def ranked_lists(data: DeskData, customers: Index, asked: Asked) -> list[Ranked]:
    """The lists of these customers (positions)."""
    histories = data.interactions.histories(customers)
    return [data.rank(histories, customers, name, asked.n, asked.model) for name in asked.lists]


def _shares(ranked: Ranked) -> Reals:
    logarithmic = np.array([registry.info(key).neural for key in ranked.models], bool)
    return shares(ranked.scores, logarithmic).astype(np.float64)
