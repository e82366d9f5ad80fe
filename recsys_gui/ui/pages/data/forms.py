"""What is asked when something is added by hand, and the edit that comes of it."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QCoreApplication

from recsys_gui.domain.edits import AddCustomer, AddProduct, AddSale, Cell, Edit, MarkFavourite, Rate
from recsys_gui.domain.entities import Customer, Product
from recsys_gui.services.browse import Browser
from recsys_gui.ui.dialogs.form import Field
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.models import typed

Values = dict[str, Cell]
_SUGGESTIONS = 8
_BETWEEN = " · "
_STARS = 5


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("DataForms", text, "", n)


def product_fields(form: Formatter) -> list[Field]:
    """Of a new product."""
    return [
        Field("code", _tr("Code"), typed.code),
        Field("name", _tr("Name"), typed.words),
        Field("category", _tr("Category"), typed.words),
        Field("list_price", _tr("List price"), typed.money(form)),
        Field("unit_cost", _tr("Cost"), typed.money(form)),
        Field("stock", _tr("In stock"), typed.number(form)),
    ]


def product(values: Values) -> Edit:
    """The product that was filled in."""
    price, cost, stock = values["list_price"], values["unit_cost"], values["stock"]
    return AddProduct(
        Product(
            str(values["code"]), str(values["name"]), str(values["category"]), cast("int | None", price),
            cast("int | None", cost), cast("float | None", stock),
        )
    )  # fmt: skip


def customer_fields() -> list[Field]:
    """Of a new customer."""
    return [
        Field("code", _tr("Number"), typed.code),
        Field("name", _tr("Name"), typed.words),
        Field("email", _tr("E-mail"), typed.words),
        Field("phone", _tr("Phone"), typed.words),
        Field("region", _tr("Region"), typed.words),
    ]


def customer(values: Values) -> Edit:
    """The customer that was filled in."""
    return AddCustomer(Customer(**{key: str(value or "") for key, value in values.items()}))


def sale_fields(form: Formatter, browser: Browser) -> list[Field]:
    """Of a sale line."""
    return [
        Field("product", _tr("Product code"), _first_part, found=_products(browser)),
        Field(
            "customer", _tr("Customer number"), lambda words: words.split(_BETWEEN)[0].strip(), found=_people(browser)
        ),
        Field("quantity", _tr("Quantity"), typed.quantity(form), "1"),
        Field("unit_price", _tr("Unit price"), typed.money(form)),
        Field("time", _tr("When"), typed.moment(form), typed.moment_text(form, int(time.time()))),
    ]


def sale(values: Values) -> Edit:
    """The sale line that was filled in."""
    return AddSale(
        str(values["product"]), str(values["customer"] or ""), float(values["quantity"] or 0),
        cast("int | None", values["unit_price"]), int(values["time"] or 0),
    )  # fmt: skip


def mark_fields(browser: Browser) -> list[Field]:
    """Of what a customer thinks of a product."""
    return [
        Field("product", _tr("Product code"), _first_part, found=_products(browser)),
        Field("mark", _tr("Mark"), lambda words: words, choices=tuple(_marks())),
    ]


def mark(customer_code: str) -> Callable[[Values], Edit]:
    """The edit for what was filled in about this customer."""

    def made(values: Values) -> Edit:
        product_code, place = str(values["product"]), _marks().index(str(values["mark"]))
        now = int(time.time())
        if place < 2:
            return MarkFavourite(customer_code, product_code, now, on=place == 0)
        stars = place - 1 if place <= _STARS + 1 else None
        return Rate(customer_code, product_code, stars, now)

    return made


def _marks() -> list[str]:
    stars = [_tr("%Ln stars", count) for count in range(1, _STARS + 1)]
    return [_tr("Favourite"), _tr("No favourite any more"), *stars, _tr("No stars any more")]


def _first_part(words: str) -> Cell:
    return typed.code(words.split(_BETWEEN)[0])


def _products(browser: Browser) -> Callable[[str], list[str]]:
    return lambda words: [f"{row.code}{_BETWEEN}{row.name}" for row in browser.products(words, None, _SUGGESTIONS)]


def _people(browser: Browser) -> Callable[[str], list[str]]:
    return lambda words: [
        f"{row.code}{_BETWEEN}{row.name}" if row.name else row.code
        for row in browser.customers(words, None, _SUGGESTIONS)
    ]
