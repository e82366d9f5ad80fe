"""Amounts that cannot be right, found by comparing each with the usual one of the same product."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from recsys_gui.importing.cells.coded import Mask

_SCALE = 1.4826
"""The median absolute deviation of a normal distribution times this is its standard deviation."""
_LEAST_SPREAD = np.log(1.5)
_FAR = 6.0
_ENOUGH = 5


def far_off(amounts: NDArray[np.float64], group: NDArray[np.int64]) -> Mask:
    """Which amounts lie absurdly far from the median of their group, on a logarithmic scale.

    The modified z-score of Iglewicz and Hoaglin (1993), with the spread of all groups together and never less than a
    factor of 1.5, so that products that always sell singly do not flag a dozen. Groups of fewer than five have no say.

    Args:
        amounts: one a row; only those above zero are judged.
        group: the product of each row, counted from 0.
    """
    judged = np.flatnonzero(amounts > 0)
    flagged = np.zeros(len(amounts), bool)
    if len(judged) < _ENOUGH:
        return flagged
    logs, owner = np.log(amounts[judged]), group[judged]
    order = np.lexsort((logs, owner))
    ordered = logs[order]
    counts = np.bincount(owner)
    starts = np.cumsum(counts) - counts
    middle = ordered[np.minimum(starts + counts // 2, len(ordered) - 1)]
    distance = np.abs(logs - middle[owner])
    spread = max(float(np.median(distance)), float(_LEAST_SPREAD)) * _SCALE
    flagged[judged] = (distance > _FAR * spread) & (counts[owner] >= _ENOUGH)
    return flagged
