"""When customers mostly come."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from recsys_gui.domain.interactions import DAY
from recsys_gui.offers.contact_times import ContactTimes

MONDAY = 4  # 5 January 1970 was a Monday


@pytest.fixture
def shop(build):
    """Customer 0 comes on Mondays, customer 1 on any day; customers 2 to 9 on any day too, each 28 times."""
    sales = [(0, 0, MONDAY + 7 * week, 1.0) for week in range(28)]
    sales += [(customer, 0, MONDAY + 8 * visit, 1.0) for customer in range(1, 10) for visit in range(28)]
    return build(sales, 1, customers=11, today=300)


def at(shop, hours):
    """The same sales at these hours of UTC, in turn."""
    time = shop.events.time // DAY * DAY + np.resize(np.array(hours), len(shop.events)) * 3600
    return replace(shop, events=replace(shop.events, time=time))


def test_a_weekday_is_named_only_for_whom_one_stands_out(shop):
    times = ContactTimes(shop, "UTC")
    assert times.of(0)[0] == 0
    assert times.of(1)[0] is None
    assert times.of(10) == (None, None)


def test_hours_are_those_of_the_shops_own_clock(shop):
    habits = at(shop, [9, 11, 13, 15, 17, 19, 20])
    own = habits.events.time.copy()
    own[:28] = own[:28] // DAY * DAY + 9 * 3600
    habits = replace(habits, events=replace(habits.events, time=own))
    assert ContactTimes(habits, "UTC").of(0) == (0, 8)
    assert ContactTimes(habits, "Asia/Shanghai").of(0) == (0, 16)


def test_a_shop_that_knows_days_only_names_no_hour(shop):
    assert ContactTimes(at(shop, [12]), "UTC").of(0) == (0, None)


def test_few_visits_show_no_habit(build):
    few = build([(0, 0, MONDAY + 7 * week, 1.0) for week in range(5)], 1, customers=1, today=60)
    assert ContactTimes(few, "UTC").of(0) == (None, None)


def test_a_shop_without_sales_is_no_trouble(build):
    assert ContactTimes(build([], 1, customers=1, today=5), "UTC").of(0) == (None, None)
