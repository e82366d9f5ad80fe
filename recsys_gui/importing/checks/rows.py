"""Finding equal rows among millions, exactly."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Column = NDArray[np.int64] | NDArray[np.int32] | NDArray[np.int8] | NDArray[np.float64]
Mask = NDArray[np.bool_]

_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)


def repeated(columns: Sequence[Column]) -> Mask:
    """Which rows equal an earlier one in every column."""
    order, same = _runs(columns)
    mask = np.zeros(len(order), bool)
    mask[order[1:]] = same
    return mask


def found_in(rows: Sequence[Column], others: Sequence[Column]) -> Mask:
    """Which of ``rows`` equal any of ``others``, column by column."""
    count = len(others[0])
    if not count:
        return np.zeros(len(rows[0]), bool)
    order, same = _runs([np.concatenate([other, row]) for other, row in zip(others, rows, strict=True)])
    starts = np.concatenate([[True], ~same]) if len(order) else np.zeros(0, bool)
    group = np.cumsum(starts) - 1
    old = np.bincount(group, order < count, minlength=1) > 0
    mask = np.zeros(len(order), bool)
    mask[order] = old[group]
    return mask[count:]


def _runs(columns: Sequence[Column]) -> tuple[NDArray[np.int64], Mask]:
    """An order in which equal rows stand together, earlier ones first, and whether each equals the one before it.

    Rows are sorted by a hash and then compared themselves; only equal hashes of different rows that interleave could
    hide a pair, which for ten million rows happens once in hundreds of thousands of files.
    """
    whole = [np.ascontiguousarray(c if c.dtype == np.float64 else c.astype(np.int64)).view(np.uint64) for c in columns]
    key = np.zeros(len(whole[0]), np.uint64)
    for column in whole:
        key = (key ^ column) * _MULTIPLIER
        key ^= key >> np.uint64(29)
    order = np.argsort(key, kind="stable")
    same = key[order[1:]] == key[order[:-1]]
    for column in whole:
        ordered = column[order]
        same &= ordered[1:] == ordered[:-1]
    return order, same
