"""The size of the shop."""

from __future__ import annotations

from dataclasses import dataclass

from recsys_gui.store.file.database import Database
from recsys_gui.store.tables.events import COUNTING


@dataclass(frozen=True)
class Totals:
    """How much there is; ``orders`` with at least one purchase; times in UTC seconds, None without sales."""

    sales: int
    orders: int
    products: int
    customers: int
    first: int | None
    last: int | None


def totals(db: Database) -> Totals:
    """The size of the shop; ``sales`` counts sale lines, returns included."""
    return Totals(
        sale_lines(db),
        _counted(db, "orders"),
        db.number("SELECT count(*) FROM products"),
        db.number("SELECT count(*) FROM customers"),
        _moment(db, "SELECT min(time) FROM events WHERE kind <= 1"),
        newest_sale(db),
    )


def sale_lines(db: Database) -> int:
    """How many sale lines there are, returns included."""
    return _counted(db, "sales")


def _counted(db: Database, key: str) -> int:
    return db.number("SELECT CAST(value AS INTEGER) FROM settings WHERE key = ?", (key,))


def newest_counting_sale(db: Database) -> int:
    """When the newest sale of an order that counts was, 0 without any."""
    return db.number(f"SELECT time FROM events WHERE kind <= 1 AND ({COUNTING}) ORDER BY time DESC LIMIT 1")


def event_lines(db: Database) -> int:
    """At least as many as there are events: the largest row number."""
    return db.number("SELECT max(id) FROM events")


def newest_sale(db: Database) -> int | None:
    """When the newest sale was."""
    return _moment(db, "SELECT max(time) FROM events WHERE kind <= 1")


def _moment(db: Database, sql: str) -> int | None:
    found = db.one(lambda value: [] if value is None else [int(value)], sql)
    return found[0] if found else None


def purchases_since(db: Database, moment: int) -> int:
    """Purchases newer than ``moment``."""
    return db.number("SELECT count(*) FROM events WHERE kind <= 1 AND time > ? AND kind = 0", (moment,))
