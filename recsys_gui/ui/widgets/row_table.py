"""The look of short tables in cards."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyledItemDelegate, QTableView, QWidget

from recsys_gui.ui.delegates.row import PAD, RowDelegate
from recsys_gui.ui.delegates.two_line import TwoLineDelegate
from recsys_gui.ui.theme.fonts import font
from recsys_gui.ui.theme.theme import Theme
from recsys_gui.ui.theme.tokens import SMALL

_ONE, _TWO = 14, 12
_SMALL = 240, 150


class RowTable(QTableView):
    """The first column takes the room; each other is as wide as its sample.

    Signals:
        opened: Enter or a double click, with the place of the row.
    """

    opened = Signal(int)

    def __init__(
        self, theme: Theme, model: QAbstractItemModel, name: str, samples: Sequence[str], *, two_lines: bool = False,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setModel(model)
        self.setAccessibleName(name)
        self.setItemDelegate(TwoLineDelegate(theme, self) if two_lines else RowDelegate(theme, self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        lines = QFontMetrics(font(weight=600)).height() + (QFontMetrics(font(SMALL)).height() if two_lines else 0)
        self.verticalHeader().setDefaultSectionSize(lines + (_TWO if two_lines else _ONE))
        self._size_columns(samples)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))
        theme.changed.connect(self.viewport().update)

    def sizeHint(self) -> QSize:
        """Qt's method: small, and glad of more room."""
        return QSize(*_SMALL)

    def draw_with(self, column: int, delegate: QStyledItemDelegate) -> None:
        """Let a delegate of its own draw a column."""
        self.setItemDelegateForColumn(column, delegate)

    def chosen(self) -> int:
        """The place of the chosen row; -1 without one."""
        rows = self.selectionModel().selectedRows()
        return rows[0].row() if rows else -1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the chosen row."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen() >= 0:
            self.opened.emit(self.chosen())
        else:
            super().keyPressEvent(event)

    def _size_columns(self, samples: Sequence[str]) -> None:
        header, strong, small = self.horizontalHeader(), QFontMetrics(font(weight=600)), QFontMetrics(font(SMALL, 500))
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setMinimumSectionSize(24)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for place, sample in enumerate(samples, 1):
            title = str(self.model().headerData(place, Qt.Orientation.Horizontal) or "")
            wide = max(strong.horizontalAdvance(sample), small.horizontalAdvance(title))
            header.resizeSection(place, wide + 2 * PAD + 4)
