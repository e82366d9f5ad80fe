"""Quantities and amounts as people write them."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from recsys_gui.base.money import decimals

_THOUSANDS = re.compile(r"[+-]?\d{1,3}(,\d{3})+(\.\d*)?")
_DECIMAL_COMMA = re.compile(r"[+-]?\d+,\d{1,2}")
_SIGNS = str.maketrans("", "", "£$€¥₹ \u00a0\u202f'")
LARGEST = 1e12
"""Anything larger is no quantity or amount of a small shop."""


def parse(texts: Sequence[str]) -> NDArray[np.float64]:
    """One number a text; NaN where it is none, or absurdly large."""
    return np.fromiter((_number(text) for text in texts), np.float64, len(texts))


def _number(text: str) -> float:
    plain = text.translate(_SIGNS)
    if _THOUSANDS.fullmatch(plain):
        plain = plain.replace(",", "")
    elif _DECIMAL_COMMA.fullmatch(plain):
        plain = plain.replace(",", ".")
    try:
        number = float(plain)
    except ValueError:
        return np.nan
    return number if abs(number) <= LARGEST else np.nan


def to_minor(amounts: NDArray[np.float64], currency: str) -> NDArray[np.float64]:
    """Amounts as whole minor units (half to even); NaN stays NaN."""
    # Rounding to a few more digits first keeps 1.005 from being 1.00499999…
    return np.rint(np.round(amounts * 10.0 ** decimals(currency), 6))
