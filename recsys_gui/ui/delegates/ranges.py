"""A measured value with its likely range: a dot and its whiskers."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem

from recsys_gui.ui.delegates.row import PAD, Index, RowDelegate
from recsys_gui.ui.models.roles import RangeMark, Role

_CAP = 4.5
_DOT = 4.5
_LEAST_WIDTH = 150


class RangeDelegate(RowDelegate):
    """Draws :attr:`Role.RANGE`; the dashed line through all rows is the method to beat."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt's method."""
        return QSize(_LEAST_WIDTH, super().sizeHint(option, index).height())

    def paint_cell(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Reference line, whisker with caps, dot."""
        mark = index.data(Role.RANGE)
        if not isinstance(mark, RangeMark):
            super().paint_cell(painter, option, index)
            return
        area = option.rect.adjusted(PAD, 0, -PAD, 0)

        def across(value: float) -> float:
            return area.left() + 6 + mark.place(value) * (area.width() - 12)

        if mark.reference is not None:
            dashes = QPen(QColor(self.tokens.baseline), 1.2, Qt.PenStyle.DashLine)
            place = across(mark.reference)
            painter.setPen(dashes)
            painter.drawLine(QLineF(place, option.rect.top(), place, option.rect.bottom() + 1))
        if mark.value is None:
            return
        middle = area.center().y() + 0.5
        colour = QColor(self.tokens.chart[mark.series])
        low, high = across(mark.low), across(mark.high)
        painter.setPen(QPen(colour, 2))
        painter.drawLine(QLineF(low, middle, high, middle))
        for end in (low, high):
            painter.drawLine(QLineF(end, middle - _CAP, end, middle + _CAP))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(across(mark.value), middle), _DOT, _DOT)
