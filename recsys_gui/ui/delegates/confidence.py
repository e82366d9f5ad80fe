"""Three bars and a word for how sure something is."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from recsys_gui.ui.delegates.row import PAD, Index, RowDelegate, small
from recsys_gui.ui.models.roles import Role

_BARS = 3
_WIDE, _GAP, _STEP, _LEAST = 4, 2, 4, 5
_WORD_GAP = 10


class ConfidenceDelegate(RowDelegate):
    """Draws :attr:`Role.LEVEL` as bars that rise, the word behind them."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt's method."""
        hint = super().sizeHint(option, index)
        return QSize(hint.width() + bars_width() + _WORD_GAP, hint.height())

    def paint_cell(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The bars, then the word."""
        area = option.rect.adjusted(PAD, 0, -PAD, 0)
        level = index.data(Role.LEVEL)
        if level is not None:
            self._paint_bars(painter, area.left(), area.center().y(), int(level))
            area.setLeft(area.left() + bars_width() + _WORD_GAP)
        word, second, left = str(index.data() or ""), str(index.data(Role.SECOND) or ""), Qt.AlignmentFlag.AlignLeft
        if second:
            lower, height = small(option.font), QFontMetrics(option.font).height()
            area.setTop(area.center().y() - (height + QFontMetrics(lower).height()) // 2)
            area.setHeight(height)
            below = area.translated(0, height)
            below.setHeight(QFontMetrics(lower).height())
            self.write(painter, below, second, lower, self.tokens.text2, left)
        self.write(painter, area, word, option.font, self.ink(index), left)

    def _paint_bars(self, painter: QPainter, left: int, middle: int, level: int) -> None:
        bottom = middle + (_LEAST + 2 * _STEP) / 2 + 1
        painter.setPen(Qt.PenStyle.NoPen)
        for place in range(_BARS):
            height = _LEAST + place * _STEP
            filled = place < level
            painter.setBrush(QColor(self.tokens.accent if filled else self.tokens.line))
            painter.drawRoundedRect(QRectF(left + place * (_WIDE + _GAP), bottom - height, _WIDE, height), 1, 1)


def bars_width() -> int:
    """How wide the three bars are."""
    return _BARS * _WIDE + (_BARS - 1) * _GAP
