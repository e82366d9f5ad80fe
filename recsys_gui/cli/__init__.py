"""The command line: the same services as the window, for scripts and for computers without a screen."""

from __future__ import annotations

from collections.abc import Sequence

from recsys_gui.cli.window import Window, open_window

COMMANDS = (
    "sample", "import", "train", "backtest", "recommend", "audience", "basket", "contact", "export", "backup",
    "restore", "check", "merge",
)  # fmt: skip


def main(arguments: Sequence[str], window: Window) -> int:
    """Do what the arguments say; the exit code: 0 done, 1 a problem told on stderr, 2 wrong usage, 130 interrupted.

    Without a command the window opens. Heavy libraries are imported only by the command that needs them.
    """
    if not arguments or (arguments[0] not in COMMANDS and not arguments[0].startswith("-")):
        return open_window(window, arguments)
    from recsys_gui.cli.outcome import guarded
    from recsys_gui.cli.parser import parse

    options = parse(arguments)
    options.window = window
    return guarded(lambda: options.command(options))
