"""Leave the computer usable: one core free, lower priority."""

from __future__ import annotations

import os
import sys

from recsys_gui.base.cores import cores

_NICER = 10


def limit_threads() -> None:
    """Give numerical libraries one thread fewer than cores; works only before they are imported.

    With both of two cores busy, 2 threads are many times slower than 1 for small batches.
    """
    threads = str(max(1, cores() - 1))
    for name in ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS", "NUMEXPR_NUM_THREADS"):
        os.environ.setdefault(name, threads)


def lower_priority() -> None:
    """Let the window and other programs go first; on Windows the client starts the engine so."""
    if sys.platform != "win32":
        os.nice(_NICER)
