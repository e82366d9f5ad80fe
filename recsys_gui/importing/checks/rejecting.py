"""Rows that cannot be used, each with the reason; and rows that are no sales at all, such as totals."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from recsys_gui.base.text import NO_TEXT, Text, text
from recsys_gui.domain.entities import EventKind
from recsys_gui.domain.reports import RejectedRow
from recsys_gui.importing.cells.actions import UNKNOWN, shown
from recsys_gui.importing.cells.coded import CodedColumn, Mask, Table
from recsys_gui.importing.cells.values import Rows, Rules

_DAY = 86_400
_TOTAL = re.compile(
    r"(?:grand |sub ?|overall )?totals?:?|sums?:?|gesamt(?:summe|betrag)?:?|summe:?|zwischensumme:?"
    r"|total général:?|somme:?|"
    r"totale:?|totaal:?|suma:?|合计|总计|总和|小计|總計|合計",
    re.IGNORECASE,
)


class Notes(Protocol):
    """Who counts decisions."""

    counts: dict[str, int]

    def note(self, kind: str, rows_of_it: Mask | NDArray[np.int64]) -> None:
        """These rows fell under a decision."""


@dataclass(frozen=True, eq=False)
class Rejections:
    """``out`` are all rows that become no sales here; ``reasons`` those that are rejected, each with its rows."""

    table: Table
    out: Mask
    reasons: list[tuple[Text, Mask]]

    @property
    def count(self) -> int:
        """How many rows are rejected, those that do not fit the header not among them."""
        return sum(int(mask.sum()) for _, mask in self.reasons)

    def examples(self, most: int | None) -> list[RejectedRow]:
        """The first ``most`` rejected rows, None for all, by their place in the file."""
        found = list(self.table.broken)
        for reason, mask in self.reasons:
            found += [example(self.table, at, reason) for at in np.flatnonzero(mask)[:most].tolist()]
        found.sort(key=lambda row: row.row)
        return found[:most]


def example(table: Table, at: int, reason: Text | None = None) -> RejectedRow:
    """One row of a table as reports show it."""
    return RejectedRow(int(table.row[at]), reason or NO_TEXT, table.cells(at))


def reject(table: Table, read: Rows, rules: Rules, notes: Notes) -> Rejections:
    """Which rows cannot be used, and why."""
    summary = _summaries(table, read)
    notes.counts["broken_rows"] = table.broken_count
    notes.note("summary_rows", summary)
    off, rated = rules.off, read.action == EventKind.RATING
    causes: list[tuple[str, Text, Mask]] = [
        ("no_product", text("No product code."), read.product.where("")),
        ("bad_date", text("No date that can be read."), ~read.dated),
        (
            "future_date",
            text("The date lies in the future."),
            (read.time > rules.now + _DAY) & ("future_date" not in off),
        ),
        ("bad_action", text("Nobody knows what the customer did."), read.action == UNKNOWN),
        ("nobody", text("No customer."), shown(read.action) & read.customer.where("")),
        ("bad_rating", text("No rating that can be read."), rated & np.isnan(read.quantity)),
        ("bad_quantity", text("No quantity that can be read."), np.isnan(read.quantity) | (read.quantity == 0)),
        ("bad_price", text("No price that can be read."), np.isnan(read.price) & read.price_given),
        ("negative_price", text("The price is below zero."), (read.price < 0) & ("negative_price" not in off)),
        ("other_currency", text("The price is in another currency than the shop's."), read.foreign),
    ]
    out = summary.copy()
    reasons = list[tuple[Text, Mask]]()
    for kind, reason, mask in causes:
        fresh = mask & ~out
        out |= fresh
        notes.note(kind, fresh)
        reasons.append((reason, fresh))
    return Rejections(table, out, reasons)


def _summaries(table: Table, read: Rows) -> Mask:
    """Rows that sum up others: without product, and without a date or a price; or a total in words without a date."""
    undated = table.column("date").empty()
    unnamed = read.product.where("") & read.name.where("")
    summary: Mask = unnamed & (undated | ~(read.price_given | shown(read.action)))
    if undated.any():
        for field in ("order", "product", "name", "customer"):
            summary |= undated & _totals(table.columns.get(field))
    return summary


def _totals(column: CodedColumn | None) -> Mask | bool:
    if column is None:
        return False
    return column.each(np.array([bool(_TOTAL.fullmatch(value.strip())) for value in column.values], bool))
