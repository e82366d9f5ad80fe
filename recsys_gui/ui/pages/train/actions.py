"""The buttons of the Train page; only those that do something now are seen."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from recsys_gui.ui.theme.theme import Theme
from recsys_gui.ui.widgets.basics import button
from recsys_gui.ui.widgets.labels import restyle


class TrainActions(QWidget):
    """Start, or pause and stop, or train again and use what was trained."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.start = button(self.tr("Start training"), kind="primary", name="start", tip="F9")
        self.pause = button(self.tr("Pause"), name="pause", tip="F9")
        self.resume = button(self.tr("Resume"), name="resume", tip="F9")
        self.stop = button(self.tr("Stop and keep best"), kind="danger", name="stop", tip="Shift+F9")
        self.again = button(self.tr("Train again…"), name="again")
        self.use = button(self.tr("Use this model"), name="use")
        self.is_stopping = False
        theme.dress(self.start, "play", "on_accent")
        theme.dress(self.stop, "square", "bad")
        theme.dress(self.again, "refresh-cw", "text")
        theme.dress(self.pause, "pause", "text")
        theme.dress(self.resume, "play", "text")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for each in self._all():
            layout.addWidget(each)
        self.show_idle(can_start=True, can_repeat=False)

    def show_idle(self, *, can_start: bool, can_repeat: bool) -> None:
        """No training runs."""
        self._show(self.start if can_start else None, self.again if can_repeat else None)

    def offer_use(self, *, possible: bool, advised: bool) -> None:
        """Whether the run that is shown can take over the lists, and whether its comparison speaks for that."""
        restyle(self.use, "kind", "primary" if advised else "")
        self.use.setVisible(possible)

    def show_waiting(self) -> None:
        """A training waits for another job; it can only be given up."""
        self.is_stopping = False
        self._show(self.stop)

    def show_running(self) -> None:
        """A training runs."""
        self._show(self.pause, self.stop)

    def show_paused(self) -> None:
        """A training holds."""
        self._show(self.resume, self.stop)

    def show_stopping(self) -> None:
        """A training was asked to stop; it saves its best round."""
        self.is_stopping = True
        self._show()

    def _show(self, *shown: QPushButton | None) -> None:
        for each in self._all():
            each.setVisible(each in shown)

    def _all(self) -> tuple[QPushButton, ...]:
        return self.start, self.pause, self.resume, self.stop, self.again, self.use
