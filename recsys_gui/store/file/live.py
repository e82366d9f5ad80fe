"""Which shop files this process has open through SQLite; such a file is never opened in any other way.

POSIX locks belong to the process: when it closes any handle of a file, all locks on that file are gone, those of SQLite
too. Another process then takes itself for the last one, removes the log that is still being written to, and the file is
damaged (https://www.sqlite.org/howtocorrupt.html, section 2.2).
"""

from __future__ import annotations

import collections
import contextlib
import threading
from collections.abc import Iterator
from pathlib import Path

Identity = tuple[int, int]

ENTRANCE = threading.RLock()
"""Held while a file is opened, so that nobody looks at it past SQLite between its opening and its first lock."""

_open: collections.Counter[Identity] = collections.Counter()


def identity(path: Path) -> Identity | None:
    """Which file lies at ``path``; None when there is none."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return found.st_dev, found.st_ino


def enter(file: Identity | None) -> None:
    """Count one more connection to a file."""
    if file is not None:
        with ENTRANCE:
            _open[file] += 1


def leave(file: Identity | None) -> None:
    """Count one connection less."""
    if file is not None:
        with ENTRANCE:
            _open[file] = max(0, _open[file] - 1)


@contextlib.contextmanager
def past_sqlite(path: Path) -> Iterator[None]:
    """The file at ``path`` may be read and copied byte for byte within the block; nobody here opens it meanwhile.

    Raises:
        OpenHereError: this process has it open through SQLite.
    """
    with looking(path) as free:
        if not free:
            raise OpenHereError(path.name)
        yield


class OpenHereError(Exception):
    """A mistake of ours: to go on would take SQLite's locks from an open shop file."""


@contextlib.contextmanager
def looking(path: Path) -> Iterator[bool]:
    """Whether ``path`` may be read past SQLite; nobody opens it within the block."""
    with ENTRANCE:
        yield _open[identity(path) or (0, 0)] == 0
