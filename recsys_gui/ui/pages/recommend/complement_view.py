"""The list of what goes with a basket."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from recsys_gui.ui.delegates.confidence import ConfidenceDelegate
from recsys_gui.ui.delegates.row import PAD, RowDelegate
from recsys_gui.ui.delegates.two_line import TwoLineDelegate
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.models.complements import Column, ComplementModel
from recsys_gui.ui.pages.recommend.idea_view import IdeaView
from recsys_gui.ui.pages.recommend.widths import confidence_width, header_width, price_width, rank_width
from recsys_gui.ui.theme.fonts import font
from recsys_gui.ui.theme.theme import Theme

_ROOMY = 480


class ComplementView(IdeaView):
    """Products with reason, price, how much likelier, confidence."""

    def __init__(
        self, theme: Theme, formatter: Formatter, model: ComplementModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, model, "", parent)
        self.setAccessibleName(self.tr("Goes well with this basket"))
        self.setItemDelegateForColumn(Column.RANK, RowDelegate(theme, self, bold=True))
        self.setItemDelegateForColumn(Column.PRODUCT, TwoLineDelegate(theme, self))
        self.setItemDelegateForColumn(Column.PRICE, RowDelegate(theme, self, bold=True))
        self.setItemDelegateForColumn(Column.CONFIDENCE, ConfidenceDelegate(theme, self))
        header, headers = self.header(), self._ideas.headers
        header.setSectionResizeMode(Column.PRODUCT, QHeaderView.ResizeMode.Stretch)
        widths = {
            Column.RANK: rank_width(),
            Column.PRICE: price_width(formatter, headers[Column.PRICE]),
            Column.LIFT: header_width(headers[Column.LIFT]),
            Column.CONFIDENCE: confidence_width(headers[Column.CONFIDENCE]),
            Column.ADD: QFontMetrics(font()).horizontalAdvance("+") + 2 * PAD,
        }
        for column, width in widths.items():
            header.resizeSection(column, width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's method: where there is little room, the name and the reason come first."""
        super().resizeEvent(event)
        self.setColumnHidden(Column.LIFT, self.viewport().width() < _ROOMY)
