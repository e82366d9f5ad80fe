"""Takes requests, gives them to worker threads, and sees to it that everything has ended when the window closes."""

from __future__ import annotations

import collections

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QObject, Signal

from recsys_gui.domain.changes import EVERYTHING, Changes
from recsys_gui.engine.client import Client
from recsys_gui.engine.messages import (
    AdviseTraining,
    AudienceOf,
    BasketOffers,
    ExportContacts,
    GetPriceView,
    GetSalesView,
    GetTodayFigures,
    ImportSales,
    ListBackups,
    MakeDayList,
    MakeInsights,
    MakeSample,
    OffersFor,
    Release,
    Request,
    RescueShop,
    RestoreBackup,
    Train,
    UndoImport,
    UseRun,
    Warm,
)
from recsys_gui.jobs.progress_bridge import Cancelled
from recsys_gui.jobs.task import Task
from recsys_gui.jobs.workers import JobWorker, NewClient, StandingWorker

_QUICK = (
    OffersFor, BasketOffers, AudienceOf, GetTodayFigures, GetPriceView, ExportContacts, Warm, Release,
    ListBackups,
)  # fmt: skip
_READING = (AdviseTraining, GetSalesView, MakeDayList, MakeInsights)
"""Done in engines of their own, and nobody need wait for them before doing something else."""
_WRITING = (MakeSample, ImportSales, UndoImport, Train, UseRun, RestoreBackup, RescueShop)

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

    def __init__(self, parent: QObject | None = None, new_client: NewClient = Client) -> None:
        super().__init__(parent)
        self._new_client = new_client
        self._standing: StandingWorker | None = None
        self._tasks: list[Task] = []
        self._workers: dict[Task, JobWorker] = {}
        self._writers: collections.deque[Task] = collections.deque()
        self._closed = False
        if (application := QCoreApplication.instance()) is not None:
            application.aboutToQuit.connect(lambda: self.shutdown())

    def warm(self, shop: str = "") -> Task:
        """Start the standing engine in the background and let it load what offers of ``shop`` need."""
        return self.submit(Warm(shop))

    def submit(self, request: Request) -> Task:
        """Take a request; the task's signals come later, so there is time to connect them.

        Raises:
            RuntimeError: the runner was shut down.
        """
        if self._closed:
            raise RuntimeError("the runner was shut down")
        task = Task(request)
        self._tasks.append(task)
        task.finished.connect(lambda: self._on_finished(task))
        if isinstance(request, _QUICK):
            self._ask_standing(task)
        elif isinstance(request, _WRITING):
            self._writers.append(task)
            self._start_next_writer()
        else:
            self._start(task)
        if not isinstance(request, (*_QUICK, *_READING)):
            self.busy_changed.emit(True)
        return task

    def busy(self) -> bool:
        """Whether a job waits or runs; quick requests and what pages only read do not count."""
        return any(not isinstance(task.request, (*_QUICK, *_READING)) for task in self._tasks)

    def idle(self) -> bool:
        """Whether nothing waits or runs at all, quick requests included."""
        return not self._tasks

    def training(self, shop: str) -> Task | None:
        """The training of ``shop`` that waits or runs, for a page that is built meanwhile."""
        found = (task for task in self._tasks if isinstance(task.request, Train) and task.request.shop == shop)
        return next(found, None)

    def shutdown(self, grace: float = SHUTDOWN_GRACE) -> None:
        """End everything: trainings keep their best, the rest is cancelled, no thread and no process stays.

        Blocks for at most about ``grace`` seconds; what has not ended then is killed, and the shop file stays whole.
        """
        self._closed = True
        for task in list(self._tasks):
            task.stop() if isinstance(task.request, Train) else task.cancel()
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

    def _ask_standing(self, task: Task) -> None:
        if self._standing is None:
            self._standing = StandingWorker(self._new_client)
            self._standing.start()
        standing = self._standing
        task.begin(lambda _control: standing.drop(task.bridge))
        standing.put(task.request, task.bridge)

    def _start_next_writer(self) -> None:
        if self._writers and not any(isinstance(task.request, _WRITING) for task in self._workers):
            self._start(self._writers.popleft())

    def _start(self, task: Task) -> None:
        worker = JobWorker(self._new_client, task.request, task.bridge)
        self._workers[task] = worker
        task.begin(worker.client.steer)
        worker.start()

    def _on_finished(self, task: Task) -> None:
        self._tasks.remove(task)
        if task in self._writers:
            self._writers.remove(task)
        if (worker := self._workers.pop(task, None)) is not None:
            worker.wait()
        if (changes := _changes(task)) is not None:
            self.changed.emit(changes)
        if not isinstance(task.request, (*_QUICK, *_READING)):
            self.busy_changed.emit(self.busy())
        if not self._closed:
            self._start_next_writer()


def _changes(task: Task) -> Changes | None:
    """What a finished task may have changed; nothing when it never began."""
    match task.request:
        case MakeSample() | RestoreBackup() | RescueShop():
            return EVERYTHING
        case ImportSales(dry_run=False) | UndoImport():
            return Changes(sales=True, products=True, customers=True, imports=True, runs=True)
        case Train() | UseRun():
            return Changes(runs=True)
    return None
