"""The threads that wait for engines, so that the window's thread never does."""

from __future__ import annotations

import collections
import threading
from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QThread

from recsys_gui.base.errors import JobCancelled, UserError
from recsys_gui.engine.client import Client
from recsys_gui.engine.failure import EngineCrashError
from recsys_gui.engine.messages import Request
from recsys_gui.jobs import lanes
from recsys_gui.jobs.progress_bridge import Cancelled, Failed, Outcome, ProgressBridge, Succeeded

NewClient = Callable[[], Client]


def drive(client: Client, request: Request, bridge: ProgressBridge) -> Outcome:
    """Have ``client`` do ``request`` while ``bridge`` hears of it; raises nothing."""
    bridge.start()
    try:
        return Succeeded(client.run(request, bridge.listen))
    except JobCancelled:
        return Cancelled()
    except UserError as error:
        return Failed(error)
    except Exception as error:
        return Failed(EngineCrashError(repr(error)))


class JobWorker(QThread):
    """Does one job in an engine of its own."""

    def __init__(self, new_client: NewClient, request: Request, bridge: ProgressBridge) -> None:
        super().__init__()
        self.client = new_client()
        self._request, self._bridge = request, bridge

    def run(self) -> None:
        """The thread's work."""
        outcome = drive(self.client, self._request, self._bridge)
        self.client.close()
        self._bridge.end(outcome)


class StandingWorker(QThread):
    """Keeps one engine ready and gives it requests in turn; its thread waits while there are none.

    A patient request (:func:`lanes.is_patient`) steps back for a later one of another kind, and goes on behind it.
    """

    def __init__(self, new_client: NewClient) -> None:
        super().__init__()
        self.client = new_client()
        self._changed = threading.Condition()
        self._waiting: collections.deque[tuple[Request, ProgressBridge]] = collections.deque()
        self._working: tuple[Request, ProgressBridge] | None = None
        self._told: Literal["", "step back", "stop"] = ""
        self._closing = False

    def put(self, request: Request, bridge: ProgressBridge) -> None:
        """Have ``request`` done after those that wait. A newer request of the same type replaces one that waits."""
        with self._changed:
            for old in [entry for entry in self._waiting if type(entry[0]) is type(request)]:
                self._waiting.remove(old)
                old[1].end(Cancelled())
            self._waiting.append((request, bridge))
            if self._working is not None and lanes.is_patient(self._working[0]):
                self._tell("stop" if type(self._working[0]) is type(request) else "step back")
            self._changed.notify()

    def drop(self, bridge: ProgressBridge) -> None:
        """Forget the request of ``bridge`` if it still waits; one in work is told to stop."""
        with self._changed:
            if self._working is not None and self._working[1] is bridge:
                self._tell("stop")
            for entry in [entry for entry in self._waiting if entry[1] is bridge]:
                self._waiting.remove(entry)
                bridge.end(Cancelled())

    def close(self) -> None:
        """Let the thread end after the request it is working on."""
        with self._changed:
            self._closing = True
            for _request, bridge in self._waiting:
                bridge.end(Cancelled())
            self._waiting.clear()
            self._changed.notify()

    def run(self) -> None:
        """The thread's work."""
        while (entry := self._next()) is not None:
            request, bridge = entry
            outcome = drive(self.client, request, bridge)
            with self._changed:
                again = self._told == "step back" and isinstance(outcome, Cancelled) and not self._closing
                self._working, self._told = None, ""
                self.client.settle()  # a word that came too late is not for the next request
                if again:
                    self._waiting.append(entry)
            if not again:
                bridge.end(outcome)
        self.client.close()

    def _tell(self, what: Literal["step back", "stop"]) -> None:
        """Have the request in work end soon; told once, and to stop is stronger."""
        if not self._told:
            self.client.steer("cancel")
        if self._told != "stop":
            self._told = what

    def _next(self) -> tuple[Request, ProgressBridge] | None:
        with self._changed:
            while not self._waiting and not self._closing:
                self._changed.wait()
            if self._closing:
                return None
            self._working = self._waiting.popleft()
            return self._working
