"""The contact list on paper."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from recsys_gui.ui.models.contacts import Column, ContactModel
from recsys_gui.ui.models.late import late_columns
from recsys_gui.ui.printing.printout import PrintedColumn, PrintedRow, PrintedTable, Printout

if TYPE_CHECKING:
    from recsys_gui.domain.reports import ShopSummary
    from recsys_gui.domain.today import Contact, LateCustomer
    from recsys_gui.ui.formatting import Formatter


def _tr(words: str) -> str:
    return QCoreApplication.translate("TodayPrinted", words)


def contact_sheet(contacts: list[Contact], summary: ShopSummary, filters: str, formatter: Formatter) -> Printout:
    """The customers of the list, with a box to tick for each."""
    model = ContactModel(formatter)
    model.show_contacts(contacts, date.fromisoformat(summary.today))
    columns = [
        PrintedColumn(_tr("Customer"), 2.8), PrintedColumn(_tr("Suggest"), 5),
        PrintedColumn(_tr("Price"), 1.6, right=True), PrintedColumn(_tr("When"), 2.4),
        PrintedColumn(_tr("Confidence"), 1.6),
    ]  # fmt: skip
    rows = []
    for place, contact in enumerate(contacts):
        below = [model.second(place, column) for column in Column]
        below[0] = "  ".join(part for part in (below[0], contact.phone, contact.email) if part)
        rows.append(PrintedRow([model.words(place, column) for column in Column], below))
    table = PrintedTable("", columns, rows, tick=True)
    return Printout(_tr("Contact today"), summary.name, formatter.long_day(summary.today), filters, (), [table])


def late_sheet(late: list[LateCustomer], summary: ShopSummary, formatter: Formatter) -> Printout:
    """Customers who are late, with a box to tick for each."""
    columns = late_columns(formatter)
    printed = [PrintedColumn(column.title, 1 if column.right else 2.4, column.right) for column in columns]
    rows = [PrintedRow([column.text(customer) for column in columns]) for customer in late]
    table = PrintedTable("", printed, rows, tick=True)
    title = _tr("Late by their own rhythm")
    return Printout(title, summary.name, formatter.long_day(summary.today), "", (), [table])
