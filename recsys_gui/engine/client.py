"""The window's side of the engine: starts the process, hands it requests, hears its answers. No Qt here."""

from __future__ import annotations

import contextlib
import os
import queue
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO

from recsys_gui.base.errors import JobCancelled, ShopFileError, UserError
from recsys_gui.engine import wire
from recsys_gui.engine.failure import EngineCrashError, EngineDiedError
from recsys_gui.engine.messages import Control
from recsys_gui.engine.replies import Cancelled, Crashed, Done, Ending, Failed

CANCEL_GRACE = 10.0
"""Seconds after a cancel until the process is killed."""
CLOSE_GRACE = 5.0
"""Seconds for an idle process to leave by itself."""


def engine_command() -> list[str]:
    """How this very program is started as an engine, from source or frozen."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--engine"]
    return [sys.executable, "-P", "-m", "recsys_gui", "--engine"]


class Client:
    """One engine process, started when needed and again after it died.

    ``run`` blocks its thread; ``steer`` and ``kill`` may be called from any other.

    Args:
        command: what to start, :func:`engine_command` unless told.
        cancel_grace: seconds a job has to obey a cancel.
    """

    def __init__(self, command: Sequence[str] | None = None, cancel_grace: float = CANCEL_GRACE) -> None:
        self._command = list(command or engine_command())
        self._cancel_grace = cancel_grace
        self._lock = threading.Lock()
        self._engine: _Process | None = None
        self._job = 0
        self._running = False
        self._controls: list[Control] = []
        self._deadline: float | None = None

    @property
    def pid(self) -> int | None:
        """The number of the process, or None when there is none."""
        return self._engine.pid if self._engine is not None else None

    def run(self, request: object, listen: Callable[[object], None] = lambda _event: None) -> object:
        """Have ``request`` done and return its answer; ``listen`` hears progress and partial results meanwhile.

        Raises:
            UserError: the job failed; as :class:`EngineCrashError` for a bug, as :class:`EngineDiedError` when the
                process is gone.
            JobCancelled: it was cancelled.
        """
        with self._lock:
            engine = self._alive()
            self._job += 1
            self._running = True
            engine.write(wire.encode(self._job, request))
            for control in self._controls:
                engine.write(wire.encode(self._job, wire.Steer(control)))
        try:
            return _answer(self._hear(engine, listen))
        finally:
            with self._lock:
                self._running, self._deadline = False, None
                self._controls.clear()

    def steer(self, control: Control) -> None:
        """Pause, resume, stop or cancel the job that runs, or else the next one."""
        with self._lock:
            if control == "cancel" and self._deadline is None:
                self._deadline = time.monotonic() + self._cancel_grace
            if self._running and self._engine is not None:
                self._engine.write(wire.encode(self._job, wire.Steer(control)))
                self._engine.wake()
            else:
                self._controls.append(control)

    def settle(self) -> None:
        """Forget what was meant for a job that has ended."""
        with self._lock:
            if not self._running:
                self._deadline = None
                self._controls.clear()

    def kill(self) -> None:
        """End the process at once; a job that runs ends as :class:`EngineDiedError`, or cancelled if it was told so."""
        if self._engine is not None:
            self._engine.kill()

    def close(self, grace: float = CLOSE_GRACE) -> None:
        """Let the process leave, and make sure that it did."""
        with self._lock:
            engine, self._engine = self._engine, None
        if engine is not None:
            engine.close(grace)

    def _alive(self) -> _Process:
        if self._engine is not None and self._engine.ended:
            self._engine.close(0)
            self._engine = None
        if self._engine is None:
            self._engine = _Process(self._command)
        return self._engine

    def _hear(self, engine: _Process, listen: Callable[[object], None]) -> Ending:
        while True:
            line = engine.read(self._deadline)
            if line is None:
                return self._gone(engine)
            if not line:
                continue
            job, message = wire.decode(line)
            if job != self._job:
                continue
            if isinstance(message, Ending):
                return message
            listen(message)

    def _gone(self, engine: _Process) -> Ending:
        cancelled = self._deadline is not None
        engine.kill()
        last_words = engine.last_words()
        self.close(0)
        if cancelled:
            return Cancelled()
        raise EngineDiedError(last_words)


def _answer(ending: Ending) -> object:
    match ending:
        case Done(answer):
            return answer
        case Cancelled():
            raise JobCancelled
        case Crashed(error, details):
            raise EngineCrashError(f"{error}\n\n{details}")
        case Failed(sentence, advice, cause):
            values = {**advice.values, **sentence.values}
            if cause is not None:
                raise ShopFileError(cause, sentence.template, advice.template, **values)
            raise UserError(sentence.template, advice.template, **values)


class _Process:
    """The child with its pipes; a thread puts its lines into a queue, so that waiting can end by time."""

    def __init__(self, command: Sequence[str]) -> None:
        self._errors: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - closed with the process
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._errors, env=_environment(),
            creationflags=_creation_flags(),
        )  # fmt: skip
        self._lines: queue.Queue[bytes | None] = queue.Queue()
        self._pump = threading.Thread(target=self._read, name="engine pipe", daemon=True)
        self._pump.start()

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def ended(self) -> bool:
        return self._process.poll() is not None or not self._pump.is_alive()

    def write(self, line: bytes) -> None:
        with contextlib.suppress(OSError, ValueError):  # gone: the reading side says so
            stdin = self._stdin()
            stdin.write(line)
            stdin.flush()

    def read(self, deadline: float | None) -> bytes | None:
        """The next line, b"" after a wake-up, None when the process is gone or the deadline over."""
        if deadline is None:
            return self._lines.get()
        try:
            return self._lines.get(timeout=max(0.0, deadline - time.monotonic()))
        except queue.Empty:
            return None

    def wake(self) -> None:
        self._lines.put(b"")

    def kill(self) -> None:
        with contextlib.suppress(OSError):
            self._process.kill()

    def close(self, grace: float) -> None:
        with contextlib.suppress(OSError):
            self._stdin().close()
        try:
            self._process.wait(grace)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._pump.join()
        self._errors.close()

    def last_words(self) -> str:
        """How the process ended, and the end of what it said on its standard error."""
        code = self._process.wait()
        self._errors.seek(0, os.SEEK_END)
        self._errors.seek(max(0, self._errors.tell() - 4000))
        return f"exit code {code}\n{self._errors.read().decode('utf-8', 'replace')}"

    def _stdin(self) -> IO[bytes]:
        if self._process.stdin is None:
            raise OSError("no pipe")
        return self._process.stdin

    def _read(self) -> None:
        stdout = self._process.stdout
        if stdout is not None:
            with stdout, contextlib.suppress(OSError, ValueError):
                for line in stdout:
                    self._lines.put(line)
        self._lines.put(None)


def _environment() -> dict[str, str]:
    if getattr(sys, "frozen", False):
        # The child finds its libraries anew, like a program of its own; our own environment no longer names them.
        return {**os.environ, "PYINSTALLER_RESET_ENVIRONMENT": "1"}
    package_root = str(Path(__file__).resolve().parents[2])
    known = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": os.pathsep.join([package_root, known] if known else [package_root])}


def _creation_flags() -> int:
    if sys.platform == "win32":
        return subprocess.CREATE_NO_WINDOW | subprocess.BELOW_NORMAL_PRIORITY_CLASS
    return 0
