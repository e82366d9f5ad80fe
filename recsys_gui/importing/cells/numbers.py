"""Quantities and amounts as people write them, one way a column."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from recsys_gui.base.money import decimals

_GROUPED = re.compile(r"[+-]?\d{1,3}(,\d{3})+(\.\d*)?")
_GROUPED_BY_POINTS = re.compile(r"[+-]?\d{1,3}(\.\d{3})+(,\d*)?")
_DECIMAL_COMMA = re.compile(r"[+-]?\d+,\d{1,2}")
_COMMA_LAST = re.compile(r"[+-]?[\d.]*\d,\d+|[+-]?\d{1,3}(\.\d{3}){2,}")
_SIGNS = str.maketrans("", "", "£$€¥￥₹₩₽ \u00a0\u202f\u2009'’\ufffd")
_DASHES = str.maketrans("−–", "--")
_CURRENCY = re.compile(r"[A-Z]{3}(?=[\d+-])|(?<=[\d.,])(?:[A-Z]{3}|元|円|zł|kr)|(?<=\d),-$")
_BEHIND = re.compile(r"(\d[\d.,]*)-")
LARGEST = 1e12
"""Anything larger is no quantity or amount of a small shop."""


def parse(texts: Sequence[str], by_comma: bool | None = None) -> NDArray[np.float64]:
    """One number a text; NaN where it is none, or absurdly large.

    Whether ``1.650`` is one and a half or many is decided from all texts: where any has a comma for its decimals,
    points group thousands. ``by_comma`` tells it when other columns do.
    """
    plain = [_plain(text) for text in texts]
    comma = _uses_comma(plain) if by_comma is None else by_comma
    return np.fromiter((_number(text, comma) for text in plain), np.float64, len(texts))


def uses_comma(texts: Sequence[str]) -> bool:
    """Whether more of these numbers have a comma for their decimals than a point."""
    return _uses_comma([_plain(text) for text in texts])


def _uses_comma(plain: Sequence[str]) -> bool:
    comma = sum(bool(_COMMA_LAST.fullmatch(text)) and not _GROUPED.fullmatch(text) for text in plain)
    point = sum("." in text and not _GROUPED_BY_POINTS.fullmatch(text) and "," not in text for text in plain)
    return comma > point


def _plain(text: str) -> str:
    plain = text.translate(_SIGNS).translate(_DASHES)
    if plain[:1] == "(" and plain[-1:] == ")":
        plain = "-" + plain[1:-1]
    plain = _CURRENCY.sub("", plain)
    behind = _BEHIND.fullmatch(plain)
    return f"-{behind[1]}" if behind else plain


def _number(plain: str, by_comma: bool) -> float:
    if by_comma:
        if _GROUPED_BY_POINTS.fullmatch(plain) or "," in plain:
            plain = plain.replace(".", "") if _GROUPED_BY_POINTS.fullmatch(plain) or plain.count(",") == 1 else plain
            plain = plain.replace(",", ".", 1)
    elif _GROUPED.fullmatch(plain):
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
