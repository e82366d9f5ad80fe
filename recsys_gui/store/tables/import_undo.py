"""Taking a whole import back: its lines go, what came only with it goes, what it changed is as before."""

from __future__ import annotations

import json

from recsys_gui.base.progress import Progress, SubProgress
from recsys_gui.base.settings import Json
from recsys_gui.base.text import text
from recsys_gui.store.file.database import Database, Value
from recsys_gui.store.tables import events, figures, search, written
from recsys_gui.store.tables.imports import Table
from recsys_gui.store.tables.journal import COLUMNS

_TAKING = text("Taking the import back.")
_USED = {
    "products": "EXISTS (SELECT 1 FROM events WHERE product_id = products.id)"
    " OR EXISTS (SELECT 1 FROM aliases WHERE what = 'products' AND target = products.id)",
    "customers": "EXISTS (SELECT 1 FROM events WHERE customer_id = customers.id)"
    " OR EXISTS (SELECT 1 FROM orders WHERE customer_id = customers.id)"
    " OR EXISTS (SELECT 1 FROM aliases WHERE what = 'customers' AND target = customers.id)",
    "orders": "EXISTS (SELECT 1 FROM events WHERE order_id = orders.id)",
}
"""What of an import other rows still need, and so stays."""
_ALL = "id BETWEEN ? AND ?"
_OF_LATER = (
    "SELECT 1 FROM import_changes AS c WHERE c.import_id > ? AND c.what = ? AND c.before IS NULL AND c.last >= ?"
    " AND {table}.id BETWEEN c.first AND c.last"
)
"""A later import used a number again that had become free."""


def undo(db: Database, import_id: int, progress: Progress) -> None:
    """Take the import back; in the caller's transaction.

    Orders, products and customers that came with it stay where other rows need them; what the owner changed by hand
    since stays changed.

    Raises:
        JobCancelled: through ``progress``.
    """
    progress.report(0, 1, _TAKING)
    gone = db.number("SELECT count(*) FROM events WHERE import_id = ?", (import_id,))
    if gone * 2 > db.number("SELECT max(id) FROM events"):
        with events.bulk(db, SubProgress(progress, 0.3, 0.6)):
            db.run("DELETE FROM events WHERE import_id = ?", (import_id,))
    else:
        db.run("DELETE FROM events WHERE import_id = ?", (import_id,))
    progress.report(0.6, 1, _TAKING)
    _put_back(db, import_id)
    for table in ("orders", "products", "customers"):
        for first, last in db.all(_range, _ranges(), (import_id, table)):
            _remove(db, import_id, table, first, last)
    db.run("DELETE FROM import_changes WHERE import_id = ?", (import_id,))
    db.run("UPDATE imports SET undone = 1 WHERE id = ?", (import_id,))
    progress.report(0.7, 1, _TAKING)
    figures.refresh(db, events.counting(db))
    db.touch("sales")


def _ranges() -> str:
    return "SELECT first, last FROM import_changes WHERE import_id = ? AND what = ? AND before IS NULL ORDER BY id DESC"


def _range(first: int, last: int) -> tuple[int, int]:
    return first, last


def _remove(db: Database, import_id: int, table: str, first: int, last: int) -> None:
    later = _OF_LATER.format(table=table)
    going = db.all(
        int,
        f"SELECT id FROM {table} WHERE {_ALL} AND NOT ({_USED[table]}) AND NOT EXISTS ({later})",
        (first, last, import_id, table, first),
    )
    if table in ("products", "customers"):
        for number in going:
            search.forget(db, table, number, number)
    db.run_many(f"DELETE FROM {table} WHERE id = ?", ((number,) for number in going))


def _put_back(db: Database, import_id: int) -> None:
    """What the import changed is as before, unless a later import changed it again: that one then remembers it."""
    sql = "SELECT what, first, before FROM import_changes WHERE import_id = ? AND before IS NOT NULL ORDER BY id DESC"
    for what, number, before in db.all(_change, sql, (import_id,)):
        values = _handed_on(db, import_id, what, number, before)
        if values:
            _set(db, what, number, values)


def _change(what: Table, number: int, before: str) -> tuple[Table, int, dict[str, Value]]:
    """Only columns that there are: names in a file that someone else wrote may be anything."""
    values = written.dictionary(before)
    return what, number, {name: _plain(values[name]) for name in COLUMNS.get(what, ()) if name in values}


def _plain(value: Json) -> Value:
    return value if isinstance(value, str | int | float) else None


def _stored(value: Value) -> Json:
    return value if isinstance(value, str | int | float) else None


def _handed_on(db: Database, import_id: int, what: Table, number: int, before: dict[str, Value]) -> dict[str, Value]:
    """The values that no later import changed; the others are noted as what was before that one."""
    later = db.all(
        lambda key, held: (key, written.dictionary(held)),
        "SELECT id, before FROM import_changes WHERE what = ? AND first = ? AND before IS NOT NULL AND import_id > ?"
        " ORDER BY import_id",
        (what, number, import_id),
    )
    left = dict(before)
    for key, held in later:
        both = [column for column in held if column in left]
        if both:
            held |= {column: _stored(left.pop(column)) for column in both}
            db.run("UPDATE import_changes SET before = ? WHERE id = ?", (json.dumps(held, ensure_ascii=False), key))
    return left


def _set(db: Database, what: Table, number: int, values: dict[str, Value]) -> None:
    searched = what in ("products", "customers")
    if searched:
        search.forget(db, what, number, number)
    sets = ", ".join(f"{column} = ?" for column in values)
    db.run(f"UPDATE {what} SET {sets} WHERE id = ?", (*values.values(), number))
    if searched:
        search.add(db, what, number, number)


def extent(db: Database, import_id: int) -> dict[str, int]:
    """How many rows an undo would take away: ``sales``, ``products`` and ``customers``, the latter at most."""
    sql = "SELECT coalesce(sum(last - first + 1), 0) FROM import_changes"
    sql += " WHERE import_id = ? AND what = ? AND before IS NULL"
    counts = {table: db.number(sql, (import_id, table)) for table in ("products", "customers")}
    return {"sales": db.number("SELECT sales FROM imports WHERE id = ?", (import_id,)), **counts}
