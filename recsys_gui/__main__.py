"""What double-click, ``recsys-gui`` and ``python -m recsys_gui`` run."""

from __future__ import annotations

import sys


def main() -> int:
    """Be the engine, the command line or the window, importing only what that needs."""
    if sys.argv[1:] == ["--engine"]:
        from recsys_gui.engine.server import main as engine

        return engine()
    from recsys_gui.cli import main as command_line

    return command_line(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
