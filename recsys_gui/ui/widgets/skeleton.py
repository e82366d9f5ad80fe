"""Grey bars where a list will be, for a wait of more than a third of a second."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from recsys_gui.ui.theme.theme import Theme

WAIT = 300
"""Milliseconds before the bars appear."""
_BARS = (0.42, 0.30, 0.48, 0.25, 0.38, 0.33, 0.45)
_TOP, _STEP, _THICK, _LEFT = 28, 46, 11, 16


class Skeleton(QWidget):
    """Bars of uneven length, still; says "Looking for ideas…" to who cannot see them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(self.tr("Looking for ideas…"))
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Qt's method."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.line))
        for place, share in enumerate(_BARS):
            top = _TOP + place * _STEP
            if top + 2 * _THICK > self.height():
                break
            width = share * (self.width() - 2 * _LEFT)
            painter.drawRoundedRect(QRectF(_LEFT, top, width, _THICK), _THICK / 2, _THICK / 2)
