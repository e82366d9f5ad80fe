"""Sparse histories times sparse likeness, straight into dense scores: most of the time of scoring goes here."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse import _sparsetools

from recsys_gui.recommender.past.cooccurrence import Matrix

Scores = NDArray[np.float32]

_LARGEST = np.iinfo(np.int32).max


def sums(past: Matrix, similar: Matrix) -> Scores:
    """``past`` (customers × products) times ``similar`` (products × columns), float32 customers × columns."""
    return np.asarray(_product(past, similar), np.float32)


def sums_of_all(pasts: Sequence[Matrix], similar: Matrix) -> list[Scores]:
    """:func:`sums` of each of ``pasts``.

    Two of them go as the real and the imaginary part of one: finding the places takes longer than adding there.
    """
    found: list[Scores] = []
    for place in range(0, len(pasts) - 1, 2):
        both = _product(_joined(pasts[place], pasts[place + 1]), similar)
        found += [np.ascontiguousarray(both.real), np.ascontiguousarray(both.imag)]
    return [*found, sums(pasts[-1], similar)] if len(pasts) % 2 else found


def _joined(first: Matrix, second: Matrix) -> sparse.csr_array:
    """``first`` + i ``second``, complex64."""
    if np.array_equal(first.indptr, second.indptr) and np.array_equal(first.indices, second.indices):
        parts = (first.data + np.complex64(1j) * second.data, first.indices, first.indptr)
        return sparse.csr_array(parts, shape=first.shape)
    imaginary = sparse.csr_array((np.complex64(1j) * second.data, second.indices, second.indptr), shape=second.shape)
    return sparse.csr_array(first + imaginary)


def _product(past: sparse.csr_array, similar: Matrix) -> NDArray[np.complex64] | Scores:
    """The same as ``(past @ similar).toarray()``, without the first half of it, which only counts what will come."""
    (rows, _), columns = past.shape, similar.shape[1]
    room = int(np.diff(similar.indptr)[past.indices].sum())
    kind = np.result_type(past.dtype, similar.dtype)
    if room > _LARGEST or max(similar.nnz, past.nnz) > _LARGEST:
        return np.asarray((past @ similar).toarray(), kind)
    indptr, indices, data = np.empty(rows + 1, np.int32), np.empty(room, np.int32), np.empty(room, kind)
    left, right = ((one.indptr, one.indices, one.data) for one in (past, similar))
    _sparsetools.csr_matmat(rows, columns, *_narrow(*left, kind), *_narrow(*right, kind), indptr, indices, data)
    found = np.zeros((rows, columns), kind)
    _sparsetools.csr_todense(rows, columns, indptr, indices, data, found)
    return found


def _narrow(
    indptr: NDArray[np.integer], indices: NDArray[np.integer], data: NDArray[np.number], kind: np.dtype[np.number]
) -> tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.number]]:
    """With places of 32 bits, which are read faster; a matrix that has them is not copied."""
    return indptr.astype(np.int32, copy=False), indices.astype(np.int32, copy=False), data.astype(kind, copy=False)
