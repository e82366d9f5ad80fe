"""Asks the engine for a customer's offers; only the newest question counts."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from recsys_gui.base.errors import UserError
from recsys_gui.domain.offer import LISTS
from recsys_gui.engine.messages import CustomerOffers, OffersFor
from recsys_gui.jobs.runner import Runner
from recsys_gui.jobs.task import Task
from recsys_gui.ui.widgets.skeleton import WAIT

SHOWN = 10
"""Offers a list."""


class OfferLoader(QObject):
    """Gets the offers of one customer at a time.

    Signals:
        loaded: a ``CustomerOffers``, of the customer asked for last.
        failed: a ``UserError``, likewise.
        slow: the answer takes longer than can pass unnoticed.
    """

    loaded = Signal(object)
    failed = Signal(object)
    slow = Signal()

    def __init__(self, runner: Runner, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner, self._path = runner, path
        self._task: Task | None = None
        self._left = WAIT
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.timeout.connect(self.slow)

    def ask(self, customer: str) -> None:
        """Get the offers of ``customer``; answers to earlier questions are dropped."""
        waiting = self._wait.isActive()
        self.forget()
        self._task = self._runner.submit(OffersFor(str(self._path), customer, list(LISTS), SHOWN))
        self._task.succeeded.connect(self._on_answer)
        self._task.failed.connect(self._on_failure)
        self._task.cancelled.connect(self.forget)
        self._wait.start(self._left if waiting else WAIT)

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

    @Slot(object)
    def _on_answer(self, answer: CustomerOffers) -> None:
        self.forget()
        self.loaded.emit(answer)

    @Slot(object)
    def _on_failure(self, error: UserError) -> None:
        self.forget()
        self.failed.emit(error)
