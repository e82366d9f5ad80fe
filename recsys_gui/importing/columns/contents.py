"""What the cells of a column look like: dates, amounts, codes, words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from recsys_gui.importing.cells import dates, numbers, statuses
from recsys_gui.importing.cells.coded import Field

_EMAIL = re.compile(r"[^@\s,;]+@[^@\s,;]+\.[^@\s,;]+")
_PHONE = re.compile(r"'?\+?[\d ()/.-]{7,20}")
_TIME = re.compile(r"\d{1,2}:\d{2}(:\d{2})?( ?[AaPp]\.?[Mm]\.?)?")
_ITEMS = re.compile(r".+ ?[x×*] ?\d+(?: ?[,;|\n].+|$)|\d+ ?[x×] ?.+", re.DOTALL)
_MOSTLY = 0.95
_LONGEST = 500
"""Letters of a cell that are looked at."""


@dataclass(frozen=True)
class Column:
    """The texts of a column's first rows, and the shares of the filled ones (0…1) that look like something."""

    texts: tuple[str, ...]
    filled: float
    dates: float
    times: float
    numbers: float
    whole: float
    decimals: float
    emails: float
    phones: float
    lettered: float
    digits: float
    spaced: float
    statuses: float
    items: float
    distinct: int
    median: float
    longest: int


def look(texts: Sequence[str]) -> Column:
    """Look at the cells of one column."""
    stripped = tuple(text.strip()[:_LONGEST] for text in texts)
    some = [text for text in stripped if text]
    amounts = numbers.parse(some) if some else np.zeros(0)
    real = ~np.isnan(amounts)
    return Column(
        texts=stripped,
        filled=len(some) / max(len(texts), 1),
        dates=_share(dates.parse(some).valid.tolist()),
        times=_share([bool(_TIME.fullmatch(text)) for text in some]),
        numbers=_share(real.tolist()),
        whole=_share((real & (np.nan_to_num(amounts) % 1 == 0)).tolist()),
        decimals=_share([_has_decimals(text) for text in some]),
        emails=_share([bool(_EMAIL.fullmatch(text)) for text in some]),
        phones=_share([bool(_PHONE.fullmatch(text)) and sum(map(str.isdigit, text)) >= 7 for text in some]),
        lettered=_share([any(letter.isalpha() for letter in text) for text in some]),
        digits=_share([any(letter.isdigit() for letter in text) for text in some]),
        spaced=_share([" " in text or any(letter > "\u2e80" for letter in text) for text in some]),
        statuses=_share([statuses.meaning(text) is not None for text in some]),
        items=_share([bool(_ITEMS.fullmatch(text)) for text in some]),
        distinct=len(set(some)),
        median=float(np.median(np.abs(amounts[real]))) if real.any() else np.nan,
        longest=max(map(len, some), default=0),
    )


def _has_decimals(text: str) -> bool:
    return bool(re.search(r"\d[.,]\d{1,2}\D*$", text))


def _share(flags: Sequence[bool]) -> float:
    return sum(flags) / len(flags) if flags else 0.0


def fits(field: Field, column: Column) -> float:
    """How well the cells go with a field (0…1); a column of blanks goes with anything."""
    if not column.filled:
        return 0.8
    if field in ("date", "cancelled", "paid"):
        return 1.0 if column.dates >= _MOSTLY else (0.8 if column.dates >= 0.6 else 0.0)
    if field == "time":
        return column.times if column.times > 0.6 else 0.0
    if field in ("quantity", "stock"):
        return _as_quantity(column)
    if field in ("unit_price", "line_total", "list_price", "unit_cost"):
        return 1.0 if column.numbers >= _MOSTLY else (0.8 if column.numbers > 0.7 else 0.0)
    if field == "email":
        return 1.0 if column.emails > 0.8 else 0.0
    if field == "phone":
        return 1.0 if column.phones > 0.7 else 0.2
    if field == "items":
        return 1.0 if column.items > 0.8 else 0.0
    if field == "name" and column.longest > 250:
        return 0.4
    if field in ("name", "customer_name", "first_name", "last_name", "category", "region", "variant"):
        return 1.0 if column.lettered > 0.6 else 0.6
    if field == "status":
        return 1.0 if column.statuses > 0.8 else (0.6 if column.distinct <= 15 else 0.0)
    return _as_code(field, column)


def _as_quantity(column: Column) -> float:
    if column.numbers < 0.7 or column.dates >= _MOSTLY:
        return 0.0
    if column.numbers < _MOSTLY:
        return 0.8
    return 1.0 if column.median <= 10_000 else 0.3


def _as_code(field: Field, column: Column) -> float:
    if column.dates >= _MOSTLY or column.longest > 200:
        return 0.0
    if field in ("order", "product") and column.emails > 0.5:
        return 0.0
    if field in ("order", "customer") and column.decimals > 0.8:
        return 0.2
    return 1.0
