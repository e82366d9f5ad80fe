"""Products and customers added, changed, deleted and merged by hand."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from typing import Literal

from recsys_gui.base.errors import UserError
from recsys_gui.base.text import Text, text
from recsys_gui.domain.edits import Cell, CellEdit
from recsys_gui.domain.entities import Customer, Product
from recsys_gui.store.file.database import Database
from recsys_gui.store.tables import catalogue, written
from recsys_gui.store.tables.journal import Journal, Row

Kind = Literal["products", "customers"]
_LONGEST = 1_000
_MOST = 2**53
_CHANGED = {
    "products.code": text("Code of {name} changed"),
    "products.name": text("Name of {name} changed"),
    "products.category": text("Category of {name} changed"),
    "products.list_price": text("List price of {name} changed"),
    "products.unit_cost": text("Cost of {name} changed"),
    "products.stock": text("Stock of {name} changed"),
    "products.active": text("Sale of {name} changed"),
    "products.recommend": text("Recommending of {name} changed"),
    "products.boost": text("Place of {name} in lists changed"),
    "customers.code": text("Number of {name} changed"),
    "customers.name": text("Name of {name} changed"),
    "customers.email": text("E-mail of {name} changed"),
    "customers.phone": text("Phone of {name} changed"),
    "customers.region": text("Region of {name} changed"),
    "customers.quiet": text("Contacting of {name} changed"),
}
_TEXTS = ("code", "name", "category", "email", "phone", "region")
_FILLED: dict[Kind, tuple[str, ...]] = {
    "products": ("name", "category", "list_price", "unit_cost", "stock"),
    "customers": ("name", "email", "phone", "region"),
}
"""What the kept row takes from the others where it has nothing itself."""


def add_product(db: Database, journal: Journal, product: Product) -> tuple[Text, int]:
    """Add a product; what was done, and its row number.

    Raises:
        UserError: the code is missing or taken, or a number makes no sense.
    """
    values = {
        "code": product.code, "name": product.name or product.code, "category": product.category,
        "list_price": product.list_price, "unit_cost": product.unit_cost, "stock": product.stock,
        "active": int(product.active), "recommend": int(product.recommend)
    }  # fmt: skip
    checked = {field: _checked(field, value) for field, value in values.items()}
    _must_be_free(db, "products", str(checked["code"]))
    number = journal.insert("products", **checked)
    return text("{name} added", name=_label(checked)), number


def add_customer(db: Database, journal: Journal, customer: Customer) -> tuple[Text, int]:
    """Add a customer; what was done, and the row number.

    Raises:
        UserError: the number is missing or taken.
    """
    values = {field: _checked(field, value) for field, value in vars(customer).items()}
    _must_be_free(db, "customers", str(values["code"]))
    number = journal.insert("customers", **values)
    return text("{name} added", name=_label(values)), number


def change(db: Database, journal: Journal, table: Kind, cells: Sequence[CellEdit]) -> Text:
    """Give cells other values.

    Raises:
        UserError: a value makes no sense, a code is taken, or the row is gone.
    """
    name = ""
    for cell in cells:
        if f"{table}.{cell.field}" not in _CHANGED:
            raise TypeError(f"no field of {table}: {cell.field}")
        before = _row(journal, table, cell.id)
        value = _checked(cell.field, cell.value)
        if cell.field == "code" and value != before["code"]:
            _must_be_free(db, table, str(value))
        journal.update(table, [cell.id], **{cell.field: value})
        _keep_from_undo(db, journal, table, cell)
        name = _label(before)
    if len(cells) == 1:
        return Text(_CHANGED[f"{table}.{cells[0].field}"].template, {"name": name})
    return text("{n} cells changed", n=len(cells))


def delete(db: Database, journal: Journal, table: Kind, ids: Sequence[int]) -> Text:
    """Take products with their sale lines out, or customers, whose sale lines stay without a name."""
    rows = journal.rows(table, ids)
    numbers = [int(row["id"] or 0) for row in rows]
    for number in numbers:
        column = "product_id" if table == "products" else "customer_id"
        journal.delete("offer_log", _ids(db, "offer_log", column, number))
        if table == "products":
            _delete_lines(db, journal, number)
        else:
            _forget_customer(db, journal, number)
        journal.delete("aliases", _aliases(db, table, number))
    journal.delete(table, numbers)
    if len(rows) == 1:
        return text("{name} deleted", name=_label(rows[0]))
    if table == "products":
        return text("{n} products deleted", n=len(rows))
    return text("{n} customers deleted", n=len(rows))


def merge(db: Database, journal: Journal, table: Kind, kept: int, others: Sequence[int]) -> Text:
    """Let ``kept`` have all that ``others`` had; files that still name their codes mean the kept one from now on.

    Raises:
        UserError: a row is gone, or there is nothing to merge.
    """
    others = [number for number in dict.fromkeys(others) if number != kept]
    if not others:
        raise UserError("There is nothing to merge.", "Choose two rows or more.")
    target = _row(journal, table, kept)
    gone = [_row(journal, table, number) for number in others]
    column = "product_id" if table == "products" else "customer_id"
    for row in gone:
        number = int(row["id"] or 0)
        journal.update("offer_log", _ids(db, "offer_log", column, number), **{column: kept})
        journal.update("events", _ids(db, "events", column, number), **{column: kept})
        if table == "customers":
            _move_orders(db, journal, number, kept)
        journal.update("aliases", _aliases(db, table, number), target=kept)
    filled = {field: _first(field, [target, *gone]) for field in _FILLED[table]}
    if table == "customers":  # who did not want to be contacted under one number does not under another
        filled["quiet"] = max(int(row["quiet"] or 0) for row in (target, *gone))
    journal.delete(table, others)
    for row in gone:
        journal.insert("aliases", what=table, code=row["code"], target=kept)
    journal.update(table, [kept], **filled)
    return text("{n} merged into {name}", n=len(gone), name=_label(target))


def _delete_lines(db: Database, journal: Journal, product: int) -> None:
    numbers = _ids(db, "events", "product_id", product)
    orders = db.all(
        int, "SELECT DISTINCT order_id FROM events WHERE product_id = ? AND order_id IS NOT NULL", (product,)
    )
    journal.delete("events", numbers)
    delete_empty_orders(db, journal, orders)


def delete_empty_orders(db: Database, journal: Journal, orders: Sequence[int]) -> None:
    """Take those of ``orders`` out that have no line any more."""
    has_lines = "SELECT 1 FROM events WHERE order_id = ?"
    journal.delete("orders", [number for number in orders if not db.number(has_lines, (number,))])


def _forget_customer(db: Database, journal: Journal, customer: int) -> None:
    journal.update("events", _ids(db, "events", "customer_id", customer), customer_id=None)
    journal.update("orders", _ids(db, "orders", "customer_id", customer), customer_id=None)
    notes = db.all(
        int,
        "SELECT id FROM import_changes WHERE what = 'customers' AND first = ? AND before IS NOT NULL",
        (customer,),
    )
    journal.delete("import_changes", notes)


def _move_orders(db: Database, journal: Journal, customer: int, kept: int) -> None:
    """Orders of the same code and day become one, so that the same file brought in again finds its lines."""
    twins = db.all(
        lambda old, new: (old, new),
        "SELECT a.id, min(b.id) FROM orders AS a JOIN orders AS b ON b.customer_id = ? AND b.code = a.code"
        " AND b.day = a.day WHERE a.customer_id = ? GROUP BY a.id",
        (kept, customer),
    )
    for old, new in twins:
        journal.update("events", _ids(db, "events", "order_id", old), order_id=new)
    journal.delete("orders", [old for old, _ in twins])
    journal.update("orders", _ids(db, "orders", "customer_id", customer), customer_id=kept)


def _keep_from_undo(db: Database, journal: Journal, table: Kind, cell: CellEdit) -> None:
    """What the owner set by hand stays so when an import that had set it before is undone."""
    found = db.all(
        lambda number, before: (number, written.dictionary(before)),
        "SELECT id, before FROM import_changes WHERE what = ? AND first = ? AND before IS NOT NULL",
        (table, cell.id),
    )
    for number, before in found:
        if cell.field not in before:
            continue
        del before[cell.field]
        if before:
            journal.update("import_changes", [number], before=json.dumps(before, ensure_ascii=False))
        else:
            journal.delete("import_changes", [number])


def _ids(db: Database, table: str, column: str, number: int) -> list[int]:
    return db.all(int, f"SELECT id FROM {table} WHERE {column} = ?", (number,))


def _aliases(db: Database, table: Kind, target: int) -> list[int]:
    return db.all(int, "SELECT id FROM aliases WHERE what = ? AND target = ?", (table, target))


def _row(journal: Journal, table: Kind, number: int) -> Row:
    found = journal.rows(table, [number])
    if not found:
        raise UserError("This row is no longer in the shop.", "Refresh the table with F5.")
    return found[0]


def _must_be_free(db: Database, table: Kind, code: str) -> None:
    taken = catalogue.find(db, table, code) is not None
    if taken and table == "products":
        raise UserError("There is already a product with the code “{code}”.", "Choose another code.", code=code)
    if taken:
        raise UserError("There is already a customer “{code}”.", "Choose another number.", code=code)


def _checked(field: str, value: Cell) -> Cell:
    if field in _TEXTS:
        words = " ".join(str(value or "").replace("\0", " ").split())[:_LONGEST]
        if field == "code" and not words:
            raise UserError("The code may not be empty.", "Type a code.")
        return words
    if field in ("active", "recommend", "quiet"):
        return int(bool(value))
    if field == "boost":
        return _boost(value)
    if value is None:
        return None
    number = float(value)
    if not math.isfinite(number) or abs(number) > _MOST:
        raise UserError("This number is too large.", "Type a smaller one.")
    if field == "stock":
        return number
    if number < 0:
        raise UserError("A price may not be negative.", "Type zero or more.")
    return int(number)


def _boost(value: Cell) -> float:
    number = float(value or 1)
    if not 1 <= number <= 10:
        raise UserError("A product can come one to ten times sooner.", "Type a number from 1 to 10.")
    return number


def _first(field: str, rows: Sequence[Row]) -> Cell:
    """The first value that says something."""
    values: list[Cell] = [row[field] for row in rows]  # type: ignore[misc]
    return next((value for value in values if value not in (None, "")), values[0])


def _label(row: Row) -> str:
    return str(row["name"] or row["code"])
