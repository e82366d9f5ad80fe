"""Suggested prices, and the guards that always hold."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recsys_gui.offers.endings import Endings
from recsys_gui.offers.price import LIKELY, LISTED, MOST_MARGIN, MOST_SALES, PriceRules, Pricing

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
    ranged = np.isfinite(found.low)
    assert (found.low[ranged] <= found.middle[ranged]).all()
    assert (found.middle[ranged] <= found.high[ranged]).all()


def test_what_everybody_pays_has_no_range_and_what_they_do_not_has_one(build):
    """Products 0 to 3 cost 100 since they cost 80 or 90 long ago; products 4 to 7 anything, whoever asks."""
    random = np.random.default_rng(0)
    fixed = [
        (customer, product, day, 100.0 if day > 30 else (80.0, 90.0)[day % 2])
        for customer in range(60) for product in range(4) for day in range((customer + product) % 15, TODAY, 15)
    ]  # fmt: skip
    haggled = [
        (customer, product, day, float(random.integers(70, 111)))
        for customer in range(60) for product in range(4, 8) for day in range((customer + product) % 15, TODAY, 15)
    ]  # fmt: skip
    later = [line for line in haggled if line[2] >= 240]
    shop = build([line for line in fixed + haggled if line[2] < 240], 8, customers=60, today=240)
    customers, products = np.repeat(np.arange(60), 8), np.tile(np.arange(8), 60)
    found = Pricing(shop, [None] * 8).suggest(customers, products)
    ranged = np.isfinite(found.high)
    np.testing.assert_array_equal(np.isfinite(found.low), ranged)
    assert ranged[products < 4].mean() < 0.05
    assert ranged[products >= 4].mean() > 0.95
    total, times = np.zeros((60, 8)), np.zeros((60, 8))
    for who, what, _, paid in later:
        total[who, what], times[who, what] = total[who, what] + paid, times[who, what] + 1
    paid = (total[:, 4:] / times[:, 4:]).ravel()
    low, high = found.low[products >= 4], found.high[products >= 4]
    assert 0.7 < ((low <= paid) & (paid <= high)).mean() < 0.9


def test_who_buys_many_at_once_is_asked_the_price_of_many_also_for_what_is_new_to_them(build):
    """From twelve pieces on, each costs 80 instead of 100; everybody comes to buy one product after another."""
    random = np.random.default_rng(0)
    many, begins = random.random(200) < 0.5, random.integers(0, TODAY, (200, 8))
    begins[:20, 7], begins[:, 0] = TODAY, 0
    sales = [
        (customer, product, day, 80.0 if many[customer] else 100.0)
        for customer in range(200) for product in range(8) for day in range(begins[customer, product], TODAY, 15)
    ]  # fmt: skip
    shop = build([*sales, *((50, product, 1, 90.0) for product in range(8))], 8, customers=200, today=TODAY)
    pieces = np.where(many[shop.rows], 12, 1).astype(np.float32)
    shop = replace(shop, events=replace(shop.events, quantity=pieces))
    asked = Pricing(shop, [None] * 8).suggest(np.arange(20), np.full(20, 7)).middle
    np.testing.assert_allclose(asked, np.where(many[:20], 80, 100), atol=1)


def test_a_product_never_sold_has_no_price_without_a_list_price(two_prices):
    assert np.isnan(Pricing(two_prices, [None] * 9).suggest(np.array([0]), np.array([8])).middle[0])
    assert Pricing(two_prices, [None] * 8 + [250]).suggest(np.array([0]), np.array([8])).middle[0] == 250


def test_fewer_than_three_prices_seen_give_the_list_price(build):
    shop = build([(0, 0, 1, 70.0), (0, 0, 9, 70.0)], 1, customers=2, today=10)
    found = Pricing(shop, [95]).suggest(np.array([0, 1]), np.array([0, 0]))
    assert found.middle.tolist() == [95, 95]
    assert np.isnan([*found.low, *found.high]).all()


def test_never_above_the_list_price(two_prices):
    customers, products = np.repeat(np.arange(60), 8), np.tile(np.arange(8), 60)
    found = Pricing(two_prices, [85] * 9).suggest(customers, products)
    assert (np.fmax(found.middle, found.high) <= 85).all()


def test_never_below_the_cost_and_the_margin(build, two_prices):
    shop = build([(0, 0, 1, 40.0), (1, 0, 2, 50.0), (0, 0, 3, 60.0)], 1, customers=2, today=9, cost=48.0)
    found = Pricing(shop, [None], PriceRules(least_margin=0.25)).suggest(np.array([0, 1]), np.array([0, 0]))
    assert (np.fmin(found.low, found.middle) >= 60).all()


@pytest.fixture(scope="module")
def sales_of_a_response():
    """Eight products whose weekly price moves for all; far more buy in the weeks in which they are cheap."""
    random = np.random.default_rng(0)
    sales = []
    for product in range(8):
        for week in range(60):
            asked = (60.0, 80.0, 100.0)[random.integers(3)]
            many = random.poisson(12 * (asked / 80) ** -3)
            buyers = random.choice(60, min(many, 60), replace=False).tolist()
            sales += [(customer, product, 7 * week + int(random.integers(7)), asked) for customer in buyers]
    return sales


def test_where_demand_answers_the_price_is_the_one_that_earns_most(build, sales_of_a_response):
    customers, products = np.repeat(np.arange(60), 8), np.tile(np.arange(8), 60)
    shops = {cost: build(sales_of_a_response, 8, customers=60, today=420, cost=cost) for cost in (None, 55.0)}
    found = {cost: Pricing(shop, [None] * 8).suggest(customers, products) for cost, shop in shops.items()}
    assert (found[None].basis == MOST_SALES).all()
    assert (found[55.0].basis == MOST_MARGIN).all()
    # Cheap takes most money; with a cost of 55 a sale at 60 leaves next to nothing.
    assert found[None].middle.mean() < 70
    assert found[55.0].middle.mean() > found[None].middle.mean()


def test_where_demand_shows_no_answer_the_price_is_the_likeliest(build):
    random = np.random.default_rng(1)
    sales = [
        (int(random.integers(40)), product, day, float(random.choice([60, 80, 100])))
        for product in range(4) for day in range(0, 420, 2)
    ]  # fmt: skip
    found = Pricing(build(sales, 4, customers=40, today=420), [None] * 4).suggest(np.arange(4), np.arange(4))
    assert (found.basis == LIKELY).all()


def test_it_says_that_a_price_is_the_list_price(build):
    shop = build([(0, 0, 1, 70.0), (0, 0, 9, 70.0)], 1, customers=2, today=10)
    assert Pricing(shop, [95]).suggest(np.array([0]), np.array([0])).basis.tolist() == [LISTED]


@pytest.mark.parametrize(("ending", "rest"), [("99", 99), ("95", 95), ("whole", 0)])
def test_prices_end_as_the_owner_wants(build, ending, rest):
    sales = [(customer, 0, customer, 1000.0 + customer % 7 * 13) for customer in range(60)]
    pricing = Pricing(build(sales, 1, customers=60, today=70), [2000], PriceRules(ending=ending))
    assert (pricing.suggest(np.arange(60), np.zeros(60, np.int64)).middle % 100 == rest).all()


@settings(max_examples=80, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 3), st.integers(0, 2), st.integers(0, 20), st.integers(1, 5000)), max_size=40),
    st.integers(1, 4000),
    st.floats(0, 1),
    st.sampled_from(["shop", "99", "95", "whole"]),
    st.sampled_from([1, 100, 1000]),
)
def test_the_guards_hold_in_any_shop(build, sales, cost, margin, ending, unit):
    lines = [(customer, product, day, float(price)) for customer, product, day, price in sales]
    shop = build(lines, 3, customers=4, today=22, cost=float(cost))
    customers, products = np.repeat(np.arange(4), 3), np.tile(np.arange(3), 4)
    listed = [6000, None, 9000]
    found = Pricing(shop, listed, PriceRules(margin, ending, unit)).suggest(customers, products)
    known = np.isfinite(found.middle)
    least = cost * (1 + margin)
    low, high = np.fmin(found.low, found.middle), np.fmax(found.high, found.middle)
    assert (low[known] >= least - 1e-5).all()
    np.testing.assert_array_equal(np.where(np.isfinite(found.low), found.low, found.middle)[known], low[known])
    np.testing.assert_array_equal(np.where(np.isfinite(found.high), found.high, found.middle)[known], high[known])
    most = np.array([np.inf if price is None else price for price in listed])[products]
    high_enough = known & (least + 1 <= most)
    assert (high[high_enough] <= most[high_enough]).all()
    for product, price, basis in zip(products[known], found.middle[known], found.basis[known], strict=True):
        seen = {paid for _, sold, _, paid in lines if sold == product}
        endings = Endings.wanted(ending, unit, np.array([paid for *_, paid in lines]))
        bounded = endings.above(np.array([np.ceil(least - 1e-6)]))[0] > min(most[product], 1e12)
        kept = price in seen if ending == "shop" else False
        assert basis == LISTED or kept or endings.fits([price])[0] or bounded or not lines
