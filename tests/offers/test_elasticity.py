"""How demand answers to prices."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from recsys_gui.offers.elasticity import Lines, elasticity

WEEKS = 100


def lines(answer: float, *, products: int = 6, seed: int = 0, trend: float = 0.0):
    """Products whose price changes every few weeks, sold so often as the answer to the price has it."""
    random = np.random.default_rng(seed)
    product, day, price = [], [], []
    for number in range(products):
        for week in range(WEEKS):
            asked = 100.0 * (1 + random.integers(-3, 4) / 10)
            many = random.poisson(20 * (asked / 100) ** answer * np.exp(trend * week / WEEKS))
            product += [number] * many
            day += random.integers(7 * week, 7 * week + 7, many).tolist()
            price += [asked] * many
    return Lines(np.array(product), np.array(day), np.array(price), np.ones(len(day)))


@pytest.mark.parametrize("answer", [-2.0, -1.2])
def test_it_is_found_again(answer):
    found = elasticity(lines(answer), np.zeros(6, np.int64), 7 * WEEKS)
    np.testing.assert_allclose(found.value, answer, atol=0.35)
    assert found.shown.all()


def test_without_an_answer_none_is_shown():
    found = elasticity(lines(0.0), np.zeros(6, np.int64), 7 * WEEKS)
    assert found.shown.mean() <= 0.2
    np.testing.assert_allclose(found.value, 0, atol=0.35)


def together(*parts):
    columns = ([getattr(part, name) for part in parts] for name in ("product", "day", "price", "quantity"))
    return Lines(*map(np.concatenate, columns))


def test_going_out_of_fashion_is_no_answer_to_the_price():
    falling = lines(0.0, products=1, trend=-3.0)
    falling = replace(falling, price=np.round(100.0 - 10 * (falling.day // 140)))
    others = lines(0.0, products=4)
    others = replace(others, product=others.product + 1)
    assert not elasticity(together(falling, others), np.zeros(5, np.int64), 7 * WEEKS).shown[0]


def test_a_bulk_order_at_a_bulk_price_is_no_answer_to_the_price():
    plain = lines(0.0)
    plain = replace(plain, price=np.full(len(plain.day), 100.0))
    day = np.arange(3, 7 * WEEKS, 21)
    bulk = Lines(np.arange(len(day)) % 6, day, np.full(len(day), 70.0), np.full(len(day), 200.0))
    assert not elasticity(together(plain, bulk), np.zeros(6, np.int64), 7 * WEEKS).shown.any()


def test_a_product_with_little_past_takes_after_its_category():
    strong, weak = lines(-2.5, products=3), lines(-0.2, products=3, seed=1)
    few = Lines(np.repeat([6, 7], 3), np.tile([0, 7, 14], 2), np.tile([100.0, 90.0, 80.0], 2), np.ones(6))
    found = elasticity(
        together(strong, replace(weak, product=weak.product + 3), few), np.array([0, 0, 0, 1, 1, 1, 0, 1]), 7 * WEEKS
    )
    assert found.value[6] < found.value[7] < 0
    assert not found.shown[6:].any()


def test_one_price_shows_nothing():
    plain = lines(0.0)
    same = replace(plain, price=np.full(len(plain.day), 100.0))
    assert not elasticity(same, np.zeros(6, np.int64), 7 * WEEKS).shown.any()


def test_nothing_sold_shows_nothing():
    none = Lines(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0), np.zeros(0))
    assert not elasticity(none, np.zeros(3, np.int64), 7).shown.any()
