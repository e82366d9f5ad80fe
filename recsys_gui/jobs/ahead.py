"""Imports what a shop needs while the window is on the screen already and answers."""

from __future__ import annotations

import contextlib
import importlib

from PySide6.QtCore import QThread

MODULES = (
    "numpy", "recsys_gui.engine.client", "recsys_gui.services.browse", "recsys_gui.services.by_hand.editing",
    "recsys_gui.services.safekeeping.backups",
)  # fmt: skip
"""All of them without Qt: modules with Qt must be imported by the window's thread."""


class Ahead(QThread):
    """Imports them in turn; ``finished`` comes in any case, and what is missing is told by whoever needs it."""

    def run(self) -> None:
        """The thread's work."""
        for name in MODULES:
            with contextlib.suppress(ImportError):
                importlib.import_module(name)
