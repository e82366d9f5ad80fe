"""The suggestion list itself."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from recsys_gui.ui.delegates.row import PAD, RowDelegate
from recsys_gui.ui.delegates.score import ScoreDelegate
from recsys_gui.ui.delegates.two_line import TwoLineDelegate
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.models.offers import Column, OfferModel
from recsys_gui.ui.theme.fonts import font
from recsys_gui.ui.theme.theme import Theme

_SCORE = 110
_ROOMY = 720
_SAMPLE = 888_888


class OfferView(QTreeView):
    """Sections of offers: rank, product with its reason, price, time, score."""

    def __init__(self, theme: Theme, formatter: Formatter, model: OfferModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offers = model
        self.setModel(model)
        self.setAccessibleName(self.tr("Ideas for this customer"))
        self.setItemDelegate(RowDelegate(theme, self))
        self.setItemDelegateForColumn(Column.RANK, RowDelegate(theme, self, bold=True))
        self.setItemDelegateForColumn(Column.PRODUCT, TwoLineDelegate(theme, self))
        for column in (Column.PRICE, Column.WHEN):
            self.setItemDelegateForColumn(column, TwoLineDelegate(theme, self))
        self.setItemDelegateForColumn(Column.SCORE, ScoreDelegate(theme, self))
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(0)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._size_columns(formatter)
        model.modelReset.connect(self._on_reset)
        theme.changed.connect(self.viewport().update)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's method: where there is little room, the name and the reason come first."""
        super().resizeEvent(event)
        for column in (Column.LIST_PRICE, Column.SCORE):
            self.setColumnHidden(column, self.viewport().width() < _ROOMY)

    def _size_columns(self, formatter: Formatter) -> None:
        header, metrics = self.header(), QFontMetrics(font())
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(Column.PRODUCT, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(Column.RANK, metrics.horizontalAdvance("88") + 2 * PAD)
        price = metrics.horizontalAdvance(formatter.money(_SAMPLE))
        for column, words in ((Column.PRICE, self.tr("Suggested price")), (Column.LIST_PRICE, self.tr("List price"))):
            header.resizeSection(column, max(price, metrics.horizontalAdvance(words)) + 2 * PAD)
        header.resizeSection(Column.WHEN, metrics.horizontalAdvance("88 MMM–88 MMM") + 2 * PAD)
        header.resizeSection(Column.SCORE, _SCORE)

    def _on_reset(self) -> None:
        for number in range(self._offers.rowCount()):
            self.setFirstColumnSpanned(number, self.rootIndex(), True)
        self.expandAll()
        self.scrollToTop()
        first = self._offers.first_row()
        if first.isValid():
            self.setCurrentIndex(first)
