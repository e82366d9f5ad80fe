"""When Python looks for garbage in the window's process.

A full look goes through every object there is, most of which are modules and classes that stay for good; that would
hold the window up for a tenth of a second.
"""

from __future__ import annotations

import atexit
import gc


def collect_later() -> None:
    """Look for none while a lot is imported, until :func:`keep_what_is_there`."""
    gc.disable()


def keep_what_is_there() -> None:
    """Look for garbage from now on, but only among what comes later; once more among all of it at the very end.

    Without that end, objects that clean up after themselves (Qt's temporary folders) would never do so.
    """
    gc.freeze()
    gc.enable()
    atexit.unregister(gc.unfreeze)
    atexit.register(gc.unfreeze)
