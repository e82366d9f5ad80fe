"""Tables of any length: rows come page by page as the owner scrolls."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont

from recsys_gui.base.errors import UserError
from recsys_gui.ui.models.roles import Role
from recsys_gui.ui.plain_tip import plain_tip

if TYPE_CHECKING:
    from recsys_gui.domain.edits import Cell

Index = QModelIndex | QPersistentModelIndex
R = TypeVar("R")
PAGE = 200
_NOWHERE = QModelIndex()


@dataclass(frozen=True)
class Column(Generic[R]):
    """One column: what stands in it and how.

    Attributes:
        title: of the header.
        text: what a cell says.
        sample: a text as wide as most; the column gets its width. "" lets the column take the room that is left.
        right: numbers align right, and so does their header.
        strong: semibold.
        tone: colour role of the text, or tone of the badge.
        badge: whether the text stands in a coloured box.
        optional: hide the column while no row has anything in it.
        minor: hide the column when the window is narrow.
        field: the field of the row that the owner may change here, "" for none.
        raw: what an editor of the cell begins with.
        parse: the value that was typed; raises a UserError.
        choices: the only texts that may be chosen.
        tip: what a cell says when pointed at, beside its text.
        order: the field by whose values rows can be put in order here, "" for none; ``down_first``: from the largest.
    """

    title: str
    text: Callable[[R], str]
    sample: str = ""
    right: bool = False
    strong: bool = False
    tone: Callable[[R], str] | None = None
    badge: bool = False
    optional: bool = False
    minor: bool = False
    field: str = ""
    raw: Callable[[R], str] | None = None
    parse: Callable[[str], Cell] | None = None
    choices: tuple[str, ...] = ()
    tip: Callable[[R], str] | None = None
    order: str = ""
    down_first: bool = False


@dataclass(frozen=True)
class Source(Generic[R]):
    """Where rows come from: ``page(search, after, limit)`` and ``count(search)``, both in milliseconds."""

    page: Callable[[str, R | None, int], list[R]]
    count: Callable[[str], int]


class PagedTableModel(QAbstractTableModel, Generic[R]):
    """Rows of one :class:`Source`, fetched in pages after the last row shown.

    Signals:
        read: the rows were read again. edited: row value, field and new value of a cell that the owner changed.
    """

    read = Signal()
    edited = Signal(object, str, object)

    def __init__(self, columns: Sequence[Column[R]], source: Source[R], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns, self._source = columns, source
        self._rows: list[R] = []
        self._search = ""
        self._totals: dict[str, int] = {}
        self._more = True
        self._inserting = False
        self.editable = False

    @property
    def columns(self) -> Sequence[Column[R]]:
        """The columns, in their order."""
        return self._columns

    @property
    def search(self) -> str:
        """What is searched for; "" means all rows."""
        return self._search

    @property
    def total(self) -> int:
        """How many rows there truly are, fetched or not."""
        return self.total_of(self._search)

    def total_of(self, search: str) -> int:
        """How many rows match ``search``; asked once until :meth:`reload`."""
        if search not in self._totals:
            self._totals[search] = self._source.count(search)
        return self._totals[search]

    def set_search(self, search: str) -> None:
        """Show only rows that match."""
        self._search = search.strip()
        self._read()

    def set_source(self, source: Source[R]) -> None:
        """Show the rows of another source, as far as they match."""
        self._source = source
        self._totals.clear()
        self._read()

    def reload(self) -> None:
        """Read again as many rows as were shown, and count again; where the same rows come, they stay in place."""
        self._totals.clear()
        wanted = max(PAGE, len(self._rows))
        rows = self._source.page(self._search, None, wanted)
        if rows and self._rows and [_id(row) for row in rows] == [_id(row) for row in self._rows]:
            self._rows = rows
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(self._columns) - 1))
            self.read.emit()
        else:
            self._put(rows, wanted)

    def _read(self) -> None:
        self._put(self._source.page(self._search, None, PAGE), PAGE)

    def _put(self, rows: list[R], asked: int) -> None:
        self.beginResetModel()
        self._rows = rows
        self._more = len(rows) == asked
        self.endResetModel()
        self.read.emit()

    def place_of(self, number: int) -> int | None:
        """Where the row with this number in the shop file is shown; None when it is not."""
        return next((place for place, row in enumerate(self._rows) if _id(row) == number), None)

    def row(self, number: int) -> R:
        """The value of a row that has been fetched."""
        return self._rows[number]

    def is_blank(self, column: int) -> bool:
        """Whether no fetched row has anything in an optional column."""
        return self._columns[column].optional and all(not self._columns[column].text(row) for row in self._rows)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Qt's method: the rows fetched so far."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Qt's method."""
        return 0 if parent.isValid() else len(self._columns)

    def canFetchMore(self, parent: Index) -> bool:
        """Qt's method."""
        return not parent.isValid() and self._more and not self._inserting

    def fetchMore(self, parent: Index) -> None:
        """Qt's method: one page more."""
        if not self.canFetchMore(parent):
            return
        rows = self._source.page(self._search, self._rows[-1] if self._rows else None, PAGE)
        self._more = len(rows) == PAGE
        if rows:
            start = len(self._rows)
            self._inserting = True  # a view asks for more from within the insertion, before others have heard of it
            self.beginInsertRows(QModelIndex(), start, start + len(rows) - 1)
            self._rows.extend(rows)
            self.endInsertRows()
            self._inserting = False

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's method."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        return self._alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt's method: cells with a field can be edited."""
        flags = super().flags(index)
        if self.editable and index.isValid() and self._columns[index.column()].parse is not None:
            return flags | Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Qt's method: tell what the owner typed; it shows when the shop file has it."""
        if role != Qt.ItemDataRole.EditRole or not self.flags(index) & Qt.ItemFlag.ItemIsEditable:
            return False
        column, row = self._columns[index.column()], self._rows[index.row()]
        if column.parse is None or str(value) == self._raw(column, row):
            return False
        try:
            self.edited.emit(row, column.field, column.parse(str(value)))
        except UserError:
            return False
        return True

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's method."""
        if not index.isValid():
            return None
        column, row = self._columns[index.column()], self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return "" if column.badge else column.text(row)
        if role == Qt.ItemDataRole.EditRole:
            return self._raw(column, row)
        if role == Role.BADGE:
            return column.text(row) if column.badge else None
        if role == Role.TONE:
            return column.tone(row) if column.tone else None
        if role == Qt.ItemDataRole.FontRole:
            return _strong() if column.strong else None
        if role == Role.VALUE:
            return row
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(index.column())
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._sentence(row) if role == Qt.ItemDataRole.AccessibleTextRole else self._tip(column, row)
        return None

    @staticmethod
    def _raw(column: Column[R], row: R) -> str:
        return column.raw(row) if column.raw else column.text(row)

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if self._columns[column].right else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter

    def _sentence(self, row: R) -> str:
        """The whole row, for a screen reader."""
        said = ((column.title, column.text(row)) for column in self._columns)
        return ", ".join(f"{title} {text}" for title, text in said if text)

    @staticmethod
    def _tip(column: Column[R], row: R) -> str | None:
        said = column.tip(row) if column.tip else ""
        return plain_tip(said or ("" if column.sample else column.text(row))) or None


def _id(row: object) -> object:
    return getattr(row, "id", None)


def _strong() -> QFont:
    font = QFont()
    font.setWeight(QFont.Weight.DemiBold)
    return font
