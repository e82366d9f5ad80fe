"""A chart that grows by one point a round, with its legend, last values and methods to beat."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.theme.theme import Theme
from recsys_gui.ui.theme.tokens import Tokens
from recsys_gui.ui.widgets import plot_theme
from recsys_gui.ui.widgets.labels import label

_FEWEST_ROUNDS = 10
_AHEAD = 1.6
"""The axis reaches this many times further than the rounds done, until it holds all there can be."""
_TICKS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500)


@dataclass(frozen=True)
class SeriesStyle:
    """One line of a chart: its key, its name in the legend, the number of its colour, and whether it has markers."""

    key: str
    name: str
    series: int
    markers: bool = True


@dataclass
class _Line:
    style: SeriesStyle
    curve: pg.PlotDataItem
    tip: pg.TextItem
    rounds: list[int] = field(default_factory=list)
    values: list[float] = field(default_factory=list)


class RoundChart(QFrame):
    """A card with a title, a caption, a legend and the chart; its accessible description holds the last values.

    Args:
        from_zero: whether the axis of values begins at 0.
        to_beat: the legend's words for references; "" where there are none.
    """

    def __init__(
        self,
        theme: Theme,
        formatter: Formatter,
        title: str,
        caption: str,
        styles: Sequence[SeriesStyle],
        *,
        from_zero: bool = False,
        to_beat: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._theme, self._formatter, self._from_zero = theme, formatter, from_zero
        self._most = _FEWEST_ROUNDS
        self.plot = plot_theme.new_plot(theme)
        self._lines = {style.key: self._new_line(style) for style in styles}
        self._references: dict[str, tuple[float, pg.InfiniteLine]] = {}
        self._swatches: list[tuple[QWidget, QLabel, SeriesStyle | None]] = []
        self._lay_out(title, caption, to_beat)
        self.setAccessibleName(title)
        theme.changed.connect(self._paint)
        self._paint()

    def start(self, rounds: int) -> None:
        """Forget all points; there will be at most ``rounds`` rounds."""
        self._most = max(rounds, 1)
        for drawn in self._lines.values():
            drawn.rounds.clear()
            drawn.values.clear()
            drawn.curve.setData([], [])
            drawn.tip.hide()
        for _, reference in self._references.values():
            self.plot.removeItem(reference)
        self._references.clear()
        self._fit()

    def add(self, number: int, rounds: int, values: Mapping[str, float | None]) -> None:
        """Add the values of round ``number`` of at most ``rounds``; None and unknown keys are left out."""
        self._most = max(rounds, number)
        for key, value in values.items():
            if value is None or key not in self._lines:
                continue
            drawn = self._lines[key]
            drawn.rounds.append(number)
            drawn.values.append(value)
            drawn.curve.setData(drawn.rounds, drawn.values)
        self._fit()

    def set_reference(self, name: str, value: float) -> None:
        """Draw a dotted line at the quality of the method called ``name``."""
        if name in self._references:
            self.plot.removeItem(self._references[name][1])
        reference = pg.InfiniteLine(
            value,
            angle=0,
            label=f"{name} {self._formatter.number(value, 3)}",
            labelOpts={"position": 0.98, "anchors": [(1, 1), (1, 1)], "movable": False},
        )
        reference.label.textItem.setFont(plot_theme.small_font(self._theme))
        self.plot.addItem(reference, ignoreBounds=True)
        self._references[name] = (value, reference)
        self._paint()
        self._fit()

    def points(self, key: str) -> list[tuple[int, float]]:
        """The points of a series."""
        drawn = self._lines[key]
        return list(zip(drawn.rounds, drawn.values, strict=True))

    def _new_line(self, style: SeriesStyle) -> _Line:
        curve = self.plot.plot([], [], antialias=True)
        tip = pg.TextItem(anchor=(0, 0.5))
        tip.textItem.setFont(plot_theme.small_font(self._theme, 600))
        tip.hide()
        self.plot.addItem(tip, ignoreBounds=True)
        return _Line(style, curve, tip)

    def _lay_out(self, title: str, caption: str, to_beat: str) -> None:
        heading = QHBoxLayout()
        heading.setSpacing(8)
        heading.addWidget(label(title, "section"))
        heading.addWidget(label(caption, "small"), 1, Qt.AlignmentFlag.AlignBottom)
        legend = QHBoxLayout()
        legend.setSpacing(16)
        entries: list[SeriesStyle | None] = [drawn.style for drawn in self._lines.values()]
        for style in [*entries, None] if to_beat else entries:
            entry, swatch = _legend_entry(style.name if style else to_beat)
            self._swatches.append((entry, swatch, style))
            legend.addWidget(entry)
        legend.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 8)
        layout.setSpacing(4)
        layout.addLayout(heading)
        layout.addLayout(legend)
        layout.addWidget(self.plot, 1)

    def _fit(self) -> None:
        done = max((drawn.rounds[-1] for drawn in self._lines.values() if drawn.rounds), default=0)
        last = min(max(_FEWEST_ROUNDS, round(done * _AHEAD)), max(self._most, 2))
        self.plot.setXRange(0.5, last + 0.5, padding=0)
        step = next((tick for tick in _TICKS if last / tick <= 6), _TICKS[-1])
        self.plot.getAxis("bottom").setTickSpacing(step, step)
        values = [value for drawn in self._lines.values() for value in drawn.values]
        values += [value for value, _ in self._references.values()]
        low, high = (min(values), max(values)) if values else (0.0, 1.0)
        low = 0.0 if self._from_zero else low - 0.08 * max(high - low, 1e-3)
        self.plot.setYRange(low, high + 0.14 * max(high - low, 1e-3), padding=0)
        for drawn in self._lines.values():
            self._place_tip(drawn, last)
        for entry, _, style in self._swatches:
            entry.setVisible(bool(self._lines[style.key].values if style else self._references))
        self.setAccessibleDescription(self._description())

    def _place_tip(self, drawn: _Line, last: int) -> None:
        """The name and the newest value beside the end of the line, above it where the room at the right ends."""
        if not drawn.values:
            return
        near_end = drawn.rounds[-1] > 0.6 * last
        drawn.tip.setAnchor((1, 1.15) if near_end else (-0.06, 0.5))
        drawn.tip.setText(f"{drawn.style.name} {self._formatter.number(drawn.values[-1], 3)}")
        drawn.tip.setPos(drawn.rounds[-1], drawn.values[-1])
        drawn.tip.setVisible(drawn.style.markers)

    def _description(self) -> str:
        done = [drawn for drawn in self._lines.values() if drawn.values]
        if not done:
            return self.tr("No round is finished yet.")
        parts = [self.tr("Round {n}").replace("{n}", self._formatter.number(max(line.rounds[-1] for line in done)))]
        parts += [f"{line.style.name} {self._formatter.number(line.values[-1], 3)}" for line in done]
        parts += [
            f"{self.tr('to beat')}: {name} {self._formatter.number(value, 3)}"
            for name, (value, _) in self._references.items()
        ]
        return ", ".join(parts)

    def _paint(self) -> None:
        tokens = self._theme.tokens
        for drawn in self._lines.values():
            colour = QColor(tokens.chart[drawn.style.series])
            drawn.curve.setPen(plot_theme.series_pen(tokens, drawn.style.series))
            drawn.curve.setSymbol(plot_theme.MARKERS[drawn.style.series] if drawn.style.markers else None)
            drawn.curve.setSymbolSize(plot_theme.MARKER_SIZE)
            drawn.curve.setSymbolBrush(colour)
            drawn.curve.setSymbolPen(pg.mkPen(colour))
            drawn.tip.setColor(QColor(tokens.text))
        for _, reference in self._references.values():
            reference.setPen(plot_theme.reference_pen(tokens))
            reference.label.setColor(QColor(tokens.text2))
        for _, swatch, style in self._swatches:
            swatch.setPixmap(_sample(tokens, style, self.devicePixelRatioF()))


def _sample(tokens: Tokens, style: SeriesStyle | None, ratio: float) -> QPixmap:
    """A short piece of a line with its marker, for a legend; the line of a method to beat for None."""
    if style is None:
        return plot_theme.sample(plot_theme.reference_pen(tokens), None, ratio)
    marker = plot_theme.MARKERS[style.series] if style.markers else None
    return plot_theme.sample(plot_theme.series_pen(tokens, style.series), marker, ratio)


def _legend_entry(name: str) -> tuple[QWidget, QLabel]:
    """A sample of a line with its name, and the label that shows the sample."""
    entry, swatch = QWidget(), label()
    policy = entry.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    entry.setSizePolicy(policy)
    row = QHBoxLayout(entry)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    row.addWidget(swatch)
    row.addWidget(label(name, "small"))
    return entry, swatch
