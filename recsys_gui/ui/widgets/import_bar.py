"""How the rows of a file divide: kept, and each kind of left out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from recsys_gui.ui.theme.theme import Theme

_HEIGHT, _GAP, _LEAST = 14, 2, 3


class ImportBar(QWidget):
    """Parts side by side as wide as their counts; what it shows is also in its description."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._parts: list[tuple[int, str]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Rows of the file"))
        theme.changed.connect(self.update)

    def set_parts(self, parts: Sequence[tuple[int, str]], description: str) -> None:
        """Counts with their colours: a token's name or ``chart0`` … ``chart4``."""
        self._parts = [part for part in parts if part[0] > 0]
        self.setAccessibleDescription(description)
        self.update()

    def sizeHint(self) -> QSize:
        """Qt's method."""
        return QSize(200, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt's method."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.rect()), _HEIGHT / 2, _HEIGHT / 2)
        painter.setClipPath(outline)
        left = 0.0
        for width, color in self._widths():
            painter.fillRect(QRectF(left, 0, width, self.height()), self._theme.color(color))
            left += width + _GAP

    def _widths(self) -> list[tuple[float, str]]:
        total = sum(count for count, _ in self._parts)
        room = self.width() - _GAP * (len(self._parts) - 1)
        small = [max(_LEAST, room * count / total) for count, _ in self._parts[1:]]
        wide = [room - sum(small), *small][: len(self._parts)]
        return [(width, color) for width, (_, color) in zip(wide, self._parts, strict=True)]
