"""Rows to choose one from, read page by page: the base of the customers and products in pickers."""

from __future__ import annotations

from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from recsys_gui.ui.models.roles import Role
from recsys_gui.ui.plain_tip import plain_tip

PAGE = 200
_NOWHERE = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class HasCode(Protocol):
    """A row with a code of the shop's own."""

    @property
    def code(self) -> str:
        """The code."""


R = TypeVar("R", bound=HasCode)


class PickerModel(QAbstractListModel, Generic[R]):
    """Rows that match the search; subclasses say where they come from and what stands in them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[R] = []
        self._search, self._more = "", False

    def page(self, search: str, after: R | None, limit: int) -> list[R]:
        """The rows after ``after``, at most ``limit``; in milliseconds."""
        raise NotImplementedError

    def title(self, row: R) -> str:
        """The first line of a row."""
        raise NotImplementedError

    def second(self, row: R) -> str:
        """The second line of a row."""
        raise NotImplementedError

    def badge(self, row: R) -> tuple[str, str]:  # noqa: ARG002 - most rows have none
        """A short word at the right of a row and its tone; "" for none."""
        return "", ""

    @property
    def search_words(self) -> str:
        """What is searched for; "" shows everything."""
        return self._search

    def search(self, words: str) -> None:
        """Show the rows that match ``words``; all of them for an empty string."""
        self.beginResetModel()
        self._search = words.strip()
        self._rows = self.page(self._search, None, PAGE)
        self._more = len(self._rows) == PAGE
        self.endResetModel()

    def row(self, index: Index) -> R | None:
        """The row at ``index``."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def find(self, code: str) -> QModelIndex:
        """Where a code stands among the rows read so far; invalid when not among them."""
        for place, row in enumerate(self._rows):
            if row.code == code:
                return self.index(place)
        return QModelIndex()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Qt's method."""
        return 0 if parent.isValid() else len(self._rows)

    def canFetchMore(self, parent: Index) -> bool:
        """Qt's method."""
        return self._more and not parent.isValid()

    def fetchMore(self, parent: Index) -> None:
        """Qt's method: reads the next page."""
        if not self.canFetchMore(parent):
            return
        page = self.page(self._search, self._rows[-1], PAGE)
        self._more = len(page) == PAGE
        if page:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(page) - 1)
            self._rows += page
            self.endInsertRows()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's method."""
        row = self.row(index)
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.title(row)
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(self.title(row))
            case Role.SECOND:
                return self.second(row)
            case Role.VALUE:
                return row
            case Role.BADGE:
                return self.badge(row)[0] or None
            case Role.TONE:
                return self.badge(row)[1] or None
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(part for part in (self.title(row), self.second(row), self.badge(row)[0]) if part)
        return None
