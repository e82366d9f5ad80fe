"""The history of files brought in."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Literal

from recsys_gui.base.codec import to_json
from recsys_gui.domain.reports import ImportReport
from recsys_gui.domain.rows import ImportRow
from recsys_gui.store.file.database import Database, Value
from recsys_gui.store.tables import written

Table = Literal["events", "products", "customers", "orders"]


def add(db: Database, file: str, time: int) -> int:
    """Begin an import in the caller's transaction; gives its number. :func:`finish` tells the rest."""
    return db.run("INSERT INTO imports (file, time, lines, sales, report) VALUES (?, ?, 0, 0, '{}')", (file, time))


def set_source(db: Database, import_id: int, source: str) -> None:
    """Keep where the file was, so that it can be brought in again."""
    db.run("UPDATE imports SET source = ? WHERE id = ?", (source, import_id))


def finish(db: Database, import_id: int, report: ImportReport) -> None:
    """Keep what the import found and did."""
    db.run(
        "UPDATE imports SET lines = ?, sales = ?, report = ? WHERE id = ?",
        (report.lines, report.added.get("sales", 0), json.dumps(to_json(report), ensure_ascii=False), import_id),
    )


def note_added(db: Database, import_id: int, what: Table, first: int, last: int) -> None:
    """Keep that the import added these rows of a table; in the caller's transaction."""
    if last >= first:
        db.run(
            "INSERT INTO import_changes (import_id, what, first, last) VALUES (?, ?, ?, ?)",
            (import_id, what, first, last),
        )


def note_changed(db: Database, import_id: int, what: Table, before: Iterable[tuple[int, Mapping[str, Value]]]) -> None:
    """Keep what rows of a table held before the import changed them; in the caller's transaction."""
    db.run_many(
        "INSERT INTO import_changes (import_id, what, first, last, before) VALUES (?, ?, ?, ?, ?)",
        ((import_id, what, number, number, json.dumps(dict(old), ensure_ascii=False)) for number, old in before),
    )


def history(db: Database) -> list[ImportRow]:
    """Every import, newest first."""
    sql = "SELECT id, file, time, lines, sales, undone, source, report FROM imports ORDER BY id DESC"
    return db.all(_row, sql)


def _row(number: int, file: str, time: int, lines: int, sales: int, undone: int, source: str, report: str) -> ImportRow:
    told = written.dictionary(report)
    cleaning, added = told.get("cleaning"), told.get("added")
    return ImportRow(
        number, file, time, lines, sales, bool(undone), source,
        duplicates=written.whole(cleaning, "duplicates") + written.whole(cleaning, "already_there"),
        rejected=written.whole(told, "rejected"), first=written.moment(told, "first"),
        last=written.moment(told, "last"), products=written.whole(added, "products"),
        customers=written.whole(added, "customers"), changed=written.whole(added, "changed"),
    )  # fmt: skip
