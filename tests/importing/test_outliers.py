import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from recsys_gui.importing.outliers import far_off


def test_an_amount_a_thousand_times_the_usual_is_flagged():
    amounts = np.array([2.0, 1, 3, 2, 2, 4, 2000, 12])
    assert np.flatnonzero(far_off(amounts, np.zeros(8, np.int64))).tolist() == [6]


def test_each_product_is_compared_with_itself():
    amounts = np.array([1.0] * 6 + [1000.0] * 6)
    assert not far_off(amounts, np.repeat([0, 1], 6)).any()


def test_too_few_to_compare_are_not_judged():
    assert not far_off(np.array([1.0, 9_999.0]), np.zeros(2, np.int64)).any()
    assert not far_off(np.zeros(0), np.zeros(0, np.int64)).any()


@given(st.lists(st.floats(0, 1e9), max_size=50), st.integers(1, 5))
def test_never_more_than_half_of_a_product_is_flagged(amounts, groups):
    group = np.arange(len(amounts)) % groups
    flagged = far_off(np.array(amounts), group)
    for each in range(groups):
        assert flagged[group == each].sum() <= (group == each).sum() / 2
