"""What the command box has found, as rows for its list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from recsys_gui.ui.models.roles import Role

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True)
class Found:
    """Something that was found.

    Attributes:
        title, second: its two lines.
        run: what choosing it does; None where there is nothing to choose.
        keys: its shortcut, "" without one.
    """

    title: str
    second: str
    run: Callable[[], object] | None
    keys: str = ""


Source = Callable[[str], Sequence[Found]]
"""Where is looked: the words typed → what was found."""


class FoundModel(QAbstractListModel):
    """What was found, one row each."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Found] = []

    def show_rows(self, rows: Sequence[Found]) -> None:
        """Show these in place of those before."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Qt's method."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's method."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        said = {
            Qt.ItemDataRole.DisplayRole: row.title,
            Qt.ItemDataRole.AccessibleTextRole: ", ".join(word for word in (row.title, row.second, row.keys) if word),
            Role.SECOND: row.second,
            Role.BADGE: row.keys,
            Role.TONE: "soft" if row.keys else None,
            Role.VALUE: row,
        }
        return said.get(role)  # type: ignore[call-overload]

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """What leads nowhere cannot be chosen."""
        can = index.isValid() and self.rows[index.row()].run is not None
        return super().flags(index) if can else Qt.ItemFlag.NoItemFlags
