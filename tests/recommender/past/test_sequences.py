"""Purchases in order: the newest of each customer, and windows with what followed."""

from __future__ import annotations

import numpy as np
import pytest

from recsys_gui.recommender.past.sequences import GAPS, newest, windows
from recsys_gui.recommender.past.time_scale import TimeScale

SCALE = TimeScale(7.0, 7.0)
LINES = [(0, 4, 1), (0, 5, 1), (0, 6, 8), (0, 7, 40), (1, 3, 2), (3, 1, 5), (3, 2, 6)]


@pytest.fixture(scope="module")
def shop(make_shop):
    return make_shop(LINES, 8)


def test_the_newest_purchases_come_oldest_first_and_are_filled_up_behind(shop):
    found = newest(shop.histories(), 3, SCALE)
    assert found.product.tolist() == [[5, 6, 7], [3, 0, 0], [0, 0, 0], [1, 2, 0]]
    assert found.length.tolist() == [3, 1, 0, 2]


def test_gaps_tell_the_same_visit_short_and_long_times_and_the_first_purchase_apart(shop):
    gap = newest(shop.histories(), 4, SCALE).gap
    assert gap[0, 0] == gap[1, 0] == GAPS - 1
    assert gap[0, 1] == 0
    assert 0 < gap[3, 1] < gap[0, 2] < gap[0, 3] < GAPS - 1


def test_some_sequences_are_no_wider_than_the_longest_of_them(shop):
    found = newest(shop.histories(), 50, SCALE).take(np.array([1, 3]))
    assert found.product.tolist() == [[3, 0], [1, 2]]


def test_what_was_returned_is_not_read(make_shop):
    shop = make_shop(LINES, 8, returns=[(0, 6, 9)])
    assert newest(shop.histories(), 4, SCALE).product[0].tolist() == [4, 5, 7]


def test_windows_end_where_each_history_ends_and_know_the_next_visit(shop):
    found = windows(shop.histories(), 3, SCALE)
    assert found.sequences.product.tolist() == [[4, 0, 0], [5, 6, 7], [1, 2, 0]]
    followers = [
        [found.following[start : start + size].tolist() for start, size in zip(*row, strict=True)]
        for row in zip(found.start, found.size, strict=True)
    ]
    assert followers == [[[6], [], []], [[6], [7], []], [[2], [], []]]


def test_every_line_of_a_visit_is_followed_by_the_whole_next_visit(make_shop):
    shop = make_shop([(0, 0, 1), (0, 1, 1), (0, 2, 9), (0, 3, 9)], 4)
    found = windows(shop.histories(), 10, SCALE)
    assert found.size.tolist() == [[2, 2, 0, 0]]
    assert found.following[found.start[0, 0] :][:2].tolist() == [2, 3]


def test_customers_who_came_once_give_no_window(make_shop):
    found = windows(make_shop([(0, 0, 1), (0, 1, 1), (1, 1, 3)], 2).histories(), 10, SCALE)
    assert len(found) == 0


@pytest.mark.parametrize("customers", [0, 3])
def test_no_sales_give_empty_sequences(make_shop, customers):
    histories = make_shop([], 2, customers=customers).histories()
    assert newest(histories, 5, SCALE).length.tolist() == [0] * customers
    assert len(windows(histories, 5, SCALE)) == 0
