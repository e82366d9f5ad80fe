"""Suggested prices, and the guards that always hold."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recsys_gui.offers.price import Pricing

TODAY = 300


@pytest.fixture(scope="module")
def two_prices(build):
    """Even customers always pay 100, odd ones 80, for products that cost 100, 90 or 80 depending on who asks."""
    sales = [
        (customer, product, day, 100.0 if customer % 2 == 0 else 80.0)
        for customer in range(60)
        for product in range(8)
        for day in range((customer + product) % 15, TODAY, 15)
    ]
    sales += [(60, product, 5, 90.0) for product in range(8)]
    return build(sales, 9, customers=61, today=TODAY)


def test_customers_pay_what_they_paid(two_prices):
    found = Pricing(two_prices, [None] * 9).suggest(np.array([0, 1, 2, 3]), np.array([0, 1, 2, 3]))
    np.testing.assert_allclose(found.middle, [100, 80, 100, 80], atol=1)


def test_ranges_hold_the_price(two_prices):
    customers, products = np.repeat(np.arange(60), 8), np.tile(np.arange(8), 60)
    found = Pricing(two_prices, [None] * 9).suggest(customers, products)
    assert (found.low <= found.middle).all()
    assert (found.middle <= found.high).all()


def test_a_product_never_sold_has_no_price_without_a_list_price(two_prices):
    assert np.isnan(Pricing(two_prices, [None] * 9).suggest(np.array([0]), np.array([8])).middle[0])
    assert Pricing(two_prices, [None] * 8 + [250]).suggest(np.array([0]), np.array([8])).middle[0] == 250


def test_fewer_than_three_prices_seen_give_the_list_price(build):
    shop = build([(0, 0, 1, 70.0), (0, 0, 9, 70.0)], 1, customers=2, today=10)
    found = Pricing(shop, [95]).suggest(np.array([0, 1]), np.array([0, 0]))
    assert found.middle.tolist() == found.low.tolist() == found.high.tolist() == [95, 95]


def test_never_above_the_list_price(two_prices):
    customers, products = np.repeat(np.arange(60), 8), np.tile(np.arange(8), 60)
    found = Pricing(two_prices, [85] * 9).suggest(customers, products)
    assert (found.high <= 85).all()


def test_never_below_the_cost_and_the_margin(build, two_prices):
    shop = build([(0, 0, 1, 40.0), (1, 0, 2, 50.0), (0, 0, 3, 60.0)], 1, customers=2, today=9, cost=48.0)
    found = Pricing(shop, [None], least_margin=0.25).suggest(np.array([0, 1]), np.array([0, 0]))
    assert (found.low >= 60).all()


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 3), st.integers(0, 2), st.integers(0, 20), st.integers(1, 5000)), max_size=40),
    st.integers(1, 4000),
    st.floats(0, 1),
)
def test_the_guards_hold_in_any_shop(build, sales, cost, margin):
    lines = [(customer, product, day, float(price)) for customer, product, day, price in sales]
    shop = build(lines, 3, customers=4, today=22, cost=float(cost))
    customers, products = np.repeat(np.arange(4), 3), np.tile(np.arange(3), 4)
    found = Pricing(shop, [6000, None, 9000], margin).suggest(customers, products)
    known = np.isfinite(found.middle)
    assert (found.low[known] >= np.floor(cost * (1 + margin))).all()
    assert (found.low[known] <= found.middle[known]).all()
    assert (found.middle[known] <= found.high[known]).all()
