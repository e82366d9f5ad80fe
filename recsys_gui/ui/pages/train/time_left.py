"""How long a job has worked, and how long it still takes, said calmly."""

from __future__ import annotations

import time
from collections.abc import Callable

SILENT = 10.0
"""Seconds of work before the first estimate."""
RISE = 1.5
"""An estimate never grows by more than this factor at a time."""


class Stopwatch:
    """Seconds since it was started, without pauses."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._before = 0.0
        self._since: float | None = None

    @property
    def seconds(self) -> float:
        """Time worked so far."""
        return self._before + (self._clock() - self._since if self._since is not None else 0.0)

    def start(self) -> None:
        """Begin at zero."""
        self._before, self._since = 0.0, self._clock()

    def pause(self) -> None:
        """Hold."""
        self._before, self._since = self.seconds, None

    def go_on(self) -> None:
        """Run on after a pause."""
        if self._since is None:
            self._since = self._clock()


class TimeLeft:
    """Turns "this share is done after so many seconds of work" into the seconds still to go.

    The estimate says nothing in the first ten seconds and never counts up by more than half.
    """

    def __init__(self) -> None:
        self._shown: float | None = None

    def estimate(self, share: float | None, worked: float) -> float | None:
        """Seconds to go, or None while that cannot be told.

        Args:
            share: of the work that is done, 0…1; None when unknown.
            worked: seconds worked so far, pauses left out.
        """
        if worked < SILENT:
            return None
        if share is None or share <= 0:
            return self._shown
        left = worked * (1 - min(share, 1.0)) / share
        if self._shown is not None:
            left = min(left, max(self._shown, 1.0) * RISE)
        self._shown = left
        return left
