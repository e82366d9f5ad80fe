"""Opening the window, or saying why there is none."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from recsys_gui.cli.outcome import PROBLEM


def open_window(arguments: Sequence[str]) -> int:
    """Open the window, with the shop file in ``arguments`` if any; the exit code of the program."""
    if len(arguments) > 1:
        print(f"recsys-gui: there is no command “{arguments[0]}”; see recsys-gui --help", file=sys.stderr)
        return 2
    if not has_display():
        print("There is no screen to open a window on. On the command line, see: recsys-gui --help", file=sys.stderr)
        return PROBLEM
    from recsys_gui.app import main

    return main(["recsys-gui", *arguments])


def has_display() -> bool:
    """Whether Qt can show a window here; without one it would abort the process."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
