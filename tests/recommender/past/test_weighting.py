"""Weights of events."""

from __future__ import annotations

import numpy as np
import pytest

from recsys_gui.domain.interactions import DAY
from recsys_gui.recommender.past.weighting import baskets, decay, everybody, signs, tally


def test_half_is_left_after_a_half_life():
    found = decay(np.array([100, 90, 80, 110]) * DAY, 100 * DAY, 10.0)
    assert found.tolist() == pytest.approx([1, 0.5, 0.25, 1])


def test_purchases_count_for_and_returns_against(make_shop):
    shop = make_shop([(0, 0, 1)], 2, returns=[(0, 1, 2)])
    assert signs(shop.events).tolist() == [1, -1]


def test_a_tally_sums_each_customers_weights_and_leaves_the_histories_alone(make_shop):
    shop = make_shop([(0, 1, 1), (0, 0, 2), (0, 1, 3), (1, 2, 1)], 3)
    before = shop.indptr.copy(), shop.events.product.copy()
    table = tally(shop.histories(), np.array([1, 2, 4, 8], np.float32), 3)
    assert table.toarray().tolist() == [[2, 5, 0], [0, 0, 8]]
    np.testing.assert_array_equal(shop.indptr, before[0])
    np.testing.assert_array_equal(shop.events.product, before[1])


def test_baskets_of_strangers_are_customers_of_their_own(make_shop):
    shop = make_shop([(0, 0, 1)], 3, anonymous=[(5, 1, 2), (7, 2, 2), (5, 2, 2)])
    found = baskets(shop.anonymous, shop.now)
    assert found.indptr.tolist() == [0, 2, 3]
    assert found.events.product.tolist() == [1, 2, 2]
    everyone = everybody(shop)
    assert everyone.indptr.tolist() == [0, 1, 3, 4]
    assert everyone.events.product.tolist() == [0, 1, 2, 2]


def test_without_strangers_everybody_is_the_customers(make_shop):
    shop = make_shop([(0, 0, 1), (1, 0, 1)], 1)
    assert everybody(shop).indptr.tolist() == [0, 1, 2]
