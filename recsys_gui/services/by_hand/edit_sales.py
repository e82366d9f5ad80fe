"""Single sale lines added, changed and deleted by hand, and what customers think of products."""

from __future__ import annotations

import math
from collections.abc import Sequence

from recsys_gui.base.errors import UserError
from recsys_gui.base.text import Text, text
from recsys_gui.domain.edits import AddSale, CellEdit, MarkFavourite, Rate
from recsys_gui.domain.entities import EventKind
from recsys_gui.services.by_hand.edit_catalogue import delete_empty_orders
from recsys_gui.store.file.database import Database, Value
from recsys_gui.store.tables import catalogue
from recsys_gui.store.tables.journal import Journal, Row

_DAY = 86_400
_MOST_STARS = 5
_MOST = 2**53
_LAST_MOMENT = 253_402_300_799
"""The end of the year 9999."""


def add(db: Database, journal: Journal, sale: AddSale, order: str = "") -> tuple[Text, int]:
    """Add one sale line, to the order with this code if any; what was done, and its row number.

    Raises:
        UserError: there is no such product or customer, or the quantity or price makes no sense.
    """
    product = _product(db, sale.product)
    customer = _customer(db, sale.customer)
    kind, quantity = _signed(sale.quantity)
    number = journal.insert(
        "events", time=_moment(sale.time), kind=kind, customer_id=customer, product_id=product,
        order_id=_order(db, journal, customer, sale.time, order), quantity=quantity, unit_price=_price(sale.unit_price),
    )  # fmt: skip
    return text("Sale of {name} added", name=_name(db, product)), number


def change(db: Database, journal: Journal, cells: Sequence[CellEdit]) -> Text:
    """Give cells of sale lines other values.

    Raises:
        UserError: a value makes no sense, or the line is gone.
    """
    product = 0
    for cell in cells:
        before = _line(journal, cell.id)
        journal.update("events", [cell.id], **_values(db, journal, before, cell))
        if before["order_id"] is not None:
            delete_empty_orders(db, journal, [int(before["order_id"])])
        product = int(before["product_id"] or 0)
    if len(cells) == 1:
        return text("Sale of {name} changed", name=_name(db, product))
    return text("{n} cells changed", n=len(cells))


def _values(db: Database, journal: Journal, line: Row, cell: CellEdit) -> dict[str, Value]:
    value = cell.value
    match cell.field:
        case "quantity":
            kind, quantity = _signed(float(value or 0))
            return {"kind": kind, "quantity": quantity}
        case "unit_price":
            return {"unit_price": _price(None if value is None else int(value))}
        case "product":
            return {"product_id": _product(db, str(value or ""))}
        case "time":
            moment = _moment(int(value or 0))
            if moment // _DAY == int(line["time"] or 0) // _DAY:
                return {"time": moment}
            return {"time": moment, "order_id": _moved(db, journal, line, _id(line["customer_id"]), moment)}
        case "customer":
            customer = _customer(db, str(value or ""))
            if customer == line["customer_id"]:
                return {}
            moment = int(line["time"] or 0)
            return {"customer_id": customer, "order_id": _moved(db, journal, line, customer, moment)}
    raise TypeError(f"no field of sales: {cell.field}")


def _moved(db: Database, journal: Journal, line: Row, customer: int | None, moment: int) -> int | None:
    """The order of the line for another buyer or day, with the same code."""
    old = journal.rows("orders", [int(line["order_id"] or 0)])
    return _order(db, journal, customer, moment, str(old[0]["code"]) if old else "")


def delete(db: Database, journal: Journal, ids: Sequence[int]) -> Text:
    """Take sale lines out, and orders that have none left."""
    lines = journal.rows("events", ids)
    journal.delete("events", [int(line["id"] or 0) for line in lines])
    delete_empty_orders(db, journal, sorted({int(line["order_id"]) for line in lines if line["order_id"]}))
    if len(lines) == 1:
        return text("Sale of {name} deleted", name=_name(db, int(lines[0]["product_id"] or 0)))
    return text("{n} sale lines deleted", n=len(lines))


