"""The customers of a shop for the picker, read page by page."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from recsys_gui.domain.row_filter import RowFilter
from recsys_gui.domain.rows import CustomerCard, CustomerRow
from recsys_gui.ui.models.picker import PickerModel
from recsys_gui.ui.models.roles import Role

if TYPE_CHECKING:
    from recsys_gui.domain.visit_states import VisitState
    from recsys_gui.services.browse import Browser
    from recsys_gui.ui.formatting import Formatter


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


def _badge(state: str) -> tuple[str, str]:
    """The word for a state, and its tone."""
    return {
        "overdue": (QCoreApplication.translate("Customers", "Overdue"), "bad"),
        "now": (QCoreApplication.translate("Customers", "Due now"), "ok"),
        "soon": (QCoreApplication.translate("Customers", "Due soon"), "ok"),
        "lapsed": (QCoreApplication.translate("Customers", "Lapsed"), "warn"),
        "new": (QCoreApplication.translate("Customers", "New"), "info"),
    }.get(state, ("", ""))


class CustomerModel(PickerModel[CustomerRow]):
    """Customers whose code or name matches the search, most orders first."""

    def __init__(self, browser: Browser, formatter: Formatter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._browser, self._formatter = browser, formatter
        self._year = 0
        self._states: Mapping[str, tuple[VisitState, int]] = {}
        self._wanted: Collection[VisitState] = ()

    def set_today(self, today: date) -> None:
        """What counts as today: purchases of other years are shown with their year."""
        self._year = today.year

    def set_states(self, states: Mapping[str, tuple[VisitState, int]]) -> None:
        """Who is due, late, gone or new, by code, with the days until they are."""
        self._states = states
        if self.rowCount() and not self._wanted:
            self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1), [Role.BADGE, Role.TONE])

    def want(self, states: Collection[VisitState]) -> None:
        """From the next search on, show those in one of these states only; all for none."""
        self._wanted = states

    def badge(self, row: CustomerRow) -> tuple[str, str]:
        """Where they are between two visits."""
        state, days = self._states.get(row.code, ("", 0))
        if state == "later":
            if days == 1:
                return QCoreApplication.translate("Customers", "Tomorrow"), "info"
            return QCoreApplication.translate("Customers", "In %Ln days", "", days), "info"
        return _badge(state)

    def page(self, search: str, after: CustomerRow | None, limit: int) -> list[CustomerRow]:
        """The next customers."""
        if not self._wanted:
            return self._browser.customers(search, after, limit)
        codes = tuple(code for code, (state, _) in self._states.items() if state in self._wanted)
        return self._browser.customers(search, after, limit, RowFilter(codes=codes))

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
