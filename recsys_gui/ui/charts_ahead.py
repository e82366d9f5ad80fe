"""Loads what charts need while the owner looks at something else, never longer than a moment at a time.

The library of the charts touches every class of Qt when it is loaded. In a thread of its own that would happen while
the window works with the same classes, which can end the program; all at once in the window's thread it would hold the
window up for a third of a second. So the classes are woken up a few at a time when the window has nothing to do,
modules that have nothing to do with Qt come in a thread, and what is left takes less than a tenth of a second.
"""

from __future__ import annotations

import contextlib
import importlib
import sys
import threading
from collections.abc import Callable, Iterator
from time import perf_counter

from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtCore import QObject, QTimer, Signal

LIBRARY = "pyqtgraph"
_BESIDE_QT = (
    "numpy", "decimal", "pydoc", "multiprocessing.connection", "xml.etree.ElementTree", "cProfile", "pstats",
    "subprocess", "pickle", "concurrent.futures", "csv", "colorama",
)  # fmt: skip
_SLICE, _PAUSE = 0.008, 10
"""Seconds of a slice; milliseconds between two."""


class ChartsAhead(QObject):
    """Loads the library of the charts in slices. Signal: ready, once it is there."""

    ready = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: Iterator[None] | None = None
        self._thread: threading.Thread | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._slice)

    @staticmethod
    def is_ready() -> bool:
        """Whether charts can be built without a pause."""
        library = sys.modules.get(LIBRARY)
        return library is not None and hasattr(library, "PlotWidget")

    def begin(self) -> None:
        """Load on, unless everything is there already."""
        if self.is_ready() or self._work is not None:
            return
        self._thread = threading.Thread(target=_load_beside_qt, name="charts")
        self._thread.start()
        self._work = _wake_classes()
        self._timer.start(_PAUSE)

    def when_ready(self, do: Callable[[], object]) -> None:
        """Call ``do`` as soon as charts can be built: now, or later from the event loop."""
        if self.is_ready():
            do()
            return
        self.ready.connect(do, QtCore.Qt.ConnectionType.SingleShotConnection)
        self.begin()

    def _slice(self) -> None:
        if self.is_ready():
            self._end()
            return
        assert self._work is not None
        end = perf_counter() + _SLICE
        for _ in self._work:
            if perf_counter() > end:
                return
        if self._thread is None or not self._thread.is_alive():
            importlib.import_module(LIBRARY)
            self._end()

    def _end(self) -> None:
        self._timer.stop()
        self._work = None
        self.ready.emit()


def _wake_classes() -> Iterator[None]:
    """PySide makes each class when it is first asked for."""
    for module in (QtCore, QtGui, QtWidgets):
        for name in dir(module):
            getattr(module, name, None)
            yield


def _load_beside_qt() -> None:
    for name in _BESIDE_QT:
        with contextlib.suppress(ImportError):  # not every system has every one
            importlib.import_module(name)
