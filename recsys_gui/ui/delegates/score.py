"""A bar with its number."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from recsys_gui.ui.delegates.row import PAD, Index, RowDelegate
from recsys_gui.ui.models.roles import Role

_BAR = 64
_THICK = 6
_GAP = 10


class ScoreDelegate(RowDelegate):
    """Draws :attr:`Role.SHARE` as a bar and the text, right-aligned, behind it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt's method."""
        hint = super().sizeHint(option, index)
        number = QFontMetrics(option.font).horizontalAdvance("100")
        return QSize(2 * PAD + _BAR + _GAP + number, hint.height())

    def paint_cell(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The bar on its track, then the number."""
        share = index.data(Role.SHARE)
        if share is None:
            super().paint_cell(painter, option, index)
            return
        area = option.rect.adjusted(PAD, 0, -PAD, 0)
        number = QFontMetrics(option.font).horizontalAdvance("100")
        track = QRectF(area.left(), area.center().y() - _THICK / 2 + 0.5, area.width() - number - _GAP, _THICK)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.tokens.line))
        painter.drawRoundedRect(track, _THICK / 2, _THICK / 2)
        track.setWidth(max(track.width() * min(max(float(share), 0.0), 1.0), _THICK))
        painter.setBrush(QColor(self.tokens.accent))
        painter.drawRoundedRect(track, _THICK / 2, _THICK / 2)
        area.setLeft(area.right() - number)
        self.write(painter, area, str(index.data() or ""), option.font, self.tokens.text2, Qt.AlignmentFlag.AlignRight)
