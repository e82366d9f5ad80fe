"""What the owner deleted of late: kept for thirty days among the facts of the shop, so that it can be put back."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from recsys_gui.base.codec import from_json, to_json
from recsys_gui.base.settings import Json
from recsys_gui.base.text import Text
from recsys_gui.store.file.database import Database, Value
from recsys_gui.store.tables import written
from recsys_gui.store.tables.journal import BIN, COLUMNS, Journal, Row, Table

DAYS = 30
_DAY = 86_400
_KINDS: tuple[Table, ...] = ("products", "orders", "events", "aliases", "offer_log")
"""What is put back, in this order: those that others name come first."""


@dataclass(frozen=True)
class Thrown:
    """One deletion: what it was called, when it happened (UTC seconds), and the rows that went, by their table."""

    name: Text
    time: int
    rows: Mapping[Table, Sequence[Row]]


def note(journal: Journal, name: Text, time: int) -> None:
    """Keep what ``journal`` has taken out so far; in the caller's transaction, and taken back with its other changes.

    A second deletion within the same second gets a key of its own.
    """
    gone = [change for change in journal.changes if change.after is None]
    if not gone:
        return
    rows = {
        table: [change.before for change in gone if change.table == table and change.before]
        for table in _KINDS
        if any(change.table == table for change in gone)
    }
    place = 0
    while journal.fact(key := f"{BIN}{time:012}:{place:03}") is not None:
        place += 1
    journal.set(key, _written(Thrown(name, time, rows)))


def listed(db: Database) -> list[tuple[str, Text, int, int]]:
    """Every deletion that can be put back, newest first: its key, its name, when it was, and how many rows went."""
    found = ((key, _read(held)) for key, held in reversed(_kept(db)))
    return [(key, gone.name, gone.time, sum(map(len, gone.rows.values()))) for key, gone in found if gone]


def thrown(db: Database, key: str) -> Thrown | None:
    """One deletion; None when it is no longer kept."""
    return next((_read(held) for each, held in _kept(db) if each == key), None)


def _kept(db: Database) -> list[tuple[str, str]]:
    return db.all(
        lambda key, held: (key, held), "SELECT key, value FROM settings WHERE key >= ? AND key < ? ORDER BY key",
        (BIN, BIN + "~"),
    )  # fmt: skip


def prune(db: Database, now: int) -> None:
    """Forget what was deleted more than :data:`DAYS` days ago."""
    oldest = f"{BIN}{max(now - DAYS * _DAY, 0):012}"
    db.run("DELETE FROM settings WHERE key >= ? AND key < ?", (BIN, oldest))


def forget_customers(db: Database, numbers: Sequence[int]) -> None:
    """What was deleted does not name these customers any more, whose numbers may be given anew.

    What cannot be read as a deletion could name anybody: it goes.
    """
    gone = set(numbers)
    for key, held in _kept(db):
        found = _read(held)
        if found is None:
            db.run("DELETE FROM settings WHERE key = ?", (key,))
        elif any(row.get("customer_id") in gone for rows in found.rows.values() for row in rows):
            rows = {table: [_without(row, gone) for row in rows] for table, rows in found.rows.items()}
            db.run("UPDATE settings SET value = ? WHERE key = ?", (_written(Thrown(found.name, found.time, rows)), key))


def _without(row: Row, customers: set[int]) -> Row:
    return {**row, "customer_id": None} if row.get("customer_id") in customers else row


def _written(found: Thrown) -> str:
    rows = {
        table: {"columns": list(COLUMNS[table]), "rows": [[row[name] for name in COLUMNS[table]] for row in rows]}
        for table, rows in found.rows.items()
    }
    return json.dumps({"name": to_json(found.name), "time": found.time, "rows": to_json(rows)}, ensure_ascii=False)


def _read(held: str) -> Thrown | None:
    """A deletion as it was written; None when somebody else wrote something there."""
    found = written.dictionary(held)
    parts, time = found.get("rows"), written.moment(found, "time")
    if time is None or not isinstance(parts, dict):
        return None
    try:
        rows: dict[Table, Sequence[Row]] = {table: _rows(table, parts[table]) for table in _KINDS if table in parts}
        return Thrown(from_json(Text, found.get("name")), time, rows)
    except (TypeError, ValueError, KeyError):
        return None


def _rows(table: Table, part: Json) -> list[Row]:
    names = list(COLUMNS[table])
    if not isinstance(part, dict) or part.get("columns") != names or not isinstance(rows := part.get("rows"), list):
        raise TypeError("no rows of this table")
    return [_row(names, row) for row in rows]


def _row(names: list[str], row: Json) -> Row:
    if not isinstance(row, list) or any(isinstance(cell, list | dict | bool) for cell in row):
        raise TypeError("no row")
    cells: dict[str, Value] = dict(zip(names, row, strict=True))  # type: ignore[arg-type]
    if not isinstance(cells["id"], int):
        raise TypeError("no number of a row")
    return cells
