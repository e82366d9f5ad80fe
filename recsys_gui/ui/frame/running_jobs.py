"""The jobs that run now, and the one question before the window closes on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from recsys_gui.jobs import lanes
from recsys_gui.ui.theme.theme import Theme

if TYPE_CHECKING:
    from recsys_gui.jobs.task import Task
    from recsys_gui.ui.dialogs.question import Question


class RunningJobs(QObject):
    """Signals: changed, with whether anything runs."""

    changed = Signal(bool)

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme, self._window = theme, window
        self._tasks: list[Task] = []

    def __bool__(self) -> bool:
        return bool(self._tasks)

    def add(self, task: Task) -> None:
        """Count a task until it ends."""
        self._tasks.append(task)
        task.finished.connect(lambda: self._drop(task))
        self.changed.emit(True)

    def may_close(self) -> bool:
        """Ask once when something runs that closing would end."""
        return not self._tasks or bool(self.question().exec())

    def question(self) -> Question:
        """What would be lost by closing now."""
        from recsys_gui.ui.dialogs.question import Question

        if any(lanes.is_training(task.request) for task in self._tasks):
            title = self.tr("Training is still running")
            detail = self.tr("If you close Shelfwise now, it stops and keeps the best round so far.")
        else:
            title = self.tr("Something is still running")
            detail = self.tr("If you close Shelfwise now, it stops and leaves your files as they were before.")
        return Question(self._theme, title, detail, self.tr("Stop and close"), self.tr("Keep running"), self._window)

    def _drop(self, task: Task) -> None:
        if task in self._tasks:
            self._tasks.remove(task)
        self.changed.emit(bool(self._tasks))
