"""How often each product sold in windows of time: lately, and in the coming weeks a year ago."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from recsys_gui.domain.interactions import Index

Reals = NDArray[np.float64]

_YEAR, _FORTNIGHT = 365, 14


def product_windows(product: Index, days: Index, products: int, day: int, horizon: int) -> Reals:
    """Logarithms of the sales of each product in each window, products × windows.

    Args:
        product: position in the product map, of each purchase.
        days: its day number, all before ``day``.
        products: how many there are.
        day: for which the windows are.
        horizon: length in days of the windows that tell a season.
    """
    year_ago = day - _YEAR
    spans = [
        (day - _FORTNIGHT, day), (day - horizon, day), (day - 2 * horizon, day - horizon), (year_ago, day),
        (year_ago, year_ago + horizon), (year_ago - horizon, year_ago),
    ]  # fmt: skip
    counts = [np.bincount(product[(days >= low) & (days < high)], minlength=products) for low, high in spans]
    return np.log1p(np.stack(counts, axis=1)).astype(np.float64)
