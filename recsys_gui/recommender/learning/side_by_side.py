"""Several pieces of work at once, where the computer has more than one core."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from recsys_gui.base.cores import cores

T = TypeVar("T")

_AT_ONCE = 2
"""More would need too much memory."""


def side_by_side(work: Sequence[Callable[[], T]]) -> list[T]:
    """The results of all of ``work``, in order; it must not depend on what runs first.

    Threads are enough: numpy, scipy and torch let go of the interpreter while they count.
    """
    workers = min(_AT_ONCE, cores(), len(work))
    if workers < 2:
        return [piece() for piece in work]
    with ThreadPoolExecutor(workers, "side-by-side") as pool:
        return [done.result() for done in [pool.submit(piece) for piece in work]]
