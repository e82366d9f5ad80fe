"""Stated chances against what came true, as a curve beside the line on which both would be the same."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from recsys_gui.domain.reports import Reliability
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.theme.theme import Theme
from recsys_gui.ui.theme.tokens import BADGE

_DOT = 3.5
_HEIGHT, _LEAST = 118, 84
_TICKS = (0.0, 0.5, 1.0)


class ReliabilityCurve(QWidget):
    """Both axes go from 0 to 100%: what was said to the right, what came true upwards."""

    def __init__(self, theme: Theme, formatter: Formatter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._formatter = theme, formatter
        self._spans: list[Reliability] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(self.tr("Stated against what came true"))
        theme.changed.connect(self.update)

    def show_spans(self, spans: Sequence[Reliability]) -> None:
        """Draw these; the dashed line is where they would lie if every chance held exactly."""
        self._spans = sorted(spans, key=lambda span: span.stated)
        percent = self._formatter.percent
        told = [f"{percent(span.stated)} → {percent(span.observed)}" for span in self._spans]
        self.setAccessibleDescription(", ".join(told))
        self.update()

    def sizeHint(self) -> QSize:
        """Qt's method."""
        return QSize(200, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Qt's method."""
        return QSize(120, _LEAST)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - all of it is drawn
        """Draw axes, the line of what is meant, and the curve."""
        painter, tokens = QPainter(self), self._theme.tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        small = self._theme.font(BADGE, 500)
        painter.setFont(small)
        area = self._area(QFontMetrics(small))
        self._axes(painter, area, QColor(tokens.text2), QColor(tokens.line))
        painter.setPen(QPen(QColor(tokens.text3), 1, Qt.PenStyle.DashLine))
        painter.drawLine(_place(area, 0, 0), _place(area, 1, 1))
        points = [_place(area, span.stated, span.observed) for span in self._spans]
        painter.setPen(QPen(QColor(tokens.accent), 2))
        painter.drawPolyline(QPolygonF(points))
        painter.setBrush(QColor(tokens.accent))
        for point in points:
            painter.drawEllipse(point, _DOT, _DOT)

    def _area(self, metrics: QFontMetrics) -> QRectF:
        left = metrics.horizontalAdvance(self._formatter.percent(1.0)) + 8
        below = metrics.height() + 4
        return QRectF(left, 6, max(self.width() - left - 14, 20), max(self.height() - below - 8, 20))

    def _axes(self, painter: QPainter, area: QRectF, words: QColor, lines: QColor) -> None:
        metrics = painter.fontMetrics()
        for tick in _TICKS:
            name, width = self._formatter.percent(tick), metrics.horizontalAdvance(self._formatter.percent(tick))
            across, up = _place(area, tick, 0), _place(area, 0, tick)
            painter.setPen(lines)
            painter.drawLine(up, QPointF(area.right(), up.y()))
            painter.setPen(words)
            at = min(across.x() - width / 2, self.width() - width)
            painter.drawText(QPointF(at, area.bottom() + metrics.ascent() + 3), name)
            if tick:
                painter.drawText(QPointF(area.left() - width - 6, up.y() + metrics.ascent() / 2 - 1), name)


def _place(area: QRectF, stated: float, observed: float) -> QPointF:
    return QPointF(area.left() + stated * area.width(), area.bottom() - observed * area.height())
