"""Sets of integers, sorted. (NumPy's own ``unique`` hashes, ten times slower on keys as regular as ours.)"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from recsys_gui.domain.interactions import Index


def distinct(keys: Index) -> Index:
    """Each of ``keys`` once, ascending."""
    ordered = np.sort(keys)
    return ordered[np.concatenate([[True], ordered[1:] != ordered[:-1]])] if len(ordered) else ordered


def among(wanted: Index, known: Index) -> NDArray[np.bool_]:
    """For each of ``wanted``, whether it is in ``known``."""
    ordered = np.sort(known)
    if not len(ordered):
        return np.zeros(wanted.shape, bool)
    places = np.minimum(np.searchsorted(ordered, wanted), len(ordered) - 1)
    return np.asarray(ordered[places] == wanted)
