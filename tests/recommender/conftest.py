"""Small shops whose right answers are known."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import pytest

from recsys_gui.domain.entities import EventKind
from recsys_gui.domain.id_map import IdMap
from recsys_gui.domain.interactions import DAY, Events, Interactions, ProductTable

Line = tuple[int, int, int]
MakeShop = Callable[..., Interactions]


def events_of(lines: Sequence[Line], kinds: Sequence[int]) -> Events:
    """Events from (customer, product, day), in this order; a customer's lines of one day are one order."""
    customer, product, day = (np.array([line[place] for line in lines], np.int64) for place in range(3))
    ones = np.ones(len(lines), np.float32)
    order = (customer * 10_000 + day).astype(np.int32)
    return Events(product.astype(np.int32), day * DAY, ones, ones, order, np.array(kinds, np.int8))


def build_shop(
    lines: Sequence[Line],
    products: int,
    *,
    customers: int | None = None,
    now: int | None = None,
    returns: Sequence[Line] = (),
    anonymous: Sequence[Line] = (),
) -> Interactions:
    """A shop from (customer, product, day) lines; of anonymous ones the customer only tells the baskets apart."""
    kinds = [EventKind.PURCHASE] * len(lines) + [EventKind.RETURN] * len(returns)
    both = sorted(zip([*lines, *returns], kinds, strict=True), key=lambda pair: (pair[0][0], pair[0][2], pair[1]))
    events = events_of([line for line, _ in both], [kind for _, kind in both])
    nobody = sorted(anonymous, key=lambda line: line[2])
    total = customers if customers is not None else 1 + max((line[0] for line, _ in both), default=-1)
    indptr = np.searchsorted(np.array([line[0] for line, _ in both], np.int64), np.arange(total + 1))
    last = max((line[2] for line in [*lines, *returns, *anonymous]), default=0)
    return Interactions(
        IdMap(f"C{number}" for number in range(total)),
        IdMap(f"P{number}" for number in range(products)),
        indptr.astype(np.int64),
        events,
        events_of(nobody, [EventKind.PURCHASE] * len(nobody)),
        ProductTable.bare(tuple(f"Thing {number}" for number in range(products))),
        (last + 1 if now is None else now) * DAY,
    )


@pytest.fixture(scope="session")
def make_shop() -> MakeShop:
    return build_shop


@pytest.fixture(scope="session")
def blocks() -> Interactions:
    """Even customers buy even products only, odd ones odd; four visits, every visit two products of twelve.

    Product 12 has never been sold. Every customer leaves some products of their kind to be discovered.
    """
    random, lines = np.random.default_rng(7), []
    for customer in range(80):
        own = np.arange(customer % 2, 12, 2)
        start = int(random.integers(0, 20))
        for visit in range(4):
            pair = random.choice(own[:-1] if customer % 4 < 2 else own[1:], 2, replace=False)
            lines += [(customer, int(product), start + 12 * visit) for product in pair]
    return build_shop(lines, 13)


@pytest.fixture(scope="session")
def staples() -> Interactions:
    """Every customer buys their own staple at each of eight visits, and something else, once each, beside it."""
    random, lines = np.random.default_rng(3), []
    for customer in range(60):
        staple = customer % 6
        for visit, other in enumerate(random.permutation(np.arange(6, 14))):
            day = customer % 7 + 10 * visit
            lines += [(customer, staple, day), (customer, int(other), day)]
    return build_shop(lines, 14)


@pytest.fixture(scope="session")
def fashions() -> Interactions:
    """Few of the thirty products sell often, the same ones all the time; 60 customers with some habits."""
    random, lines = np.random.default_rng(11), []
    chance = 0.85 ** np.arange(30)
    for customer in range(60):
        for visit in range(5):
            day = customer % 10 + 10 * visit
            bought = random.choice(30, 2, replace=False, p=chance / chance.sum())
            lines += [(customer, int(product), day) for product in bought]
    return build_shop(lines, 30)
