"""A short sentence over the page that something was done; it goes by itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from recsys_gui.ui.widgets.basics import button
from recsys_gui.ui.widgets.labels import label

SHOWN_FOR = 8000
"""Milliseconds; a toast that is hovered or focused stays."""
_ABOVE_BOTTOM = 84
_KEPT = 100


class Toast(QFrame):
    """One overlay of ``host``, bottom centre, reused for each message; never two at a time."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self.setProperty("kind", "toast")
        self.words = label()
        self._action: Callable[[], object] | None = None
        self.history: list[tuple[datetime, str]] = []
        self._button = button("", self._act)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 10, 6)
        row.setSpacing(18)
        row.addWidget(self.words)
        row.addWidget(self._button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._leave)
        host.installEventFilter(self)
        self.hide()

    def tell(self, sentence: str, action: str = "", on_action: Callable[[], object] | None = None) -> None:
        """Show a sentence for eight seconds, with at most one action."""
        from PySide6.QtGui import QAccessible, QAccessibleEvent

        self.words.setText(sentence)
        self.history = [*self.history, (datetime.now(), sentence)][-_KEPT:]
        self._action = on_action
        self._button.setText(action)
        self._button.setVisible(bool(action))
        self.setAccessibleName(sentence)
        self._place()
        self.show()
        self.raise_()
        self._timer.start(SHOWN_FOR)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in place when the host is resized."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        self.setMinimumHeight(36)
        self.adjustSize()
        host = self._host
        self.move((host.width() - self.width()) // 2, host.height() - self.height() - _ABOVE_BOTTOM)

    def _act(self) -> None:
        self.hide()
        if self._action:
            self._action()

    def _leave(self) -> None:
        if self.underMouse() or self._button.hasFocus():
            self._timer.start(1000)
        else:
            self.hide()
