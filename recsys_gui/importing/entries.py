"""Files that list products or customers themselves: one entry a code, the rows that have none rejected."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

import numpy as np

from recsys_gui.base.text import Text, text
from recsys_gui.domain.entities import Customer, Product
from recsys_gui.domain.reports import RejectedRow
from recsys_gui.importing.cells import names, numbers
from recsys_gui.importing.cells.coded import CodedColumn, Field, Mask, Table
from recsys_gui.importing.cells.sales import Floats
from recsys_gui.importing.checks import non_products
from recsys_gui.importing.checks.rejecting import example

Entry = TypeVar("Entry", Product, Customer)
_NO = frozenset(("0", "no", "false", "n", "draft", "archived", "inactive", "nein", "non", "inaktiv", "否", "下架", "2"))
_NO_CODE: Text = text("No code to know it by.")


@dataclass(frozen=True, eq=False)
class Entries(Generic[Entry]):
    """The entries of a file, the fields it tells of them, counted decisions, and the rows without a code."""

    entries: list[Entry]
    told: frozenset[str]
    counts: dict[str, int]
    rejected: list[RejectedRow]


def products(table: Table, currency: str) -> Entries[Product]:
    """The products of a file; of rows with the same code the first one counts."""
    code = table.column("product")
    name = _tidy(table, "name", names.tidy_name)
    price = _money(table, "list_price", currency)
    cost, stock = _money(table, "unit_cost", currency), _numbers(table, "stock")
    active, category = table.column("active"), _tidy(table, "category", names.tidy_category)
    silent = code.where("")
    if {"variant", "list_price"} <= table.columns.keys():
        silent |= np.isnan(price)  # rows for further pictures of a product are none of its variants
    first = _first_rows(code, ~silent)
    found = [
        Product(
            code.values[code.codes[row]],
            name.values[name.codes[row]] or code.values[code.codes[row]],
            category.values[category.codes[row]],
            _whole(price[row]), _whole(cost[row]), None if np.isnan(stock[row]) else float(stock[row]),
            active.values[active.codes[row]].strip().casefold() not in _NO,
        )
        for row in first
    ]  # fmt: skip
    offered = non_products.recommendable([p.code for p in found], [p.name for p in found])
    found = [
        Product(p.code, p.name, p.category, p.list_price, p.unit_cost, p.stock, p.active, recommend)
        for p, recommend in zip(found, offered, strict=True)
    ]
    return _entries(
        table, found, ("name", "category", "list_price", "unit_cost", "stock", "active"), silent, code.where(""), first
    )


def customers(table: Table) -> Entries[Customer]:
    """The customers of a file. Two of them with one e-mail are counted, never made one."""
    code = table.column("customer").spelled(names.tidy_customer)
    columns = [
        _tidy(table, "customer_name", names.tidy_name), _tidy(table, "email", names.tidy_customer),
        _tidy(table, "phone", names.tidy_code), _tidy(table, "region", names.tidy_name),
    ]  # fmt: skip
    nobody = code.where("")
    first = _first_rows(code, ~nobody)
    found = [
        Customer(code.values[code.codes[row]], *(column.values[column.codes[row]] for column in columns))
        for row in first
    ]
    result = _entries(table, found, ("customer_name", "email", "phone", "region"), nobody, nobody, first)
    mails = [customer.email for customer in found if customer.email]
    if same := len(mails) - len(set(mails)):
        result.counts["same_customer"] = same
    return result


def _entries(
    table: Table, found: list[Entry], fields: tuple[Field, ...], out: Mask, codeless: Mask, first: list[int]
) -> Entries[Entry]:
    counts = {"duplicates": int((~out).sum()) - len(first), "broken_rows": table.broken_count}
    told = frozenset({"customer_name": "name"}.get(each, each) for each in fields if each in table.columns)
    without: list[RejectedRow] = [
        example(table, at, _NO_CODE) for at in np.flatnonzero(codeless & ~_blank(table)).tolist()
    ]
    counts["no_code"] = len(without)
    return Entries(found, told, {kind: count for kind, count in counts.items() if count}, [*table.broken, *without])


def _blank(table: Table) -> Mask:
    """Rows in which only fields without meaning of their own are filled."""
    blank = np.ones(len(table), bool)
    fields: tuple[Field, ...] = ("product", "name", "customer", "email", "customer_name", "list_price")
    for each in fields:
        blank &= _empty(table, each)
    return blank


def _empty(table: Table, each: Field) -> Mask:
    return table.column(each).empty()


def _tidy(table: Table, each: Field, tidy: Callable[[str], str]) -> CodedColumn:
    return table.column(each).spelled(tidy)


def _first_rows(code: CodedColumn, usable: Mask) -> list[int]:
    rows = np.flatnonzero(usable)
    _, first = np.unique(code.codes[rows], return_index=True)
    found: list[int] = np.sort(rows[first]).tolist()
    return found


def _numbers(table: Table, each: Field) -> Floats:
    column = table.column(each)
    return column.each(numbers.parse(column.values))


def _money(table: Table, each: Field, currency: str) -> Floats:
    amounts = numbers.to_minor(_numbers(table, each), currency)
    return np.where(amounts < 0, np.nan, amounts)


def _whole(amount: float) -> int | None:
    return None if np.isnan(amount) else int(amount)
