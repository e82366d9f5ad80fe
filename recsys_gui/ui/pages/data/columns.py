"""What the tables of the Data page show of a row."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from recsys_gui.domain.entities import EventKind
from recsys_gui.domain.rows import CustomerRow, ImportRow, ProductRow, SaleRow
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.models.paged import Column

_CODE, _NAME = "WWWWWW", "A rather long product name"
_DAY, _TIME, _NUMBER, _MONEY = "30 Sep 2025", "30 Sep 2025 23:59", "1,000,000", "£10,000.00"


def _tr(text: str) -> str:
    return QCoreApplication.translate("DataColumns", text)


def _quiet(_: object) -> str:
    return "text2"


def sale_columns(form: Formatter) -> list[Column[SaleRow]]:
    """Sale lines, newest first; a return shows as a negative quantity."""
    return [
        Column(_tr("When"), lambda it: form.time(it.time), _TIME, tone=_quiet),
        Column(_tr("Order"), lambda it: it.order, _CODE + "W", tone=_quiet, minor=True),
        Column(_tr("Customer"), lambda it: it.customer or _tr("not known"), _CODE + "WW", tone=_customer_tone),
        Column(_tr("Code"), lambda it: it.product, _CODE + "W", tone=_quiet),
        Column(_tr("Product"), lambda it: it.name or it.product, strong=True),
        Column(_tr("Quantity"), lambda it: form.number(_signed(it)), _NUMBER, right=True, tone=_sale_tone),
        Column(_tr("Unit price"), lambda it: form.money(it.unit_price), _MONEY, right=True, minor=True),
        Column(_tr("Amount"), lambda it: form.money(_amount(it)), _MONEY, right=True, tone=_sale_tone),
    ]


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
    return [
        Column(_tr("Code"), lambda it: it.code, _CODE + "W", tone=_quiet),
        Column(_tr("Product"), lambda it: it.name or it.code, strong=True),
        Column(_tr("Category"), lambda it: it.category, _NAME, optional=True, minor=True),
        Column(_tr("List price"), lambda it: _money(form, it.list_price), _MONEY, right=True, optional=True),
        Column(_tr("Cost"), lambda it: _money(form, it.unit_cost), _MONEY, right=True, optional=True),
        Column(_tr("In stock"), lambda it: _number(form, it.stock), _NUMBER, True, False, _stock_tone, optional=True),
        Column(_tr("Sold, 12 months"), lambda it: form.number(it.sold), _NUMBER, right=True),
        Column(_tr("Last sold"), lambda it: form.day(it.last_sold), _DAY, tone=_quiet),
        Column(_tr("Recommend"), _recommend, _NUMBER, tone=_recommend_tone, minor=True),
    ]


def _money(form: Formatter, minor: int | None) -> str:
    return "" if minor is None else form.money(minor)


def _number(form: Formatter, value: float | None) -> str:
    return "" if value is None else form.number(value)


def _stock_tone(product: ProductRow) -> str:
    return "text" if product.stock else "bad"


def _recommend(product: ProductRow) -> str:
    return _tr("Yes") if product.recommend else _tr("No")


def _recommend_tone(product: ProductRow) -> str:
    return "text2" if product.recommend else "text3"


def customer_columns(form: Formatter) -> list[Column[CustomerRow]]:
    """Customers, most orders first."""
    return [
        Column(_tr("Customer"), lambda it: it.code, _CODE + "WWWW", strong=True),
        Column(_tr("Name"), lambda it: it.name, "", optional=True),
        Column(_tr("Region"), lambda it: it.region, "", optional=True),
        Column(_tr("Orders"), lambda it: form.number(it.orders), _NUMBER, right=True),
        Column(_tr("Spent"), lambda it: form.money(it.spent), _MONEY + "0", right=True),
        Column(_tr("Last purchase"), lambda it: form.day(it.last), _DAY + "00", right=True, tone=_quiet),
    ]


def import_columns(form: Formatter) -> list[Column[ImportRow]]:
    """Imports, newest first."""
    return [
        Column(_tr("When"), lambda it: form.time(it.time), _TIME + "00"),
        Column(_tr("File"), lambda it: it.file, strong=True),
        Column(_tr("Rows read"), lambda it: form.number(it.lines), _NUMBER + "0", right=True),
        Column(_tr("Sales added"), lambda it: form.number(it.sales), _NUMBER + "0", right=True),
        Column(_tr("State"), _state, _NUMBER, tone=_state_tone, badge=True),
    ]


def _state(row: ImportRow) -> str:
    return _tr("Undone") if row.undone else _tr("In use")


def _state_tone(row: ImportRow) -> str:
    return "warn" if row.undone else "ok"
