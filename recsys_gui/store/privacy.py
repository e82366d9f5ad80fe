"""Seeing to it that what was deleted is gone from the file, not only from its tables."""

from __future__ import annotations

import json

from recsys_gui.store import settings
from recsys_gui.store.database import Database


def overwrite_deleted(db: Database) -> None:
    """From now on, overwrite what this connection deletes."""
    db.run("PRAGMA secure_delete = ON")


def wipe(db: Database, words: set[str]) -> None:
    """Remove what deleted customers left in reports of imports, in the kept contact list, in the search index and in
    the file's log.

    ``words`` are their codes, names, addresses and numbers. Not to be called in a transaction; for a connection that
    overwrites what it deletes. While another program reads the file, the log may live until that is done.
    """
    with db.transaction():
        reports = _without(db, words)
        db.run_many("UPDATE imports SET report = ? WHERE id = ?", ((report, number) for number, report in reports))
        settings.drop(db, "day_list")
        db.run("INSERT INTO customer_search (customer_search) VALUES ('rebuild')")
    db.run("PRAGMA wal_checkpoint(TRUNCATE)")


def _without(db: Database, words: set[str]) -> list[tuple[int, str]]:
    """Reports of imports with the rows taken out that name any of ``words``: number of the import, new report."""
    cleaned = []
    for number, report in db.all(lambda number, held: (number, held), "SELECT id, report FROM imports"):
        held = json.loads(report)
        before = json.dumps(held)
        if isinstance(held.get("examples"), list):
            held["examples"] = [row for row in held["examples"] if not _names(row, words)]
        for kind, rows in (held.get("shown") or {}).items():
            held["shown"][kind] = [row for row in rows if not _names(row, words)]
        if json.dumps(held) != before:
            cleaned.append((number, json.dumps(held, ensure_ascii=False)))
    return cleaned


def _names(row: object, words: set[str]) -> bool:
    cells = row.get("cells", []) if isinstance(row, dict) else []
    return any(str(cell).strip() in words for cell in cells)
