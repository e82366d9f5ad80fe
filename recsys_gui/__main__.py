"""What double-click, ``recsys-gui`` and ``python -m recsys_gui`` run."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path


def main() -> int:
    """Be the engine, the command line or the window, importing only what that needs."""
    if sys.argv[1:] == ["--engine"]:
        from recsys_gui.engine.server import main as engine

        engine()
    from recsys_gui.cli import main as command_line
    from recsys_gui.cli.window import Window

    return command_line(sys.argv[1:], Window(_open_window, _draw_window))


def _open_window(arguments: Sequence[str]) -> int:
    from recsys_gui.base.garbage import collect_later
    from recsys_gui.jobs.quick_imports import leave_sources_unread

    collect_later()
    leave_sources_unread()
    from recsys_gui.app import main as window

    return window(arguments)


def _draw_window(shop: Path, picture: Path) -> None:
    from recsys_gui.app import screenshot

    screenshot(shop, picture)


if __name__ == "__main__":
    sys.exit(main())
