"""The window, which the command line may open but never imports: it is handed in."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from recsys_gui.cli.outcome import PROBLEM


@dataclass(frozen=True)
class Window:
    """How to open the window, and how to draw it unseen.

    Attributes:
        open: takes the program's arguments, its name first; the exit code when it is closed.
        draw: writes a picture of the window with a shop file open.
    """

    open: Callable[[Sequence[str]], int]
    draw: Callable[[Path, Path], None]


def open_window(window: Window, arguments: Sequence[str]) -> int:
    """Open the window, with the file in ``arguments`` if any; the exit code of the program."""
    if len(arguments) > 1:
        _tell(f"recsys-gui: there is no command “{arguments[0]}”; see recsys-gui --help")
        return 2
    if not has_display():
        _tell("There is no screen to open a window on. On the command line, see: recsys-gui --help")
        return PROBLEM
    return window.open(["recsys-gui", *arguments])


def has_display() -> bool:
    """Whether Qt can show a window here; without one it would abort the process."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _tell(sentence: str) -> None:
    print(sentence, file=sys.stderr)
