"""A small rotating log for bug reports; it never holds names, e-mails or phone numbers of customers."""

from __future__ import annotations

import logging
import logging.handlers
from pathlib import Path


def start_log(folder: Path, name: str = "shelfwise") -> None:
    """Write warnings and worse of the whole program to ``folder/name.log``, half a megabyte, three files."""
    handler = logging.handlers.RotatingFileHandler(
        folder / f"{name}.log", maxBytes=500_000, backupCount=2, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.WARNING)
