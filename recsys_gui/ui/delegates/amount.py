"""A bar that is as long as an amount is large, and the amount behind it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from recsys_gui.ui.delegates.row import PAD, Index, RowDelegate
from recsys_gui.ui.models.roles import Role

_BAR, _THICK, _GAP = 78, 6, 12
_WIDEST = "£888.8k"


class AmountDelegate(RowDelegate):
    """Draws :attr:`Role.SHARE` as a bar, the text at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt's method."""
        hint = super().sizeHint(option, index)
        return QSize(2 * PAD + _BAR + _GAP + QFontMetrics(option.font).horizontalAdvance(_WIDEST), hint.height())

    def paint_cell(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The bar on its track, then the amount."""
        area = option.rect.adjusted(PAD, 0, -PAD, 0)
        words = QFontMetrics(option.font).horizontalAdvance(_WIDEST)
        share, room = index.data(Role.SHARE), area.width() - words - _GAP
        if share is not None and room > _THICK:
            track = QRectF(area.left(), area.center().y() - _THICK / 2 + 0.5, room, _THICK)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.tokens.line))
            painter.drawRoundedRect(track, _THICK / 2, _THICK / 2)
            track.setWidth(max(track.width() * min(max(float(share), 0.0), 1.0), _THICK))
            painter.setBrush(QColor(self.tokens.chart[0]))
            painter.drawRoundedRect(track, _THICK / 2, _THICK / 2)
        area.setLeft(area.right() - words)
        self.write(painter, area, str(index.data() or ""), option.font, self.ink(index), Qt.AlignmentFlag.AlignRight)
