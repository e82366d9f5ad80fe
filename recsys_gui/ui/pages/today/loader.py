"""Gets the contact list: what the shop file has at once, and a new one from the engine when that is no longer true."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from recsys_gui.base.errors import UserError
    from recsys_gui.domain.today import DayList
    from recsys_gui.jobs.task import Task
    from recsys_gui.ui.context import OpenShop, Shell


class DayLoader(QObject):
    """Asks for the list and for the figures of one shop.

    Signals:
        listed: a ``DayList``, and whether it is up to date.
        making: the task that makes a new list.
        figured: a ``TodayFigures``.
        failed: a ``UserError``: there is no new list. unfigured: likewise, of the figures.
        stopped: the owner cancelled the making.
        advised: a ``TrainingAdvice``.
    """

    listed = Signal(object, bool)
    making = Signal(object)
    figured = Signal(object)
    failed = Signal(object)
    unfigured = Signal(object)
    stopped = Signal()
    advised = Signal(object)

    def __init__(self, shell: Shell, shop: OpenShop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shell, self._shop = shell, shop
        self._task: Task | None = None
        self._figures: Task | None = None
        self._advice: Task | None = None

    def read(self) -> None:
        """Tell the list that the shop file has; make a new one when there is none or it is no longer true."""
        made, fresh = self._shop.browser.day_list()
        if made is not None:
            self.listed.emit(made, fresh)
        if not fresh:
            self._shell.runner.soon(self.make)

    def make(self) -> None:
        """Have the list made anew, unless that is being done."""
        if self._task is not None:
            return
        from recsys_gui.engine.messages import MakeDayList

        self._task = self._shell.runner.submit(MakeDayList(str(self._shop.path)))
        self._task.succeeded.connect(self._on_made)
        self._task.failed.connect(self._on_failed)
        self._task.cancelled.connect(self._on_stopped)
        self.making.emit(self._task)

    def ask_figures(self) -> None:
        """Get the figures; an earlier question is dropped."""
        if self._figures is not None:
            self._figures.succeeded.disconnect(self._on_figures)
            self._figures.failed.disconnect(self._on_unfigured)
        from recsys_gui.engine.messages import GetTodayFigures

        self._figures = self._shell.runner.submit(GetTodayFigures(str(self._shop.path)))
        self._figures.succeeded.connect(self._on_figures)
        self._figures.failed.connect(self._on_unfigured)

    def ask_advice(self) -> None:
        """Find out whether training again is worth it, unless that is being done."""
        if self._advice is None:
            from recsys_gui.engine.messages import AdviseTraining

            self._advice = self._shell.runner.submit(AdviseTraining(str(self._shop.path)))
            self._advice.succeeded.connect(self.advised)
            self._advice.finished.connect(self._on_advice_end)

    @Slot()
    def _on_advice_end(self) -> None:
        self._advice = None

    @Slot(object)
    def _on_made(self, answer: DayList) -> None:
        self._task = None
        made, fresh = self._shop.browser.day_list()
        if made is not None and made.stamp == answer.stamp:
            self.listed.emit(made, fresh)
        else:  # a file that may not be written
            self.listed.emit(answer, True)

    @Slot(object)
    def _on_failed(self, error: UserError) -> None:
        self._task = None
        self.failed.emit(error)

    @Slot()
    def _on_stopped(self) -> None:
        self._task = None
        self.stopped.emit()

    @Slot(object)
    def _on_figures(self, answer: object) -> None:
        self._figures = None
        self.figured.emit(answer)

    @Slot(object)
    def _on_unfigured(self, error: UserError) -> None:
        self._figures = None
        self.unfigured.emit(error)
