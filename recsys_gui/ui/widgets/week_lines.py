"""Sales by week as a line, with the year before as a dashed one.

Importing this loads pyqtgraph, so pages import it when their first chart is to be seen.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from recsys_gui.domain.today import WeekOfSales
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.theme.theme import Theme
from recsys_gui.ui.theme.tokens import Tokens
from recsys_gui.ui.widgets import plot_theme
from recsys_gui.ui.widgets.labels import label
from recsys_gui.ui.widgets.money_axis import money_axis, month_ticks

_AXIS = 64
_SMALL = 240, 150


class WeekLines(QWidget):
    """Two lines over the same weeks, and their legend."""

    def __init__(self, theme: Theme, formatter: Formatter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._formatter = theme, formatter
        self._days: list[date] = []
        self.plot = plot_theme.new_plot(theme, money_axis(formatter))
        self.before = self.plot.plot([], [], antialias=True)
        self.line = self.plot.plot([], [], antialias=True)
        self.open_end = self.plot.plot([], [], antialias=True)
        self._swatches = QLabel(), QLabel()
        self._earlier = QWidget()
        legend = QHBoxLayout()
        legend.setSpacing(6)
        legend.addWidget(self._swatches[0])
        legend.addWidget(label(self.tr("These weeks"), "small"))
        legend.addSpacing(10)
        earlier = QHBoxLayout(self._earlier)
        earlier.setContentsMargins(0, 0, 0, 0)
        earlier.setSpacing(6)
        earlier.addWidget(self._swatches[1])
        earlier.addWidget(label(self.tr("A year before"), "small"))
        legend.addWidget(self._earlier)
        legend.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(2)
        column.addLayout(legend)
        column.addWidget(self.plot, 1)
        theme.follow(self, WeekLines._paint)

    def sizeHint(self) -> QSize:
        """Qt's method: small, and glad of more room."""
        return QSize(*_SMALL)

    def show_weeks(
        self, weeks: Sequence[WeekOfSales], before: Sequence[WeekOfSales], *, last_is_open: bool = False
    ) -> None:
        """Show these weeks, and the same ones a year earlier, which belong to the last of them.

        The way to the last one is dotted where that is not over yet.
        """
        self._days = [date.fromisoformat(week.monday) for week in weeks]
        money, earlier = [week.money for week in weeks], [week.money for week in before]
        whole = len(weeks) - 1 if last_is_open and len(weeks) > 1 else len(weeks)
        self.line.setData(list(range(whole)), money[:whole])
        self.open_end.setData(list(range(whole - 1, len(weeks))), money[whole - 1 :])
        self.open_end.setVisible(whole < len(weeks))
        self.before.setData(list(range(len(weeks) - len(before), len(weeks))), earlier)
        self._earlier.setVisible(bool(before))
        self.plot.setXRange(-0.3, max(len(weeks) - 1, 1) + 0.3, padding=0)
        self.plot.setYRange(*plot_theme.sum_range([*money, *earlier]), padding=0)
        self._name_months()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's method: as many names of months as there is room for."""
        super().resizeEvent(event)
        self._name_months()

    def _name_months(self) -> None:
        self.plot.getAxis("bottom").setTicks([month_ticks(self._days, self.width() - _AXIS, self._formatter)])

    def _paint(self) -> None:
        tokens, ratio = self._theme.tokens, self.devicePixelRatioF()
        self.line.setPen(plot_theme.series_pen(tokens, 0))
        dots = plot_theme.series_pen(tokens, 0)
        dots.setStyle(Qt.PenStyle.DotLine)
        self.open_end.setPen(dots)
        self.before.setPen(_dashed(tokens))
        self._swatches[0].setPixmap(plot_theme.sample(plot_theme.series_pen(tokens, 0), None, ratio))
        self._swatches[1].setPixmap(plot_theme.sample(_dashed(tokens), None, ratio))


def _dashed(tokens: Tokens) -> QPen:
    pen = QPen(QColor(tokens.baseline), 1.4, Qt.PenStyle.DashLine)
    pen.setCosmetic(True)
    return pen
