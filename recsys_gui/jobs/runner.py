"""Takes requests, gives them to worker threads, and sees to it that everything has ended when the window closes.

What talks to the engine is imported with the first request: the window is on the screen before that.
"""

from __future__ import annotations

import collections
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QObject, Signal

from recsys_gui.jobs import lanes

if TYPE_CHECKING:
    from recsys_gui.engine.messages import Request
    from recsys_gui.jobs.task import Task
    from recsys_gui.jobs.workers import JobWorker, NewClient, StandingWorker

SHUTDOWN_GRACE = 60.0
"""Seconds for a training to save its best when the window closes."""


class Runner(QObject):
    """Runs requests: quick ones in the standing engine, others in engines of their own, writers one at a time.

    Signals:
        changed: a ``domain.changes.Changes`` after a job that wrote to the shop file.
        busy_changed: whether a job (not a quick request) waits or runs.
    """

    changed = Signal(object)
    busy_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None, new_client: NewClient | None = None) -> None:
        super().__init__(parent)
        self._new_client = new_client
        self._standing: StandingWorker | None = None
        self._tasks: list[Task] = []
        self._workers: dict[Task, JobWorker] = {}
        self._writers: collections.deque[Task] = collections.deque()
        self._closed = False
        self._held: list[Callable[[], object]] | None = None
        if (application := QCoreApplication.instance()) is not None:
            application.aboutToQuit.connect(lambda: self.shutdown())

    def warm(self, shop: str = "") -> None:
        """Start the standing engine in the background and let it load what offers of ``shop`` need."""
        self.soon(lambda: self._warm(shop))

    def _warm(self, shop: str) -> None:
        from recsys_gui.engine.messages import Warm

        self.submit(Warm(shop))

    def submit(self, request: Request) -> Task:
        """Take a request; the task's signals come later, so there is time to connect them.

        Raises:
            RuntimeError: the runner was shut down.
        """
        if self._closed:
            raise RuntimeError("the runner was shut down")
        from recsys_gui.jobs.task import Task

        task = Task(request)
        self._tasks.append(task)
        task.finished.connect(lambda: self._on_finished(task))
        if self._held is None:
            self._take(task)
        else:
            self._held.append(lambda: None if task.is_finished else self._take(task))
        if lanes.is_job(request):
            self.busy_changed.emit(True)
        return task

    def hold(self) -> None:
        """Begin nothing until :meth:`release`: the first page of a shop comes before what it asks for."""
        self._held = [] if self._held is None else self._held

    def release(self) -> None:
        """Begin what was asked for meanwhile, and from now on everything at once."""
        held, self._held = self._held or [], None
        for begin in held:
            if not self._closed:
                begin()

    def soon(self, begin: Callable[[], object]) -> None:
        """Call what submits a request: now, or at :meth:`release`."""
        if self._held is None:
            begin()
        else:
            self._held.append(begin)

    def busy(self) -> bool:
        """Whether a job waits or runs; quick requests and what pages only read do not count."""
        return any(lanes.is_job(task.request) for task in self._tasks)

    def idle(self) -> bool:
        """Whether nothing waits or runs at all, quick requests included."""
        return not self._tasks

    def training(self, shop: str) -> Task | None:
        """The training of ``shop`` that waits or runs, for a page that is built meanwhile."""
        return next((task for task in self._tasks if lanes.is_training(task.request, shop)), None)

    def shutdown(self, grace: float = SHUTDOWN_GRACE) -> None:
        """End everything: trainings keep their best, the rest is cancelled, no thread and no process stays.

        Blocks for at most about ``grace`` seconds; what has not ended then is killed, and the shop file stays whole.
        """
        self._closed = True
        if self._standing is None and not self._tasks:
            return
        from recsys_gui.jobs.progress_bridge import Cancelled

        for task in list(self._tasks):
            task.stop() if lanes.is_training(task.request) else task.cancel()
        if self._standing is not None:
            self._standing.close()
        workers: list[JobWorker | StandingWorker] = list(self._workers.values())
        workers += [self._standing] if self._standing is not None else []
        deadline = QDeadlineTimer(int(grace * 1000))
        for worker in workers:
            if not worker.wait(deadline):
                worker.client.kill()
                worker.wait()
        for task in list(self._tasks):
            QCoreApplication.sendPostedEvents(task, QEvent.Type.MetaCall)
            task.end(Cancelled())
        self._standing = None

    def _take(self, task: Task) -> None:
        if (lane := lanes.lane(task.request)) == "quick":
            self._ask_standing(task)
        elif lane == "writing":
            self._writers.append(task)
            self._start_next_writer()
        else:
            self._start(task)

    def _ask_standing(self, task: Task) -> None:
        if self._standing is None:
            from recsys_gui.jobs.workers import StandingWorker

            self._standing = StandingWorker(self._client_maker())
            self._standing.start()
        standing = self._standing
        task.begin(lambda _control: standing.drop(task.bridge))
        standing.put(task.request, task.bridge)

    def _start_next_writer(self) -> None:
        if self._writers and not any(lanes.lane(task.request) == "writing" for task in self._workers):
            self._start(self._writers.popleft())

    def _start(self, task: Task) -> None:
        from recsys_gui.jobs.workers import JobWorker

        worker = JobWorker(self._client_maker(), task.request, task.bridge)
        self._workers[task] = worker
        task.begin(worker.client.steer)
        worker.start()

    def _on_finished(self, task: Task) -> None:
        self._tasks.remove(task)
        if task in self._writers:
            self._writers.remove(task)
        if (worker := self._workers.pop(task, None)) is not None:
            worker.wait()
        if (changes := lanes.changes_of(task.request)) is not None:
            self.changed.emit(changes)
        if lanes.is_job(task.request):
            self.busy_changed.emit(self.busy())
        if not self._closed:
            self._start_next_writer()
        task.deleteLater()  # what its signals are connected to keeps it alive otherwise, its answer with it

    def _client_maker(self) -> NewClient:
        if self._new_client is None:
            from recsys_gui.engine.client import Client

            return Client
        return self._new_client
