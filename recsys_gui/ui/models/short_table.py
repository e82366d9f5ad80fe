"""A few rows of values as a table: what each cell says is given by functions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from recsys_gui.ui.models.roles import Role
from recsys_gui.ui.plain_tip import plain_tip

Index = QModelIndex | QPersistentModelIndex
R = TypeVar("R")
_NOWHERE = QModelIndex()


@dataclass(frozen=True)
class RowColumn(Generic[R]):
    """One column.

    Attributes:
        title: of the header.
        text: what a cell says; ``second`` is a smaller line below it.
        right: numbers align right.
        share: the length of a bar, 0 … 1.
        tone: the colour role of the text.
    """

    title: str
    text: Callable[[R], str]
    second: Callable[[R], str] | None = None
    right: bool = False
    share: Callable[[R], float] | None = None
    tone: Callable[[R], str] | None = None


class ShortTable(QAbstractTableModel, Generic[R]):
    """Rows that are all there at once."""

    def __init__(self, columns: Sequence[RowColumn[R]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self.rows: list[R] = []

    def show_rows(self, rows: Sequence[R]) -> None:
        """Show these; where as many come as before, what is chosen stays chosen."""
        if len(rows) == len(self.rows) and rows:
            self.rows = list(rows)
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(self._columns) - 1))
            return
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Qt's method."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Qt's method."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's method."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        return self._alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's method."""
        if not index.isValid():
            return None
        column, row = self._columns[index.column()], self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.text(row)
            case Qt.ItemDataRole.ToolTipRole:
                both = column.text(row), column.second(row) if column.second else ""
                return plain_tip("\n".join(part for part in both if part))
            case Qt.ItemDataRole.TextAlignmentRole:
                return self._alignment(index.column())
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.sentence(index.row())
            case Role.SECOND:
                return column.second(row) if column.second else None
            case Role.SHARE:
                return column.share(row) if column.share else None
            case Role.TONE:
                return column.tone(row) if column.tone else None
            case Role.VALUE:
                return row
        return None

    def sentence(self, row: int) -> str:
        """The whole row as it is read aloud."""
        value, parts = self.rows[row], list[str]()
        for column in self._columns:
            said = column.second(value) if column.second else ""
            parts.append(" ".join(part for part in (column.title, column.text(value), said) if part))
        return ", ".join(parts)

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if self._columns[column].right else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter
