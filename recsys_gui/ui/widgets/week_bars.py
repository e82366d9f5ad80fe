"""Sales by week as bars.

Importing this loads pyqtgraph, so pages import it when their first chart is to be seen.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pyqtgraph as pg
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPen, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recsys_gui.domain.today import WeekOfSales
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.theme.theme import Theme
from recsys_gui.ui.widgets import plot_theme
from recsys_gui.ui.widgets.money_axis import money_axis, month_ticks

_AXIS = 64
_SMALL = 240, 150


class WeekBars(QWidget):
    """A bar a week, the newest at the right."""

    def __init__(self, theme: Theme, formatter: Formatter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._formatter = theme, formatter
        self._days: list[date] = []
        self._last_is_open = False
        self.plot = plot_theme.new_plot(theme, money_axis(formatter))
        self.bars = pg.BarGraphItem(x=[], height=[], width=0.7)
        self.plot.addItem(self.bars)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.plot)
        self.setMinimumHeight(120)
        theme.follow(self, WeekBars._paint)

    def sizeHint(self) -> QSize:
        """Qt's method: small, and glad of more room."""
        return QSize(*_SMALL)

    def show_weeks(self, weeks: Sequence[WeekOfSales], *, last_is_open: bool = False) -> None:
        """Show these weeks; the last one is drawn lighter where it is not over yet."""
        self._days = [date.fromisoformat(week.monday) for week in weeks]
        heights = [week.money for week in weeks]
        self.bars.setOpts(x=list(range(len(weeks))), height=heights, width=0.7)
        self.plot.setXRange(-0.6, max(len(weeks), 1) - 0.4, padding=0)
        self.plot.setYRange(*plot_theme.sum_range(heights), padding=0)
        self._last_is_open = last_is_open
        self._paint()
        self._name_months()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's method: as many names of months as there is room for."""
        super().resizeEvent(event)
        self._name_months()

    def _name_months(self) -> None:
        self.plot.getAxis("bottom").setTicks([month_ticks(self._days, self.width() - _AXIS, self._formatter)])

    def _paint(self) -> None:
        colour = QColor(self._theme.tokens.chart[0])
        brushes = [QBrush(colour)] * len(self._days)
        if brushes and self._last_is_open:
            brushes[-1] = QBrush(colour, Qt.BrushStyle.Dense5Pattern)
        self.bars.setOpts(brush=colour, brushes=brushes or None, pen=QPen(Qt.PenStyle.NoPen))
