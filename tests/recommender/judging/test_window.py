"""The most recent sales as a test: the right customers, the right targets."""

from __future__ import annotations

import numpy as np

from recsys_gui.domain.interactions import DAY
from recsys_gui.recommender.judging.window import recent_window, rolling_windows, visits, window_from


def targets(window):
    return {
        int(customer): window.products[window.indptr[place] : window.indptr[place + 1]].tolist()
        for place, customer in enumerate(window.customers)
    }


def test_targets_are_what_known_customers_bought_from_the_cut_on(make_shop):
    shop = make_shop([(0, 0, 1), (0, 1, 9), (0, 0, 9), (1, 1, 2), (2, 0, 10)], 2)
    window = window_from(shop, 9 * DAY)
    assert targets(window) == {0: [0, 1]}
    assert window.again.tolist() == [True, False]
    assert window.orders == 1


def test_products_never_sold_before_and_fees_are_no_targets(make_shop):
    shop = make_shop([(0, 0, 1), (0, 1, 1), (0, 0, 9), (0, 1, 9), (0, 2, 9)], 3)
    shop.table.recommendable[1] = False
    assert targets(window_from(shop, 5 * DAY)) == {0: [0]}


def test_a_product_only_strangers_bought_before_is_a_target(make_shop):
    shop = make_shop([(0, 0, 1), (0, 1, 9)], 2, anonymous=[(0, 1, 2)])
    assert targets(window_from(shop, 5 * DAY)) == {0: [1]}


def test_returns_are_no_targets(make_shop):
    shop = make_shop([(0, 0, 1), (0, 0, 8)], 1, returns=[(0, 0, 9)])
    assert len(window_from(shop, 9 * DAY)) == 0


def test_the_window_is_the_last_tenth_when_that_has_enough_customers(make_shop):
    shop = make_shop([(customer, 0, day) for customer in range(30) for day in range(1, 11)], 1)
    window = recent_window(shop, 20)
    assert window is not None
    assert window.cut == 10 * DAY
    assert len(window) == 30


def test_the_window_grows_until_it_has_enough_customers(make_shop):
    shop = make_shop([(customer, 0, customer + day) for customer in range(40) for day in (0, 60)], 1)
    window = recent_window(shop, 25)
    assert window is not None
    assert len(window) >= 25


def test_nobody_who_came_back_means_no_window(make_shop):
    assert recent_window(make_shop([(customer, 0, customer) for customer in range(40)], 1), 5) is None


def test_all_dates_equal_means_no_window(make_shop):
    assert recent_window(make_shop([(customer, 0, 3) for customer in range(40)], 1), 5) is None


def test_no_sales_means_no_window(make_shop):
    assert recent_window(make_shop([], 2, customers=3), 5) is None


def test_a_sample_keeps_each_customers_own_targets(blocks):
    window = window_from(blocks, 35 * DAY)
    some = window.sample(20, seed=1)
    assert len(some) == 20
    assert targets(some).items() <= targets(window).items()
    assert flags(some).items() <= flags(window).items()


def flags(window):
    owners = np.repeat(window.customers, np.diff(window.indptr)).tolist()
    return dict(zip(zip(owners, window.products.tolist(), strict=True), window.again.tolist(), strict=True))


def test_a_sample_of_more_than_all_is_all(blocks):
    window = window_from(blocks, 35 * DAY)
    assert window.sample(10_000, seed=1) is window


def test_visits_are_different_orders(make_shop):
    shop = make_shop([(0, 0, 1), (0, 1, 1), (0, 0, 4), (2, 0, 1)], 2, returns=[(0, 0, 8)])
    assert visits(shop.histories()).tolist() == [2, 0, 1]


def test_one_window_is_enough_where_it_has_the_customers(make_shop):
    shop = make_shop([(customer, 0, day) for customer in range(30) for day in range(1, 11)], 1)
    assert [len(window) for window in rolling_windows(shop, 20)] == [30]


def test_windows_roll_back_until_there_are_enough_customers(make_shop):
    shop = make_shop([(customer, 0, day) for customer in range(30) for day in range(1, 11)], 1)
    found = rolling_windows(shop, 70)
    assert [window.cut for window in found] == [10 * DAY, 9 * DAY, 8 * DAY]
    assert [window.orders for window in found] == [30, 30, 30]


def test_there_are_at_most_five_windows_and_none_without_customers(make_shop):
    shop = make_shop([(customer, 0, day) for customer in range(3) for day in range(1, 11)], 1)
    assert len(rolling_windows(shop, 1000)) == 5
    assert rolling_windows(make_shop([(customer, 0, customer) for customer in range(40)], 1), 5) == []
