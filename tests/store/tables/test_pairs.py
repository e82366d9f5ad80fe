from collections import Counter

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from recsys_gui.store.tables.pairs import distinct_pairs


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(-3, 2**40)), max_size=50))
def test_pairs_are_counted_as_counter_counts_them(pairs):
    first, second = np.array(pairs, np.int64).reshape(-1, 2).T
    found = zip(*(column.tolist() for column in distinct_pairs(first, second)), strict=True)
    assert [((a, b), n) for a, b, n in found] == sorted(Counter(pairs).items())
