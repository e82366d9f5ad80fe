"""Runs first in the frozen program: programs it starts, a file manager say, must not load its libraries."""

import os


def _restore(name: str) -> None:
    """The loader read the variable at the start; from here on it only concerns other programs."""
    before = os.environ.pop(f"{name}_ORIG", None)
    if before is not None:
        os.environ[name] = before
    else:
        os.environ.pop(name, None)


_restore("LD_LIBRARY_PATH")
