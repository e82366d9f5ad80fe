"""The customers of a shop for the picker, read page by page."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from recsys_gui.domain.rows import CustomerCard, CustomerRow
from recsys_gui.services.browse import Browser
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.models.roles import Role

PAGE = 200
_NOWHERE = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


def customer_title(customer: CustomerRow | CustomerCard) -> str:
    """The name, or "Customer 13571" where the shop knows none."""
    if customer.name:
        return customer.name
    return QCoreApplication.translate("Customers", "Customer {code}").replace("{code}", customer.code)


def order_count(count: int) -> str:
    """How many orders, in words: 1 order, 26 orders."""
    if count == 1:
        return QCoreApplication.translate("Customers", "1 order")
    return QCoreApplication.translate("Customers", "%Ln orders", "", count)


class CustomerModel(QAbstractListModel):
    """Customers whose code or name matches the search, most orders first."""

    def __init__(self, browser: Browser, formatter: Formatter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._browser, self._formatter = browser, formatter
        self._rows: list[CustomerRow] = []
        self._search, self._more = "", False
        self._year = 0

    @property
    def search_words(self) -> str:
        """What is searched for; "" shows everybody."""
        return self._search

    def set_today(self, today: date) -> None:
        """What counts as today: purchases of other years are shown with their year."""
        self._year = today.year

    def search(self, words: str) -> None:
        """Show the customers that match ``words``; all of them for an empty string."""
        self.beginResetModel()
        self._search = words.strip()
        self._rows = self._browser.customers(self._search, None, PAGE)
        self._more = len(self._rows) == PAGE
        self.endResetModel()

    def row(self, index: Index) -> CustomerRow | None:
        """The customer at ``index``."""
        return self._rows[index.row()] if index.isValid() else None

    def find(self, code: str) -> QModelIndex:
        """Where a customer stands among those read so far; invalid when not among them."""
        for place, row in enumerate(self._rows):
            if row.code == code:
                return self.index(place)
        return QModelIndex()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Qt's method."""
        return 0 if parent.isValid() else len(self._rows)

    def canFetchMore(self, parent: Index) -> bool:
        """Qt's method."""
        return self._more and not parent.isValid()

    def fetchMore(self, parent: Index) -> None:
        """Qt's method: reads the next page."""
        if not self.canFetchMore(parent):
            return
        page = self._browser.customers(self._search, self._rows[-1], PAGE)
        self._more = len(page) == PAGE
        if page:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(page) - 1)
            self._rows += page
            self.endInsertRows()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's method."""
        row = self.row(index)
        if row is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return customer_title(row)
        if role == Role.SECOND:
            return self._second_line(row)
        if role == Role.VALUE:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{customer_title(row)}, {self._second_line(row)}"
        return None

    def _day(self, moment: int) -> str:
        day = self._formatter.date(moment)
        this_year = day is not None and day.year == self._year
        return self._formatter.short_day(day) if this_year else self._formatter.day(day)

    def _second_line(self, row: CustomerRow) -> str:
        words = [row.code] if row.name else []
        words.append(order_count(row.orders))
        if row.last is not None:
            last = QCoreApplication.translate("Customers", "last {day}")
            words.append(last.replace("{day}", self._day(row.last)))
        return " · ".join(words)
