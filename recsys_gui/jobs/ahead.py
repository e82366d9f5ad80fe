"""Imports what a shop needs while the window is on the screen already and answers."""

from __future__ import annotations

import contextlib
import importlib
from collections.abc import Sequence

from PySide6.QtCore import QThread

SHOP = ("recsys_gui.services.browse",)
"""What the first page of a shop needs."""
WORK = (
    "numpy", "recsys_gui.engine.client", "recsys_gui.services.by_hand.editing",
    "recsys_gui.services.safekeeping.backups",
)  # fmt: skip
"""What is needed once that page is on the screen. All of them are without Qt: modules with Qt must be imported by the
window's thread."""


class Ahead(QThread):
    """Imports ``modules`` in turn; ``finished`` comes in any case, and what is missing is told by whoever needs it."""

    def __init__(self, modules: Sequence[str]) -> None:
        super().__init__()
        self._modules = modules

    def run(self) -> None:
        """The thread's work."""
        for name in self._modules:
            with contextlib.suppress(ImportError):
                importlib.import_module(name)
