"""The basket at the till: what is in it, how many, at what price."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from recsys_gui.base.errors import UserError
from recsys_gui.domain.edits import SoldLine
from recsys_gui.domain.rows import ProductRow
from recsys_gui.ui.formatting import UNKNOWN, Formatter
from recsys_gui.ui.models import typed
from recsys_gui.ui.models.roles import Role

_NOWHERE = QModelIndex()
REMOVE = "×"
Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns of the basket."""

    PRODUCT = 0
    QUANTITY = 1
    PRICE = 2
    AMOUNT = 3
    REMOVE = 4


@dataclass(frozen=True)
class BasketLine:
    """Pieces of a product; price in minor units, None where unknown."""

    code: str
    name: str
    quantity: float
    price: int | None

    @property
    def amount(self) -> int | None:
        """The price of all pieces."""
        return None if self.price is None else round(self.price * self.quantity)


class BasketModel(QAbstractTableModel):
    """Lines in the order they were added; quantity and price can be changed in place.

    Signals:
        changed: something else is in the basket, or another number of it.
        refused: a ``UserError``: what was typed makes no sense.
    """

    changed = Signal()
    refused = Signal(object)

    def __init__(self, formatter: Formatter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._formatter = formatter
        self._lines: list[BasketLine] = []

    @property
    def lines(self) -> list[BasketLine]:
        """What is in it."""
        return self._lines

    @property
    def codes(self) -> list[str]:
        """The products in it."""
        return [line.code for line in self._lines]

    @property
    def pieces(self) -> float:
        """How many pieces."""
        return sum(line.quantity for line in self._lines)

    @property
    def total(self) -> int:
        """What it costs, in minor units; lines without a price count nothing."""
        return sum(line.amount or 0 for line in self._lines)

    def sold(self) -> tuple[SoldLine, ...]:
        """The lines of the sale."""
        return tuple(SoldLine(line.code, line.quantity, line.price) for line in self._lines)

    def add(self, product: ProductRow, price: int | None = None) -> int:
        """One piece more of a product, at ``price`` or else its own; where it stands."""
        place = next((n for n, line in enumerate(self._lines) if line.code == product.code), None)
        if place is not None:
            self._put(place, replace(self._lines[place], quantity=self._lines[place].quantity + 1))
            return place
        place = len(self._lines)
        own = product.price if price is None else price
        self.beginInsertRows(QModelIndex(), place, place)
        self._lines.append(BasketLine(product.code, product.name or product.code, 1, own))
        self.endInsertRows()
        self.changed.emit()
        return place

    def change_quantity(self, place: int, more: float) -> None:
        """Some pieces more or fewer; none left takes the line out."""
        if 0 <= place < len(self._lines):
            left = self._lines[place].quantity + more
            if left > 0:
                self._put(place, replace(self._lines[place], quantity=left))
            else:
                self.remove(place)

    def remove(self, place: int) -> None:
        """Take a line out."""
        if 0 <= place < len(self._lines):
            self.beginRemoveRows(QModelIndex(), place, place)
            del self._lines[place]
            self.endRemoveRows()
            self.changed.emit()

    def clear(self) -> None:
        """Take everything out."""
        self.beginResetModel()
        self._lines.clear()
        self.endResetModel()
        self.changed.emit()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Qt's method."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Qt's method."""
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's method."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Basket"), self.tr("Qty"), self.tr("Price"), self.tr("Amount"), "")[section]
        return self._alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt's method: quantity and price can be edited."""
        flags = super().flags(index)
        editable = index.isValid() and index.column() in (Column.QUANTITY, Column.PRICE)
        return flags | Qt.ItemFlag.ItemIsEditable if editable else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's method."""
        if not index.isValid():
            return None
        line, column = self._lines[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(line, column)
            case Qt.ItemDataRole.EditRole:
                return self._raw(line, column)
            case Qt.ItemDataRole.TextAlignmentRole:
                return self._alignment(column)
            case Role.SECOND if column == Column.PRODUCT and line.name != line.code:
                return line.code
            case Role.VALUE:
                return line
            case Qt.ItemDataRole.AccessibleTextRole:
                if column == Column.REMOVE:
                    return self.tr("Remove {product}").replace("{product}", line.name)
                return ", ".join((line.name, f"{self._words(line, 1)} × {self._words(line, 2)}", self._words(line, 3)))
            case Qt.ItemDataRole.ToolTipRole:
                return self.tr("Remove from the basket") if column == Column.REMOVE else None
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Qt's method: another quantity or price; a quantity of nothing takes the line out."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or index.column() not in (1, 2):
            return False
        line = self._lines[index.row()]
        try:
            changed = self._changed(line, index.column(), str(value))
        except UserError as error:
            self.refused.emit(error)
            return False
        if changed.quantity == 0:
            self.remove(index.row())
        else:
            self._put(index.row(), changed)
        return True

    def _changed(self, line: BasketLine, column: int, words: str) -> BasketLine:
        if column == Column.QUANTITY:
            quantity = typed.quantity(self._formatter)(words)
            assert isinstance(quantity, float)
            if quantity < 0:
                raise UserError("This quantity makes no sense.", "Type how many were sold.")
            return replace(line, quantity=quantity)
        price = typed.money(self._formatter)(words)
        assert price is None or isinstance(price, int)
        if price is not None and price < 0:
            raise UserError("A price may not be negative.", "Type zero or more.")
        return replace(line, price=price)

    def _put(self, place: int, line: BasketLine) -> None:
        self._lines[place] = line
        self.dataChanged.emit(self.index(place, 0), self.index(place, len(Column) - 1))
        self.changed.emit()

    def _words(self, line: BasketLine, column: int) -> str:
        return {
            Column.PRODUCT: line.name,
            Column.QUANTITY: self._formatter.number(line.quantity),
            Column.PRICE: self._formatter.money(line.price),
            Column.AMOUNT: UNKNOWN if line.amount is None else self._formatter.money(line.amount),
            Column.REMOVE: REMOVE,
        }[Column(column)]

    def _raw(self, line: BasketLine, column: int) -> str:
        if column == Column.QUANTITY:
            return typed.number_text(self._formatter, line.quantity)
        return typed.money_text(self._formatter, line.price) if column == Column.PRICE else self._words(line, column)

    @staticmethod
    def _alignment(column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if column in (1, 2, 3) else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter
