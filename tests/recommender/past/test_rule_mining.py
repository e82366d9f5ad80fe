"""Mining association rules."""

from __future__ import annotations

from itertools import permutations

import numpy as np
import pytest
from scipy import sparse

from recsys_gui.base.errors import JobCancelled
from recsys_gui.base.progress import NullProgress
from recsys_gui.recommender.past import rule_mining
from recsys_gui.recommender.past.rule_mining import RuleTable, Thresholds, customers_of, mine, orders_of

ANY = Thresholds(1, 0.0, 0.0, 1000)


def mined(bought, thresholds=ANY):
    return mine(sparse.csr_array(bought.astype(np.float32)), thresholds, NullProgress())


def as_rows(table):
    columns = (table.first, table.second, table.count, table.support, table.confidence, table.lift)
    return [tuple(round(float(value), 4) for value in row) for row in zip(*columns, strict=True)]


def test_support_confidence_and_lift_of_a_textbook_example():
    bought = np.array([[1, 1, 0], [1, 1, 0], [1, 0, 1], [0, 0, 1], [0, 0, 1]])
    assert as_rows(mined(bought)) == [
        (0, 1, 2, 0.4, 0.6667, 1.6667), (0, 2, 1, 0.2, 0.3333, 0.5556),
        (1, 0, 2, 0.4, 1.0, 1.6667), (2, 0, 1, 0.2, 0.3333, 0.5556),
    ]  # fmt: skip


def test_only_rules_above_all_thresholds_are_kept():
    bought = np.array([[1, 1, 0], [1, 1, 0], [1, 0, 1], [0, 0, 1], [0, 0, 1]])
    assert as_rows(mined(bought, Thresholds(2, 0.0, 0.0, 9)))[0][:2] == (0, 1)
    assert len(mined(bought, Thresholds(2, 0.0, 0.0, 9))) == 2
    assert len(mined(bought, Thresholds(1, 0.7, 0.0, 9))) == 1
    assert len(mined(bought, Thresholds(1, 0.0, 1.1, 9))) == 2


def test_the_surest_rules_of_each_product_are_kept():
    bought = np.array([[1, 1, 1, 0], [1, 1, 0, 0], [1, 0, 0, 1], [1, 1, 1, 0]])
    kept = mined(bought, Thresholds(1, 0.0, 0.0, 1))
    assert kept.first.tolist() == [0, 1, 2, 3]
    assert kept.second.tolist() == [1, 0, 0, 0]


@pytest.mark.parametrize("block", [1, 30, 10_000_000])
def test_many_products_are_mined_as_counting_by_hand_says(monkeypatch, block):
    monkeypatch.setattr(rule_mining, "_BLOCK_PAIRS", block)
    bought = np.random.default_rng(0).random((60, 8)) < 0.3
    rules = {(int(first), int(second)): row for first, second, row in
             zip(*(getattr(mined(bought), name) for name in ("first", "second", "count")), strict=True)}  # fmt: skip
    expected = {pair: int((bought[:, pair[0]] & bought[:, pair[1]]).sum()) for pair in permutations(range(8), 2)}
    assert rules == {pair: count for pair, count in expected.items() if count}


def test_nothing_bought_gives_no_rules():
    assert len(mined(np.zeros((3, 4)))) == 0
    assert len(mined(np.zeros((0, 0)))) == 0


def test_small_shops_need_surer_rules():
    small, large = (Thresholds.fitting(size, 3, 0.001, 1.2, 9) for size in (50, 100_000))
    assert small.confidence > large.confidence
    assert (small.count, large.count) == (3, 100)


def test_orders_and_customers_are_told_apart(make_shop):
    shop = make_shop([(0, 0, 1), (0, 1, 1), (0, 2, 5), (1, 2, 3), (1, 2, 4)], 3).histories()
    np.testing.assert_array_equal(orders_of(shop, 3, 9).toarray(), [[1, 1, 0], [0, 0, 1], [0, 0, 1], [0, 0, 1]])
    np.testing.assert_array_equal(customers_of(shop, 3, 9).toarray(), [[1, 1, 1], [0, 0, 1]])


def test_of_long_histories_the_products_bought_last_are_looked_at(make_shop):
    shop = make_shop([(0, 0, 1), (0, 1, 2), (0, 2, 3), (0, 0, 4)], 3).histories()
    np.testing.assert_array_equal(customers_of(shop, 3, 2).toarray(), [[1, 0, 1]])


def test_rules_follow_their_products_and_go_with_them():
    table = mined(np.array([[1, 1, 1], [1, 1, 0]]))
    moved = table.moved(np.array([4, -1, 0]))
    assert list(zip(moved.first.tolist(), moved.second.tolist(), strict=True)) == [(0, 4), (4, 0)]
    assert moved.confidence.tolist() == [1.0, 0.5]
    assert len(RuleTable.empty().moved(np.array([1]))) == 0


def test_mining_can_be_cancelled():
    class Cancelling(NullProgress):
        def report(self, *_: object) -> None:
            raise JobCancelled

    with pytest.raises(JobCancelled):
        mine(sparse.csr_array(np.ones((2, 2), np.float32)), ANY, Cancelling())
