"""The history of files brought in."""

from __future__ import annotations

import json

from recsys_gui.base.codec import to_json
from recsys_gui.domain.reports import ImportReport
from recsys_gui.domain.rows import ImportRow
from recsys_gui.store.database import Database


def add(db: Database, file: str, time: int) -> int:
    """Begin an import in the caller's transaction; gives its number. :func:`finish` tells the rest."""
    return db.run("INSERT INTO imports (file, time, lines, sales, report) VALUES (?, ?, 0, 0, '{}')", (file, time))


def finish(db: Database, import_id: int, report: ImportReport) -> None:
    """Keep what the import found and did."""
    db.run(
        "UPDATE imports SET lines = ?, sales = ?, report = ? WHERE id = ?",
        (report.lines, report.added.get("sales", 0), json.dumps(to_json(report), ensure_ascii=False), import_id),
    )


def history(db: Database) -> list[ImportRow]:
    """Every import, newest first."""
    return db.all(
        lambda number, file, time, lines, sales, undone: ImportRow(number, file, time, lines, sales, bool(undone)),
        "SELECT id, file, time, lines, sales, undone FROM imports ORDER BY id DESC",
    )
