"""A small rotating log for bug reports; it never holds names, e-mails or phone numbers of customers."""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import logging.handlers
import os
from collections.abc import Iterator
from pathlib import Path

_LARGEST_CRASH_LOG = 200_000


def start_log(folder: Path, name: str = "shelfwise") -> None:
    """Write warnings and worse of the whole program to ``folder/name.log``, half a megabyte, three files."""
    handler = logging.handlers.RotatingFileHandler(
        folder / f"{name}.log", maxBytes=500_000, backupCount=2, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
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
