"""What happens during a training, as sentences with their time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from recsys_gui.ui.theme.theme import Theme

Kind = Literal["good", "note", "bad"]
_ICONS = {"good": ("check", "ok"), "note": ("info", "text3"), "bad": ("triangle-alert", "bad")}
_NOWHERE = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Line:
    """One sentence of the log, with the clock's time as text."""

    time: str
    kind: Kind
    sentence: str


class TrainingLog(QAbstractTableModel):
    """Sentences, newest first; columns are time and sentence."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines: list[Line] = []

    def add(self, line: Line) -> None:
        """Put a sentence on top."""
        self.beginInsertRows(QModelIndex(), 0, 0)
        self._lines.insert(0, line)
        self.endInsertRows()

    def clear(self) -> None:
        """Forget everything."""
        self.beginResetModel()
        self._lines.clear()
        self.endResetModel()

    def text(self) -> str:
        """The whole log, oldest first, a line each."""
        return "\n".join(f"{line.time}  {line.sentence}" for line in reversed(self._lines))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Qt's method."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Qt's method."""
        return 0 if parent.isValid() else 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's method."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.sentence if index.column() else line.time
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{line.time} {line.sentence}"
        if role == Qt.ItemDataRole.DecorationRole and index.column():
            return self._theme.icon(*_ICONS[line.kind])
        return None
