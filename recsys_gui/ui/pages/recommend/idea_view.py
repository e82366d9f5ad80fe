"""What all lists of ideas share: rows of two lines, one choice, a menu for the row."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from recsys_gui.ui.delegates.row import RowDelegate
from recsys_gui.ui.models.rows import RowsModel
from recsys_gui.ui.models.sections import SectionModel
from recsys_gui.ui.theme.theme import Theme


class IdeaView(QTreeView):
    """Shows a :class:`SectionModel` or :class:`RowsModel`; subclasses say how the columns look.

    Signals:
        chosen: the value of the row that is chosen now, or None.
        menu_wanted: where on the screen the menu of the chosen row should open.
        pressed_last: the last column of the chosen row was clicked.
    """

    chosen = Signal(object)
    menu_wanted = Signal(QPoint)
    pressed_last = Signal()

    def __init__(self, theme: Theme, model: SectionModel | RowsModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ideas = model
        self.setModel(model)
        self.setAccessibleName(name)
        self.setItemDelegate(RowDelegate(theme, self))
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(0)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        model.modelReset.connect(self._on_reset)
        theme.changed.connect(self.viewport().update)

    @property
    def current(self) -> object | None:
        """The value of the chosen row."""
        return self._ideas.value(self.currentIndex())

    @property
    def place(self) -> tuple[int, int]:
        """Where the chosen row stands: number of its section (-1 without sections), and of the row in it."""
        current = self.currentIndex()
        return current.parent().row(), current.row()

    def go_near(self, place: tuple[int, int]) -> None:
        """Choose the row at ``place``, or the last one before it, after the list was read again."""
        section, row = place
        parent = self._ideas.index(section, 0) if section >= 0 else QModelIndex()
        last = self._ideas.rowCount(parent) - 1
        if min(row, last) >= 0:
            self.setCurrentIndex(self._ideas.index(min(row, last), 0, parent))

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Qt's method."""
        super().currentChanged(current, previous)
        self.chosen.emit(self._ideas.value(current))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the last column is a click on its button."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        last = self._ideas.columnCount() - 1
        if event.button() == Qt.MouseButton.LeftButton and index.column() == last and self._ideas.value(index):
            self.pressed_last.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of a row: at the mouse, or below the chosen row for the keyboard."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            if self._ideas.value(self.indexAt(event.pos())) is not None:
                self.menu_wanted.emit(event.globalPos())
        elif self.current is not None:
            self.menu_wanted.emit(self.menu_place())

    def menu_place(self) -> QPoint:
        """Where the menu of the chosen row opens: below its last column."""
        last = self._ideas.columnCount() - 1
        column = last if not self.isColumnHidden(last) else 1
        box = self.visualRect(self.currentIndex().siblingAtColumn(column))
        return self.viewport().mapToGlobal(QPoint(box.left() + 12, box.bottom()))

    def _on_reset(self) -> None:
        if isinstance(self._ideas, SectionModel):
            for number in range(self._ideas.rowCount()):
                self.setFirstColumnSpanned(number, self.rootIndex(), True)
            self.expandAll()
        self.scrollToTop()
        first = self._ideas.first_row()
        if first.isValid():
            self.setCurrentIndex(first)
        else:
            self.chosen.emit(None)