def favourite(db: Database, journal: Journal, mark: MarkFavourite) -> Text:
    """A customer likes a product, or no longer does.

    Raises:
        UserError: there is no such product or customer.
    """
    product, customer = _product(db, mark.product), _known_customer(db, mark.customer)
    journal.delete("events", _marks(db, customer, product, EventKind.FAVOURITE))
    name = _name(db, product)
    if not mark.on:
        return text("{name} is no favourite any more", name=name)
    _mark(journal, customer, product, EventKind.FAVOURITE, 1, mark.time)
    return text("{name} marked as favourite", name=name)


def rate(db: Database, journal: Journal, rating: Rate) -> Text:
    """A customer gives a product stars, in place of earlier ones.

    Raises:
        UserError: there is no such product or customer, or not one to five stars.
    """
    if rating.stars is not None and not 1 <= rating.stars <= _MOST_STARS:
        raise UserError("A rating has one to five stars.", "Choose a number from 1 to 5.")
    product, customer = _product(db, rating.product), _known_customer(db, rating.customer)
    journal.delete("events", _marks(db, customer, product, EventKind.RATING))
    if rating.stars is None:
        return text("Stars of {name} taken away", name=_name(db, product))
    _mark(journal, customer, product, EventKind.RATING, rating.stars, rating.time)
    return text("{name} has {n} stars now", name=_name(db, product), n=rating.stars)


def _mark(journal: Journal, customer: int, product: int, kind: EventKind, quantity: float, time: int) -> None:
    journal.insert(
        "events", time=_moment(time), kind=int(kind), customer_id=customer, product_id=product, quantity=float(quantity)
    )


def _marks(db: Database, customer: int, product: int, kind: EventKind) -> list[int]:
    sql = "SELECT id FROM events WHERE customer_id = ? AND product_id = ? AND kind = ?"
    return db.all(int, sql, (customer, product, int(kind)))


def _order(db: Database, journal: Journal, customer: int | None, moment: int, code: str = "") -> int | None:
    """The order of a customer's day, made when missing; lines without code and customer have none."""
    if not code and customer is None:
        return None
    day = moment // _DAY
    found = db.number(
        "SELECT id FROM orders WHERE code = ? AND customer_id IS ? AND day = ? AND status = 0", (code, customer, day)
    )
    return found or journal.insert("orders", code=code, customer_id=customer, day=day, status=0)


def _line(journal: Journal, number: int) -> Row:
    found = journal.rows("events", [number])
    if not found:
        raise UserError("This sale is no longer in the shop.", "Refresh the table with F5.")
    return found[0]


def _product(db: Database, code: str) -> int:
    found = catalogue.find(db, "products", code.strip())
    if found is None:
        raise UserError("There is no product “{code}”.", "Add the product first, or check its code.", code=code)
    return found


def _customer(db: Database, code: str) -> int | None:
    return _known_customer(db, code) if code.strip() else None


def _known_customer(db: Database, code: str) -> int:
    found = catalogue.find(db, "customers", code.strip())
    if found is None:
        raise UserError("There is no customer “{code}”.", "Add the customer first, or check the number.", code=code)
    return found


def _name(db: Database, product: int) -> str:
    return db.one(str, "SELECT coalesce(nullif(name, ''), code) FROM products WHERE id = ?", (product,)) or ""


def _signed(quantity: float) -> tuple[int, float]:
    if not math.isfinite(quantity) or quantity == 0 or abs(quantity) > _MOST:
        raise UserError("This quantity makes no sense.", "Type a number; a negative one for what came back.")
    return int(EventKind.PURCHASE if quantity > 0 else EventKind.RETURN), abs(quantity)


def _price(minor: int | None) -> int | None:
    if minor is not None and not 0 <= minor <= _MOST:
        raise UserError("A price may not be negative.", "Type zero or more.")
    return minor


def _moment(time: int) -> int:
    if not 0 < time <= _LAST_MOMENT:
        raise UserError("This date makes no sense.", "Type a day such as 2024-12-31.")
    return time


def _id(value: Value) -> int | None:
    return None if value is None else int(value)
