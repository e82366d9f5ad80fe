"""Counting pairs of whole numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recsys_gui.base.later import Later
from recsys_gui.store.tables.events import Ids

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
else:
    np = Later("numpy")


def distinct_pairs(first: Ids | NDArray[np.intp], second: Ids) -> tuple[Ids, Ids, Ids]:
    """Distinct pairs, sorted, and how often each stands there; ``first`` must not be negative."""
    values, rank = np.unique(second, return_inverse=True)
    width = max(len(values), 1)
    pairs, counts = np.unique(first * width + rank, return_counts=True)
    return pairs // width, values[pairs % width], counts
