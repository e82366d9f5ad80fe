"""Times and prices tested on the shop's own past."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from recsys_gui.base.errors import JobCancelled
from recsys_gui.base.progress import NullProgress
from recsys_gui.domain.interactions import DAY
from recsys_gui.offers.measuring import _chosen, measure
from recsys_gui.offers.timing import horizon_of

TODAY = 300


def regular(seed=0, customers=150):
    """Customers who come every 7 to 13 days; they pay the price of the day, which steps up in the middle."""
    random = np.random.default_rng(seed)
    sales = []
    for customer in range(customers):
        rhythm = 7 + customer % 7
        for day in range(int(random.integers(0, rhythm)), TODAY, rhythm):
            late = int(random.integers(0, 2))
            price = 100.0 if day < 150 else 120.0
            sales += [(customer, int(random.integers(0, 5)), min(day + late, TODAY - 1), price)]
    return sales


@pytest.fixture(scope="module")
def shop(build):
    return build(regular(), 5, customers=150, today=TODAY)


@pytest.fixture(scope="module")
def found(shop):
    return {one.what: one for one in measure(shop, progress=NullProgress())}


def test_visits_due_days_and_prices_are_compared_with_the_best_simple_rule(found):
    assert set(found) == {"next_visit", "due", "price"}
    assert found["next_visit"].n == 150
    assert found["next_visit"].error < 3
    assert found["next_visit"].rule_error > 0
    assert found["price"].error == pytest.approx(0, abs=0.02)
    assert found["price"].rule in ("last_price", "own_price", "median_price")
    assert all(0 <= found[what].held <= 1 for what in ("next_visit", "due"))
    # Everybody pays the price of the day, so there are no ranges to hold.
    assert (found["price"].held, found["price"].single) == (None, 1.0)


def test_the_errors_of_the_simple_rules_can_be_counted_again(shop, found):
    cut, last = TODAY - horizon_of(shop), TODAY - 1
    days, guesses, actual = shop.events.time // DAY, [], []
    for customer in range(150):
        own = np.unique(days[shop.rows == customer])
        before, after = own[own < cut], own[own >= cut]
        if len(before) >= 2:
            gaps = np.diff(before)
            guesses.append([before[-1] + gaps.mean(), before[-1] + np.median(gaps), last, cut])
            actual.append(after[0] if len(after) else last)
    errors = np.abs(np.clip(np.array(guesses), cut, last) - np.array(actual)[:, None]).mean(axis=0)
    names = ("mean_rhythm", "usual_rhythm", "nobody", "at_once")
    assert found["next_visit"].rule == names[int(errors.argmin())]
    assert found["next_visit"].rule_error == pytest.approx(errors.min())


def test_neither_costs_of_today_nor_later_prices_change_a_forecast(shop):
    events = shop.events
    dear = replace(shop, table=replace(shop.table, unit_cost=np.full(5, 1e6, np.float32)))
    assert measure(dear, progress=NullProgress()) == measure(shop, progress=NullProgress())
    late = events.time // DAY >= TODAY - 21
    doubled = np.where(late, events.unit_price * 2, events.unit_price).astype(np.float32)
    changed = replace(shop, events=replace(events, unit_price=doubled))
    price = {one.what: one for one in measure(changed, progress=NullProgress())}["price"]
    assert price.error > 0.3


def test_a_shop_with_too_little_past_is_not_measured(build):
    assert measure(build([(0, 0, 3, 1.0)], 1, customers=1, today=5), progress=NullProgress()) == []
    assert measure(build([], 1, customers=1, today=5), progress=NullProgress()) == []


def test_it_can_be_cancelled(shop):
    class Impatient(NullProgress):
        def report(self, done, total, text=""):
            raise JobCancelled

    with pytest.raises(JobCancelled):
        measure(shop, progress=Impatient())


def test_a_range_that_lies_after_the_window_holds_what_was_not_bought_in_it(build):
    """Everybody bought four more products on two early days, and never again."""
    early = [
        (customer, product, 5 + shift + customer % 7, 50.0)
        for customer in range(150)
        for product in range(5, 9)
        for shift in (0, 9)
    ]
    shop = build(regular() + early, 9, customers=150, today=TODAY)
    found = {one.what: one for one in measure(shop, progress=NullProgress())}
    assert found["due"].held > 0.8


@pytest.mark.parametrize(
    ("errors", "chosen"),
    [
        ({"trees": 5.0, "network": 4.0, "both": 4.5}, "network"),
        ({"trees": 5.0, "network": 4.99, "both": 4.6}, "both"),
        ({"trees": 4.98, "network": 5.5, "both": 5.0}, "both"),
        ({"trees": 4.5, "network": 5.5, "both": 5.0}, "trees"),
        ({"rhythm": 4.5}, "rhythm"),
    ],
)
def test_the_better_one_foretells_visits_and_both_where_that_is_all_but_as_good(errors, chosen):
    assert _chosen(errors) == chosen
