"""The contact list itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from recsys_gui.base.cells import harmless
from recsys_gui.ui.delegates.confidence import ConfidenceDelegate
from recsys_gui.ui.delegates.row import PAD
from recsys_gui.ui.delegates.two_line import TwoLineDelegate
from recsys_gui.ui.models.contacts import Column, ContactModel
from recsys_gui.ui.pages.recommend.widths import confidence_width, when_width
from recsys_gui.ui.theme.fonts import font
from recsys_gui.ui.theme.tokens import SMALL

if TYPE_CHECKING:
    from recsys_gui.domain.today import Contact
    from recsys_gui.ui.formatting import Formatter
    from recsys_gui.ui.theme.theme import Theme

_ROOMY, _WIDE = 560, 640
_SAMPLE = 88_888
_SPACE = 20
_CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class ContactView(QTableView):
    """Several rows can be chosen.

    Signals:
        opened: Enter or a double click, with the code of the customer. put_off: Del. message: Ctrl+Shift+C.
    """

    opened = Signal(str)
    put_off = Signal()
    message = Signal()

    def __init__(self, theme: Theme, formatter: Formatter, model: ContactModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._contacts = model
        self.setModel(model)
        self.setAccessibleName(self.tr("Contact today"))
        self.setItemDelegate(TwoLineDelegate(theme, self))
        self.setItemDelegateForColumn(Column.CONFIDENCE, ConfidenceDelegate(theme, self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        height = QFontMetrics(font(weight=600)).height() + QFontMetrics(font(SMALL)).height() + _SPACE
        self.verticalHeader().setDefaultSectionSize(height)
        self.doubleClicked.connect(lambda index: self._open(index.row()))
        self._size_columns(formatter)
        theme.changed.connect(self.viewport().update)

    def chosen(self) -> list[Contact]:
        """The chosen customers, from the top."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        return [self._contacts.contacts[row] for row in rows]

    def choose(self, customers: list[str], row: int) -> None:
        """Choose these customers again, or the one at ``row`` where none of them is there any more."""
        rows = [found for code in customers if (found := self._contacts.row_of(code)) >= 0]
        rows = rows or [min(row, self._contacts.rowCount() - 1)]
        if rows[0] < 0:
            return
        flags, choice = QItemSelectionModel.SelectionFlag, self.selectionModel()
        choice.clearSelection()
        choice.setCurrentIndex(self._contacts.index(rows[0], 0), flags.NoUpdate)
        for number in rows:
            choice.select(self._contacts.index(number, 0), flags.Select | flags.Rows)

    def copy(self) -> int:
        """Put the chosen rows on the clipboard, as spreadsheets take them; how many."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        lines = [
            [
                self._contacts.contacts[row].offer.customer, self._contacts.contacts[row].name,
                self._contacts.contacts[row].email, self._contacts.contacts[row].phone,
                *(self._contacts.words(row, column) for column in list(Column)[1:]),
                self._contacts.second(row, Column.SUGGEST),
            ]
            for row in rows
        ]  # fmt: skip
        QGuiApplication.clipboard().setText("\n".join("\t".join(harmless(cell) for cell in line) for line in lines))
        return len(lines)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the customer, Del puts off, Ctrl+C copies."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._open(self.currentIndex().row())
        elif event.key() == Qt.Key.Key_C and event.modifiers() == _CTRL_SHIFT:
            self.message.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Delete):
            self.put_off.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's method: where there is little room, the name, the reason and the price come first."""
        super().resizeEvent(event)
        self.setColumnHidden(Column.CONFIDENCE, self.viewport().width() < _WIDE)
        narrow = self.viewport().width() < _ROOMY
        names = QFontMetrics(font(weight=600)).horizontalAdvance("M" * (9 if narrow else 10))
        self.horizontalHeader().resizeSection(Column.CUSTOMER, names + 2 * PAD)

    def _open(self, row: int) -> None:
        if 0 <= row < self._contacts.rowCount():
            self.opened.emit(self._contacts.contacts[row].offer.customer)

    def _size_columns(self, formatter: Formatter) -> None:
        header, small = self.horizontalHeader(), QFontMetrics(font(SMALL))
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setMinimumSectionSize(24)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(Column.SUGGEST, QHeaderView.ResizeMode.Stretch)
        price = small.horizontalAdvance(self.tr("list {price}").replace("{price}", formatter.money(_SAMPLE)))
        header.resizeSection(Column.PRICE, price + 2 * PAD)
        header.resizeSection(Column.WHEN, when_width(formatter))
        title = str(self._contacts.headerData(Column.CONFIDENCE, Qt.Orientation.Horizontal))
        header.resizeSection(Column.CONFIDENCE, confidence_width(title))
