"""Price and demand: the prices seen, and a curve with its range.

Importing this loads pyqtgraph, so pages import it when their first chart is to be seen.
"""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recsys_gui.domain.insights import PriceView
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.theme.theme import Theme
from recsys_gui.ui.widgets import plot_theme

_SMALL = 240, 150
_BAND = 50
_LARGEST, _LEAST = 15.0, 6.0


class PriceCurve(QWidget):
    """Pieces a week over the price; larger points were seen in more weeks."""

    def __init__(self, theme: Theme, formatter: Formatter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._formatter = theme, formatter
        bottom = pg.AxisItem("bottom")
        bottom.tickStrings = lambda values, _scale, _spacing: [formatter.money(round(value)) for value in values]
        self.plot = plot_theme.new_plot(theme, bottom=bottom)
        self._low, self._high = self.plot.plot([], []), self.plot.plot([], [])
        self._band = pg.FillBetweenItem(self._low, self._high)
        self.plot.addItem(self._band)
        self.curve = self.plot.plot([], [], antialias=True)
        self.points = pg.ScatterPlotItem()
        self.plot.addItem(self.points)
        self.best = pg.InfiniteLine(
            angle=90, label="", labelOpts={"position": 0.96, "anchors": [(-0.06, 0.5), (1.06, 0.5)]}
        )
        self.best.label.textItem.setFont(plot_theme.small_font(theme, 600))
        self.plot.addItem(self.best, ignoreBounds=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 6, 0)
        column.addWidget(self.plot)
        theme.follow(self, PriceCurve._paint)

    def sizeHint(self) -> QSize:
        """Qt's method: small, and glad of more room."""
        return QSize(*_SMALL)

    def show_view(self, view: PriceView, best: str) -> None:
        """Show these prices; ``best`` are the words at the line of the best one."""
        prices = [point.price for point in view.points]
        most = max([point.weeks for point in view.points], default=1)
        self.points.setData(
            x=prices, y=[point.a_week for point in view.points],
            size=[_LEAST + (_LARGEST - _LEAST) * (point.weeks / most) ** 0.5 for point in view.points],
        )  # fmt: skip
        at = [point.price for point in view.curve]
        self.curve.setData(at, [point.pieces for point in view.curve])
        self._low.setData(at, [point.low for point in view.curve])
        self._high.setData(at, [point.high for point in view.curve])
        self.best.setVisible(view.best is not None)
        if view.best is not None:
            self.best.setValue(view.best)
            self.best.label.setFormat(best)
        seen = [point.a_week for point in view.points]
        top = max([*seen, *(min(point.pieces, 2 * max(seen)) for point in view.curve), 1.0])
        wide = max(max(prices, default=1) - min(prices, default=0), max(prices, default=1) * 0.1, 1)
        self.plot.setXRange(min(prices, default=0) - wide * 0.06, max(prices, default=1) + wide * 0.06, padding=0)
        self.plot.setYRange(*plot_theme.sum_range([top * 1.04]), padding=0)

    def _paint(self) -> None:
        tokens = self._theme.tokens
        colour = QColor(tokens.chart[0])
        self.curve.setPen(plot_theme.series_pen(tokens, 0))
        self.points.setPen(pg.mkPen(colour, width=2))
        self.points.setBrush(QColor(tokens.surface))
        fill = QColor(colour)
        fill.setAlpha(_BAND)
        self._band.setBrush(fill)
        for line in (self._low, self._high):
            line.setPen(QPen(Qt.PenStyle.NoPen))
        dashes = QPen(QColor(tokens.chart[1]), 2, Qt.PenStyle.DashLine)
        dashes.setCosmetic(True)
        self.best.setPen(dashes)
        self.best.label.fill = QBrush(QColor(tokens.surface))
        self.best.label.setColor(QColor(tokens.text))
