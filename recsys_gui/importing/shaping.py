"""From the columns as a platform lays them out to one row per product sold, with the fields of a sale."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from recsys_gui.importing.cells import names
from recsys_gui.importing.cells.coded import CodedColumn, Coder, Field, Mask, Table
from recsys_gui.importing.columns.mapping import ColumnMap

_ITEM_BEHIND = re.compile(r"\s*(.+?)\s*(?:[x×*]\s?|\(x?)(\d+(?:[.,]\d+)?)\)?\s*(?:[,;|\n]+|$)", re.DOTALL)
_ITEM_BEFORE = re.compile(r"\s*(\d+(?:[.,]\d+)?)\s?[x×*]\s+(.+?)\s*(?:[;|\n]+|,(?=\s*\d+\s?[x×*]\s)|$)", re.DOTALL)
_DEFAULT_VARIANT = "Default Title"
_ODOO = re.compile(r"\[([^\]]+)\]\s*(.+)", re.DOTALL)


def shape(table: Table, columns: ColumnMap) -> Table:
    """Bring what the preset says about its rows in effect; afterwards every row is one product of one order."""
    preset = columns.preset
    for field in preset.fill_down:
        if field in table.columns:
            table = table.having({field: _filled_down(table.columns[field])})
    table = _filled_in_orders(table, preset.order_level)
    for field, words in preset.only.items():
        if field in table.columns:
            table = table.take(_holding(table.columns[field], words))
    if columns.groups:
        gaps = table.column("product").empty() & table.column("name").empty()
        if columns.groups[0].name:
            gaps |= _holding(table.column("quantity"), ("", "0", "0.0", "0.00"))
        table = table.take(~gaps)
    if "items" in table.columns:
        table = _one_row_an_item(table)
    if columns.kind == "products" and "variant" in table.columns:
        table = _with_variants(table)
    return _people(_products(_moments(table)))


def _filled_down(column: CodedColumn) -> CodedColumn:
    """Empty cells hold what the last filled one above them holds."""
    last = np.maximum.accumulate(np.where(column.empty(), 0, np.arange(len(column))))
    return column.take(last)


def _filled_in_orders(table: Table, fields: Sequence[Field]) -> Table:
    """Empty cells of a row hold what the first filled one of the same order holds."""
    if "order" not in table.columns:
        return table
    order = table.columns["order"].codes
    nameless = table.columns["order"].empty()
    filled: dict[Field, CodedColumn] = {}
    for field in fields:
        column = table.columns.get(field)
        if column is None or not (gaps := column.empty()).any():
            continue
        first = np.full(len(table.columns["order"].values), -1, np.int32)
        some = np.flatnonzero(~gaps)[::-1]
        first[order[some]] = column.codes[some]
        found = first[order]
        filled[field] = CodedColumn(column.values, np.where(gaps & ~nameless & (found >= 0), found, column.codes))
    return table.having(filled)


def _holding(column: CodedColumn, words: Sequence[str]) -> Mask:
    return column.each(np.array([value.strip().casefold() in words for value in column.values], bool))


def _one_row_an_item(table: Table) -> Table:
    """A cell such as ``Mug x 2, Tea, green x 1`` becomes two rows."""
    column = table.columns["items"]
    split = [items(value) for value in column.values]
    counts = np.array([len(found) for found in split], np.int64)
    starts = np.concatenate([[0], np.cumsum(counts)])
    each = counts[column.codes]
    rows = np.repeat(np.arange(len(table)), each)
    within = np.arange(len(rows)) - np.repeat(np.cumsum(each) - each, each)
    item = starts[column.codes[rows]] + within
    name, quantity = Coder(), Coder()
    names_ = name.codes(text for found in split for text, _ in found)
    pieces = quantity.codes(count for found in split for _, count in found)
    wide = table.take(rows)
    return wide.having(
        {"name": CodedColumn(list(name), names_[item]), "quantity": CodedColumn(list(quantity), pieces[item])}
    )


def items(cell: str) -> list[tuple[str, str]]:
    """Name and quantity of each product in a cell; names may hold commas. What cannot be told apart is one item."""
    for pattern, name, count in ((_ITEM_BEFORE, 2, 1), (_ITEM_BEHIND, 1, 2)):
        found = _one_after_another(pattern, cell)
        if found:
            return [(match[name].strip(), match[count]) for match in found]
    return [(cell.strip(), "1" if cell.strip() else "")]


def _one_after_another(pattern: re.Pattern[str], cell: str) -> list[re.Match[str]]:
    """Matches from the beginning of the cell to its end without gaps; none when there is any."""
    found: list[re.Match[str]] = []
    end = 0
    while end < len(cell):
        match = pattern.match(cell, end)
        if match is None or match.end() == end:
            return []
        found.append(match)
        end = match.end()
    return found


def _moments(table: Table) -> Table:
    """Date and time of day in one column."""
    if "time" not in table.columns or "date" not in table.columns:
        return table
    day, clock = table.columns["date"], table.columns["time"]
    pairs, position = np.unique(day.codes.astype(np.int64) * len(clock.values) + clock.codes, return_inverse=True)
    texts = [
        f"{day.values[pair // len(clock.values)].strip()} {clock.values[pair % len(clock.values)].strip()}".strip()
        for pair in pairs.tolist()
    ]
    return table.having({"date": CodedColumn(texts, position.astype(np.int32))})


def _products(table: Table) -> Table:
    """A product is known by its code, else by another code, else by its name."""
    product, name = table.column("product"), table.column("name")
    if "product" not in table.columns and any(_ODOO.fullmatch(value) for value in name.values):
        product = CodedColumn([_part(value, 1) for value in name.values], name.codes)
        name = CodedColumn([_part(value, 2) for value in name.values], name.codes)
    product = product.spelled(names.tidy_code)
    product = product.or_else(table.column("product_alternative").spelled(names.tidy_code))
    return table.having({"product": product.or_else(name.spelled(names.tidy_name)), "name": name})


def _part(value: str, group: int) -> str:
    match = _ODOO.fullmatch(value)
    if match:
        return match[group]
    return value if group == 2 else ""


def _with_variants(table: Table) -> Table:
    """Names with their variant, as orders write them, where one product has several codes."""
    name, variant = table.column("name"), table.column("variant")
    plain = [value.strip() for value in variant.values]
    if not any(plain):
        return table
    several = name.codes.astype(np.int64) * len(plain) + variant.codes
    pairs, position = np.unique(several, return_inverse=True)
    texts = []
    for pair in pairs.tolist():
        title, option = name.values[pair // len(plain)], plain[pair % len(plain)]
        texts.append(f"{title} - {option}" if title and option and option != _DEFAULT_VARIANT else title)
    return table.having({"name": CodedColumn(texts, position.astype(np.int32))})


def _people(table: Table) -> Table:
    """A customer is known by the shop's code, else by e-mail, else by phone, else by name."""
    codes: tuple[Field, ...] = ("customer", "email", "phone")
    there = [field for field in codes if field in table.columns]
    if "first_name" in table.columns or "last_name" in table.columns:
        table = table.having({"customer_name": full_names(table).or_else(table.column("customer_name"))})
    if not there:
        there = ["customer_name"] if "customer_name" in table.columns else []
    if not there:
        return table
    customer = CodedColumn([""], np.zeros(len(table), np.int32))
    for field in there:
        customer = customer.or_else(table.columns[field].spelled(names.tidy_customer))
    return table.having({"customer": customer})


def full_names(table: Table) -> CodedColumn:
    """First and last name in one column."""
    first, last = table.column("first_name"), table.column("last_name")
    pairs, position = np.unique(first.codes.astype(np.int64) * len(last.values) + last.codes, return_inverse=True)
    texts = [
        f"{first.values[pair // len(last.values)].strip()} {last.values[pair % len(last.values)].strip()}".strip()
        for pair in pairs.tolist()
    ]
    return CodedColumn(texts, position.astype(np.int32))
