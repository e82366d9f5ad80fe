"""Rows in titled sections: the two-level model behind the suggestion list and the list of methods."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from recsys_gui.ui.models.roles import Role, heading

Index = QModelIndex | QPersistentModelIndex
_SECTION = 0
_NOWHERE = QModelIndex()


@dataclass(frozen=True)
class Section:
    """A heading, a quieter note behind it, and the values of its rows."""

    title: str
    note: str
    rows: Sequence[object] = field(default_factory=list)


class SectionModel(QAbstractItemModel):
    """Sections of rows; subclasses say what stands in a cell."""

    headers: Sequence[str] = ()
    right_aligned: frozenset[int] = frozenset()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sections: list[Section] = []

    @property
    def sections(self) -> list[Section]:
        """What is shown now."""
        return self._sections

    def set_sections(self, sections: Sequence[Section]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self._sections = list(sections)
        self.endResetModel()

    def cell(self, section: Section, row: int, column: int, role: int) -> object:
        """What ``role`` is of one cell; None where there is nothing to say."""
        raise NotImplementedError

    def value(self, index: Index) -> object | None:
        """The value of the row at ``index``; None for headings."""
        if not index.isValid() or index.internalId() == _SECTION:
            return None
        return self._sections[index.internalId() - 1].rows[index.row()]

    def first_row(self) -> QModelIndex:
        """The first row that can be selected; invalid when there is none."""
        for number, section in enumerate(self._sections):
            if section.rows:
                return self.index(0, 0, self.index(number, 0))
        return QModelIndex()

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        """Qt's method."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else _SECTION)

    def parent(self, index: Index = _NOWHERE) -> QModelIndex:  # type: ignore[override]
        """Qt's method."""
        if not index.isValid() or index.internalId() == _SECTION:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, _SECTION)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Qt's method."""
        if not parent.isValid():
            return len(self._sections)
        if parent.internalId() != _SECTION or parent.column() > 0:
            return 0
        return len(self._sections[parent.row()].rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: ARG002 - the same for headings and rows
        """Qt's method."""
        return len(self.headers)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows can be selected, headings are passed over."""
        if self.value(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's method."""
        return heading(self.headers, self.right_aligned, section, orientation, role)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's method."""
        if not index.isValid():
            return None
        if index.internalId() == _SECTION:
            return self._heading(self._sections[index.row()], index.column(), role)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.headerData(index.column(), Qt.Orientation.Horizontal, role)
        section = self._sections[index.internalId() - 1]
        return (
            section.rows[index.row()] if role == Role.VALUE else self.cell(section, index.row(), index.column(), role)
        )

    @staticmethod
    def _heading(section: Section, column: int, role: int) -> object:
        if role == Role.SECTION:
            return True
        if column:
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{section.title}, {section.note}" if section.note else section.title
        if role == Role.SECOND:
            return section.note
        return section.title if role == Qt.ItemDataRole.DisplayRole else None
