"""A cell of two lines: the thing, and in smaller type what there is to know about it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from recsys_gui.ui.delegates.row import PAD, Index, RowDelegate, small, strong
from recsys_gui.ui.models.roles import Role

_SPACE = 14
_PARTS = (", ", "; ", " · ", "，", "；")


class TwoLineDelegate(RowDelegate):
    """Draws the text in strong type, :attr:`Role.SECOND` below it, and a badge at the right where there is one."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt's method."""
        hint = super().sizeHint(option, index)
        if index.data(Role.SECTION):
            return hint
        second = QFontMetrics(small(option.font))
        width = second.horizontalAdvance(str(index.data(Role.SECOND) or "")) + 2 * PAD
        height = QFontMetrics(strong(option.font)).height() + second.height() + _SPACE
        return QSize(max(hint.width(), width), height)

    def paint_cell(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Both lines, centred as one block; a single one by itself."""
        area = option.rect.adjusted(PAD, 0, -PAD, 0)
        if badge := index.data(Role.BADGE):
            area.setRight(area.right() - self._paint_badge(painter, option, index, str(badge), area) - 8)
        fonts = strong(option.font), small(option.font)
        heights = [QFontMetrics(font).height() for font in fonts]
        second_line = str(index.data(Role.SECOND) or "")
        top = area.center().y() - (sum(heights) if second_line else heights[0]) // 2
        first = QRect(area.left(), top, area.width(), heights[0])
        second = QRect(area.left(), top + heights[0], area.width(), heights[1])
        quiet = self.tokens.text3 if not index.flags() & Qt.ItemFlag.ItemIsEnabled else self.tokens.text2
        self.write(painter, first, str(index.data() or ""), fonts[0], self.ink(index), option.displayAlignment)
        said = fitting(second_line, QFontMetrics(fonts[1]), second.width())
        self.write(painter, second, said, fonts[1], quiet, option.displayAlignment)


def fitting(words: str, metrics: QFontMetrics, width: int) -> str:
    """As many of the parts of a sentence as there is room for: whole ones, rather than a word cut in two."""
    said = words
    while metrics.horizontalAdvance(said) > width and (cut := max(said.rfind(mark) for mark in _PARTS)) > 0:
        said = said[:cut]
    return said if metrics.horizontalAdvance(said) <= width else words
