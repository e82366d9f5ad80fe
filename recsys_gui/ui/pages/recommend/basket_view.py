"""The table of the basket."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from recsys_gui.ui.delegates.cell_editor import EditingDelegate
from recsys_gui.ui.delegates.row import PAD
from recsys_gui.ui.delegates.two_line import TwoLineDelegate
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.models.basket import BasketModel, Column
from recsys_gui.ui.pages.recommend.widths import header_width
from recsys_gui.ui.theme.fonts import font
from recsys_gui.ui.theme.theme import Theme

_SAMPLE = 88_888


class BasketView(QTreeView):
    """Lines of the basket: F2 or a double click changes quantity and price, + and - the quantity, Del removes."""

    def __init__(self, theme: Theme, formatter: Formatter, model: BasketModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._basket = model
        self.setModel(model)
        self.setAccessibleName(self.tr("Basket"))
        self.setItemDelegate(EditingDelegate(theme, self))
        self.setItemDelegateForColumn(Column.PRODUCT, TwoLineDelegate(theme, self))
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setMouseTracking(True)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._size_columns(formatter)
        theme.changed.connect(self.viewport().update)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """One more, one less, none."""
        row = self.currentIndex().row()
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and row >= 0:
            self._basket.remove(row)
        elif event.text() in ("+", "-") and row >= 0:
            self._basket.change_quantity(row, 1 if event.text() == "+" else -1)
        elif event.key() == Qt.Key.Key_F2 and self.currentIndex().column() not in (Column.QUANTITY, Column.PRICE):
            self.edit(self.currentIndex().siblingAtColumn(Column.QUANTITY))
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the cross takes the line out."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.column() == Column.REMOVE:
            self._basket.remove(index.row())

    def _size_columns(self, formatter: Formatter) -> None:
        header, plain = self.header(), QFontMetrics(font())
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(Column.PRODUCT, QHeaderView.ResizeMode.Stretch)
        money = plain.horizontalAdvance(formatter.money(_SAMPLE)) + 2 * PAD
        titles = [str(self._basket.headerData(n, Qt.Orientation.Horizontal) or "") for n in range(len(Column))]
        widths = {
            Column.QUANTITY: max(plain.horizontalAdvance("888") + 2 * PAD, header_width(titles[Column.QUANTITY])),
            Column.PRICE: max(money, header_width(titles[Column.PRICE])),
            Column.AMOUNT: max(money, header_width(titles[Column.AMOUNT])),
            Column.REMOVE: plain.horizontalAdvance("×") + 2 * PAD,
        }
        for column, width in widths.items():
            header.resizeSection(column, width)
