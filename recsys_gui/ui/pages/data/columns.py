"""What the tables of the Data page show of a row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from recsys_gui.domain.entities import EventKind
from recsys_gui.domain.rows import CustomerRow, ImportRow, ProductRow, SaleRow
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.models import typed
from recsys_gui.ui.models.paged import Column

R = TypeVar("R")

_CODE, _CATEGORY = "WWWWWW", "Kitchen and baking"
_MOMENTS, _MANY = (1_759_190_340, 1_767_052_740), 1_000_000
"""Moments whose dates are long in one language or another, and a large number: a column must show all of them."""


@dataclass(frozen=True)
class _Widths:
    """How wide values usually are, as texts."""

    day: str
    time: str
    number: str
    money: str


def _widths(form: Formatter) -> _Widths:
    day, time = (max(map(write, _MOMENTS), key=len) for write in (form.day, form.time))
    return _Widths(day, time, form.number(_MANY), form.money(_MANY))


def _tr(text: str) -> str:
    return QCoreApplication.translate("DataColumns", text)


def _quiet(_: object) -> str:
    return "text2"


def sale_columns(form: Formatter) -> list[Column[SaleRow]]:
    """Sale lines, newest first; a return shows as a negative quantity."""
    wide = _widths(form)
    return [
        Column(
            _tr("When"),
            lambda it: form.time(it.time),
            wide.time,
            tone=_quiet,
            field="time",
            raw=lambda it: typed.moment_text(form, it.time),
            parse=typed.moment(form),
            order="time",
            down_first=True,
        ),
        Column(_tr("Order"), lambda it: it.order, _CODE + "W", tone=_quiet, minor=True, order="order"),
        Column(
            _tr("Customer"),
            lambda it: it.customer or _tr("not known"),
            _CODE + "WW",
            tone=_customer_tone,
            field="customer",
            raw=lambda it: it.customer,
            parse=typed.words,
            order="customer",
        ),
        Column(
            _tr("Code"),
            lambda it: it.product,
            _CODE + "W",
            tone=_quiet,
            field="product",
            parse=typed.code,
            order="product",
        ),
        Column(_tr("Product"), lambda it: it.name or it.product, strong=True, order="name"),
        Column(
            _tr("Quantity"),
            lambda it: form.number(_signed(it)),
            wide.number,
            right=True,
            tone=_sale_tone,
            field="quantity",
            raw=lambda it: typed.number_text(form, _signed(it)),
            parse=typed.quantity(form),
            order="quantity",
            down_first=True,
        ),
        replace(
            _money_column(form, _tr("Unit price"), "unit_price", lambda it: it.unit_price),
            minor=True,
            order="unit_price",
            down_first=True,
        ),
        Column(
            _tr("Amount"),
            lambda it: form.money(_amount(it)),
            wide.money,
            right=True,
            tone=_sale_tone,
            order="amount",
            down_first=True,
        ),
    ]


def _money_column(form: Formatter, title: str, field: str, of: Callable[[R], int | None]) -> Column[R]:
    """An amount of money that the owner may change."""
    return Column(
        title,
        lambda it: _money(form, of(it)),
        _widths(form).money,
        right=True,
        field=field,
        raw=lambda it: typed.money_text(form, of(it)),
        parse=typed.money(form),
    )


def _signed(sale: SaleRow) -> float:
    return -sale.quantity if sale.kind == EventKind.RETURN else sale.quantity


def _amount(sale: SaleRow) -> int | None:
    return None if sale.unit_price is None else round(_signed(sale) * sale.unit_price)


def _sale_tone(sale: SaleRow) -> str:
    return "bad" if sale.kind == EventKind.RETURN else "text"


def _customer_tone(sale: SaleRow) -> str:
    return "text" if sale.customer else "text3"


def product_columns(form: Formatter) -> list[Column[ProductRow]]:
    """Products, best sold first."""
    wide = _widths(form)
    return [
        Column(
            _tr("Code"), lambda it: it.code, _CODE + "W", tone=_quiet, field="code", parse=typed.code, order="code"
        ),
        Column(
            _tr("Product"), lambda it: it.name or it.code, strong=True, field="name", parse=typed.words, order="name"
        ),
        Column(
            _tr("Category"),
            lambda it: it.category,
            _CATEGORY,
            minor=True,
            optional=True,
            field="category",
            parse=typed.words,
            order="category",
        ),
        replace(
            _money_column(form, _tr("List price"), "list_price", lambda it: it.list_price),
            text=lambda it: _price(form, it),
            tone=_price_tone,
            tip=_price_tip,
            order="list_price",
            down_first=True,
        ),
        replace(
            _money_column(form, _tr("Cost"), "unit_cost", lambda it: it.unit_cost),
            optional=True,
            order="unit_cost",
            down_first=True,
        ),
        Column(
            _tr("In stock"),
            lambda it: _number(form, it.stock),
            wide.number,
            True,
            False,
            _stock_tone,
            optional=True,
            field="stock",
            raw=lambda it: typed.number_text(form, it.stock),
            parse=typed.number(form),
            order="stock",
            down_first=True,
        ),
        Column(
            _tr("Sold, 12 months"), lambda it: form.number(it.sold), wide.number, right=True, order="sold",
            down_first=True,
        ),
        Column(
            _tr("Last sold"), lambda it: form.day(it.last_sold), wide.day, tone=_quiet, order="last_sold",
            down_first=True,
        ),
        Column(
            _tr("Recommend"),
            _recommend,
            wide.number,
            tone=_recommend_tone,
            minor=True,
            field="recommend",
            parse=typed.one_of(_tr("Yes"), _tr("No")),
            choices=(_tr("Yes"), _tr("No")),
            order="recommend",
        ),
    ]  # fmt: skip


def _money(form: Formatter, minor: int | None) -> str:
    return "" if minor is None else form.money(minor)


def _number(form: Formatter, value: float | None) -> str:
    return "" if value is None else form.number(value)


def _price(form: Formatter, product: ProductRow) -> str:
    """The list price; where there is none, about what it sold for of late."""
    said = _money(form, product.price)
    return said if product.list_price is not None or not said else f"≈ {said}"


def _price_tone(product: ProductRow) -> str:
    return "text" if product.list_price is not None else "text3"


def _price_tip(product: ProductRow) -> str:
    return (
        ""
        if product.list_price is not None or product.price is None
        else _tr("What it usually sold for; no list price is set")
    )


def _stock_tone(product: ProductRow) -> str:
    return "text" if product.stock is None or product.stock > 0 else "bad"


def _recommend(product: ProductRow) -> str:
    return _tr("Yes") if product.recommend else _tr("No")


def _recommend_tone(product: ProductRow) -> str:
    return "text2" if product.recommend else "text3"


def customer_columns(form: Formatter) -> list[Column[CustomerRow]]:
    """Customers, most orders first."""
    wide = _widths(form)
    return [
        Column(
            _tr("Customer"), lambda it: it.code, _CODE + "WWWW", strong=True, field="code", parse=typed.code,
            order="code",
        ),
        Column(_tr("Name"), lambda it: it.name, "", optional=True, field="name", parse=typed.words, order="name"),
        Column(
            _tr("E-mail"), lambda it: it.email, "", minor=True, optional=True, field="email", parse=typed.words,
            order="email",
        ),
        Column(
            _tr("Phone"), lambda it: it.phone, _CODE + "WW", minor=True, optional=True, field="phone",
            parse=typed.words, order="phone",
        ),
        Column(
            _tr("Region"), lambda it: it.region, _CODE + "WW", optional=True, field="region", parse=typed.words,
            order="region",
        ),
        Column(
            _tr("Orders"), lambda it: form.number(it.orders), wide.number, right=True, order="orders", down_first=True
        ),
        Column(
            _tr("Spent"), lambda it: form.money(it.spent), wide.money + "0", right=True, order="spent",
            down_first=True,
        ),
        Column(
            _tr("Last purchase"), lambda it: form.day(it.last), wide.day + "00", right=True, tone=_quiet,
            order="last", down_first=True,
        ),
    ]  # fmt: skip


def import_columns(form: Formatter) -> list[Column[ImportRow]]:
    """Imports, newest first."""
    wide = _widths(form)
    return [
        Column(_tr("When"), lambda it: form.time(it.time), wide.time + "00"),
        Column(_tr("File"), lambda it: it.file, strong=True),
        Column(_tr("Rows read"), lambda it: form.number(it.lines), wide.number + "0", right=True, minor=True),
        Column(_tr("Sales added"), lambda it: form.number(it.sales), wide.number + "0", right=True),
        Column(_tr("Duplicates"), lambda it: form.number(it.duplicates), wide.number, right=True, minor=True),
        Column(_tr("Not used"), lambda it: form.number(it.rejected), wide.number, right=True, minor=True),
        Column(_tr("Sales dates"), lambda it: _days(form, it), wide.day + " – " + wide.day, tone=_quiet),
        Column(_tr("State"), _state, wide.number, tone=_state_tone, badge=True),
    ]


def _days(form: Formatter, row: ImportRow) -> str:
    if row.first is None or row.last is None:
        return ""
    first, last = form.day(row.first), form.day(row.last)
    return first if first == last else f"{first} – {last}"


def _state(row: ImportRow) -> str:
    return _tr("Undone") if row.undone else _tr("In use")


def _state_tone(row: ImportRow) -> str:
    return "warn" if row.undone else "ok"
