"""Axes of charts in the words of the shop: money, and days.

Importing this loads pyqtgraph, so pages import it when their first chart is to be seen.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pyqtgraph as pg

from recsys_gui.ui.formatting import Formatter

_ROOM = 46
"""Pixels that the name of a month needs."""


def money_axis(formatter: Formatter) -> pg.AxisItem:
    """An axis at the left with short sums; the chart's values are minor units."""
    axis = pg.AxisItem("left")
    axis.tickStrings = lambda values, _scale, _spacing: [formatter.short_money(value) for value in values]
    return axis


def month_ticks(days: Sequence[date], width: float, formatter: Formatter) -> list[tuple[float, str]]:
    """Where months begin among ``days`` (places 0, 1, …), with their names, as many as ``width`` pixels hold."""
    places = [place for place in range(1, len(days)) if days[place].month != days[place - 1].month]
    every = max(1, -(-len(places) * _ROOM // max(int(width), 1)))
    locale = formatter.locale
    return [
        (float(place), locale.standaloneMonthName(days[place].month, locale.FormatType.ShortFormat))
        for place in places[::every]
    ]
