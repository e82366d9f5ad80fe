"""The suggestion list itself."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from recsys_gui.ui.delegates.confidence import ConfidenceDelegate
from recsys_gui.ui.delegates.row import PAD, RowDelegate
from recsys_gui.ui.delegates.two_line import TwoLineDelegate
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.models.offers import Column, OfferModel
from recsys_gui.ui.pages.recommend.idea_view import IdeaView
from recsys_gui.ui.pages.recommend.widths import confidence_width, price_width, rank_width, when_width
from recsys_gui.ui.theme.fonts import font
from recsys_gui.ui.theme.theme import Theme

_ROOMY = 720


class OfferView(IdeaView):
    """Sections of offers: rank, product with its reason, price, time, confidence."""

    def __init__(self, theme: Theme, formatter: Formatter, model: OfferModel, parent: QWidget | None = None) -> None:
        super().__init__(theme, model, "", parent)
        self.setAccessibleName(self.tr("Ideas for this customer"))
        self.setItemDelegateForColumn(Column.RANK, RowDelegate(theme, self, bold=True))
        for column in (Column.PRODUCT, Column.PRICE, Column.WHEN):
            self.setItemDelegateForColumn(column, TwoLineDelegate(theme, self))
        self.setItemDelegateForColumn(Column.CONFIDENCE, ConfidenceDelegate(theme, self))
        self._size_columns(formatter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's method: where there is little room, the name and the reason come first."""
        super().resizeEvent(event)
        for column in (Column.LIST_PRICE, Column.MENU):
            self.setColumnHidden(column, self.viewport().width() < _ROOMY)

    def _size_columns(self, formatter: Formatter) -> None:
        header, headers = self.header(), self._ideas.headers
        header.setSectionResizeMode(Column.PRODUCT, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(Column.RANK, rank_width())
        for column in (Column.PRICE, Column.LIST_PRICE):
            header.resizeSection(column, price_width(formatter, headers[column]))
        header.resizeSection(Column.WHEN, when_width(formatter))
        header.resizeSection(Column.CONFIDENCE, confidence_width(headers[Column.CONFIDENCE]))
        header.resizeSection(Column.MENU, QFontMetrics(font()).horizontalAdvance("88") + 2 * PAD)
