import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from recsys_gui.importing.checks.rows import found_in, repeated

ROWS = st.lists(st.tuples(st.integers(0, 3), st.integers(-2, 2), st.sampled_from([0.5, 1.0, np.nan])), max_size=40)


def columns(rows):
    return [np.array([row[0] for row in rows], np.int32), np.array([row[1] for row in rows], np.int64),
            np.array([row[2] for row in rows], np.float64)]  # fmt: skip


def plain(rows):
    return [tuple(str(value) for value in row) for row in rows]


@given(ROWS)
def test_a_row_is_repeated_when_an_earlier_one_is_equal(rows):
    texts = plain(rows)
    assert repeated(columns(rows)).tolist() == [text in texts[:position] for position, text in enumerate(texts)]


@given(ROWS, ROWS)
def test_rows_are_found_among_others(rows, others):
    assert found_in(columns(rows), columns(others)).tolist() == [text in plain(others) for text in plain(rows)]
