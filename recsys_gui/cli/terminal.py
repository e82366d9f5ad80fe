"""Progress on stderr: one line that is rewritten on a terminal, a line now and then elsewhere; and Ctrl+C."""

from __future__ import annotations

import contextlib
import signal
import sys
import time
from collections.abc import Iterator
from typing import TextIO

from recsys_gui.base.errors import JobCancelled
from recsys_gui.base.text import NO_TEXT, Text
from recsys_gui.domain.reports import EpochMetrics

_REWRITE_SECONDS = 0.1
_LINE_SECONDS = 10.0


class TerminalProgress:
    """The :class:`~recsys_gui.base.progress.Progress` of a command."""

    stop_requested = False

    def __init__(self, stream: TextIO | None) -> None:
        self._stream = stream
        self._rewrites = stream is not None and stream.isatty()
        self._told = time.monotonic() if not self._rewrites else float("-inf")
        self._sentence = NO_TEXT
        self._line = ""
        self._interrupts = 0

    def report(self, done: float, total: float, text: Text = NO_TEXT) -> None:
        """Show how far the job is, not too often.

        Raises:
            JobCancelled: Ctrl+C was pressed.
        """
        if self._interrupts:
            raise JobCancelled
        self._sentence = text or self._sentence
        if time.monotonic() - self._told < (_REWRITE_SECONDS if self._rewrites else _LINE_SECONDS):
            return
        self._told = time.monotonic()
        share = f"{min(max(done / total, 0), 1):4.0%} " if total else ""
        self._show(f"{share}{self._sentence}".strip())

    def emit(self, event: object) -> None:
        """Print a round of a training on a line of its own."""
        if isinstance(event, EpochMetrics):
            self.print(_round(event))

    def print(self, line: str) -> None:
        """A line that stays."""
        self.clear()
        self._write(f"{line}\n")

    def clear(self) -> None:
        """Wipe the rewritten line."""
        if self._line:
            self._write("\r" + " " * len(self._line) + "\r")
            self._line = ""

    def interrupt(self) -> None:
        """Ctrl+C: the first lets the job cancel itself at its next report, another does not wait.

        Raises:
            KeyboardInterrupt: it was not the first.
        """
        self._interrupts += 1
        if self._interrupts > 1:
            raise KeyboardInterrupt

    def _show(self, line: str) -> None:
        if self._rewrites:
            self.clear()
            self._write(line[:79])
            self._line = line[:79]
        elif line:
            self._write(f"{line}\n")

    def _write(self, words: str) -> None:
        if self._stream is not None:
            self._stream.write(words)
            self._stream.flush()


@contextlib.contextmanager
def terminal_progress() -> Iterator[TerminalProgress]:
    """Progress on stderr while the block runs, cancelled by Ctrl+C."""
    progress = TerminalProgress(sys.stderr)
    before = signal.signal(signal.SIGINT, lambda _number, _frame: progress.interrupt())
    try:
        yield progress
    finally:
        signal.signal(signal.SIGINT, before)
        progress.clear()


def _round(metrics: EpochMetrics) -> str:
    loss = "" if metrics.loss is None else f"  loss {metrics.loss:.4f}"
    ndcg = "".join(f"  {name} {value:.4f}" for name, value in metrics.ndcg.items())
    return f"Round {metrics.epoch}:{loss}  NDCG@10{ndcg or ' –'}{'  (best)' if metrics.best else ''}"
