"""From the cells of a sales file to clean sales; every decision is counted.

Rows that cannot be used are rejected with a reason. Rows that say nothing about buying (exact duplicates; lines for
nothing, which are stock corrections and gifts; test orders; totals and summaries) are left out. The rest is kept:
cancelled orders of their own number, refunds and negative quantities as returns, unpaid and cancelled orders as orders
that do not count, lines without a customer for the products only, postage and fees as products never to be offered.
What only looks wrong (absurd amounts, codes or customers that may be the same) is counted and shown, and kept.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from recsys_gui.domain.entities import EventKind
from recsys_gui.domain.reports import RejectedRow
from recsys_gui.importing.cells import names
from recsys_gui.importing.cells.actions import shown
from recsys_gui.importing.cells.coded import CodedColumn, Field, Mask, Table
from recsys_gui.importing.cells.sales import CleanSales, Ids
from recsys_gui.importing.cells.statuses import OrderStatus
from recsys_gui.importing.cells.values import Rows, Rules, rows
from recsys_gui.importing.checks import outliers, people, rejecting, suspicions
from recsys_gui.importing.checks.catalogue import describe
from recsys_gui.importing.checks.rows import repeated
from recsys_gui.importing.reading import EXAMPLES

__all__ = ["Cleaned", "Rules", "clean"]

_SHOWN = 5
_TELLING: tuple[Field, ...] = ("status", "cancelled", "paid")


@dataclass(frozen=True, eq=False)
class Cleaned:
    """Clean sales, and what became of the other rows.

    Attributes:
        sales: the clean sales.
        counts: kind of decision → how many.
        rejected: rows that cannot be used; ``examples`` are the first, ``all_rejected`` gives all that are kept.
        shown: kind of decision → its first rows.
    """

    sales: CleanSales
    counts: dict[str, int]
    rejected: int
    examples: list[RejectedRow]
    shown: dict[str, list[RejectedRow]] = field(default_factory=dict)
    all_rejected: Callable[[], list[RejectedRow]] = list


def clean(table: Table, rules: Rules) -> Cleaned:
    """Apply the rules above.

    Raises:
        UserError: nothing tells whether days or months come first in the dates.
    """
    read = rows(table, rules)
    decided = _Decisions(table)
    rejections = rejecting.reject(table, read, rules, decided)
    kept = _kept(table, read, rules, rejections.out, decided)
    if "same_code" in rules.on:
        read = suspicions.with_one_spelling(read)
    sales = _sales(table, read, kept, rules)
    _flag(read, kept, sales, decided)
    decided.note("returns", kept[sales.kind == EventKind.RETURN])
    decided.note("no_customer", kept[sales.customer < 0])
    decided.note("not_products", kept[(~np.array(sales.recommend, bool))[sales.product]])
    counts = {kind: count for kind, count in decided.counts.items() if count}
    return Cleaned(
        sales, counts, table.broken_count + rejections.count, rejections.examples(EXAMPLES), decided.shown,
        lambda: rejections.examples(None),
    )  # fmt: skip


class _Decisions:
    """Counts decisions, and keeps the first rows of each kind."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self.counts: dict[str, int] = {}
        self.shown: dict[str, list[RejectedRow]] = {}

    def note(self, kind: str, rows_of_it: Mask | NDArray[np.int64]) -> None:
        """These rows fell under a decision."""
        where = np.flatnonzero(rows_of_it) if rows_of_it.dtype == bool else rows_of_it
        self.counts[kind] = len(where)
        if len(where):
            self.shown[kind] = [rejecting.example(self._table, at) for at in where[:_SHOWN].tolist()]


