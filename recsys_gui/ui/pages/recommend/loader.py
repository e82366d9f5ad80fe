"""Asks the engine something about what is chosen; only the newest question counts."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from recsys_gui.base.errors import UserError
from recsys_gui.domain.offer import LISTS
from recsys_gui.engine.messages import OffersFor, Request
from recsys_gui.jobs.runner import Runner
from recsys_gui.jobs.task import Task
from recsys_gui.ui.widgets.skeleton import WAIT

SHOWN = 40
"""Offers a list."""


class Loader(QObject):
    """Gets one answer at a time.

    Signals:
        loaded: the answer to the newest question.
        failed: a ``UserError``, likewise.
        slow: the answer takes longer than can pass unnoticed.
        asked: the task of a question that was just asked.
    """

    loaded = Signal(object)
    failed = Signal(object)
    slow = Signal()
    asked = Signal(object)

    def __init__(self, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._task: Task | None = None
        self._left = WAIT
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.timeout.connect(self.slow)

    def submit(self, request: Request) -> None:
        """Ask this; answers to earlier questions are dropped."""
        waiting = self._wait.isActive()
        self.forget()
        self._task = self._runner.submit(request)
        self._task.succeeded.connect(self._on_answer)
        self._task.failed.connect(self._on_failure)
        self._task.cancelled.connect(self.forget)
        self._wait.start(self._left if waiting else WAIT)
        self.asked.emit(self._task)

    @property
    def is_asking(self) -> bool:
        """Whether an answer is waited for."""
        return self._task is not None

    @Slot()
    def forget(self) -> None:
        """Nobody waits for an answer any more."""
        self._left = max(self._wait.remainingTime(), 0)
        self._wait.stop()
        if self._task is not None:
            self._task.succeeded.disconnect(self._on_answer)
            self._task.failed.disconnect(self._on_failure)
            self._task.cancelled.disconnect(self.forget)
            self._task = None

    def cancel(self) -> None:
        """As :meth:`forget`, and let the engine stop what it does for the answer."""
        task = self._task
        self.forget()
        if task is not None:
            task.cancel()

    @Slot(object)
    def _on_answer(self, answer: object) -> None:
        self.forget()
        self.loaded.emit(answer)

    @Slot(object)
    def _on_failure(self, error: UserError) -> None:
        self.forget()
        self.failed.emit(error)


class OfferLoader(Loader):
    """Gets the offers of one customer at a time."""

    def __init__(self, runner: Runner, path: Path, parent: QObject | None = None) -> None:
        super().__init__(runner, parent)
        self._path = path

    def ask(self, customer: str) -> None:
        """Get the offers of ``customer``; answers to earlier questions are dropped."""
        self.submit(OffersFor(str(self._path), customer, list(LISTS), SHOWN))
