"""Counting pairs of whole numbers."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from recsys_gui.store.tables.events import Ids


def distinct_pairs(first: Ids | NDArray[np.intp], second: Ids) -> tuple[Ids, Ids, Ids]:
    """Distinct pairs, sorted, and how often each stands there; ``first`` must not be negative."""
    values, rank = np.unique(second, return_inverse=True)
    width = max(len(values), 1)
    pairs, counts = np.unique(first * width + rank, return_counts=True)
    return pairs // width, values[pairs % width], counts
