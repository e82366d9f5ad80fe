"""Writing files whole or not at all."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

_NAMED = 20
"""Letters of the name, of up to four bytes; file systems allow 255 bytes."""
_PART = re.compile(r"\..*\.part-(\d+)-\w+(\.\w*)?(-wal|-shm|-journal)?")
_BESIDE = ("-journal", "-wal", "-shm")
"""What SQLite puts beside a file while it works, and leaves there when it could not end."""
_TRIES, _PAUSE = 20, 0.05
"""How often, and after how many seconds, a file is tried again that another program has open."""
_OLD = 86_400
"""Seconds after which what was begun will never be finished."""


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Give a temporary path beside ``path`` to write to; it replaces ``path`` only when the block succeeds."""
    prefix = f".{path.name[:_NAMED]}.part-{os.getpid()}-"
    handle, name = tempfile.mkstemp(prefix=prefix, suffix=path.suffix[:_NAMED], dir=path.parent)
    os.close(handle)
    temporary = Path(name)
    try:
        yield temporary
        with temporary.open("r+b") as written:  # Windows brings nothing to the disk through what is only read
            os.fsync(written.fileno())
        _move(temporary, path)
        _settle(path.parent)
    finally:
        for suffix in ("", *_BESIDE):
            temporary.with_name(temporary.name + suffix).unlink(missing_ok=True)


def _move(temporary: Path, path: Path) -> None:
    """Rename; Windows refuses while a virus scanner or an indexer has either file open, mostly for a moment."""
    for _ in range(_TRIES if sys.platform == "win32" else 0):
        with contextlib.suppress(PermissionError):
            temporary.replace(path)
            return
        time.sleep(_PAUSE)
    temporary.replace(path)


def _settle(folder: Path) -> None:
    """See to it that the new name is on the disk too, where the system can be told so."""
    if sys.platform == "win32":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextlib.contextmanager
def workplace(folder: Path) -> Iterator[Path]:
    """A folder inside ``folder`` for intermediate files; it goes with the block."""
    with tempfile.TemporaryDirectory(prefix=f".work.part-{os.getpid()}-", dir=folder) as name:
        yield Path(name)


def sweep(folder: Path) -> int:
    """Delete what :func:`replacing` and :func:`workplace` left in ``folder`` when they were killed; how many."""
    swept = 0
    with contextlib.suppress(OSError):
        for path in list(folder.glob(".*.part-*")):
            found = _PART.fullmatch(path.name)
            if found and _is_over(int(found[1]), path):
                shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
                swept += 1
    return swept


def _is_over(process: int, path: Path) -> bool:
    """Whether nobody works on the file any more."""
    if process == os.getpid():
        return False
    if time.time() - path.stat().st_mtime > _OLD:
        return True
    if sys.platform == "win32":
        return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False
    return False