def _kept(table: Table, read: Rows, rules: Rules, rejected: Mask, decided: _Decisions) -> Ids:
    """The rows that become sales, oldest first."""
    left = rejected.copy()
    if "test_orders" not in rules.off:
        tests = people.test_rows(table, read) & ~left
        decided.note("test_orders", tests)
        left |= tests
    if "duplicates" not in rules.off:
        usable = np.flatnonzero(~left)
        duplicate = np.zeros(len(table), bool)
        texts = [read.order, read.customer, read.product, read.name, table.column("line"), table.column("variant")]
        duplicate[usable] = repeated(
            [*(text.codes[usable] for text in texts if len(text.values) > 1),
             *(values[usable] for values in (read.quantity, read.price, read.time, read.action.astype(np.int64)))]
        )  # fmt: skip
        decided.note("duplicates", duplicate)
        left |= duplicate
    if "zero_price" not in rules.off:
        free = ~left & (read.price == 0)
        decided.note("zero_price", free)
        left |= free
    kept = np.flatnonzero(~left)
    return kept[np.argsort(read.time[kept], kind="stable")]


def _flag(read: Rows, kept: Ids, sales: CleanSales, decided: _Decisions) -> None:
    """Count what only looks wrong."""
    pieces = np.where(shown(sales.kind), 1.0, sales.quantity)
    decided.note("odd_quantity", np.sort(kept[outliers.far_off(pieces, sales.product)]))
    decided.note("odd_price", np.sort(kept[outliers.far_off(np.nan_to_num(sales.unit_price), sales.product)]))
    decided.note("price_disagrees", np.sort(kept[read.disagreeing[kept]]))
    decided.note("unknown_status", np.sort(kept[read.unknown_status[kept]]))
    for kind, status in (
        ("unpaid", OrderStatus.UNPAID),
        ("cancelled", OrderStatus.CANCELLED),
        ("refunded", OrderStatus.REFUNDED),
    ):
        decided.note(kind, np.sort(kept[read.status[kept] == status]))
    decided.note("same_code", _first_rows(sales.product, suspicions.same_codes(sales.products), kept))
    decided.note("same_customer", _first_rows(sales.customer, suspicions.same_customers(sales), kept))


def _first_rows(owner: Ids, wanted: list[int], kept: Ids) -> Ids:
    """A row of each of these products or customers."""
    if not wanted:
        return np.zeros(0, np.int64)
    owners, first = np.unique(owner, return_index=True)
    return kept[first[np.isin(owners, wanted)]]


def _sales(table: Table, read: Rows, kept: Ids, rules: Rules) -> CleanSales:
    orders, order = _compact(read.order, kept)
    customers, customer = _compact(read.customer, kept, _last_empty)
    products, product = _compact(read.product, kept)
    nobody = customers.index("") if "" in customers else -1
    status = np.zeros(len(kept), np.int64) if "statuses" in rules.off else read.status[kept]
    back = read.back[kept] | (read.quantity[kept] < 0) | (status == OrderStatus.REFUNDED)
    described = describe(products, product, read.name, read.name.codes[kept], rules.known_codes, rules.services)
    named = len(customers) - (nobody >= 0)
    return CleanSales(
        orders=orders,
        customers=customers[:named],
        regions=_newest(read.region, kept, customer, len(customers))[:named],
        products=products,
        names=described.names,
        recommend=[True] * len(products) if "not_products" in rules.off else described.recommend,
        order=order,
        customer=np.where(customer == nobody, -1, customer),
        product=product,
        quantity=np.abs(read.quantity[kept]),
        unit_price=read.price[kept],
        time=read.time[kept],
        kind=np.where(shown(read.action[kept]), read.action[kept], back * np.int8(EventKind.RETURN)).astype(np.int8),
        amount=read.amount[kept],
        status=np.minimum(status, OrderStatus.CANCELLED).astype(np.int8),
        people=people.known(table, kept, customer, customers[:named]),
        categories=_newest(table.column("category").spelled(names.tidy_category), kept, product, len(products)),
        tells_status="statuses" not in rules.off and any(field in table.columns for field in _TELLING),
    )


def _newest(column: CodedColumn, kept: Ids, owner: Ids, owners: int) -> list[str]:
    """What the newest filled cell of each owner says; rows are sorted by time, so the last one stays."""
    if len(column.values) == 1 and not column.values[0]:
        return [""] * owners
    codes = column.codes[kept]
    filled = ~column.empty()[kept]
    newest = np.full(owners, -1, np.int64)
    newest[owner[filled]] = codes[filled]
    return [column.values[code] if code >= 0 else "" for code in newest.tolist()]


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
