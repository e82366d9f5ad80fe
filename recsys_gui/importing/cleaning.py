"""From the cells of a sales file to clean sales; every decision is counted.

Rows that cannot be used are rejected with a reason. Rows that say nothing about buying (exact duplicates; lines for
nothing, which are stock corrections and gifts) are left out. The rest is kept: cancelled orders and negative quantities
as returns, lines without a customer for the products only, postage and fees as products that are never recommended.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass

import numpy as np

from recsys_gui.base.text import Text, text
from recsys_gui.domain.entities import EventKind
from recsys_gui.domain.reports import RejectedRow
from recsys_gui.importing import dates, names, numbers
from recsys_gui.importing.catalogue import describe
from recsys_gui.importing.coded import CodedColumn, Mask, Table
from recsys_gui.importing.dates import DateOrder
from recsys_gui.importing.reading import EXAMPLES
from recsys_gui.importing.rows import repeated
from recsys_gui.importing.sales import CleanSales, Floats, Ids

_DAY = 86_400
_CANCELLED = re.compile(r"[Cc]\d+")
_ORDER = re.compile(r"\d+")


@dataclass(frozen=True)
class Rules:
    """What the cells leave open.

    Attributes:
        currency, time_zone: the shop's.
        dates: how dates are written where the column does not tell.
        now: UTC seconds; sales over a day after it cannot be.
        known_codes: products the shop has already; they help to tell how its codes look.
    """

    currency: str
    time_zone: str
    now: int
    dates: DateOrder = "dmy"
    known_codes: Collection[str] = ()


@dataclass(frozen=True, eq=False)
class Cleaned:
    """Clean sales, and what became of the other rows: kind of decision → count, and rejected rows."""

    sales: CleanSales
    counts: dict[str, int]
    rejected: int
    examples: list[RejectedRow]


@dataclass(frozen=True, eq=False)
class _Rows:
    """The columns of a table as values, still one element a row."""

    order: CodedColumn
    customer: CodedColumn
    product: CodedColumn
    name: CodedColumn
    region: CodedColumn
    quantity: Floats
    price: Floats
    price_given: Mask
    time: Ids
    dated: Mask
    cancelled: Mask


def clean(table: Table, rules: Rules) -> Cleaned:
    """Apply the rules above."""
    rows = _rows(table, rules)
    rejected, counts, examples = _reject(table, rows, rules)
    texts = [column.codes for column in (rows.order, rows.customer, rows.product, rows.name)]
    usable = np.flatnonzero(~rejected)
    duplicate = np.zeros(len(table), bool)
    duplicate[usable] = repeated(
        [*(codes[usable] for codes in texts), *(numbers[usable] for numbers in (rows.quantity, rows.price, rows.time))]
    )
    free = ~rejected & ~duplicate & (rows.price == 0)
    kept = np.flatnonzero(~rejected & ~duplicate & ~free)
    kept = kept[np.argsort(rows.time[kept], kind="stable")]
    sales = _sales(rows, kept, rules)
    counts |= {
        "duplicates": int(duplicate.sum()),
        "zero_price": int(free.sum()),
        "returns": int((sales.kind == EventKind.RETURN).sum()),
        "no_customer": int((sales.customer < 0).sum()),
        "not_products": int((~np.array(sales.recommend, bool))[sales.product].sum()),
    }
    counts = {kind: count for kind, count in counts.items() if count}
    return Cleaned(sales, counts, table.broken_count + int(rejected.sum()), examples)


def _rows(table: Table, rules: Rules) -> _Rows:
    order = table.column("order").spelled(names.tidy_code)
    when, quantity, price = table.column("date"), table.column("quantity"), table.column("unit_price")
    moments = dates.parse(when.values, rules.dates)
    amounts = numbers.to_minor(numbers.parse(price.values), rules.currency)
    if not (amounts > 0).any():
        amounts[amounts == 0] = np.nan  # a file in which everything costs nothing tells no prices
    cancelled = np.array([bool(_CANCELLED.fullmatch(code)) for code in order.values], bool)
    numbered = sum(bool(_ORDER.fullmatch(code)) for code in order.values)
    return _Rows(
        order=order,
        customer=table.column("customer").spelled(names.tidy_customer),
        product=table.column("product").spelled(names.tidy_code),
        name=table.column("name").spelled(names.tidy_name),
        region=table.column("region").spelled(names.tidy_name),
        quantity=quantity.each(numbers.parse(quantity.values)),
        price=price.each(amounts),
        price_given=price.each(np.array([bool(text.strip(" 0.,")) for text in price.values], bool)),
        time=when.each(moments.utc(rules.time_zone)),
        dated=when.each(moments.valid),
        # C and a number cancels an order only in a shop whose orders are numbers.
        cancelled=order.each(cancelled & (numbered >= cancelled.sum())),
    )


def _reject(table: Table, rows: _Rows, rules: Rules) -> tuple[Mask, dict[str, int], list[RejectedRow]]:
    """Which rows cannot be used, how many for which reason, and the first of them."""
    reasons: list[tuple[str, Text, Mask]] = [
        ("no_product", text("No product code."), rows.product.where("")),
        ("bad_date", text("No date that can be read."), ~rows.dated),
        ("future_date", text("The date lies in the future."), rows.time > rules.now + _DAY),
        ("bad_quantity", text("No quantity that can be read."), np.isnan(rows.quantity) | (rows.quantity == 0)),
        ("bad_price", text("No price that can be read."), np.isnan(rows.price) & rows.price_given),
        ("negative_price", text("The price is below zero."), rows.price < 0),
    ]
    rejected = np.zeros(len(table), bool)
    counts = {"broken_rows": table.broken_count}
    examples = list(table.broken)
    for kind, reason, mask in reasons:
        fresh = mask & ~rejected
        rejected |= fresh
        counts[kind] = int(fresh.sum())
        examples += [
            RejectedRow(int(table.row[position]), reason, table.cells(position))
            for position in np.flatnonzero(fresh)[:EXAMPLES].tolist()
        ]
    examples.sort(key=lambda example: example.row)
    return rejected, counts, examples[:EXAMPLES]


def _sales(rows: _Rows, kept: Ids, rules: Rules) -> CleanSales:
    orders, order = _compact(rows.order, kept)
    customers, customer = _compact(rows.customer, kept, _last_empty)
    products, product = _compact(rows.product, kept)
    nobody = customers.index("") if "" in customers else -1
    back = rows.cancelled[kept] | (rows.quantity[kept] < 0)
    described = describe(products, product, rows.name, rows.name.codes[kept], rules.known_codes)
    regions = np.zeros(len(customers), np.int64)
    regions[customer] = rows.region.codes[kept]  # rows are sorted by time, so the newest one stays
    named = len(customers) - (nobody >= 0)
    return CleanSales(
        orders=orders,
        customers=customers[:named],
        regions=[rows.region.values[region] for region in regions[:named].tolist()],
        products=products,
        names=described.names,
        recommend=described.recommend,
        order=order,
        customer=np.where(customer == nobody, -1, customer),
        product=product,
        quantity=np.abs(rows.quantity[kept]),
        unit_price=rows.price[kept],
        time=rows.time[kept],
        kind=np.where(back, np.int8(EventKind.RETURN), np.int8(EventKind.PURCHASE)),
    )


def _in_place(values: list[str]) -> list[int]:
    return list(range(len(values)))


def _last_empty(values: list[str]) -> list[int]:
    """Positions of the values with the empty one moved to the end."""
    return sorted(range(len(values)), key=lambda position: not values[position])


def _compact(
    column: CodedColumn, kept: Ids, arrange: Callable[[list[str]], list[int]] = _in_place
) -> tuple[list[str], Ids]:
    """Only the values that the kept rows use, and each kept row's position among them."""
    used, position = np.unique(column.codes[kept], return_inverse=True)
    values = [column.values[code] for code in used.tolist()]
    arranged = arrange(values)
    new = np.empty(len(arranged), np.int64)
    new[arranged] = np.arange(len(arranged))
    return [values[old] for old in arranged], new[position]
