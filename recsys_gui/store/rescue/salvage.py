"""Reading out of a damaged shop file what can still be read, into a new one that is whole."""

from __future__ import annotations

import contextlib
import hashlib
import shutil
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from recsys_gui.base.codec import parsed
from recsys_gui.base.files import workplace
from recsys_gui.base.progress import NullProgress, Progress
from recsys_gui.base.text import text
from recsys_gui.store.file import failures, limits, live, migrate
from recsys_gui.store.file.database import Database, Value
from recsys_gui.store.rescue import broken
from recsys_gui.store.rescue.broken import Cell, Row
from recsys_gui.store.tables import events, figures, totals

_TABLES = (
    "settings", "imports", "products", "customers", "orders", "events", "mappings", "aliases", "import_changes",
    "runs", "weights", "checkpoints", "serving", "offer_log",
)  # fmt: skip
"""Those that others name come first."""
_JSON: dict[str, dict[str, str | None]] = {
    "imports": {"report": "{}"},
    "runs": {"config": "{}", "history": "[]", "backtest": None},
}
"""What stands for a text that is no JSON any more."""
_LOST = {
    "products": "SELECT count(DISTINCT product_id) FROM events WHERE product_id NOT IN (SELECT id FROM products)",
    "customers": "SELECT count(DISTINCT customer_id) FROM (SELECT customer_id FROM events UNION SELECT customer_id FROM"
    " orders) WHERE customer_id NOT IN (SELECT id FROM customers)",
    "models": "SELECT count(DISTINCT run_id) FROM serving WHERE run_id NOT IN (SELECT run_id FROM weights)",
}
_MENDED = (
    *(f"DELETE FROM {table} WHERE {limits.beyond(table)}" for table in ("events", "orders", "offer_log")),
    *(
        f"UPDATE products SET {column} = NULL WHERE {column} NOT {limits.AMOUNT}"
        for column in ("list_price", "unit_cost", "stock")
    ),
    f"UPDATE products SET sold = 0, lines = 1 WHERE {limits.beyond('products')}",
    f"UPDATE customers SET orders = 0, lines = 1 WHERE {limits.beyond('customers')}",
    f"UPDATE imports SET time = 0 WHERE {limits.beyond('imports')}",
    f"UPDATE runs SET started = 0, finished = 0 WHERE {limits.beyond('runs')}",
    "INSERT INTO products (id, code, name) SELECT DISTINCT product_id, '?' || product_id, '?' || product_id FROM events"
    " WHERE product_id NOT IN (SELECT id FROM products)",
    "UPDATE events SET customer_id = NULL WHERE customer_id NOT IN (SELECT id FROM customers)",
    "UPDATE events SET order_id = NULL WHERE order_id NOT IN (SELECT id FROM orders)",
    "UPDATE events SET import_id = NULL WHERE import_id NOT IN (SELECT id FROM imports)",
    "UPDATE orders SET customer_id = NULL WHERE customer_id NOT IN (SELECT id FROM customers)",
    "DELETE FROM import_changes WHERE import_id NOT IN (SELECT id FROM imports)",
    "DELETE FROM weights WHERE run_id NOT IN (SELECT id FROM runs)",
    "DELETE FROM checkpoints WHERE run_id NOT IN (SELECT id FROM runs)",
    "DELETE FROM serving WHERE run_id NOT IN (SELECT run_id FROM weights)",
    "DELETE FROM offer_log WHERE customer_id NOT IN (SELECT id FROM customers)"
    " OR product_id NOT IN (SELECT id FROM products)",
)
"""Rows whose partner is lost stay wherever they still say something: a sale counts without its buyer."""


