"""Memory that is no longer needed goes back to the system: a shop's computer has little, and the program runs all day.

glibc keeps freed blocks below the topmost one in use (malloc_trim(3)); other systems do better by themselves.
"""

from __future__ import annotations

import gc
import sys


def trim() -> None:
    """Have the C library let go of what is free; takes some milliseconds."""
    if sys.platform.startswith("linux"):
        import ctypes

        release = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if release is not None:
            release(0)


def give_back() -> None:
    """Collect what nobody names any more, and :func:`trim`; takes too long for the thread of a window."""
    gc.collect()
    trim()
