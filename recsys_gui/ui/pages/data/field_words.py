"""What the columns of a file can be, in the shopkeeper's words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def _tr(text: str) -> str:
    return QCoreApplication.translate("FieldWords", text)


def field_name(field: str, kind: str = "sales") -> str:
    """The words for a field of a file of this kind; a field nobody named goes by itself."""
    if field == "name" and kind == "customers":
        return _tr("Customer name")
    return _names().get(field, field.replace("_", " "))


def _names() -> dict[str, str]:
    return {
        "order": _tr("Sale number"), "customer": _tr("Customer number"), "product": _tr("Product code"),
        "name": _tr("Product name"), "quantity": _tr("Quantity"), "unit_price": _tr("Price of one piece"),
        "date": _tr("Date and time"), "region": _tr("Country or region"), "time": _tr("Time of day"),
        "line": _tr("Number of the line"), "line_total": _tr("Price of the whole line"), "status": _tr("Status"),
        "refund": _tr("Refund"), "cancelled": _tr("Cancelled on"), "paid": _tr("Paid on"),
        "event": _tr("Kind of event"),
        "items": _tr("All products of the sale"), "product_alternative": _tr("Other product code"),
        "variant": _tr("Variant"), "category": _tr("Category"), "currency": _tr("Currency"),
        "customer_name": _tr("Customer name"), "first_name": _tr("First name"), "last_name": _tr("Last name"),
        "email": _tr("E-mail"), "phone": _tr("Phone"), "list_price": _tr("List price"), "unit_cost": _tr("Cost"),
        "stock": _tr("In stock"), "active": _tr("For sale"), "dates": _tr("Order of day and month"),
        "action": _tr("What the customer did"), "rating": _tr("Rating"),
    }  # fmt: skip


def kind_names() -> dict[str, str]:
    """What the rows of a file can be."""
    return {
        "sales": _tr("Sales"), "products": _tr("Products"), "customers": _tr("Customers"),
        "behaviour": _tr("Views, favourites and ratings"),
    }  # fmt: skip


def date_orders() -> dict[str, str]:
    """How dates can be written."""
    return {"dmy": _tr("Day first (31/12/2024)"), "mdy": _tr("Month first (12/31/2024)"), "ymd": _tr("Year first")}


def certainty(sure: float | None) -> tuple[str, str]:
    """How sure a column is, as a word, and the colour of the word."""
    if sure is None:
        return "–", "text3"
    if sure >= _SURE:
        return _tr("Sure"), "ok"
    return (_tr("Likely"), "text2") if sure >= _LIKELY else (_tr("Check"), "warn")


_SURE, _LIKELY = 0.9, 0.6


def switch_words() -> dict[str, str]:
    """What each kind of cleaning does, as a sentence to tick."""
    return {
        "duplicates": _tr("Leave out rows that stand there twice"),
        "zero_price": _tr("Leave out rows with a price of zero"),
        "test_orders": _tr("Leave out test orders"),
        "future_date": _tr("Leave out dates in the future"),
        "negative_price": _tr("Leave out negative prices"),
        "cancelled_orders": _tr("Take cancelled orders as cancelled"),
        "not_products": _tr("Keep postage, fees and gift cards out of suggestions"),
        "statuses": _tr("Heed the status of orders"),
        "same_code": _tr("Take product codes that differ in case only as one"),
    }