def salvage(shop: Path, db: Database, progress: Progress | None = None) -> dict[str, int]:
    """Fill the new, empty shop ``db`` with what can be read of the damaged file ``shop``, which is only read.

    Returns:
        What is lost, as far as can be told: ``sales``, ``products`` and ``customers`` that sales name, ``models``.

    Raises:
        UserError: nothing can be read.
        JobCancelled: through ``progress``.
    """
    progress = progress or NullProgress()
    with _opened_copy(shop) as source, db.transaction():
        db.run("PRAGMA defer_foreign_keys = ON")
        for done, table in enumerate(_TABLES):
            progress.report(done, len(_TABLES) + 2, text("Reading what can still be read."))
            _take_over(source, db, table)
        if not db.number("SELECT (SELECT count(*) FROM events) + (SELECT count(*) FROM products)"):
            raise failures.damaged(shop)
        lost = {what: db.number(sql) for what, sql in _LOST.items()}
        for sql in _MENDED:
            db.run(sql)
        progress.report(len(_TABLES), len(_TABLES) + 2, text("Working out the figures anew."))
        stated = totals.sale_lines(db)
        figures.refresh(db, events.counting(db))
        lost["sales"] = max(0, stated - totals.sale_lines(db))
        for index in ("product_search", "customer_search"):
            db.run(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")
        db.touch("sales")
        db.touch("models")
    return {what: count for what, count in lost.items() if count}


@contextlib.contextmanager
def _opened_copy(shop: Path) -> Iterator[sqlite3.Connection]:
    """A connection to a copy, which SQLite may bring in order by its log."""
    with workplace(shop.parent) as folder:
        copy = folder / "damaged.db"
        try:
            with live.past_sqlite(shop):
                for suffix in ("", "-wal"):
                    part = shop.with_name(shop.name + suffix)
                    if part.exists():
                        shutil.copyfile(part, copy.with_name(copy.name + suffix))
        except OSError as error:
            raise failures.of_system(error, shop) from error
        with contextlib.closing(broken.opened(copy, _fresh_ones())) as source:
            yield source


def _fresh_ones() -> list[bytes]:
    """The bytes of an empty shop file of today's schema: as it was made, and as it is once its free pages are gone."""
    with contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as memory:
        migrate.migrate(memory)
        made = memory.serialize()
        memory.execute("VACUUM")
        return [made, memory.serialize()]


def _take_over(source: sqlite3.Connection, db: Database, table: str) -> None:
    there = db.all(lambda name, key: (str(name), bool(key)), f"SELECT name, pk FROM pragma_table_info('{table}')")
    known = broken.columns(source, table)
    columns = [name for name, _ in there if name in known]
    key = next(name for name, first in there if first)
    if key not in columns:
        return
    check = _check(table, columns)
    read = broken.read_by_number if key in ("id", "run_id") else broken.read_by_key
    for rows in read(source, table, columns, key):
        _insert(db, table, columns, [row for each in rows if (row := check(each)) is not None])


def _insert(db: Database, table: str, columns: Sequence[str], rows: Sequence[Row]) -> None:
    """Insert the rows that the new file accepts."""
    verb = "REPLACE" if table == "settings" else "IGNORE"
    sql = f"INSERT OR {verb} INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"
    db.run("SAVEPOINT some")
    try:
        db.run_many(sql, rows)
    except (sqlite3.IntegrityError, OverflowError):  # a value of another type than its column holds
        db.run("ROLLBACK TO some")
        for row in rows:
            with contextlib.suppress(sqlite3.IntegrityError, OverflowError):
                db.run(sql, row)
    db.run("RELEASE some")


def _check(table: str, columns: Sequence[str]) -> Callable[[Row], Row | None]:
    """What makes a row of ``table`` fit to be kept; None for one that is not."""
    if table in ("weights", "checkpoints"):
        digest, data = columns.index("sha256"), columns.index("data")
        return lambda row: row if _fits(row[digest], row[data]) else None
    if table == "import_changes":
        before = columns.index("before")
        return lambda row: row if row[before] is None or _is_json(row[before]) else None
    texts = {columns.index(name): blank for name, blank in _JSON.get(table, {}).items()}
    if not texts:
        return lambda row: row
    return lambda row: tuple(
        texts[place] if place in texts and not _is_json(value) else value for place, value in enumerate(row)
    )


def _fits(digest: Cell, data: Cell) -> bool:
    return isinstance(data, bytes) and hashlib.sha256(data).digest() == digest


def _is_json(value: Value) -> bool:
    try:
        parsed(str(value))
    except ValueError:
        return False
    return True
