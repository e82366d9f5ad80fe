"""Progress reports, which are also the points where a job can be paused, stopped or cancelled."""

from __future__ import annotations

from typing import Protocol

from recsys_gui.base.text import NO_TEXT, Text


class Progress(Protocol):
    """What a job talks to while it works. Callers pass :class:`NullProgress` when nobody listens."""

    @property
    def stop_requested(self) -> bool:
        """The owner wants the job to end early and keep the best it has; only trainings look at this."""

    def report(self, done: float, total: float, text: Text = NO_TEXT) -> None:
        """Say that ``done`` of ``total`` units are done (``total`` 0: unknown), and with which sentence.

        Blocks while the job is paused.

        Raises:
            JobCancelled: the owner cancelled the job.
        """

    def emit(self, event: object) -> None:
        """Hand a partial result (an ``EpochMetrics``, say) to whoever listens."""


class NullProgress:
    """Listens to nothing, never cancels."""

    stop_requested = False

    def report(self, done: float, total: float, text: Text = NO_TEXT) -> None:
        """Do nothing."""

    def emit(self, event: object) -> None:
        """Do nothing."""


class SubProgress:
    """Maps a part's own 0…total onto the range ``low``…``high`` (shares of 1) of the whole job's ``progress``."""

    def __init__(self, progress: Progress, low: float, high: float) -> None:
        self._progress, self._low, self._high = progress, low, high

    @property
    def stop_requested(self) -> bool:
        """As the whole job's."""
        return self._progress.stop_requested

    def report(self, done: float, total: float, text: Text = NO_TEXT) -> None:
        """Report the part's share of the whole."""
        share = min(max(done / total, 0.0), 1.0) if total else 0.0
        self._progress.report(self._low + (self._high - self._low) * share, 1.0, text)

    def emit(self, event: object) -> None:
        """Pass the event on."""
        self._progress.emit(event)
