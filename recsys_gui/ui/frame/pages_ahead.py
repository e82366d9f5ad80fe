"""Imports the parts of pages that were not looked at yet, while the window has nothing else to do."""

from __future__ import annotations

import contextlib
import importlib
import pkgutil
import sys
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject, QTimer

from recsys_gui.base.garbage import keep_what_is_there
from recsys_gui.ui.charts_ahead import ChartsAhead

PAGES = "recsys_gui.ui.pages"
_LATER, _PAUSE = 2_000, 30
"""Milliseconds after a shop's first page until it begins; between two modules, so that keys and clicks come first."""


class PagesAhead(QObject):
    """Imports one module at a time, once the library of the charts is there."""

    def __init__(self, keys: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self._names = modules(keys)
        self._imported = False
        self._charts = ChartsAhead(self)
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self.step)

    def begin(self) -> None:
        """Begin in a while."""
        QTimer.singleShot(_LATER, self, lambda: self._charts.when_ready(self._timer.start))

    def step(self) -> None:
        """Import the next module."""
        name = next(self._names, None)
        if name is None:
            self._timer.stop()
            if self._imported:  # else this is a second window, and what is left of the first is garbage
                keep_what_is_there()
            return
        self._imported = True
        with contextlib.suppress(ImportError):  # told when the page itself is built
            importlib.import_module(name)


def modules(keys: Sequence[str]) -> Iterator[str]:
    """The modules of these pages that are not imported yet."""
    for key in keys:
        folder = importlib.import_module(f"{PAGES}.{key}").__path__
        for found in pkgutil.iter_modules(folder, f"{PAGES}.{key}."):
            if found.name not in sys.modules:
                yield found.name
