"""Columns told apart by how they hang together: an order has one date and one customer, and several products."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from recsys_gui.importing.cells import numbers
from recsys_gui.importing.cells.coded import Field
from recsys_gui.importing.columns.contents import Column

_MOSTLY = 0.97
STRONG = 0.85
"""How sure a finding is that rests on every row seen."""
_ENOUGH = 8


def determined(by: Sequence[str], what: Sequence[str]) -> float:
    """The share of the values of ``by`` that always stand beside the same value of ``what``."""
    seen: dict[str, set[str]] = {}
    for key, value in zip(by, what, strict=True):
        seen.setdefault(key, set()).add(value)
    return sum(len(values) == 1 for values in seen.values()) / len(seen) if seen else 0.0


def find(columns: Sequence[Column], taken: Mapping[Field, int]) -> dict[Field, tuple[int, float]]:
    """Field → (position, how sure), for the fields of a sale that ``taken`` does not have yet."""
    free = [i for i in range(len(columns)) if i not in taken.values() and columns[i].filled > 0.5]
    found: dict[Field, tuple[int, float]] = {}
    date = taken.get("date", _only([i for i in free if columns[i].dates > _MOSTLY]))
    if date is None or len(columns[date].texts) < _ENOUGH:
        return found
    if "date" not in taken:
        found["date"] = (date, STRONG)
    money = [i for i in free if columns[i].numbers > _MOSTLY and columns[i].decimals > 0.5]
    if "unit_price" not in taken and "line_total" not in taken and len(money) == 1:
        found["unit_price"] = (money[0], STRONG)
    rest = [i for i in free if i != date and i not in money]
    found |= _order_and_below(columns, date, rest, taken)
    return found


def _order_and_below(
    columns: Sequence[Column], date: int, rest: list[int], taken: Mapping[Field, int]
) -> dict[Field, tuple[int, float]]:
    found: dict[Field, tuple[int, float]] = {}
    count = _only([i for i in rest if _is_count(columns[i])])
    if "quantity" not in taken and count is not None:
        found["quantity"] = (count, STRONG)
    codes = [i for i in rest if i != count and columns[i].distinct > 1 and columns[i].longest <= 80]
    order = taken.get("order")
    if order is None:
        order = _best_order(columns, date, codes)
        if order is None:
            return found
        found["order"] = (order, STRONG)
    keys = columns[order].texts
    if columns[order].distinct == len(keys):
        return found  # every order has one row, so nothing tells its customer from its product
    others = [i for i in codes if i != order]
    once = [i for i in others if determined(keys, columns[i].texts) > _MOSTLY]
    several = [i for i in others if determined(keys, columns[i].texts) < 0.7]
    customer = _only([i for i in once if columns[i].distinct < columns[order].distinct])
    if "customer" not in taken and customer is not None:
        found["customer"] = (customer, STRONG)
    if "product" not in taken and "name" not in taken:
        found |= _product(columns, several)
    return found


def _product(columns: Sequence[Column], several: Sequence[int]) -> dict[Field, tuple[int, float]]:
    names = [i for i in several if columns[i].spaced > 0.6]
    codes = [i for i in several if i not in names]
    found: dict[Field, tuple[int, float]] = {}
    if len(names) == 1:
        found["name"] = (names[0], STRONG)
    if len(codes) == 1:
        found["product"] = (codes[0], STRONG)
    return found


def _best_order(columns: Sequence[Column], date: int, codes: Sequence[int]) -> int | None:
    """The code with most values of those that have one date each and stand on neighbouring rows."""
    fitting = [
        i for i in codes if determined(columns[i].texts, columns[date].texts) > _MOSTLY and _together(columns[i])
    ]
    fitting.sort(key=lambda i: -columns[i].distinct)
    if not fitting or (len(fitting) > 1 and columns[fitting[0]].distinct == columns[fitting[1]].distinct):
        return None
    return fitting[0]


def _together(column: Column) -> bool:
    changes = sum(a != b for a, b in zip(column.texts, column.texts[1:], strict=False)) + 1
    return changes <= 1.05 * column.distinct


def _is_count(column: Column) -> bool:
    few = column.distinct <= max(12, 0.2 * len(column.texts))
    return column.whole > 0.9 and column.median <= 50 and few


def _only(positions: Sequence[int]) -> int | None:
    return positions[0] if len(positions) == 1 else None


def is_of_the_line(columns: Sequence[Column], total: int, taken: Mapping[Field, int]) -> bool:
    """Whether an amount belongs to the line and not to the whole order, as far as the rows tell."""
    amounts = _amounts(columns[total])
    if "quantity" in taken and "unit_price" in taken:
        product = _amounts(columns[taken["quantity"]]) * _amounts(columns[taken["unit_price"]])
        known = ~np.isnan(product) & ~np.isnan(amounts)
        return bool(known.any()) and float(np.mean(np.isclose(product[known], amounts[known], 0.01, 0.011))) > 0.5
    if "order" in taken:
        keys = columns[taken["order"]].texts
        several = [key for key in set(keys) if keys.count(key) > 1]
        kept = [i for i, key in enumerate(keys) if key in set(several)]
        return not kept or determined([keys[i] for i in kept], [columns[total].texts[i] for i in kept]) < 0.8
    return True


def grows_with_quantity(columns: Sequence[Column], amount: int, quantity: int, product: int) -> bool | None:
    """Whether an amount is that of the whole line: it grows with the quantity of the same product. None: not told."""
    amounts, pieces = _amounts(columns[amount]), _amounts(columns[quantity])
    same, grows = 0, 0
    seen: dict[str, tuple[float, float]] = {}
    for key, money, count in zip(columns[product].texts, amounts.tolist(), pieces.tolist(), strict=True):
        if not (money > 0 and count > 0):
            continue
        if key in seen and seen[key][1] != count:
            before, counted = seen[key]
            same += abs(before - money) <= 0.02 * before
            grows += abs(before / counted - money / count) <= 0.02 * before / counted
        seen.setdefault(key, (money, count))
    if same + grows < 5 or max(same, grows) < 3 * min(same, grows):
        return None
    return grows > same


def _amounts(column: Column) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    return numbers.parse(column.texts)
