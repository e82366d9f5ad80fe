"""The list of those who would want a product."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from recsys_gui.ui.delegates.confidence import ConfidenceDelegate
from recsys_gui.ui.delegates.row import PAD, RowDelegate
from recsys_gui.ui.delegates.two_line import TwoLineDelegate
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.models.audience import AudienceModel, Column
from recsys_gui.ui.models.words import list_title
from recsys_gui.ui.pages.recommend.idea_view import IdeaView
from recsys_gui.ui.pages.recommend.widths import confidence_width, header_width, price_width, rank_width, when_width
from recsys_gui.ui.theme.fonts import font
from recsys_gui.ui.theme.theme import Theme
from recsys_gui.ui.theme.tokens import BADGE

_ROOMY, _WIDE = 720, 940
_BADGE_PAD = 18


class AudienceView(IdeaView):
    """Customers with reason, price, kind, time and chance."""

    def __init__(self, theme: Theme, formatter: Formatter, model: AudienceModel, parent: QWidget | None = None) -> None:
        super().__init__(theme, model, "", parent)
        self.setAccessibleName(self.tr("Who would want this product"))
        self.setItemDelegateForColumn(Column.RANK, RowDelegate(theme, self, bold=True))
        for column in (Column.CUSTOMER, Column.PRICE, Column.WHEN):
            self.setItemDelegateForColumn(column, TwoLineDelegate(theme, self))
        self.setItemDelegateForColumn(Column.CONFIDENCE, ConfidenceDelegate(theme, self))
        self._size_columns(formatter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's method: where there is little room, the name and the reason come first."""
        super().resizeEvent(event)
        width = self.viewport().width()
        self.setColumnHidden(Column.MENU, width < _ROOMY)
        self.setColumnHidden(Column.LAST, width < _WIDE)

    def _size_columns(self, formatter: Formatter) -> None:
        header, headers = self.header(), self._ideas.headers
        header.setSectionResizeMode(Column.CUSTOMER, QHeaderView.ResizeMode.Stretch)
        kinds = max(QFontMetrics(font(BADGE, 600)).horizontalAdvance(list_title(name)) for name in ("again", "new"))
        plain = QFontMetrics(font())
        widths = {
            Column.RANK: rank_width(),
            Column.PRICE: price_width(formatter, headers[Column.PRICE]),
            Column.KIND: max(kinds + 2 * PAD + _BADGE_PAD, header_width(headers[Column.KIND])),
            Column.LAST: max(
                plain.horizontalAdvance(formatter.day("2028-09-28")) + 2 * PAD + 6, header_width(headers[Column.LAST])
            ),
            Column.WHEN: when_width(formatter),
            Column.CONFIDENCE: confidence_width(headers[Column.CONFIDENCE]),
            Column.MENU: plain.horizontalAdvance("88") + 2 * PAD,
        }  # fmt: skip
        for column, width in widths.items():
            header.resizeSection(column, width)
