"""Train: choose a model, watch it learn, see whether it is better than simple methods."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from recsys_gui.base.errors import UserError
from recsys_gui.domain.changes import EVERYTHING, Changes
from recsys_gui.domain.reports import RunSummary
from recsys_gui.engine.messages import Train, UseRun
from recsys_gui.jobs.task import State, Task
from recsys_gui.ui.context import OpenShop, Shell
from recsys_gui.ui.models.words import model_title
from recsys_gui.ui.pages.train import verdict, words
from recsys_gui.ui.pages.train.actions import TrainActions
from recsys_gui.ui.pages.train.battery import BatteryRest
from recsys_gui.ui.pages.train.finished import FinishedPanel
from recsys_gui.ui.pages.train.printed import comparison_sheet
from recsys_gui.ui.pages.train.ready import ReadyPanel
from recsys_gui.ui.pages.train.running import RunningPanel
from recsys_gui.ui.printing.printout import Printout
from recsys_gui.ui.translation import say
from recsys_gui.ui.widgets.banner import Banner
from recsys_gui.ui.widgets.empty_state import EmptyState
from recsys_gui.ui.widgets.page import Page


class TrainPage(Page):
    """One of: ready, running, finished, nothing to learn from, a problem.

    The training itself belongs to the runner: it goes on while other pages are looked at.
    """

    def __init__(self, shell: Shell, shop: OpenShop, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("TrainPage", "Train"), parent=parent)
        self._shell, self._shop = shell, shop
        self._task: Task | None = None
        self._runs: list[RunSummary] = []
        self.actions_bar = TrainActions(shell.theme)
        self.failure = Banner(shell.theme, "bad", "")
        self.failure.add_button(self.tr("Try again"), self.start)
        self.news = Banner(shell.theme, "warn", "", icon="refresh-cw")
        self.few = Banner(shell.theme, "info", "")
        self.cut_off = Banner(shell.theme, "warn", "")
        self.ready = ReadyPanel(shell.theme, shop.formatter, shell.settings)
        self.battery = BatteryRest(self.ready.limits.battery, self)
        self.running = RunningPanel(shell, shop.formatter)
        self.finished = FinishedPanel(shell.theme, shop.formatter)
        self._build_states()
        self._connect()
        self.running.curves.load_ahead()
        self.failure.hide()
        self._show(self.ready)
        self.refresh(EVERYTHING)
        self._adopt()

    def focus_main(self) -> None:
        """The list of models, or what stands in its place."""
        if self.showing is self.ready:
            self.ready.methods.setFocus()
        elif self.showing is self.running:
            self.running.log.table.setFocus()
        else:
            self.finished.table.setFocus()

    def printout(self) -> Printout | None:
        """What is printed of this page: the comparison that is shown."""
        run = self.finished.shown
        if run is None or self.showing is not self.finished:
            return None
        return comparison_sheet(run, self._shop.browser.summary(), self._shop.formatter)

    @property
    def showing(self) -> QWidget | None:
        """The part that is seen now: ``ready``, ``running``, ``finished``, ``nothing`` or ``problem``."""
        return self._states.currentWidget()

    @property
    def task(self) -> Task | None:
        """The training that waits or runs."""
        return self._task

    @Slot(object)
    def refresh(self, changes: Changes) -> None:
        """Read again what ``changes`` may have touched."""
        if not any((changes.sales, changes.customers, changes.runs, changes.settings)):
            return
        try:
            summary, self._runs = self._shop.browser.summary(), self._shop.browser.runs()
            enough = words.enough(self._shop.browser)
        except UserError as error:
            self.problem.set_words(say(error.sentence), say(error.advice))
            self._show(self.problem)
            return
        self.ready.show_runs(self._runs, enough)
        self.cut_off.set_words(*words.cut_off(self._shop.path, self._runs))
        self.news.set_words(*words.news(summary, self._shop.formatter))
        self.few.set_words(*words.too_few(enough))
        if self._task is not None:
            self._show(self.running)
        elif not (summary.sales and summary.customers):
            self._show(self.nothing)
        elif self.showing is self.finished:
            self.finished.show_runs(self._runs, self.finished.shown)
        else:
            self._show(self.ready)

    @Slot()
    def start(self) -> None:
        """Train the chosen model, unless a training runs already."""
        if self._task is not None or not self.ready.chosen or self.showing in (self.nothing, self.problem):
            return
        limits = self.ready.limits
        request = Train(str(self._shop.path), self.ready.chosen, limits.seconds, use=False, months=limits.newest_months)
        task = self._shell.runner.submit(request)
        self.failure.hide()
        self.running.start(request, next((run.backtest for run in self._runs if run.backtest), None))
        self.actions_bar.show_waiting()
        self._follow(task)
        self._shell.requests.busy.emit(task)

    @Slot()
    def start_or_pause(self) -> None:
        """What F9 does: start, hold or go on with the training."""
        if self._task is None:
            self.start()
        elif self._task.state is State.PAUSED:
            self._resume()
            self.actions_bar.pause.setFocus()
        else:
            self._pause()
            self.actions_bar.resume.setFocus()

    def _pause(self, why: str = "") -> None:
        if self._task is not None and self._task.state is State.RUNNING and not self.actions_bar.is_stopping:
            self._task.pause()
            self.running.progress.pause(why)
            self.actions_bar.show_paused()

    def _resume(self) -> None:
        if self._task is not None and self._task.state is State.PAUSED:
            self._task.resume()
            self.running.progress.go_on()
            self.actions_bar.show_running()

    @Slot()
    def stop(self) -> None:
        """End the training and keep its best round."""
        if self._task is None or self.actions_bar.is_stopping:
            return
        self.actions_bar.show_stopping()
        self.running.progress.stopping()
        self.running.log.table.setFocus()
        self._task.stop()

    @Slot()
    def review(self) -> None:
        """Show the newest comparison."""
        self.finished.show_runs(self._runs)
        self._show(self.finished)

    @Slot()
    def show_ready(self) -> None:
        """Go back to the choice of a model."""
        self._show(self.ready)
        self.focus_main()

    def _adopt(self) -> None:
        """Show a training of this shop that an earlier page has started."""
        task = self._shell.runner.training(str(self._shop.path))
        if task is None or not isinstance(task.request, Train):
            return
        self.running.join(task.request)
        if task.state is State.QUEUED:
            self.actions_bar.show_waiting()
        elif task.state is State.PAUSED:
            self.actions_bar.show_paused()
        else:
            self.actions_bar.show_running()
        self._follow(task)

    def _follow(self, task: Task) -> None:
        self._task = task
        self.battery.watch(task)
        task.started.connect(self._on_started)
        task.progressed.connect(self.running.show_update)
        task.emitted.connect(self.running.hear)
        task.succeeded.connect(self._on_success)
        task.failed.connect(self._on_failure)
        task.cancelled.connect(self._on_cancelled)
        self._show(self.running)

    @Slot()
    def _on_started(self) -> None:
        self.running.progress.begin()
        self.actions_bar.show_running()

    @Slot(object)
    def _on_success(self, run: RunSummary) -> None:
        self._end()
        self._runs = [run, *(other for other in self._runs if other.id != run.id)]
        self.finished.show_runs(self._runs, run)
        self._show(self.finished)
        if not self.isVisible():
            requests, words = self._shell.requests, self.tr("Training finished. See whether the new model is better.")
            requests.told.emit(words, self.tr("Show"), lambda: requests.page.emit("train"))

    @Slot(object)
    def _on_failure(self, error: UserError) -> None:
        self._end()
        self.failure.set_words(say(error.sentence), say(error.advice))
        self.failure.show()
        self._show(self.ready)
        self.refresh(EVERYTHING)

    @Slot()
    def _on_cancelled(self) -> None:
        self._end()
        self._show(self.ready)

    def _end(self) -> None:
        self._task = None
        self.running.progress.end()

    @Slot()
    def use(self) -> None:
        """Let the run that is shown rank the lists."""
        run = self.finished.shown
        if run is None or not self.finished.can_be_used:
            return
        task = self._shell.runner.submit(UseRun(str(self._shop.path), run.id))
        toast = self._shell.requests.toast
        told = self.tr("{model} ranks the lists now.").replace("{model}", model_title(run.model))
        task.succeeded.connect(lambda _: toast.emit(told))
        task.failed.connect(lambda error: toast.emit(say(error.sentence)))
        task.failed.connect(self._offer_use)
        self.actions_bar.offer_use(possible=False, advised=False)

    @Slot()
    def _offer_use(self) -> None:
        """The button stands there when the run that is shown can rank the lists and does not yet."""
        run = self.finished.shown
        possible = self.showing is self.finished and self.finished.can_be_used
        self.actions_bar.offer_use(possible=possible, advised=run is not None and verdict.tone(run) == "ok")

    def _show(self, state: QWidget) -> None:
        """Show one state, with the buttons, the banners and the subtitle that belong to it."""
        focused = QApplication.focusWidget()
        moves = focused is not None and self.isAncestorOf(focused) and self.showing is not state
        self._states.setCurrentWidget(state)
        if state is not self.running:
            self.actions_bar.show_idle(can_start=state is self.ready, can_repeat=state is self.finished)
            self._offer_use()
        for banner in (self.cut_off, self.news, self.few):
            banner.setVisible(state is self.ready and bool(banner.title_label.text()))
        if state is not self.ready:
            self.failure.hide()
        done = self.finished.shown if state is self.finished else None
        self.set_subtitle(words.subtitle(done, self._shop.formatter))
        if moves:
            self.focus_main()

    def _build_states(self) -> None:
        self.nothing = EmptyState(
            self._shell.theme,
            "trending-up",
            self.tr("Nothing to learn from yet"),
            self.tr("Bring in sales that name the customer, then Shelfwise can learn from them."),
        )
        self.nothing.add_button(self.tr("Import my sales"), self._shell.requests.import_sales.emit, "primary")
        self.problem = EmptyState(self._shell.theme, "triangle-alert", "", tone="bad")
        self.problem.add_button(self.tr("Try again"), lambda: self.refresh(EVERYTHING), "primary")
        self._states = QStackedWidget()
        for state in (self.ready, self.running, self.finished, self.nothing, self.problem):
            self._states.addWidget(state)
        self.header.addWidget(self.actions_bar)
        for banner in (self.failure, self.cut_off, self.news, self.few):
            self.body.addWidget(banner)
        self.body.addWidget(self._states, 1)

    def _connect(self) -> None:
        self.ready.start.connect(self.start)
        self.ready.review.connect(self.review)
        self.battery.rest.connect(lambda: self._pause(self.tr("Paused until the computer is plugged in")))
        self.battery.go_on.connect(self._resume)
        self.actions_bar.start.clicked.connect(self.start)
        self.actions_bar.pause.clicked.connect(self.start_or_pause)
        self.actions_bar.resume.clicked.connect(self.start_or_pause)
        self.actions_bar.stop.clicked.connect(self.stop)
        self.actions_bar.again.clicked.connect(self.show_ready)
        self.actions_bar.use.clicked.connect(self.use)
        self.finished.changed.connect(self._offer_use)
        self.finished.print_wanted.connect(self._shell.requests.print_page)
        self.finished.meaning_wanted.connect(lambda: self._shell.requests.explain.emit("meanings"))
