"""Visits of customers as sequences."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from recsys_gui.recommender.past.visit_sequences import LENGTH, SIGNS, visit_sequences


def test_rows_are_the_visits_in_order():
    found = visit_sequences(np.array([4, 4, 4, 9]), np.array([10, 10, 17, 30]), 40)
    assert found.who.tolist() == [4, 9]
    assert found.length.tolist() == [2, 1]
    assert found.days[0, :2].tolist() == [7, 23]
    assert found.came[0, :2].tolist() == [True, False]
    assert found.since.tolist() == [23, 10]
    assert found.signs[0, 0, 2] > found.signs[0, 1, 2]  # two lines on the first day


def test_what_lies_after_today_is_not_looked_at():
    early = visit_sequences(np.array([1, 1]), np.array([5, 9]), 20)
    late = visit_sequences(np.array([1, 1, 1, 2]), np.array([5, 9, 20, 25]), 20)
    assert late.who.tolist() == early.who.tolist() == [1]
    np.testing.assert_array_equal(early.days, late.days)


def test_nobody_came():
    none = np.zeros(0, np.int64)
    assert visit_sequences(none, none, 10).signs.shape == (0, LENGTH, SIGNS)


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 99)), max_size=150))
def test_the_newest_visits_of_each_customer_are_there(purchases):
    customer, day = (np.array([pair[side] for pair in purchases], np.int64) for side in (0, 1))
    found = visit_sequences(customer, day, 100)
    assert found.who.tolist() == sorted({who for who, _ in purchases})
    for row, who in enumerate(found.who.tolist()):
        days = sorted({when for one, when in purchases if one == who})[-LENGTH:]
        assert found.length[row] == len(days)
        assert found.days[row, : len(days)].tolist() == np.diff([*days, 100]).tolist()
        assert found.came[row].sum() == len(days) - 1
