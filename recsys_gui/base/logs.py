"""A small rotating log for bug reports; it never holds names, e-mails or phone numbers of customers."""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import os
from collections.abc import Iterator
from pathlib import Path

_LARGEST_CRASH_LOG = 200_000


class _LogFile(logging.Handler):
    """Makes the file, and imports what rotates it, with the first record: most days there is none."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._file: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        """Logging's method."""
        if self._file is None:
            from logging.handlers import RotatingFileHandler

            self._file = RotatingFileHandler(self._path, maxBytes=500_000, backupCount=2, encoding="utf-8", delay=True)
            self._file.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        self._file.handle(record)

    def close(self) -> None:
        """Logging's method."""
        if self._file is not None:
            self._file.close()
        super().close()


def start_log(folder: Path, name: str = "shelfwise") -> None:
    """Write warnings and worse of the whole program to ``folder/name.log``, half a megabyte, three files."""
    root = logging.getLogger()
    root.addHandler(_LogFile(folder / f"{name}.log"))
    root.setLevel(logging.WARNING)


@contextlib.contextmanager
def crash_log(folder: Path) -> Iterator[None]:
    """While the block runs, a crash of the interpreter itself writes where each thread was to ``folder/faults.log``."""
    path = folder / "faults.log"
    with contextlib.ExitStack() as stack:
        try:
            if path.exists() and path.stat().st_size > _LARGEST_CRASH_LOG:
                path.unlink()
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        except OSError:  # the program works without
            yield
            return
        stack.callback(os.close, descriptor)
        faulthandler.enable(descriptor)
        stack.callback(faulthandler.disable)
        yield
