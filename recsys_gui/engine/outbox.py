"""The engine's way out: every message at once, progress at most 20 times a second, the last one always."""

from __future__ import annotations

import contextlib
import threading
import time
from typing import BinaryIO

from recsys_gui.engine import wire
from recsys_gui.engine.replies import ProgressUpdate

INTERVAL = 0.05


class Outbox:
    """Writes messages from any thread; a parent that is gone is not an error here, the inbox notices it.

    Args:
        stream: where the lines go.
        interval: seconds between two progress messages.
    """

    def __init__(self, stream: BinaryIO, interval: float = INTERVAL) -> None:
        self._stream, self._interval = stream, interval
        self._changed = threading.Condition()
        self._waiting: tuple[int, ProgressUpdate] | None = None
        self._sent = float("-inf")
        self._closed = False
        self._thread = threading.Thread(target=self._deliver_late, name="outbox", daemon=True)
        self._thread.start()

    def post(self, job: int, message: object) -> None:
        """Send ``message`` now, after any progress that still waits."""
        line = wire.encode(job, message)
        with self._changed:
            self._flush()
            self._write(line)

    def progress(self, job: int, update: ProgressUpdate) -> None:
        """Send ``update`` now or when the interval is over; a newer one replaces one that waits."""
        with self._changed:
            self._waiting = (job, update)
            if time.monotonic() - self._sent >= self._interval:
                self._flush()
            else:
                self._changed.notify()

    def close(self) -> None:
        """Send what waits, and end the thread."""
        with self._changed:
            self._flush()
            self._closed = True
            self._changed.notify()
        self._thread.join()

    def _deliver_late(self) -> None:
        with self._changed:
            while not self._closed:
                if self._waiting is None:
                    self._changed.wait()
                    continue
                left = self._sent + self._interval - time.monotonic()
                if left <= 0:
                    self._flush()
                else:
                    self._changed.wait(left)

    def _flush(self) -> None:
        if self._waiting is not None:
            line = wire.encode(*self._waiting)
            self._waiting, self._sent = None, time.monotonic()
            self._write(line)

    def _write(self, line: bytes) -> None:
        with contextlib.suppress(OSError, ValueError):
            self._stream.write(line)
            self._stream.flush()
