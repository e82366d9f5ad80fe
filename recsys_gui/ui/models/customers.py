"""The customers of a shop for the picker, read page by page."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QObject

from recsys_gui.domain.rows import CustomerCard, CustomerRow
from recsys_gui.services.browse import Browser
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.models.picker import PickerModel


def customer_title(customer: CustomerRow | CustomerCard) -> str:
    """The name, or "Customer 13571" where the shop knows none."""
    return named_customer(customer.code, customer.name)


def named_customer(code: str, name: str) -> str:
    """As :func:`customer_title`, of a customer's code and name."""
    return name or QCoreApplication.translate("Customers", "Customer {code}").replace("{code}", code)


def order_count(count: int) -> str:
    """How many orders, in words: 1 order, 26 orders."""
    if count == 1:
        return QCoreApplication.translate("Customers", "1 order")
    return QCoreApplication.translate("Customers", "%Ln orders", "", count)


class CustomerModel(PickerModel[CustomerRow]):
    """Customers whose code or name matches the search, most orders first."""

    def __init__(self, browser: Browser, formatter: Formatter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._browser, self._formatter = browser, formatter
        self._year = 0

    def set_today(self, today: date) -> None:
        """What counts as today: purchases of other years are shown with their year."""
        self._year = today.year

    def page(self, search: str, after: CustomerRow | None, limit: int) -> list[CustomerRow]:
        """The next customers."""
        return self._browser.customers(search, after, limit)

    def title(self, row: CustomerRow) -> str:
        """Their name."""
        return customer_title(row)

    def second(self, row: CustomerRow) -> str:
        """How many orders, and when last."""
        words = [row.code] if row.name else []
        words.append(order_count(row.orders))
        if row.last is not None:
            last = QCoreApplication.translate("Customers", "last {day}")
            words.append(last.replace("{day}", self._day(row.last)))
        return " · ".join(words)

    def _day(self, moment: int) -> str:
        day = self._formatter.date(moment)
        this_year = day is not None and day.year == self._year
        return self._formatter.short_day(day) if this_year else self._formatter.day(day)
