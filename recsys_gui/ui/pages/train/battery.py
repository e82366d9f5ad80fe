"""A training rests while the computer runs on its battery, where the owner wants that."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QCheckBox

from recsys_gui.base.power import on_battery
from recsys_gui.jobs.task import State, Task

EVERY = 20_000
"""Milliseconds between two looks."""


class BatteryRest(QObject):
    """Looks now and then while a training runs. Signals: rest: it is to be paused. go_on: what rests may go on."""

    rest = Signal()
    go_on = Signal()

    def __init__(
        self, wanted: QCheckBox, parent: QObject | None = None, on_battery: Callable[[], bool] = on_battery
    ) -> None:
        super().__init__(parent)
        self._wanted, self._on_battery = wanted, on_battery
        self._task: Task | None = None
        self._rests = self._leave_alone = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)

    def watch(self, task: Task) -> None:
        """Look after a training until it ends."""
        self._task, self._rests, self._leave_alone = task, False, False
        task.finished.connect(self._forget)
        self._timer.start(EVERY)

    def look(self) -> None:
        """Ask for a rest, or for the end of one; what the owner paused by hand stays paused."""
        if self._task is None:
            return
        if self._rests and self._task.state is not State.PAUSED:
            self._rests, self._leave_alone = False, True  # the owner wants it to go on all the same
        low = self._wanted.isChecked() and self._on_battery()
        if not low:
            self._leave_alone = False
        if low and self._task.state is State.RUNNING and not self._leave_alone:
            self._rests = True
            self.rest.emit()
        elif self._rests and not low:
            self._rests = False
            self.go_on.emit()

    def _forget(self) -> None:
        self._task, self._rests = None, False
        self._timer.stop()
