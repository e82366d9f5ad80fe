"""The measures agree with a plain implementation of their definitions."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.metrics import ndcg_score

from recsys_gui.base.errors import JobCancelled
from recsys_gui.base.progress import NullProgress
from recsys_gui.domain.interactions import DAY
from recsys_gui.domain.offer import LISTS
from recsys_gui.recommender.judging.evaluation import Measures, difference, gains, interval, measure, pooled, summarise
from recsys_gui.recommender.judging.window import window_from


class Table:
    """Scores from a table customers × products, for customers in the order of the window."""

    def __init__(self, scores):
        self._scores, self._next = scores, 0

    def score(self, histories, list_name):
        rows = self._scores[self._next : self._next + len(histories)]
        self._next += len(histories)
        return rows


def naive(scores, bought, later, list_name):
    """NDCG, recall and hit at 10 of one customer straight from the definitions; None without a target."""
    wanted = {"all": later, "again": later & bought, "new": later - bought}[list_name]
    if not wanted:
        return None
    may = {
        "all": range(len(scores)),
        "again": sorted(bought),
        "new": [p for p in range(len(scores)) if p not in bought],
    }
    top = sorted(may[list_name], key=lambda product: (-scores[product], product))[:10]
    gain = sum(1 / math.log2(place + 2) for place, product in enumerate(top) if product in wanted)
    ideal = sum(1 / math.log2(place + 2) for place in range(min(10, len(wanted))))
    hits = len(wanted & set(top))
    return gain / ideal, hits / min(10, len(wanted)), float(hits > 0)


@pytest.fixture(scope="module")
def busy(make_shop):
    """30 customers, 25 products, purchases before and after day 50; with several targets each."""
    random = np.random.default_rng(5)
    lines = [(customer, product, 1) for customer in range(30) for product in (customer % 25, (customer * 7) % 25)]
    lines += [
        (customer, int(product), int(day))
        for customer in range(30)
        for product, day in zip(random.integers(0, 25, 14), random.integers(2, 100, 14), strict=True)
    ]
    return make_shop(lines, 25)


@pytest.mark.parametrize("list_name", LISTS)
@pytest.mark.parametrize("seed", range(3))
def test_measures_agree_with_a_plain_implementation(busy, list_name, seed):
    window, past = window_from(busy, 50 * DAY), busy.until(50 * DAY)
    scores = np.random.default_rng(seed).integers(0, 12, (len(window), 25)).astype(np.float32)
    found = measure(Table(scores), past, window, list_name)
    rows, products = busy.rows, busy.events.product
    early = busy.events.time < 50 * DAY
    sold = set(products[early].tolist())
    expected = {}
    for place, customer in enumerate(window.customers):
        own = rows == customer
        bought = set(products[own & early].tolist())
        later = set(products[own & ~early].tolist()) & sold
        result = naive(scores[place].tolist(), bought, later, list_name)
        if result:
            expected[int(customer)] = result
    assert found.customers.tolist() == list(expected)
    table = np.array(list(expected.values()))
    np.testing.assert_allclose(np.stack([found.ndcg, found.recall, found.hit], axis=1), table)


@given(st.lists(st.lists(st.booleans(), min_size=10, max_size=10), min_size=1, max_size=5), st.integers(0, 30))
def test_gains_lie_between_nothing_and_everything(rows, more):
    hits = np.array(rows)
    targets = np.maximum(hits.sum(axis=1) + more, 1)
    for values in gains(hits, targets):
        assert ((values >= 0) & (values <= 1 + 1e-12)).all()


@given(st.integers(1, 40))
def test_a_perfect_list_gains_one(targets):
    hits = np.arange(10)[None, :] < targets
    assert all(values == pytest.approx([1.0]) for values in gains(hits, np.array([targets])))


@given(st.integers(0, 8), st.integers(1, 9))
def test_a_hit_is_worth_more_the_higher_it_stands(place, later):
    below = min(9, place + later)
    high, low = (gains(np.arange(10)[None, :] == where, np.array([3]))[0][0] for where in (place, below))
    assert high > low


def test_products_that_may_not_be_recommended_are_not_shown(busy):
    window, past = window_from(busy, 50 * DAY), busy.until(50 * DAY)
    may = np.arange(25) >= 5
    past.table.recommendable[:] = may
    try:
        shown = measure(Table(np.zeros((len(window), 25), np.float32)), past, window, "all").shown
    finally:
        past.table.recommendable[:] = True
    assert shown[:5].sum() == 0
    assert shown.sum() == 10 * len(window)


def test_a_summary_counts_customers_coverage_and_long_tail(busy):
    window, past = window_from(busy, 50 * DAY), busy.until(50 * DAY)
    sales = np.bincount(past.events.product, minlength=25)
    best = np.zeros(25, np.float32)
    best[np.argsort(-sales, kind="stable")[:10]] = 10 - np.arange(10)
    measures = measure(Table(np.tile(best, (len(window), 1))), past, window, "all")
    score = summarise(measures, past)
    assert score.n == len(measures.customers)
    assert score.ndcg_low <= score.ndcg <= score.ndcg_high
    assert score.coverage == pytest.approx(10 / (sales > 0).sum())
    assert score.long_tail == pytest.approx(0.5)


def test_nobody_to_measure_is_all_zeros(make_shop):
    shop = make_shop([(0, 0, 1)], 2)
    score = summarise(measure(Table(np.zeros((0, 2), np.float32)), shop, window_from(shop, 5 * DAY), "all"), shop)
    assert (score.n, score.ndcg, score.ndcg_low, score.ndcg_high, score.coverage) == (0, 0, 0, 0, 0)


def test_the_interval_of_equal_values_is_their_value():
    assert interval(np.full(40, 0.25)) == pytest.approx((0.25, 0.25))


def test_the_interval_agrees_with_the_standard_error():
    values = np.random.default_rng(1).normal(0.3, 0.1, 2_000)
    low, high = interval(values, seed=4)
    error = values.std() / math.sqrt(len(values))
    assert low == pytest.approx(values.mean() - 1.96 * error, abs=error * 0.25)
    assert high == pytest.approx(values.mean() + 1.96 * error, abs=error * 0.25)


def test_the_interval_is_repeatable():
    values = np.random.default_rng(1).random(50)
    assert interval(values, seed=2) == interval(values, seed=2)


def test_paired_differences_see_what_separate_intervals_hide(busy):
    window, past = window_from(busy, 50 * DAY), busy.until(50 * DAY)
    scores = np.random.default_rng(0).random((len(window), 25)).astype(np.float32)
    same = measure(Table(scores), past, window, "all")
    assert difference(same, same) == (0.0, 0.0, 0.0)
    gap, low, high = difference(same, measure(Table(-scores), past, window, "all"))
    assert low <= gap <= high
    assert gap == pytest.approx(same.mean_ndcg - measure(Table(-scores), past, window, "all").mean_ndcg)


def test_measuring_can_be_cancelled(busy):
    class Cancelling(NullProgress):
        def report(self, done, total, text=None):
            raise JobCancelled

    window, past = window_from(busy, 50 * DAY), busy.until(50 * DAY)
    with pytest.raises(JobCancelled):
        measure(Table(np.zeros((len(window), 25), np.float32)), past, window, "all", Cancelling())


@settings(deadline=None)
@given(st.integers(0, 10_000))
def test_ndcg_is_that_of_scikit_learn(seed):
    random = np.random.default_rng(seed)
    relevant = random.random((4, 30)) < 0.2
    relevant[:, 0] = True
    scores = random.permuted(np.tile(np.arange(30.0), (4, 1)), axis=1)
    best = np.argsort(-scores, axis=1)[:, :10]
    own = gains(np.take_along_axis(relevant, best, axis=1), relevant.sum(axis=1))[0]
    theirs = [ndcg_score(relevant[[row]].astype(int), scores[[row]], k=10) for row in range(4)]
    np.testing.assert_allclose(own, theirs)


def test_a_customer_of_several_windows_counts_once_with_their_mean():
    def part(customers, ndcg):
        values = np.array(ndcg)
        return Measures(np.array(customers), values, values, values, np.array([1, 0, 2]))

    both = pooled([part([1, 4], [0.2, 1.0]), part([4, 7], [0.5, 0.3])])
    assert both.customers.tolist() == [1, 4, 7]
    np.testing.assert_allclose(both.ndcg, [0.2, 0.75, 0.3])
    assert both.shown.tolist() == [2, 0, 4]
