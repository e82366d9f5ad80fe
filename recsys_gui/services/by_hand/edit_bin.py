"""Putting back what was deleted, also after the program was closed: rows get their old numbers where these are free."""

from __future__ import annotations

from recsys_gui.base.errors import UserError
from recsys_gui.base.text import Text, text
from recsys_gui.store.file.database import Database, Value
from recsys_gui.store.tables import bin as kept
from recsys_gui.store.tables.journal import Journal, Row, Table

_NAMES: dict[str, Table] = {"product_id": "products", "customer_id": "customers", "order_id": "orders"}
Numbers = dict[tuple[Table, int], int]


def put_back(db: Database, journal: Journal, key: str) -> Text:
    """Put the rows of one deletion back; in the caller's transaction.

    Raises:
        UserError: it is no longer kept, a code is taken by now, or a product that its sales name is gone.
    """
    thrown = kept.thrown(db, key)
    if thrown is None:
        raise UserError("This is no longer kept.", "What was deleted can be put back for 30 days.")
    numbers: Numbers = {}
    for table, rows in thrown.rows.items():
        for row in rows:
            _put(db, journal, table, row, numbers)
    journal.drop(key)
    return text("Undone: {name}", name=thrown.name)


def _put(db: Database, journal: Journal, table: Table, row: Row, numbers: Numbers) -> None:
    if table == "products":
        _must_be_free(db, str(row["code"]))
    if table == "aliases" and db.number(
        "SELECT 1 FROM aliases WHERE code = ? AND what = ?", (row["code"], row["what"])
    ):
        return
    values = _meaning_now(db, table, row, numbers)
    if values is None:
        return
    old = int(row["id"] or 0)
    numbers[table, old] = journal.put_back(table, old, values)


def _meaning_now(db: Database, table: Table, row: Row, numbers: Numbers) -> dict[str, Value] | None:
    """The row with the numbers that its partners have now; None for the note of an offer whose partner is gone."""
    values = dict(row)
    for column, partner in _NAMES.items():
        number = values.get(column)
        if number is None:
            continue
        now = numbers.get((partner, int(number)))
        if now is None and db.number(f"SELECT 1 FROM {partner} WHERE id = ?", (number,)):
            now = int(number)
        values[column] = now
    if table == "aliases":
        values["target"] = numbers.get(("products", int(row["target"] or 0)), row["target"])
    if table == "offer_log" and (values["product_id"] is None or values["customer_id"] is None):
        return None
    if table == "events" and values["product_id"] is None:
        raise UserError("The product of these sales is deleted too.", "Put the product back first.")
    return values


def _must_be_free(db: Database, code: str) -> None:
    taken = "SELECT 1 FROM products WHERE code = ? UNION ALL SELECT 1 FROM aliases WHERE what = 'products' AND code = ?"
    if db.number(taken, (code, code)):
        raise UserError(
            "There is a product with the code “{code}” again.", "Give that one another code first.", code=code
        )
