"""Grey bars where a list will be, for a wait of more than a third of a second."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recsys_gui.ui.theme.theme import Theme
from recsys_gui.ui.widgets.labels import label

WAIT = 300
"""Milliseconds before the bars appear."""
_BARS = (0.42, 0.30, 0.48, 0.25, 0.38)
_STEP, _THICK, _LEFT = 22, 11, 16


class Skeleton(QWidget):
    """Bars of uneven length, still, below a word about what is going on."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.words = label(self.tr("Looking for ideas…"), "secondary")
        self.setAccessibleName(self.words.text())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_LEFT, _LEFT - 4, _LEFT, _LEFT)
        layout.addWidget(self.words)
        layout.addStretch()
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Qt's method."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.line))
        for place, share in enumerate(_BARS):
            top = self.words.geometry().bottom() + _STEP * (place + 0.7)
            width = share * (self.width() - 2 * _LEFT)
            painter.drawRoundedRect(QRectF(_LEFT, top, width, _THICK), _THICK / 2, _THICK / 2)
