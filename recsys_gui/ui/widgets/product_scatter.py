"""The map of products: drag to move, wheel or keys to zoom, point to read a name, click to open the product.

Importing this loads pyqtgraph, so pages import it when their first chart is to be seen.
"""

from __future__ import annotations

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QCursor, QKeyEvent
from PySide6.QtWidgets import QToolTip, QVBoxLayout, QWidget

from recsys_gui.domain.insights import MapGroup, MapPoint
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.theme.theme import Theme
from recsys_gui.ui.widgets import plot_theme

_SMALL = 240, 150
_SIZE = 9
_ZOOM = 0.8
_ROOM = 0.06
_VEIL = 0.8
"""How far the name of a group hides the points behind it."""


class ProductScatter(QWidget):
    """Signals: opened, with the code of a product."""

    opened = Signal(str)

    def __init__(self, theme: Theme, formatter: Formatter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._formatter = theme, formatter
        self.products: list[MapPoint] = []
        self._groups: list[MapGroup] = []
        self._named: list[pg.TextItem] = []
        self.plot = plot_theme.new_plot(theme)
        for side in ("left", "bottom"):
            self.plot.hideAxis(side)
        self.plot.setMouseEnabled(True, True)
        self.plot.setAspectLocked(False)
        self.plot.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.points = pg.ScatterPlotItem(hoverable=True, tip=None)
        self.points.sigHovered.connect(self._on_hover)
        self.points.sigClicked.connect(self._on_click)
        self.plot.addItem(self.points)
        self.setFocusProxy(self.plot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 6, 0)
        column.addWidget(self.plot)
        theme.changed.connect(self._draw)

    def sizeHint(self) -> QSize:
        """Qt's method: small, and glad of more room."""
        return QSize(*_SMALL)

    def show_map(self, points: Sequence[MapPoint], groups: Sequence[MapGroup]) -> None:
        """Show these products and the names of their groups."""
        self.products, self._groups = list(points), list(groups)
        self._draw()
        self.show_all()

    def show_all(self) -> None:
        """Zoom out as far as there is anything."""
        across, up = ([getattr(point, side) for point in self.products] or [0.0] for side in ("x", "y"))
        self.plot.setRange(
            xRange=(min(across) - _ROOM, max(across) + _ROOM), yRange=(min(up) - _ROOM, max(up) + _ROOM), padding=0
        )

    def zoom(self, factor: float) -> None:
        """Come closer (below 1) or go back."""
        self.plot.getViewBox().scaleBy((factor, factor))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Plus and minus zoom, 0 shows everything."""
        if event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(_ZOOM)
        elif event.key() == Qt.Key.Key_Minus:
            self.zoom(1 / _ZOOM)
        elif event.key() == Qt.Key.Key_0:
            self.show_all()
        else:
            super().keyPressEvent(event)

    def _draw(self) -> None:
        tokens = self._theme.tokens
        series = [point.group % len(tokens.chart) for point in self.products]
        colours = [QColor(tokens.chart[number]) for number in series]
        for colour in colours:
            colour.setAlphaF(0.8)
        self.points.setData(
            x=[point.x for point in self.products], y=[point.y for point in self.products],
            symbol=[plot_theme.MARKERS[number] for number in series], brush=colours,
            pen=[pg.mkPen(None) for _ in series], size=_SIZE, data=list(range(len(self.products))),
        )  # fmt: skip
        for item in self._named:
            self.plot.removeItem(item)
        self._named = [self._name(group) for group in self._groups if group.name]

    def _name(self, group: MapGroup) -> pg.TextItem:
        ground = QColor(self._theme.tokens.surface)
        ground.setAlphaF(_VEIL)
        item = pg.TextItem(group.name, color=QColor(self._theme.tokens.text), anchor=(0.5, 0.5), fill=ground)
        item.textItem.setFont(plot_theme.small_font(self._theme, 600))
        item.setPos(group.x, group.y)
        self.plot.addItem(item, ignoreBounds=True)
        return item

    def _on_hover(self, _item: object, spots: Sequence[pg.SpotItem], _event: object) -> None:
        if len(spots):
            QToolTip.showText(QCursor.pos(), self.words(spots[0].data()), self.plot)
        else:
            QToolTip.hideText()

    def words(self, number: int) -> str:
        """What is told of a product."""
        point = self.products[number]
        buyers = self.tr("%Ln buyers", "", point.buyers)
        return "\n".join(part for part in (point.name, point.category, f"{point.code} · {buyers}") if part)

    def _on_click(self, _item: object, spots: Sequence[pg.SpotItem], _event: object = None) -> None:
        if len(spots):
            self.opened.emit(self.products[spots[0].data()].code)
