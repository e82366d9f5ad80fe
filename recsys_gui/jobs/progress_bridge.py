"""From the worker thread to the window's: what a job says becomes signals, delivered by the event loop."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from recsys_gui.engine.replies import ProgressUpdate

if TYPE_CHECKING:
    from recsys_gui.base.errors import UserError


@dataclass(frozen=True)
class Succeeded:
    """The job's answer."""

    answer: object


@dataclass(frozen=True)
class Failed:
    """Why it did not work."""

    error: UserError


@dataclass(frozen=True)
class Cancelled:
    """It was cancelled."""


Outcome = Succeeded | Failed | Cancelled


class ProgressBridge(QObject):
    """Lives in the window's thread; its methods are called in the worker's.

    The engine sends at most 20 progress messages a second, so the event loop is never flooded.
    """

    started = Signal()
    progressed = Signal(object)
    emitted = Signal(object)
    ended = Signal(object)

    def start(self) -> None:
        """The worker begins with the job."""
        self.started.emit()

    def listen(self, event: object) -> None:
        """Hear one event of the engine."""
        (self.progressed if isinstance(event, ProgressUpdate) else self.emitted).emit(event)

    def end(self, outcome: Outcome) -> None:
        """The worker is done with the job; called once."""
        self.ended.emit(outcome)
