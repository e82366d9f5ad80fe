"""The numbers behind a chart, as a table to read, to copy and to save."""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from recsys_gui.base.cells import harmless
from recsys_gui.base.files import replacing
from recsys_gui.ui.plain_tip import plain_tip

Index = QModelIndex | QPersistentModelIndex
Value = str | int | float | None
_NOWHERE = QModelIndex()


@dataclass(frozen=True)
class NumberColumn:
    """One column.

    Attributes:
        title: of the header.
        shown: a value as the page writes it.
        plain: the same for a file, without grouping or signs.
        right: numbers align right.
    """

    title: str
    shown: Callable[[Value], str] = str
    plain: Callable[[Value], str] = str
    right: bool = True


@dataclass(frozen=True)
class Numbers:
    """A table of values."""

    columns: Sequence[NumberColumn] = ()
    rows: Sequence[Sequence[Value]] = field(default_factory=list)

    def save(self, file: Path) -> None:
        """Write them as CSV that spreadsheets open.

        Raises:
            OSError: the file cannot be written.
        """
        with replacing(file) as temporary, temporary.open("w", encoding="utf-8-sig", newline="") as stream:
            writer = csv.writer(stream)
            writer.writerow([harmless(column.title) for column in self.columns])
            for row in self.rows:
                cells = zip(self.columns, row, strict=True)
                writer.writerow([harmless(column.plain(value)) if value is not None else "" for column, value in cells])


class NumbersModel(QAbstractTableModel):
    """Shows :class:`Numbers`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.numbers = Numbers()

    def show_numbers(self, numbers: Numbers) -> None:
        """Show these instead."""
        self.beginResetModel()
        self.numbers = numbers
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Qt's method."""
        return 0 if parent.isValid() else len(self.numbers.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Qt's method."""
        return 0 if parent.isValid() else len(self.numbers.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's method."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.numbers.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.numbers.columns[section].title
        return self._alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's method."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(index.column())
        row = self.numbers.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(index.column(), row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._words(index.column(), row))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = ((column.title, self._words(place, row)) for place, column in enumerate(self.numbers.columns))
            return ", ".join(f"{title} {words}" for title, words in said)
        return None

    def _words(self, column: int, row: Sequence[Value]) -> str:
        value = row[column]
        return "–" if value is None else self.numbers.columns[column].shown(value)

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if self.numbers.columns[column].right else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter
