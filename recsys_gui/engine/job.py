"""A running job as the engine steers it: progress out, pause, stop and cancel in."""

from __future__ import annotations

import threading

from recsys_gui.base.errors import JobAbandoned, JobCancelled
from recsys_gui.base.text import NO_TEXT, Text
from recsys_gui.engine.messages import Control
from recsys_gui.engine.outbox import Outbox
from recsys_gui.engine.replies import ProgressUpdate


class JobProgress:
    """The :class:`~recsys_gui.base.progress.Progress` of one job; :meth:`steer` is called from another thread."""

    def __init__(self, job: int, outbox: Outbox) -> None:
        self.job = job
        self._outbox = outbox
        self._changed = threading.Condition()
        self._paused = self._stopped = self._cancelled = self._abandoned = False
        self._text = NO_TEXT

    @property
    def stop_requested(self) -> bool:
        """Whether the job is to end early and keep its best."""
        return self._stopped

    def report(self, done: float, total: float, text: Text = NO_TEXT) -> None:
        """Send progress; wait while paused.

        Raises:
            JobCancelled: the job was cancelled; as :class:`JobAbandoned` when the window is gone.
        """
        share = min(max(done / total, 0.0), 1.0) if total else None
        self._text = text or self._text
        self._outbox.progress(self.job, ProgressUpdate(share, self._text))
        with self._changed:
            while self._paused and not (self._cancelled or self._abandoned):
                self._changed.wait()
            if self._abandoned:
                raise JobAbandoned
            if self._cancelled:
                raise JobCancelled

    def emit(self, event: object) -> None:
        """Send a partial result."""
        self._outbox.post(self.job, event)

    def steer(self, control: Control) -> None:
        """Obey ``control``; everything but a pause wakes a paused job."""
        with self._changed:
            self._paused = control == "pause"
            self._stopped = self._stopped or control == "stop"
            self._cancelled = self._cancelled or control == "cancel"
            self._changed.notify_all()

    def abandon(self) -> None:
        """End the job, for the window is gone; what it has kept may stay."""
        with self._changed:
            self._abandoned = True
            self._changed.notify_all()
