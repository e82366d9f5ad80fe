"""Three small bars and a word."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from recsys_gui.ui.delegates.row import PAD, Index, RowDelegate
from recsys_gui.ui.models.roles import Role

_BARS, _THICK, _GAP = (6, 10, 14), 4, 2
WIDTH = len(_BARS) * (_THICK + _GAP) + 6


class BarsDelegate(RowDelegate):
    """Draws :attr:`Role.SHARE` as bars that grow, the text behind them."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt's method."""
        hint = super().sizeHint(option, index)
        return QSize(hint.width() + WIDTH, hint.height())

    def paint_cell(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The bars, full ones in the accent, then the word."""
        share = index.data(Role.SHARE)
        if share is None:
            super().paint_cell(painter, option, index)
            return
        area = option.rect.adjusted(PAD, 0, -PAD, 0)
        bottom, left = area.center().y() + _BARS[-1] / 2, float(area.left())
        painter.setPen(Qt.PenStyle.NoPen)
        for place, height in enumerate(_BARS):
            full = place < round(float(share) * len(_BARS))
            painter.setBrush(QColor(self.tokens.accent if full else self.tokens.line))
            painter.drawRoundedRect(QRectF(left, bottom - height, _THICK, height), 1, 1)
            left += _THICK + _GAP
        area.setLeft(area.left() + WIDTH)
        self.write(painter, area, str(index.data() or ""), option.font, self.ink(index), Qt.AlignmentFlag.AlignLeft)
