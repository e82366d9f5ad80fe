"""The engine: a child process that reads requests from its standard input, one job at a time."""

from __future__ import annotations

import faulthandler
import os
import queue
import signal
import threading
import time
from collections.abc import Callable
from typing import BinaryIO, NoReturn

from recsys_gui.base import crash_report
from recsys_gui.base.errors import JobCancelled, ShopFileError, UserError
from recsys_gui.base.memory import give_back
from recsys_gui.base.plain_errors import understood
from recsys_gui.base.progress import Progress
from recsys_gui.engine import wire
from recsys_gui.engine.job import JobProgress
from recsys_gui.engine.limits import limit_threads, lower_priority
from recsys_gui.engine.outbox import Outbox
from recsys_gui.engine.replies import Cancelled, Crashed, Done, Ending, Failed

Handle = Callable[[object, Progress], object]
"""Does one request and returns its answer."""

_LONG = 1.0
"""Seconds of a request after which the memory that it needed goes back to the system."""
ORPHAN_GRACE = 5.0
"""Seconds a job has to notice that the window's process is gone."""


def main() -> NoReturn:
    """What ``python -m recsys_gui --engine`` runs."""
    limit_threads()
    from recsys_gui.engine.handlers import Handlers

    serve_pipes(Handlers())
    # No file is open any more; taking big libraries down in order would keep the window waiting for most of a second.
    os._exit(0)


def serve_pipes(handle: Handle) -> int:
    """Serve on this process's own standard input and output, which nothing else can use from here on."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    faulthandler.enable(2)  # a program without a console has no sys.stderr
    lower_priority()
    inbox, outbox = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.dup2(2, 1)
    Server(handle, inbox, outbox).serve()
    return 0


class Server:
    """Does the requests of ``inbox`` in turn, and says everything on ``outbox``."""

    def __init__(self, handle: Handle, inbox: BinaryIO, outbox: BinaryIO) -> None:
        self._handle, self._inbox = handle, inbox
        self._outbox = Outbox(outbox)
        self._jobs: queue.SimpleQueue[tuple[JobProgress, object] | None] = queue.SimpleQueue()
        self._open: dict[int, JobProgress] = {}
        self._ended = threading.Event()

    def serve(self) -> None:
        """Work until the parent closes the inbox, which also happens when it dies."""
        threading.Thread(target=self._read, name="inbox", daemon=True).start()
        while (entry := self._jobs.get()) is not None:
            progress, request = entry
            began = time.monotonic()
            self._outbox.post(progress.job, self._run(request, progress))
            self._open.pop(progress.job, None)
            if time.monotonic() - began > _LONG:
                give_back()
        self._ended.set()
        self._outbox.close()

    def _run(self, request: object, progress: JobProgress) -> Ending:
        try:
            progress.report(0, 0)
            ending = Done(self._handle(request, progress))
            wire.encode(progress.job, ending)
        except JobCancelled:
            return Cancelled()
        except UserError as error:
            return Failed(error.sentence, error.advice, error.cause if isinstance(error, ShopFileError) else None)
        except Exception as error:
            if (plain := understood(error)) is not None:
                return Failed(plain.sentence, plain.advice)
            return Crashed(crash_report.headline(error), crash_report.described(error))
        return ending

    def _read(self) -> None:
        try:
            for line in self._inbox:
                self._receive(*wire.decode(line))
        finally:
            self._leave()

    def _receive(self, job: int, message: object) -> None:
        if not isinstance(message, wire.Steer):
            self._open[job] = JobProgress(job, self._outbox)
            self._jobs.put((self._open[job], message))
        elif (progress := self._open.get(job)) is not None:
            progress.steer(message.control)

    def _leave(self) -> None:
        for progress in list(self._open.values()):
            progress.abandon()
        self._jobs.put(None)
        if not self._ended.wait(ORPHAN_GRACE):
            os._exit(1)
