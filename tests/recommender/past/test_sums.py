import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import sparse

from recsys_gui.recommender.past import sums as module
from recsys_gui.recommender.past.sums import sums, sums_of_all


def sparse_matrix(rows, columns, seed, share):
    random = np.random.default_rng(seed)
    cells = random.random((rows, columns), np.float32) * (random.random((rows, columns)) < share)
    return sparse.csr_array(cells.astype(np.float32))


@given(st.integers(0, 6), st.integers(1, 9), st.integers(1, 7), st.integers(0, 99), st.sampled_from([0.0, 0.3, 1.0]))
def test_sums_are_the_product_of_both(rows, products, columns, seed, share):
    past, similar = sparse_matrix(rows, products, seed, share), sparse_matrix(products, columns, seed + 1, share)
    found = sums(past, similar)
    assert found.dtype == np.float32
    np.testing.assert_array_equal(found, (past @ similar).toarray())


@pytest.mark.parametrize("many", [0, 1, 2, 3, 4])
@pytest.mark.parametrize("alike", [True, False])
def test_several_at_once_are_the_same_as_one_after_another(many, alike):
    pasts = [sparse_matrix(5, 8, 1 if alike else place, 0.4) for place in range(many)]
    for place, past in enumerate(pasts):
        past.data *= np.float32(1 + place)
    similar = sparse_matrix(8, 6, 9, 0.5)
    found = sums_of_all(pasts, similar)
    assert len(found) == many
    for one, past in zip(found, pasts, strict=True):
        assert one.flags.c_contiguous
        np.testing.assert_array_equal(one, sums(past, similar))


def test_what_does_not_fit_into_32_bits_goes_the_long_way(monkeypatch):
    past, similar = sparse_matrix(4, 8, 1, 0.5), sparse_matrix(8, 6, 2, 0.5)
    short = sums(past, similar)
    monkeypatch.setattr(module, "_LARGEST", 3)
    np.testing.assert_array_equal(sums(past, similar), short)
