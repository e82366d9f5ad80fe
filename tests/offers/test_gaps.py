"""Days between purchases."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recsys_gui.offers.gaps import count_between, first_after, gaps

LINES = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 60)), max_size=60)


def columns(lines):
    pairs = np.array(lines, np.int64).reshape(-1, 2)
    return pairs[:, 0], pairs[:, 1]


@settings(deadline=None)
@given(LINES)
def test_gaps_are_those_of_plain_counting(lines):
    found = gaps(*columns(lines))
    days = {key: sorted({day for other, day in lines if other == key}) for key in {key for key, _ in lines}}
    assert found.key.tolist() == sorted(days)
    for place, key in enumerate(sorted(days)):
        own = days[key]
        between = np.log(np.diff(own)) if len(own) > 1 else np.zeros(1)
        assert (found.days[place], found.first[place], found.last[place]) == (len(own), own[0], own[-1])
        assert found.log_mean[place] == pytest.approx(between.mean())
        assert found.log_deviation[place] == pytest.approx(between.std(), abs=1e-6)
        assert found.newest[place] == (own[-1] - own[-2] if len(own) > 1 else 0)


@settings(deadline=None)
@given(LINES, st.integers(0, 60), st.integers(0, 60))
def test_days_within_a_window_are_counted_once(lines, low, high):
    wanted = np.arange(7)
    found = count_between(*columns(lines), wanted, low, high)
    assert found.tolist() == [len({day for key, day in lines if key == who and low <= day < high}) for who in wanted]


def test_the_first_day_of_each_group_or_what_stands_for_none():
    assert first_after(np.array([2, 2, 4]), np.array([9, 7, 3]), np.array([2, 3, 4]), 99).tolist() == [7, 99, 3]


def test_nothing_bought_means_no_groups():
    none = np.zeros(0, np.int64)
    assert len(gaps(none, none)) == 0
    assert gaps(none, none).find(np.array([1])).tolist() == [-1]
    assert first_after(none, none, np.array([1]), 5).tolist() == [5]
