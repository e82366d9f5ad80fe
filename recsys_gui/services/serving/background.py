"""Something that is worked out in a thread of its own, for whoever needs it first to wait for."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from recsys_gui.base.progress import Progress

T = TypeVar("T")

_GLANCE = 0.1
"""Seconds between looks at whether who waits still wants it."""


class Background(Generic[T]):
    """Begins to work ``make`` out at once."""

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self._found: list[T] = []
        self._error: BaseException | None = None
        self._thread = threading.Thread(target=self._work, daemon=True)
        self._thread.start()

    @property
    def is_ready(self) -> bool:
        """Whether nobody would have to wait."""
        return not self._thread.is_alive()

    def result(self, progress: Progress | None = None) -> T:
        """What was worked out, as soon as it is; raises what went wrong, or that ``progress`` was cancelled."""
        while progress is not None and self._thread.is_alive():
            progress.report(0, 0)
            self._thread.join(_GLANCE)
        self._thread.join()
        if self._error is not None:
            raise self._error
        return self._found[0]

    def _work(self) -> None:
        try:
            self._found.append(self._make())
        except BaseException as error:
            self._error = error
