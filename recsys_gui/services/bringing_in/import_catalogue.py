"""Bring a file of products or customers into a shop: new ones are added, known ones brought up to date."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from typing import Literal

from recsys_gui.base.errors import UserError
from recsys_gui.domain.entities import Customer, Product, ShopInfo
from recsys_gui.domain.reports import FileContent, ImportReport
from recsys_gui.importing.cells.coded import Table
from recsys_gui.importing.entries import Entries, customers, products
from recsys_gui.importing.reading import EXAMPLES
from recsys_gui.services.bringing_in.opened_file import OpenedFile
from recsys_gui.store.file.database import Database
from recsys_gui.store.tables import catalogue, imports

Kind = Literal["products", "customers"]


@dataclass(frozen=True, eq=False)
class Ready:
    """The entries of ``file``, which has so many ``lines``."""

    file: str
    lines: int
    kind: Kind
    entries: Entries[Product] | Entries[Customer]
    read: FileContent


def prepared(opened: OpenedFile, table: Table, info: ShopInfo) -> Ready:
    """Clean the cells of a file of products or customers.

    Raises:
        UserError: not one row can be used.
    """
    name = opened.layout.path.name
    if opened.columns.kind == "products":
        ready = Ready(name, table.lines, "products", products(table, info.currency), opened.content(info.currency))
    else:
        ready = Ready(name, table.lines, "customers", customers(table), opened.content(info.currency))
    if not ready.entries.entries:
        raise UserError("“{file}” has no row that can be used.", "Choose a file with a code in each row.", file=name)
    return ready


def dry_run(db: Database | None, ready: Ready) -> ImportReport:
    """What :func:`add` would report for this shop (None: a new one); changes nothing."""
    new, changed = _compared(db, ready)
    return _report(ready, len(new), len(changed))


def add(db: Database, ready: Ready) -> ImportReport:
    """Add and bring up to date, inside the caller's transaction, which undoes it when anything fails."""
    new, changed = _compared(db, ready)
    report = _report(ready, len(new), len(changed))
    if not new and not changed:
        return report
    number = imports.add(db, ready.file, int(time.time()))
    imports.note_changed(db, number, ready.kind, ((row, before) for row, before, _ in changed))
    first = catalogue.newest(db, ready.kind) + 1
    imports.note_added(db, number, ready.kind, first, first + len(new) - 1)
    catalogue.add_entries(db, new)
    catalogue.change(db, ready.kind, ((row, after) for row, _, after in changed))
    db.touch("sales")
    report = replace(report, import_id=number)
    imports.finish(db, number, report)
    return report


def _compared(
    db: Database | None, ready: Ready
) -> tuple[list[Product] | list[Customer], list[tuple[int, catalogue.Columns, catalogue.Columns]]]:
    """The entries that the shop does not have; and of the others, those that change: row, before and after."""
    known = catalogue.rows(db, ready.kind) if db else {}
    told = sorted(ready.entries.told)
    merged = catalogue.merged_codes(db, ready.kind) if db else set()
    new = [entry for entry in ready.entries.entries if entry.code not in known and entry.code not in merged]
    changed = []
    for entry in ready.entries.entries:
        if entry.code in known:
            row, before = known[entry.code]
            after = {each: _plain(getattr(entry, each)) for each in told}
            after = {each: value for each, value in after.items() if value not in (None, "") and value != before[each]}
            if after:
                changed.append((row, {each: before[each] for each in after}, after))
    return new, changed  # type: ignore[return-value]


def _plain(value: str | int | float | bool | None) -> str | int | float | None:
    return int(value) if isinstance(value, bool) else value


def _report(ready: Ready, new: int, changed: int) -> ImportReport:
    entries = ready.entries
    count = len(entries.entries)
    products, customers = (count, 0) if ready.kind == "products" else (0, count)
    return ImportReport(
        file=ready.file, lines=ready.lines, kept=new + changed, orders=0, first=None, last=None,
        customers=customers, products=products, cleaning=entries.counts,
        rejected=len(entries.rejected), examples=entries.rejected[:EXAMPLES],
        added={ready.kind: new, "changed": changed}, found=replace(ready.read, products=products, customers=customers),
    )  # fmt: skip
