"""Seeing to it that what was deleted is gone from the file, not only from its tables."""

from __future__ import annotations

import json

from recsys_gui.base.settings import Json
from recsys_gui.store.file.database import Database
from recsys_gui.store.tables import settings, written

_TELLING = 5
"""Letters from which a word inside a cell tells who is meant."""


def overwrite_deleted(db: Database) -> None:
    """From now on, overwrite what this connection deletes."""
    db.run("PRAGMA secure_delete = ON")


def wipe(db: Database, words: set[str]) -> None:
    """Remove what deleted customers left in reports of imports, in the kept contact list and forecasts, in the search
    index and in the file's log.

    ``words`` are their codes, names, addresses and numbers. Not to be called in a transaction; for a connection that
    overwrites what it deletes. While another program reads the file, the log may live until that is done.
    """
    with db.transaction():
        reports = _without(db, words)
        db.run_many("UPDATE imports SET report = ? WHERE id = ?", ((report, number) for number, report in reports))
        for key in ("day_list", "forecasts"):
            settings.drop(db, key)
        db.run("INSERT INTO customer_search (customer_search) VALUES ('rebuild')")
    db.run("PRAGMA wal_checkpoint(TRUNCATE)")


def _without(db: Database, words: set[str]) -> list[tuple[int, str]]:
    """Reports of imports with the rows taken out that name any of ``words``: number of the import, new report."""
    cleaned = []
    for number, report in db.all(lambda number, held: (number, held), "SELECT id, report FROM imports"):
        held = written.dictionary(report)
        kept: dict[str, Json] = {**held, "examples": _others(held.get("examples"), words)}
        shown = held.get("shown")
        if isinstance(shown, dict):
            kept["shown"] = {kind: _others(rows, words) for kind, rows in shown.items()}
        if "examples" in held and kept != held:
            cleaned.append((number, json.dumps(kept, ensure_ascii=False)))
    return cleaned


def _others(rows: Json, words: set[str]) -> Json:
    return [row for row in rows if not _names(row, words)] if isinstance(rows, list) else rows


def _names(row: Json, words: set[str]) -> bool:
    """Whether a cell is one of the words, or holds one that is long enough to mean only this customer."""
    cells = row.get("cells", []) if isinstance(row, dict) else []
    if not isinstance(cells, list):
        return False
    texts = [str(cell).strip().casefold() for cell in cells]
    plain = {word.casefold() for word in words}
    return any(text in plain or any(len(word) >= _TELLING and word in text for word in plain) for text in texts)
