"""Whether what a shop file holds twice agrees, and its pages make sense."""

from __future__ import annotations

import sqlite3

from recsys_gui.store.file import limits
from recsys_gui.store.file.database import Database

_SOLD = "SELECT count(*) FROM events WHERE kind <= 1 AND (order_id IS NULL OR order_id IN (SELECT id FROM orders"
_SEARCHED = {"product_search": "products", "customer_search": "customers"}


def pages(db: Database) -> bool:
    """Whether every page makes sense and every index fits its table."""
    return db.all(str, "PRAGMA integrity_check(1)") == ["ok"]


def references(db: Database) -> bool:
    """Whether no row names one that is not there."""
    return db.one(lambda *row: row, "PRAGMA foreign_key_check") is None


def numbers(db: Database) -> bool:
    """Whether every number is one that a shop can have."""
    return not db.number(limits.ANY_BEYOND)


def sums(db: Database) -> bool:
    """Whether the sale lines kept beside products and customers, and of the whole shop, are as many as there are."""
    counted = db.number(f"{_SOLD} WHERE status = 0))")
    named = db.number(f"{_SOLD} WHERE status = 0)) AND customer_id IS NOT NULL")
    stated = db.number("SELECT CAST(value AS INTEGER) FROM settings WHERE key = 'sales'")
    by_product = db.number("SELECT sum(lines) FROM products")
    by_customer = db.number("SELECT sum(lines) FROM customers")
    return (counted, counted, named) == (stated, by_product, by_customer)


def search(db: Database) -> bool:
    """Whether every product and customer stands in the index that finds them."""
    for index, table in _SEARCHED.items():
        try:
            if db.number(f"SELECT count(*) FROM {index}_docsize") != db.number(f"SELECT count(*) FROM {table}"):
                return False
            db.number(f"SELECT count(*) FROM {index} WHERE {index} MATCH 'abc'")
        except sqlite3.DatabaseError:
            return False
    return True


def serving(db: Database) -> bool:
    """Whether every list is ranked by a training whose model is kept."""
    return not db.number("SELECT count(*) FROM serving WHERE run_id NOT IN (SELECT run_id FROM weights)")


def interrupted(db: Database) -> int:
    """Trainings that began and never ended."""
    return db.number("SELECT count(*) FROM runs WHERE finished IS NULL")


def size(db: Database) -> int:
    """Bytes of the file."""
    return db.number("PRAGMA page_count") * db.number("PRAGMA page_size")


def free(db: Database) -> int:
    """Bytes of pages that hold nothing."""
    return db.number("PRAGMA freelist_count") * db.number("PRAGMA page_size")
