"""How long a command takes, and how much memory it and all it starts hold at their fullest."""

from __future__ import annotations

import os
import pathlib
import platform
import resource
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_OFTEN = 0.02
_PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096


@dataclass(frozen=True)
class Taken:
    """What a command took: seconds by the clock and of processor, the fullest memory in bytes, what it printed."""

    seconds: float
    processor: float
    memory: int
    output: str


def run(words: Sequence[object], threads: int | None = None, **environment: str) -> Taken:
    """Run a command to its end.

    Args:
        words: the command.
        threads: how many threads the arithmetic may use; as the system has it when None.
        environment: on top of what there is.

    Raises:
        RuntimeError: it failed; the end of what it said on stderr is in the message.
    """
    more = {} if threads is None else {"OMP_NUM_THREADS": str(threads)}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begin = time.perf_counter()
    process = subprocess.Popen(
        [*map(str, words)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env={**os.environ, **more, **environment},
    )  # fmt: skip
    with _Fullest(process.pid) as fullest:
        output, errors = process.communicate()
    seconds = time.perf_counter() - begin
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if process.returncode:
        raise RuntimeError(f"{' '.join(map(str, words))}: {errors[-2000:]}")
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Taken(seconds, processor, fullest.bytes, output)


def program(*words: object, threads: int | None = None) -> Taken:
    """Run a command of the program."""
    return run([sys.executable, "-m", "recsys_gui", *words], threads)


class _Fullest:
    """Looks at the memory of a process and all its children until the block ends (Linux)."""

    def __init__(self, pid: int) -> None:
        self.bytes = 0
        self._pid, self._over = pid, threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> _Fullest:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._over.wait(_OFTEN):
            self.bytes = max(self.bytes, sum(map(resident, family(self._pid))))


def family(pid: int) -> list[int]:
    """A process and all that it started, as far as they are still there."""
    found = [pid]
    for each in found:
        for children in pathlib.Path(f"/proc/{each}/task").glob("*/children"):
            try:
                found += map(int, children.read_text(encoding="ascii").split())
            except OSError:
                continue
    return found


def resident(pid: int) -> int:
    """Bytes of memory that a process holds; 0 once it has gone."""
    try:
        return int(pathlib.Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1]) * _PAGE
    except (OSError, IndexError):
        return 0


def machine() -> dict[str, object]:
    """What the figures were taken on."""
    kind = platform.processor() or platform.machine()
    try:
        lines = pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
        kind = next(line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        pass
    memory = os.sysconf("SC_PHYS_PAGES") * _PAGE if hasattr(os, "sysconf") else 0
    return {
        "processor": kind, "cores": os.cpu_count(), "memory_gb": round(memory / 2**30, 1),
        "system": platform.platform(), "python": platform.python_version(),
    }  # fmt: skip


def spread(values: Sequence[float]) -> tuple[float, float, float]:
    """Median, least and most."""
    return statistics.median(values), min(values), max(values)


def markdown(header: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """A Markdown table."""
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join("| " + " | ".join(map(str, line)) + " |" for line in lines)


def flat(values: Mapping[str, object]) -> str:
    """The entries in one line."""
    return ", ".join(f"{name} {value}" for name, value in values.items())
