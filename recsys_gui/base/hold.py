"""A mark that one process at a time holds, and that the system takes from it when it is killed."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


@contextlib.contextmanager
def holding(path: Path) -> Iterator[bool]:
    """Hold the file ``path`` while the block runs; gives False when another process holds it, or nobody can.

    The file is empty and goes away with the block. Left behind by a process that was killed, it is held by nobody.
    """
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError:
        yield False
        return
    held = _lock(handle) and _is_there(handle, path)
    try:
        yield held
    finally:
        if held and sys.platform != "win32":
            path.unlink(missing_ok=True)
        os.close(handle)
        if held and sys.platform == "win32":  # an open file cannot be removed there
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)


def is_held(path: Path) -> bool:
    """Whether some process holds ``path`` now."""
    if not path.exists():
        return False
    with holding(path) as free:
        return not free


def _lock(handle: int) -> bool:
    try:
        if sys.platform == "win32":
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _is_there(handle: int, path: Path) -> bool:
    """Whether the file that was locked still stands there: who held it before removes it."""
    if sys.platform == "win32":  # an open file stays where it is
        return True
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except OSError:
        return False
