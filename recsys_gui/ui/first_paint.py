"""The moment when the window has been painted for the first time."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

LATEST = 1500
"""Milliseconds after which nobody waits any longer: a window that begins as an icon is not painted at all."""


class FirstPaint(QObject):
    """Signal: done, once, when ``window`` is on the screen; what takes a while is begun then."""

    done = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._is_done = False
        window.installEventFilter(self)
        QTimer.singleShot(LATEST, self, self._tell)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's method; the picture is on the screen when the event loop is reached again."""
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self, self._tell)
        return super().eventFilter(watched, event)

    def _tell(self) -> None:
        if not self._is_done:
            self._is_done = True
            self.done.emit()
