"""Price and time beside the name of an offer."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from recsys_gui.offers.terms import Advice


@pytest.fixture(scope="module")
def advice(build):
    sales = [(0, 0, day, 100.0 + day % 3) for day in range(0, 60, 6)] + [(1, 1, 55, 250.0)]
    return Advice(build(sales, 3, customers=3, today=60), [None, 200, None])


def test_money_is_whole_minor_units_and_days_are_iso(advice):
    terms = advice.terms(np.array([0]), np.array([0]))
    assert all(isinstance(price, int) for price in terms.price)
    assert (terms.price_low, terms.price_high) == ([None], [None])  # too few sales for a range
    days = [date.fromisoformat(day) for day in (terms.due_from[0], terms.due[0], terms.due_to[0], terms.next_visit[0])]
    assert days[0] <= days[1] <= days[2]
    assert min(days) >= date(1970, 3, 2)


def test_who_never_came_gets_a_price_but_no_day(advice):
    terms = advice.terms(np.array([2]), np.array([1]))
    assert (terms.due, terms.next_visit) == ([None], [None])
    assert terms.price == [200]


def test_what_was_never_sold_and_has_no_list_price_gets_no_price(advice):
    assert advice.terms(np.array([0]), np.array([2])).price == [None]


def test_no_offers_need_no_terms(advice):
    none = np.zeros(0, np.int64)
    assert advice.terms(none, none).price == []


def test_a_basket_of_nobody_known_reads_nobodys_record(build):
    sales = [(0, 0, day, 100.0) for day in range(0, 60, 6)] + [(1, 1, day, 250.0) for day in range(2, 60, 5)]
    advice = Advice(build(sales, 3, customers=2, today=60), [None, 200, None])
    terms = advice.terms(np.array([-1, -1]), np.array([0, 1]), np.array([0.9, 0.9]))
    assert terms.due == terms.next_visit == terms.last == terms.usual == [None, None]
    assert terms.confidence == ["low", "low"]
    assert not advice.open_within(np.array([-1]), np.array([1]), 30).any()


def test_one_visit_is_too_little_to_be_sure_of(advice):
    terms = advice.terms(np.array([0, 1]), np.array([0, 1]), np.array([0.6, 0.6]))
    assert terms.confidence == ["high", "low"]
    assert terms.chance == [0.6, 0.6]


def test_the_own_rhythm_says_when_a_product_was_due(build):
    sales = [(0, 0, day, 100.0) for day in (0, 10, 20, 30)] + [(0, 1, 4, 250.0), (0, 1, 30, 250.0), (1, 2, 58, 10.0)]
    terms = Advice(build(sales, 3, customers=2, today=60), [None, None, None]).terms(
        np.array([0, 0, 0]), np.array([0, 1, 2])
    )
    assert terms.last == ["1970-01-31", "1970-01-31", None]
    assert terms.usual == ["1970-02-10", None, None]
