"""Which purchases count as kept."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from recsys_gui.domain.entities import EventKind
from recsys_gui.domain.interactions import DAY, Events, Histories
from recsys_gui.recommender.past.returns import given_back, kept

KINDS = (EventKind.PURCHASE, EventKind.RETURN, EventKind.VIEW)


def histories(events: list[tuple[int, int, int]]) -> Histories:
    """Histories of three customers from (customer, product, kind) in the order of time."""
    ordered = sorted((customer, day, product, KINDS[kind]) for day, (customer, product, kind) in enumerate(events))
    customer, day, product, kind = np.array(ordered, np.int64).reshape(-1, 4).T
    ones = np.ones(len(ordered), np.float32)
    made = Events(product.astype(np.int32), day * DAY, ones, ones, day.astype(np.int32), kind.astype(np.int8))
    return Histories(np.searchsorted(customer, np.arange(4)).astype(np.int64), made, 1_000 * DAY)


def left(events: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """(customer, product, day) of what is kept."""
    found = kept(histories(events))
    days = found.events.time // DAY
    columns = (found.rows.tolist(), found.events.product.tolist(), days.tolist())
    return list(zip(*columns, strict=True))


def slowly(events: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """The same by keeping a pile for each customer and product."""
    piles: dict[tuple[int, int], list[int]] = {}
    for day, (customer, product, kind) in enumerate(events):
        pile = piles.setdefault((customer, product), [])
        if kind == 0:
            pile.append(day)
        elif kind == 1 and pile:
            pile.pop()
    return sorted((*key, day) for key, pile in piles.items() for day in pile)


def test_a_return_takes_the_newest_purchase_before_it_back() -> None:
    assert left([(0, 1, 0), (0, 1, 0), (0, 2, 0), (0, 1, 1)]) == [(0, 1, 0), (0, 2, 2)]


def test_what_is_bought_again_after_a_return_counts() -> None:
    assert left([(0, 1, 0), (0, 1, 1), (0, 1, 0)]) == [(0, 1, 2)]


def test_a_return_of_something_never_sold_takes_nothing() -> None:
    assert left([(0, 1, 1), (0, 1, 0), (1, 1, 1)]) == [(0, 1, 1)]


def test_without_returns_all_purchases_stay_and_nothing_else() -> None:
    assert left([(0, 1, 0), (0, 2, 2), (2, 1, 0)]) == [(0, 1, 0), (2, 1, 2)]


def test_only_what_was_not_bought_again_since_is_given_back() -> None:
    events = [(0, 1, 0), (0, 1, 1), (0, 2, 0), (0, 2, 1), (0, 2, 0), (1, 1, 0), (2, 2, 1), (2, 2, 2)]
    rows, products = given_back(histories(events))
    assert list(zip(rows.tolist(), products.tolist(), strict=True)) == [(0, 1), (2, 2)]


def test_without_returns_nothing_is_given_back() -> None:
    assert [found.tolist() for found in given_back(histories([(0, 1, 0), (1, 1, 2)]))] == [[], []]


@given(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2), st.integers(0, 2)), max_size=30))
def test_it_agrees_with_piles_of_purchases(events: list[tuple[int, int, int]]) -> None:
    assert sorted(left(events)) == slowly(events)
