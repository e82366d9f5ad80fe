"""What a :class:`~recsys_gui.domain.row_filter.RowFilter` means in SQL: which rows, and which come after which."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Protocol

from recsys_gui.domain.row_filter import ProductState, RowFilter, SaleState
from recsys_gui.domain.rows import SaleRow
from recsys_gui.store.file.database import Value
from recsys_gui.store.tables.search import Condition

_END = 2**62
_NONE = -_END + 1
"""Stands for values that are not known, so that they come last, or first when the smallest come first."""
_WEEKS_OF_STOCK = 4 / 52
_YEAR = 365 * 86_400
_TEXTS = ("code", "name", "category", "region", "email", "phone")
ORDERS: dict[str, tuple[str, ...]] = {
    "products": ("code", "name", "category", "list_price", "unit_cost", "stock", "sold", "last_sold", "recommend"),
    "customers": ("code", "name", "email", "phone", "region", "orders", "spent", "last"),
}
"""By which columns the rows of a table can be put in order."""
_SIGNED = "CASE e.kind WHEN 1 THEN -e.quantity ELSE e.quantity END"
SALE_ORDERS = {
    "order": "coalesce(o.code, '') COLLATE NOCASE",
    "customer": "coalesce(c.code, '') COLLATE NOCASE",
    "product": "p.code COLLATE NOCASE",
    "name": "p.name COLLATE NOCASE",
    "quantity": _SIGNED,
    "unit_price": f"coalesce(e.unit_price, {_NONE})",
    "amount": f"{_SIGNED} * coalesce(e.unit_price, 0)",
}
"""By which values beside their time sale lines can be put in order."""
_USUAL = {"products": "sold", "customers": "orders"}
_SALES: dict[SaleState, str] = {
    "": "true",
    "sold": "kind = 0",
    "returned": "kind = 1",
    "nobody": "customer_id IS NULL",
    "not_counting": "order_id IN (SELECT id FROM orders WHERE status <> 0)",
}
_PRODUCTS: dict[ProductState, str] = {
    "": "true",
    "low": f"stock IS NOT NULL AND stock <= sold * {_WEEKS_OF_STOCK}",
    "no_price": "list_price IS NULL AND usual_price IS NULL",
    "kept_back": "recommend = 0",
    "unsold": f"coalesce(last_sold, {_NONE}) < (SELECT max(last_sold) FROM products) - {_YEAR}",
    "discontinued": "active = 0",
}


class _HasId(Protocol):
    @property
    def id(self) -> int: ...


@dataclass(frozen=True)
class Order:
    """How rows follow each other: the SQL of the order, and the condition that a row comes after a certain one."""

    sql: str
    after: Condition


def products(wanted: RowFilter) -> Condition:
    """Products that are wanted."""
    state = _PRODUCTS[wanted.product]
    return Condition(state) if wanted.category is None else Condition(f"{state} AND category = ?", (wanted.category,))


def customers(wanted: RowFilter) -> Condition:
    """Customers that are wanted."""
    if wanted.codes is None:
        return Condition()
    return Condition("code IN (SELECT value FROM json_each(?))", (json.dumps(wanted.codes),))


def sales(wanted: RowFilter) -> Condition:
    """Sale lines that are wanted."""
    parts, parameters = [_SALES[wanted.sale]], list[Value]()
    for bound, sign in ((wanted.since, ">="), (wanted.until, "<")):
        if bound is not None:
            parts.append(f"time {sign} ?")
            parameters.append(bound)
    return Condition(" AND ".join(parts), tuple(parameters))


def order(table: str, wanted: RowFilter, after: _HasId | None) -> Order:
    """How the rows of ``products`` or ``customers`` follow each other, and which come after the row ``after``."""
    field = wanted.order if wanted.order in ORDERS[table] else _USUAL[table]
    upwards = wanted.upwards and field == wanted.order
    if field in _TEXTS:
        value = f"{field} COLLATE NOCASE"
    else:
        value = field if field == _USUAL[table] else f"coalesce({field}, {_NONE})"
    way, sign = ("ASC", ">") if upwards else ("DESC", "<")
    sql = f"{value} {way}, id {way}"
    if after is None and field in _TEXTS:
        return Order(sql, Condition())
    edge = -_END if upwards else _END
    known, number = (edge, edge) if after is None else (getattr(after, field), after.id)
    return Order(sql, Condition(f"({value}, id) {sign} (?, ?)", (_NONE if known is None else known, number)))


def sale_order(wanted: RowFilter, after: SaleRow | None) -> Order:
    """How sale lines follow each other by one of :data:`SALE_ORDERS`, and which come after the row ``after``."""
    value, (way, sign) = SALE_ORDERS[wanted.order], ("ASC", ">") if wanted.upwards else ("DESC", "<")
    sql = f"{value} {way}, e.id {way}"
    if after is None:
        return Order(sql, Condition())
    signed = -after.quantity if after.kind == 1 else after.quantity
    known: dict[str, Value] = {
        "quantity": signed,
        "unit_price": _NONE if after.unit_price is None else after.unit_price,
        "amount": signed * (after.unit_price or 0),
    }
    at = known[wanted.order] if wanted.order in known else str(getattr(after, wanted.order))
    return Order(sql, Condition(f"({value}, e.id) {sign} (?, ?)", (at, after.id)))


def both(first: Condition, second: Condition) -> Condition:
    """Rows that meet both conditions."""
    return Condition(f"({first.sql}) AND ({second.sql})", first.parameters + second.parameters)
