"""The contact list of today: one line a customer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from recsys_gui.domain.today import Contact
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.models.confidence import confidence_bars, confidence_tip, confidence_word
from recsys_gui.ui.models.customers import order_count
from recsys_gui.ui.models.due import Due, due
from recsys_gui.ui.models.roles import Role
from recsys_gui.ui.translation import say

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
        self._contacts: list[Contact] = []
        self._due: list[Due] = []
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
        self._contacts = list(contacts)
        self._due = [due(contact.offer, today, self._formatter) for contact in contacts]
        self.endResetModel()

    def due_of(self, row: int) -> Due:
        """When the offer of a row is due."""
        return self._due[row]

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
                return self._tip(row, column)
            case Role.SECOND:
                return self.second(row, column)
            case Role.TONE:
                return self._due[row].tone if column == Column.WHEN else None
            case Role.SHARE if column == Column.CONFIDENCE:
                return confidence_bars(self._contacts[row].offer)
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
                return self._due[row].words
        return confidence_word(contact.offer)

    def second(self, row: int, column: Column) -> str:
        """The smaller line below."""
        contact = self._contacts[row]
        match column:
            case Column.CUSTOMER:
                return order_count(contact.orders)
            case Column.SUGGEST:
                return say(contact.offer.reason)
            case Column.PRICE if contact.offer.list_price is not None:
                return self.tr("list {price}").replace("{price}", self._formatter.money(contact.offer.list_price))
            case Column.WHEN:
                return self._due[row].days
        return ""

    def name(self, contact: Contact) -> str:
        """The customer's name, or their number."""
        return contact.name or self.tr("Customer {code}").replace("{code}", contact.offer.customer)

    def sentence(self, row: int) -> str:
        """The whole row as it is read aloud and copied."""
        cells = [(self.words(row, column), self.second(row, column)) for column in Column]
        price = f"{self._headers[Column.PRICE]} {cells[Column.PRICE][0]}"
        confidence = f"{self._headers[Column.CONFIDENCE]} {cells[Column.CONFIDENCE][0]}"
        parts = [
            self._formatter.number(self._contacts[row].offer.rank), cells[Column.CUSTOMER][0], cells[Column.SUGGEST][0],
            price, cells[Column.PRICE][1], " ".join(cells[Column.WHEN]), confidence, cells[Column.SUGGEST][1],
        ]  # fmt: skip
        return ", ".join(part for part in parts if part)

    def _tip(self, row: int, column: Column) -> str | None:
        contact = self._contacts[row]
        match column:
            case Column.CUSTOMER:
                known = self.name(contact), contact.offer.customer, contact.email, contact.phone
                return "\n".join(dict.fromkeys(part for part in known if part))
            case Column.SUGGEST:
                return f"{contact.offer.name}\n{contact.offer.product}\n{say(contact.offer.reason)}"
            case Column.PRICE if contact.offer.price_low is not None and contact.offer.price_high is not None:
                words = self.tr("Most likely between {low} and {high}.")
                words = words.replace("{low}", self._formatter.money(contact.offer.price_low))
                return words.replace("{high}", self._formatter.money(contact.offer.price_high))
            case Column.CONFIDENCE:
                return confidence_tip(contact.offer, self._formatter)
        return None


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column == Column.PRICE else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
