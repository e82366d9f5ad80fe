"""What the owner deleted of late: kept for thirty days among the facts of the shop, so that it can be put back."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from recsys_gui.base.codec import from_json, to_json
from recsys_gui.base.settings import Json
from recsys_gui.base.text import Text
from recsys_gui.store.database import Database
from recsys_gui.store.journal import BIN, COLUMNS, Journal, Row, RowChange, Table

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
    rows = {table: _packed(table, gone) for table in _KINDS if any(change.table == table for change in gone)}
    place = 0
    while journal.fact(key := f"{BIN}{time:012}:{place:03}") is not None:
        place += 1
    journal.set(key, json.dumps({"name": to_json(name), "time": time, "rows": rows}, ensure_ascii=False))


def listed(db: Database) -> list[tuple[str, Text, int, int]]:
    """Every deletion that can be put back, newest first: its key, its name, when it was, and how many rows went."""

    def row(key: str, name: str, time: int, count: int) -> tuple[str, Text, int, int]:
        return key, from_json(Text, json.loads(name)), time, count

    return db.all(
        row,
        "SELECT key, json_extract(value, '$.name'), json_extract(value, '$.time'), (SELECT coalesce("
        "sum(json_array_length(part.value, '$.rows')), 0) FROM json_each(value, '$.rows') AS part)"
        " FROM settings WHERE key >= ? AND key < ? AND json_valid(value) ORDER BY key DESC",
        (BIN, BIN + "~"),
    )


def thrown(db: Database, key: str) -> Thrown | None:
    """One deletion; None when it is no longer kept."""
    kept = db.one(str, "SELECT value FROM settings WHERE key = ?", (key,)) if key.startswith(BIN) else None
    return None if kept is None else _read(json.loads(kept))


def prune(db: Database, now: int) -> None:
    """Forget what was deleted more than :data:`DAYS` days ago."""
    oldest = f"{BIN}{max(now - DAYS * _DAY, 0):012}"
    db.run("DELETE FROM settings WHERE key >= ? AND key < ?", (BIN, oldest))


def forget_customers(db: Database, numbers: Sequence[int]) -> None:
    """What was deleted does not name these customers any more, whose numbers may be given anew."""
    gone = set(numbers)
    for key, kept in db.all(
        lambda key, kept: (key, kept),
        "SELECT key, value FROM settings WHERE key >= ? AND key < ?",
        (BIN, BIN + "~"),
    ):
        held = json.loads(kept)
        changed = False
        for part in held["rows"].values():
            if "customer_id" in part["columns"]:
                place = part["columns"].index("customer_id")
                for row in part["rows"]:
                    if row[place] in gone:
                        row[place], changed = None, True
        if changed:
            db.run("UPDATE settings SET value = ? WHERE key = ?", (json.dumps(held, ensure_ascii=False), key))


def _packed(table: Table, gone: Sequence[RowChange]) -> Json:
    names = COLUMNS[table]
    rows = [[change.before[name] for name in names] for change in gone if change.table == table and change.before]
    return {"columns": list(names), "rows": to_json(rows)}


def _read(held: dict[str, Json]) -> Thrown:
    parts = held["rows"]
    assert isinstance(parts, dict)
    rows: dict[Table, Sequence[Row]] = {}
    for table in _KINDS:
        part = parts.get(table)
        if isinstance(part, dict):
            columns, values = part["columns"], part["rows"]
            assert isinstance(columns, list)
            assert isinstance(values, list)
            rows[table] = [dict(zip(map(str, columns), value, strict=True)) for value in values]  # type: ignore[arg-type]
    return Thrown(from_json(Text, held["name"]), int(str(held["time"])), rows)
