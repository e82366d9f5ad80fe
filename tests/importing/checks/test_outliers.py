import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from recsys_gui.importing.checks.outliers import far_off


def test_an_amount_a_thousand_times_the_usual_is_flagged():
    amounts = np.array([2.0, 1, 3, 2, 2, 4, 2000, 12])
    assert np.flatnonzero(far_off(amounts, np.zeros(8, np.int64))).tolist() == [6]


def test_each_product_is_compared_with_itself():
    amounts = np.array([1.0] * 6 + [1000.0] * 6)
    assert not far_off(amounts, np.repeat([0, 1], 6)).any()


def test_too_few_to_compare_are_not_judged():
    assert not far_off(np.array([1.0, 9_999.0]), np.zeros(2, np.int64)).any()
    assert not far_off(np.zeros(0), np.zeros(0, np.int64)).any()


@given(st.lists(st.floats(0.5, 5), max_size=50), st.integers(1, 5))
def test_amounts_of_one_size_are_never_flagged(amounts, groups):
    assert not far_off(np.array(amounts), np.arange(len(amounts)) % groups).any()


@given(st.lists(st.just(0.0) | st.floats(0.01, 1e6), max_size=50), st.sampled_from([0.25, 8.0, 1024.0]))
def test_the_unit_of_the_amounts_does_not_matter(amounts, unit):
    group = np.arange(len(amounts)) % 3
    assert far_off(np.array(amounts), group).tolist() == far_off(np.array(amounts) * unit, group).tolist()
