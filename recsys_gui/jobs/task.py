"""One piece of work as the window sees it: signals, and the buttons to steer it."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from recsys_gui.jobs.progress_bridge import Cancelled, Failed, Outcome, ProgressBridge, Succeeded

if TYPE_CHECKING:
    from recsys_gui.engine.messages import Control, Request


class State(Enum):
    """Where a task stands; the last three are final."""

    QUEUED = "queued"
    RUNNING = "running"
    PAUSED = "paused"
    SUCCEEDED = "succeeded"
    FAILED = "failed"
    CANCELLED = "cancelled"


class Task(QObject):
    """A submitted request. All signals come in the window's thread.

    Signals:
        progressed: a ``messages.ProgressUpdate``, at most 20 a second, the last one always.
        emitted: a partial result such as ``EpochMetrics``, each of them.
        succeeded: the answer. failed: a ``UserError``; an ``EngineError`` has technical details too. cancelled.
        finished: after exactly one of these three.
    """

    started = Signal()
    progressed = Signal(object)
    emitted = Signal(object)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    finished = Signal()

    def __init__(self, request: Request, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._request = request
        self._state = State.QUEUED
        self._steer: Callable[[Control], None] | None = None
        self.bridge = ProgressBridge(self)
        queued = Qt.ConnectionType.QueuedConnection
        self.bridge.started.connect(self._on_started, queued)
        self.bridge.progressed.connect(self._on_progressed, queued)
        self.bridge.emitted.connect(self._on_emitted, queued)
        self.bridge.ended.connect(self.end, queued)

    @property
    def request(self) -> Request:
        """What is to be done."""
        return self._request

    @property
    def state(self) -> State:
        """Where the task stands."""
        return self._state

    @property
    def is_finished(self) -> bool:
        """Whether it has ended, one way or another."""
        return self._state in (State.SUCCEEDED, State.FAILED, State.CANCELLED)

    def begin(self, steer: Callable[[Control], None]) -> None:
        """For the runner: a worker will do this task now, and obeys ``steer``."""
        self._steer = steer

    def pause(self) -> None:
        """Hold the work until :meth:`resume`."""
        if self._state is State.RUNNING:
            self._state = State.PAUSED
            self._send("pause")

    def resume(self) -> None:
        """Go on after a pause."""
        if self._state is State.PAUSED:
            self._state = State.RUNNING
            self._send("resume")

    def stop(self) -> None:
        """End a training early and keep its best; a task that waits is cancelled."""
        self._wake_or_drop("stop")

    def cancel(self) -> None:
        """Give the work up; nothing of it stays behind."""
        self._wake_or_drop("cancel")

    def _wake_or_drop(self, control: Control) -> None:
        if self.is_finished:
            return
        if self._steer is None:
            self.end(Cancelled())
            return
        if self._state is State.PAUSED:
            self._state = State.RUNNING
        self._send(control)

    def _send(self, control: Control) -> None:
        if self._steer is not None:
            self._steer(control)

    @Slot(object)
    def end(self, outcome: Outcome) -> None:
        """For the runner: end the task, unless it has ended."""
        if self.is_finished:
            return
        self._steer = None
        match outcome:
            case Succeeded(answer):
                self._state = State.SUCCEEDED
                self.succeeded.emit(answer)
            case Failed(error):
                self._state = State.FAILED
                self.failed.emit(error)
            case Cancelled():
                self._state = State.CANCELLED
                self.cancelled.emit()
        self.finished.emit()

    @Slot()
    def _on_started(self) -> None:
        if self._state is State.QUEUED:
            self._state = State.RUNNING
            self.started.emit()

    @Slot(object)
    def _on_progressed(self, update: object) -> None:
        if not self.is_finished:
            self.progressed.emit(update)

    @Slot(object)
    def _on_emitted(self, event: object) -> None:
        if not self.is_finished:
            self.emitted.emit(event)
