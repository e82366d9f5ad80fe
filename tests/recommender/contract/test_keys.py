"""Sets of integers."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from recsys_gui.recommender.contract.keys import among, distinct

KEYS = st.lists(st.integers(-(2**40), 2**40) | st.integers(0, 5), max_size=30)


@given(KEYS)
def test_distinct_is_the_sorted_set(keys):
    assert distinct(np.array(keys, np.int64)).tolist() == sorted(set(keys))


@given(KEYS, KEYS)
def test_among_is_membership(wanted, known):
    found = among(np.array(wanted, np.int64), np.array(known, np.int64))
    assert found.tolist() == [key in set(known) for key in wanted]


def test_among_keeps_the_shape():
    assert among(np.zeros((2, 3), np.int64), np.array([0])).shape == (2, 3)
