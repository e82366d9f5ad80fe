"""What may be one thing written twice: suggested to the owner, never merged silently."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from recsys_gui.importing.cells.coded import CodedColumn
from recsys_gui.importing.cells.sales import CleanSales
from recsys_gui.importing.cells.values import Rows


def _plain(code: str) -> str:
    return "".join(code.casefold().split())


def same_codes(codes: Sequence[str]) -> list[int]:
    """Positions of product codes that differ from an earlier one in case and blanks only."""
    return _again([_plain(code) for code in codes])


def same_customers(sales: CleanSales) -> list[int]:
    """Positions of customers who have the e-mail of an earlier one."""
    return _again([person.email for person in sales.people])


def _again(keys: Sequence[str]) -> list[int]:
    seen: set[str] = set()
    found = []
    for position, key in enumerate(keys):
        if key in seen:
            found.append(position)
        elif key:
            seen.add(key)
    return found


def with_one_spelling(read: Rows) -> Rows:
    """Product codes that differ in case and blanks only become one: the spelling that most rows use."""
    column = read.product
    uses = np.bincount(column.codes, minlength=len(column.values))
    best: dict[str, int] = {}
    for code, count in enumerate(uses.tolist()):
        key = _plain(column.values[code])
        if key not in best or count > uses[best[key]]:
            best[key] = code
    chosen = np.array([best[_plain(value)] for value in column.values], np.int32)
    return replace(read, product=CodedColumn(column.values, chosen[column.codes] if len(chosen) else column.codes))
