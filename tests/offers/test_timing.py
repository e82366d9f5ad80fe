"""When customers come and products are due."""

from __future__ import annotations

import numpy as np
import pytest

from recsys_gui.offers.timing import Timing, VisitNetwork, learn_network

TODAY = 400


@pytest.fixture(scope="module")
def rhythms(build):
    """200 customers who come every 10 days, until today or until they stopped on day 200; product 0 at each visit."""
    sales = []
    for customer in range(200):
        stop = TODAY if customer % 2 else 200
        sales += [(customer, 0, day, 100.0) for day in range(customer % 10, stop, 10)]
        sales += [(customer, 1, customer % 10, 100.0)]
    return Timing(build(sales, 3, customers=201, today=TODAY))


def test_who_comes_every_ten_days_is_expected_in_ten_days(rhythms):
    customers = np.arange(1, 200, 2)
    found = rhythms.next_visits(customers)
    last = customers % 10 + 390
    assert np.abs(found.middle - (last + 10)).mean() < 4
    assert (found.low <= found.middle).all()
    assert (found.middle <= found.high).all()


def test_who_has_stopped_is_not_expected_within_the_horizon(rhythms):
    found = rhythms.next_visits(np.arange(0, 200, 2))
    assert (found.middle > TODAY + rhythms.horizon).all()


def test_a_product_of_every_visit_is_due_with_the_visit(rhythms):
    customers = np.arange(1, 199, 2)
    due, visits = rhythms.due(customers, np.zeros(len(customers), np.int64))
    np.testing.assert_allclose(due.middle, visits.middle, atol=4)


def test_what_was_bought_once_long_ago_is_not_due(rhythms):
    customers = np.arange(1, 199, 2)
    assert (rhythms.due(customers, np.ones(len(customers), np.int64))[0].middle > TODAY + rhythms.horizon).all()


def test_a_product_never_bought_is_due_at_the_next_visit(rhythms):
    customers = np.arange(1, 199, 2)
    due, _ = rhythms.due(customers, np.full(len(customers), 2, np.int64))
    np.testing.assert_array_equal(due.middle, rhythms.next_visits(customers).middle)


def test_nobody_is_expected_who_never_came(rhythms):
    assert rhythms.next_visits(np.array([200])).middle[0] > TODAY + rhythms.horizon


def test_a_small_shop_uses_rhythms_drawn_towards_that_of_all(build):
    sales = [(0, 0, day, 1.0) for day in range(0, 96, 8)] + [(1, 0, 80, 1.0), (1, 0, 95, 1.0)]
    few = Timing(build(sales, 1, customers=2, today=97))
    often, seldom = few.next_visits(np.array([0, 1])).middle
    assert often == pytest.approx(88 + 8, abs=2)
    assert 95 + 8 < seldom <= 95 + 15


def test_what_is_overdue_in_a_small_shop_is_expected_now(build):
    sales = [(0, 0, day, 1.0) for day in range(0, 40, 8)] + [(1, 0, 79, 1.0)]
    few = Timing(build(sales, 1, customers=2, today=50))
    assert few.next_visits(np.array([0])).middle[0] == 50


@pytest.mark.parametrize("sales", [[], [(0, 0, 3, 1.0)]])
def test_hardly_any_sales_are_no_trouble(build, sales):
    timing = Timing(build(sales, 1, customers=1, today=5))
    assert timing.next_visits(np.array([0])).middle.shape == (1,)
    assert timing.due(np.array([0]), np.array([0]))[0].middle.shape == (1,)


def test_a_season_of_the_year_before_is_expected_again(build):
    """Customers come now and then, and nearly all of them in December: there they are expected, in October not."""
    random, sales = np.random.default_rng(0), []
    for customer in range(400):
        for year in (0, 365, 730, 1095):
            days = [*random.integers(0, 300, random.integers(0, 4)), *random.integers(335, 360, 1)]
            sales += [(customer, 0, int(year + day), 100.0) for day in days]

    def expected(today):
        known = [line for line in sales if line[2] < today]
        return Timing(build(known, 1, customers=400, today=today)).next_visits(np.arange(400)).expected.mean()

    assert expected(1095 + 333) > 0.8
    assert expected(1095 + 150) < 0.5


def test_a_late_end_that_cannot_be_foreseen_is_said_to_be_open(rhythms):
    regular, stopped = np.arange(1, 200, 2), np.arange(0, 200, 2)
    assert rhythms.next_visits(stopped).open_ended.all()
    found = rhythms.next_visits(regular)
    np.testing.assert_array_equal(found.open_ended, found.high >= TODAY + rhythms.horizon)
    assert not found.open_ended.all()


def test_a_sale_just_made_counts_without_learning_anew(build):
    sales = [(customer, 0, day, 100.0) for customer in range(60) for day in range(customer % 10, 200, 10)]
    before = Timing(build(sales, 1, customers=60, today=200))
    after = Timing(build([*sales, (0, 0, 199, 100.0)], 1, customers=60, today=200), learned=before.learned)
    anew = Timing(build([*sales, (0, 0, 199, 100.0)], 1, customers=60, today=200))
    customer = np.array([0])
    assert after.horizon == before.horizon
    assert after.next_visits(customer).middle[0] > before.next_visits(customer).middle[0]
    assert after.next_visits(customer).middle[0] == pytest.approx(anew.next_visits(customer).middle[0], abs=3)


def test_a_network_foretells_visits_alone_or_together_with_the_trees(build):
    """Customers who come every 5 to 15 days; both know that by the last visit."""
    sales = [
        (customer, 0, day, 100.0) for customer in range(320)
        for day in range(customer % 11, 200, 5 + customer % 11)
    ]  # fmt: skip
    shop = build(sales, 1, customers=321, today=200)
    network = learn_network(shop)
    timing = Timing(shop)
    customers = np.arange(321)
    middles = {
        alone: timing.with_network(VisitNetwork(network, alone)).next_visits(customers).middle
        for alone in (True, False)
    }
    trees = timing.next_visits(customers).middle
    assert timing.learned_visits
    for found in middles.values():
        assert np.median(np.abs(found - trees)[:320]) <= 3
        assert (found >= 200).all()
        assert found[320] == 200 + 2 * timing.horizon  # who never came
    assert (middles[True] != middles[False]).any()
    again = timing.with_network(VisitNetwork(network, True)).with_network(None)
    np.testing.assert_array_equal(again.next_visits(customers).middle, trees)
