"""A plain list of rows whose cells say what a subclass knows: the models behind audiences and complements."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from recsys_gui.ui.models.roles import Role, heading

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class RowsModel(QAbstractTableModel):
    """Rows of values; subclasses say what stands in a cell."""

    headers: Sequence[str] = ()
    right_aligned: frozenset[int] = frozenset()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[object] = ()

    @property
    def rows(self) -> Sequence[object]:
        """The values shown now."""
        return self._rows

    def set_rows(self, rows: Sequence[object]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def cell(self, row: int, column: int, role: int) -> object:
        """What ``role`` is of one cell; None where there is nothing to say."""
        raise NotImplementedError

    def value(self, index: Index) -> object | None:
        """The value of the row at ``index``."""
        return self._rows[index.row()] if index.isValid() else None

    def first_row(self) -> QModelIndex:
        """The first row; invalid when there is none."""
        return self.index(0, 0)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Qt's method."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Qt's method."""
        return 0 if parent.isValid() else len(self.headers)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's method."""
        return heading(self.headers, self.right_aligned, section, orientation, role)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's method."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.headerData(index.column(), Qt.Orientation.Horizontal, role)
        return self._rows[index.row()] if role == Role.VALUE else self.cell(index.row(), index.column(), role)
