"""The contact list of today: one line a customer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from recsys_gui.ui.models.customers import named_customer, order_count
from recsys_gui.ui.models.offer_cells import OfferCells
from recsys_gui.ui.models.roles import Role
from recsys_gui.ui.plain_tip import plain_tip

if TYPE_CHECKING:
    from recsys_gui.domain.today import Contact
    from recsys_gui.ui.formatting import Formatter
    from recsys_gui.ui.models.times import When

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Column(IntEnum):
    """The columns of the contact list."""

    CUSTOMER = 0
    SUGGEST = 1
    PRICE = 2
    WHEN = 3
    CONFIDENCE = 4


class ContactModel(QAbstractTableModel):
    """Whom to contact, what to offer at what price, when, and why."""

    def __init__(self, formatter: Formatter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._formatter = formatter
        self.cells = OfferCells(formatter)
        self._contacts: list[Contact] = []
        self._headers = (
            self.tr("Customer"), self.tr("Suggest"), self.tr("Price"), self.tr("When"), self.tr("Confidence"),
        )  # fmt: skip

    @property
    def contacts(self) -> list[Contact]:
        """What is shown, in its order."""
        return self._contacts

    def show_contacts(self, contacts: Sequence[Contact], today: date) -> None:
        """Show these."""
        self.beginResetModel()
        self.cells.today = today
        self._contacts = list(contacts)
        self.endResetModel()

    def time(self, row: int) -> When:
        """When the offer of a row is due."""
        return self.cells.when(self._contacts[row].offer)

    def row_of(self, customer: str) -> int:
        """The row of a customer; -1 when they are not shown."""
        return next((row for row, contact in enumerate(self._contacts) if contact.offer.customer == customer), -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Qt's method."""
        return 0 if parent.isValid() else len(self._contacts)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Qt's method."""
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's method."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headers[section]
        return _alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's method."""
        if not index.isValid():
            return None
        row, column = index.row(), Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.words(row, column)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(column)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.sentence(row)
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(self._tip(row, column))
            case Role.SECOND:
                return self.second(row, column)
            case Role.TONE:
                return self.time(row).tone if column == Column.WHEN else None
            case Role.LEVEL if column == Column.CONFIDENCE:
                return self.cells.level(self._contacts[row].offer)
            case Role.VALUE:
                return self._contacts[row]
        return None

    def words(self, row: int, column: Column) -> str:
        """What stands in a cell."""
        contact = self._contacts[row]
        match column:
            case Column.CUSTOMER:
                return self.name(contact)
            case Column.SUGGEST:
                return contact.offer.name or contact.offer.product
            case Column.PRICE:
                return self._formatter.money(contact.offer.price)
            case Column.WHEN:
                return self.time(row).first
        return self.cells.confidence(contact.offer)

    def second(self, row: int, column: Column) -> str:
        """The smaller line below."""
        contact = self._contacts[row]
        match column:
            case Column.CUSTOMER:
                return order_count(contact.orders)
            case Column.SUGGEST:
                return self.cells.reason(contact.offer)
            case Column.PRICE if contact.offer.list_price is not None:
                return self.tr("list {price}").replace("{price}", self._formatter.money(contact.offer.list_price))
            case Column.WHEN:
                return self.time(row).second
        return ""

    @staticmethod
    def name(contact: Contact) -> str:
        """The customer's name, or their number."""
        return named_customer(contact.offer.customer, contact.name)

    def sentence(self, row: int) -> str:
        """The whole row as it is read aloud."""
        contact = self._contacts[row]
        first = self._formatter.number(contact.offer.rank), self.name(contact), contact.offer.name
        return self.cells.sentence(contact.offer, first)

    def _tip(self, row: int, column: Column) -> str:
        contact = self._contacts[row]
        match column:
            case Column.CUSTOMER:
                known = self.name(contact), contact.offer.customer, contact.email, contact.phone
                return "\n".join(dict.fromkeys(part for part in known if part))
            case Column.SUGGEST:
                return f"{contact.offer.name}\n{contact.offer.product}\n{self.cells.reason(contact.offer)}"
            case Column.PRICE:
                return self.cells.price_tip(contact.offer)
            case Column.WHEN:
                return self.time(row).tip
            case Column.CONFIDENCE:
                return self.cells.confidence_tip(contact.offer)


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column == Column.PRICE else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
