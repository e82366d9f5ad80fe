"""Seconds from the start of a program until its window is of use: a bare one with a table, or ours with a shop.

    python tests/benchmarks/start.py bare|shop SHOP.shop

Of use is a bare window when it has been painted, and ours when the first page of the shop has. Prints JSON, in seconds:
``painted``, the first picture of all, and ``usable``.
"""

from __future__ import annotations

import json
import os
import pathlib
import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTableWidget, QWidget


def age() -> float:
    """Seconds since this process was started, to a hundredth (Linux)."""
    ticks = int(pathlib.Path("/proc/self/stat").read_text(encoding="ascii").rpartition(")")[2].split()[19])
    return time.clock_gettime(time.CLOCK_BOOTTIME) - ticks / os.sysconf("SC_CLK_TCK")


class Watch(QObject):
    """Looks for the paints of ``window``; ends the program once it is of use."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self._window, self.painted = window, 0.0
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's method: what was painted is seen once the event loop is reached again."""
        if event.type() == QEvent.Type.Paint and not self.painted:
            QTimer.singleShot(0, self, self._note)
        return super().eventFilter(watched, event)

    def _note(self) -> None:
        self.painted = self.painted or age()
        self._look()

    def _look(self) -> None:
        stack = getattr(self._window, "stack", None)
        if stack is None or stack.shown_key():
            QTimer.singleShot(0, self, self._tell)
        else:
            QTimer.singleShot(1, self, self._look)

    def _tell(self) -> None:
        print(json.dumps({"painted": self.painted, "usable": age()}), flush=True)
        os._exit(0)


def bare() -> None:
    application = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.setCentralWidget(QTableWidget(50, 8))
    window.resize(1280, 800)
    watch = Watch(window)
    window.show()
    application.exec()
    del watch


def shop(path: str) -> None:
    from recsys_gui import app

    watches = []

    class Watched(app.Program):
        """The program as it is, with an eye on its window."""

        def __init__(self, *arguments: object) -> None:
            super().__init__(*arguments)  # type: ignore[arg-type]
            watches.append(Watch(self.window))

    app.Program = Watched  # type: ignore[misc]
    app.main(["recsys-gui", path])


if __name__ == "__main__":
    bare() if sys.argv[1] == "bare" else shop(sys.argv[2])
