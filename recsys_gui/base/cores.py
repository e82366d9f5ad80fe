"""How much of the processor this program and its engines may use."""

from __future__ import annotations

import os
from typing import Literal, get_args

from recsys_gui.base.settings import Settings

ProcessorUse = Literal["most", "half", "one"]
"""All cores but one; at most half of them; a single one."""
PROCESSOR_USES: tuple[ProcessorUse, ...] = get_args(ProcessorUse)
USE_KEY = "processor_use"
"""The program's own setting."""
_LIMIT = "SHELFWISE_CORES"


def cores() -> int:
    """How many cores this process may use: those the system gives it, less what the owner wants to keep free."""
    there = _there()
    limit = os.environ.get(_LIMIT, "")
    return max(1, min(there, int(limit))) if limit.isdecimal() else there


def processor_use(settings: Settings) -> ProcessorUse:
    """What the owner has chosen."""
    stored = settings.get(USE_KEY)
    return next((use for use in PROCESSOR_USES if use == stored), "most")


def limit_cores(use: ProcessorUse) -> None:
    """Let the engines that are started from now on use no more than this."""
    if use == "most":
        os.environ.pop(_LIMIT, None)
    else:
        os.environ[_LIMIT] = str(max(1, _there() // 2) if use == "half" else 1)


def _there() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
