"""How charts look: the one place where pyqtgraph meets the theme.

Importing this loads pyqtgraph, so pages import it when their first chart is to be seen.
"""

from __future__ import annotations

from collections.abc import Sequence

import pyqtgraph as pg
from pyqtgraph.graphicsItems.ScatterPlotItem import Symbols
from PySide6.QtCore import QLineF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap

from recsys_gui.ui.theme.theme import Theme
from recsys_gui.ui.theme.tokens import BADGE, SMALL, Tokens

DASHES = (
    Qt.PenStyle.SolidLine,
    Qt.PenStyle.DashLine,
    Qt.PenStyle.SolidLine,
    Qt.PenStyle.SolidLine,
    Qt.PenStyle.DashDotLine,
)
MARKERS = ("o", "s", "t1", "d", "star")
MARKER_SIZE = 10
_BELOW_ZERO = 0.05


def sum_range(values: Sequence[float]) -> tuple[float, float]:
    """From where to where an axis of sums goes: always with zero, and with room to write the zero."""
    low, high = min([0.0, *values]), max([1.0, *values])
    return min(low, -_BELOW_ZERO * high), high * 1.06


def series_pen(tokens: Tokens, series: int) -> QPen:
    """The pen of a series: its colour and its dash."""
    pen = QPen(QColor(tokens.chart[series]), 2, DASHES[series])
    pen.setCosmetic(True)
    return pen


def reference_pen(tokens: Tokens) -> QPen:
    """The pen of a method to beat."""
    pen = QPen(QColor(tokens.baseline), 1.4, Qt.PenStyle.DotLine)
    pen.setCosmetic(True)
    return pen


def small_font(theme: Theme, weight: int = 400) -> QFont:
    """The font of axes and labels in charts."""
    return theme.font(BADGE if weight == 400 else SMALL, weight)


def new_plot(theme: Theme, left: pg.AxisItem | None = None, bottom: pg.AxisItem | None = None) -> pg.PlotWidget:
    """An empty chart that cannot be dragged or zoomed, in the colours of the theme; with axes of one's own, if any."""
    axes = {name: axis for name, axis in (("left", left), ("bottom", bottom)) if axis is not None}
    plot = pg.PlotWidget(background=None, antialias=True, axisItems=axes)
    plot.setMenuEnabled(False)
    plot.hideButtons()
    plot.setMouseEnabled(False, False)
    plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    plot.setFrameShape(pg.PlotWidget.Shape.NoFrame)
    for side in ("left", "bottom"):
        plot.getAxis(side).setStyle(tickLength=0, tickTextOffset=8, autoExpandTextSpace=True, maxTickLevel=0)
        plot.getAxis(side).enableAutoSIPrefix(False)
        plot.getAxis(side).setZValue(-1)
    theme.follow(plot, lambda it: paint_plot(it, theme))
    return plot


def paint_plot(plot: pg.PlotWidget, theme: Theme) -> None:
    """Axes, grid and background in the colours of the theme."""
    tokens = theme.tokens
    plot.setBackground(QColor(tokens.surface))
    for side in ("left", "bottom"):
        axis = plot.getAxis(side)
        axis.setPen(QPen(QColor(tokens.line), 1))
        axis.setTextPen(QColor(tokens.text2))
        axis.setTickFont(small_font(theme))
    plot.getAxis("left").setGrid(255)
    plot.getAxis("left").setTickPen(QPen(QColor(tokens.line), 1))


def sample(pen: QPen, marker: str | None, ratio: float) -> QPixmap:
    """A short piece of a line, with a marker in its middle, for a legend."""
    picture = QPixmap(round(26 * ratio), round(12 * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.drawLine(QLineF(1, 6, 25, 6))
    if marker is not None:
        painter.translate(13, 6)
        painter.scale(MARKER_SIZE, MARKER_SIZE)
        painter.fillPath(Symbols[marker], pen.color())
    painter.end()
    return picture
