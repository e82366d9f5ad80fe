"""Bringing in a sales file, in the page: check it, show what it holds, import it, say what changed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from recsys_gui.base.errors import UserError
from recsys_gui.domain.import_answers import NOTHING_DECIDED, Answers, FilePreview
from recsys_gui.domain.reports import ImportReport
from recsys_gui.engine.messages import ImportSales, PreviewFile
from recsys_gui.jobs.task import Task
from recsys_gui.ui.context import OpenShop, SaveWish, Shell
from recsys_gui.ui.dialogs.files import FileChooser
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.pages.data.example import write_example
from recsys_gui.ui.pages.data.import_check import ImportCheck
from recsys_gui.ui.pages.data.import_columns import ImportColumns
from recsys_gui.ui.pages.data.import_done import ImportDone
from recsys_gui.ui.pages.data.import_file import ImportFile
from recsys_gui.ui.pages.data.steps import Steps
from recsys_gui.ui.theme.fonts import scaled
from recsys_gui.ui.translation import say
from recsys_gui.ui.widgets.basics import card, icon_label
from recsys_gui.ui.widgets.empty_state import EmptyState
from recsys_gui.ui.widgets.labels import label
from recsys_gui.ui.widgets.page import Page
from recsys_gui.ui.widgets.progress_panel import ProgressPanel

_WIDTH = 460


class ImportPage(Page):
    """Signals: imported, with the path of the shop file that has the sales now; left; another_wanted; page_wanted."""

    imported = Signal(object)
    left = Signal()
    another_wanted = Signal()
    page_wanted = Signal(str)

    def __init__(self, shell: Shell, chooser: FileChooser) -> None:
        super().__init__("")
        self.title_label.setText(self.tr("Import sales"))
        self._shell, self._chooser = shell, chooser
        self._file = self._target = Path()
        self._form = Formatter()
        self._shop: OpenShop | None = None
        self._task: Task | None = None
        self._view: QWidget | None = None
        names = [self.tr("File"), self.tr("Columns"), self.tr("Check"), self.tr("Done")]
        self.steps = Steps(shell.theme, names)
        self._answers: Answers = NOTHING_DECIDED
        self._preview: FilePreview | None = None
        self._switches: list[str] = []
        self.header.addWidget(self.steps)

    @property
    def view(self) -> QWidget | None:
        """What the page shows now: progress, the check, the end, or a problem."""
        return self._view

    @property
    def is_busy(self) -> bool:
        """Whether a file is being checked or imported."""
        return self._task is not None

    def ask(self, shop: OpenShop) -> None:
        """Ask which file comes into ``shop``; one that is being imported goes on."""
        if self.is_busy:
            return
        self._shop, self._form = shop, shop.formatter
        self.set_subtitle(self.tr("Nothing is saved until you have seen the check in step 3"))
        self.steps.set_current(0)
        view = ImportFile(self._shell.theme, shop.browser.imports(), shop.formatter)
        view.chosen.connect(lambda file: self._take(file, shop, view))
        view.choose_wanted.connect(self._choose)
        view.example_wanted.connect(self._save_example)
        view.how_wanted.connect(lambda: self._shell.requests.explain.emit("exports"))
        view.rejected.connect(self.left)
        self._show(view)
        view.choose.setFocus()

    def _choose(self) -> None:
        if (file := self._chooser.sales_to_import()) is not None:
            self.begin(file, self._shop)

    def _save_example(self) -> None:
        kinds = ((self.tr("Table"), ".csv"),)
        name = self.tr("Example of sales")
        self._shell.requests.save.emit(SaveWish(self.tr("Save an example file"), f"{name}.csv", kinds, write_example))

    def _take(self, file: Path, shop: OpenShop, view: ImportFile) -> None:
        """Keep the view, which owns the file of pasted cells, until the next one is asked for."""
        self._asked = view
        self.begin(file, shop)

    def begin(self, file: Path, shop: OpenShop | None) -> None:
        """Check ``file``; it goes into ``shop``, or into a new shop file when there is none."""
        self._file, self._shop = file, shop
        self._form = shop.formatter if shop else Formatter()
        self._target = shop.path if shop else file.with_suffix(".shop")
        self.set_subtitle(file.name)
        self.steps.set_current(0)
        self._switches, self._preview = [], None
        self._look(NOTHING_DECIDED)

    def _look(self, answers: Answers) -> None:
        """Find out what the file is; what is known and clear is checked at once."""
        self._answers = answers
        task = self._run(PreviewFile(str(self._target), str(self._file), answers), self.tr("Looking at the file…"))
        task.succeeded.connect(self._on_looked)

    def _on_looked(self, preview: FilePreview) -> None:
        self._preview = preview
        known = preview.preset or preview.remembered
        if known and not preview.questions and self._answers == NOTHING_DECIDED:
            self._dry_run(self._answers)
        else:
            self._ask_columns()

    def _ask_columns(self) -> None:
        if self._preview is None:
            return
        self.set_subtitle(f"{self._file.name} · " + self.tr("nothing has been saved yet"))
        self.steps.set_current(1)
        view = ImportColumns(self._shell.theme, self._preview, self._answers)
        view.accepted.connect(self._dry_run)
        view.reread.connect(self._look)
        view.rejected.connect(self.left)
        self._show(view)
        view.go.setFocus()

    def _dry_run(self, answers: Answers) -> None:
        self._answers = answers
        request = ImportSales(str(self._target), str(self._file), dry_run=True, answers=answers)
        task = self._run(request, self.tr("Checking the file…"))
        task.succeeded.connect(self._check)

    def _check(self, report: ImportReport) -> None:
        self.set_subtitle(f"{self._file.name} · " + self.tr("nothing has been saved yet"))
        self.steps.set_current(2)
        if not report.kept and not self._switches:
            self._nothing_new(report)
            return
        view = ImportCheck(self._shell.theme, report, self._form, self._answers, self._switches)
        self._switches = view.switches.kinds
        view.accepted.connect(self._import)
        view.rejected.connect(self.left)
        view.back_wanted.connect(self._ask_columns)
        view.save_wanted.connect(self._save_rejected)
        view.switched.connect(self._dry_run)
        self._show(view)
        view.import_button.setFocus()

    def _nothing_new(self, report: ImportReport) -> None:
        title = self.tr("Nothing new in this file")
        detail = self.tr("All its %Ln rows are already in your shop.", "", report.lines)
        view = EmptyState(self._shell.theme, "circle-check", title, detail, "ok")
        view.add_button(self.tr("Close"), self.left.emit, "primary", "leave-import")
        view.add_button(self.tr("Choose another file…"), self.another_wanted.emit)
        self._show(self._carded(view))

    def _import(self) -> None:
        if self._shop is None:
            chosen = self._chooser.shop_to_make(f"{self._file.stem}.shop")
            if chosen is None:
                return
            self._target = chosen
        self.set_subtitle(self._file.name)
        request = ImportSales(str(self._target), str(self._file), answers=self._answers)
        task = self._run(request, self.tr("Importing…"))
        task.succeeded.connect(self._done)

    def _done(self, report: ImportReport) -> None:
        self.steps.set_current(3)
        self._report = report
        self.imported.emit(self._target)

    def show_done(self, shop: OpenShop) -> None:
        """After :attr:`imported`, with the shop open: say what it has now."""
        lines = shop.browser.summary().sales
        view = ImportDone(self._shell.theme, self._report, lines, shop.formatter)
        view.train_wanted.connect(self._shell.requests.train)
        view.look_wanted.connect(lambda: self.page_wanted.emit("data"))
        view.finished.connect(self.left)
        view.another_wanted.connect(self.another_wanted)
        view.undo_wanted.connect(lambda: self._undo(shop))
        self._show(view)
        view.train.setFocus()

    def _undo(self, shop: OpenShop) -> None:
        row = next((row for row in shop.browser.imports() if row.id == self._report.import_id), None)
        if row is not None:
            self._shell.requests.undo_import.emit(row)
            self.left.emit()

    def _save_rejected(self) -> None:
        path = self._chooser.table_to_write(self.tr("Rejected rows") + f" {self._file.stem}.csv")
        if path is None:
            return
        answers = self._answers
        request = ImportSales(str(self._target), str(self._file), dry_run=True, answers=answers, rejected=str(path))
        task = self._shell.runner.submit(request)
        words = self.tr("The rejected rows are in {file}").format(file=path.name)
        task.succeeded.connect(lambda _report: self._shell.requests.toast.emit(words))
        task.failed.connect(self._shell.requests.problem)
        self._shell.requests.busy.emit(task)

    def _run(self, request: ImportSales | PreviewFile, sentence: str) -> Task:
        task = self._task = self._shell.runner.submit(request)
        panel = ProgressPanel()
        panel.follow(task, sentence)
        task.failed.connect(self._fail)
        task.cancelled.connect(self.left)
        task.finished.connect(self._forget)
        self._show(self._waiting(panel))
        self._shell.requests.busy.emit(task)
        return task

    def _forget(self) -> None:
        self._task = None

    def _fail(self, error: UserError) -> None:
        self.set_subtitle(self._file.name)
        view = EmptyState(self._shell.theme, "triangle-alert", say(error.sentence), say(error.advice), "bad")
        view.add_button(self.tr("Choose another file…"), self.another_wanted.emit, "primary", "import-another")
        if self._preview is not None:
            view.add_button(self.tr("Back to the columns"), self._ask_columns, name="back")
        view.add_button(self.tr("Try again"), lambda: self.begin(self._file, self._shop))
        view.add_button(self.tr("Close"), self.left.emit, name="leave-import")
        self._show(self._carded(view))

    def _waiting(self, panel: ProgressPanel) -> QFrame:
        box, column = card()
        panel.setFixedWidth(scaled(_WIDTH))
        column.addStretch(2)
        centre = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(icon_label(self._shell.theme, "file-spreadsheet", "accent", 36), 0, centre)
        column.addSpacing(6)
        column.addWidget(label(self._file.name, "title"), 0, centre)
        column.addSpacing(14)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(panel)
        line.addStretch(1)
        column.addLayout(line)
        column.addStretch(3)
        return box

    @staticmethod
    def _carded(view: QWidget) -> QFrame:
        box, column = card()
        column.addWidget(view)
        return box

    def _show(self, view: QWidget) -> None:
        if self._view is not None:
            self.body.removeWidget(self._view)
            self._view.hide()
            self._view.deleteLater()
        self._view = view
        self.body.addWidget(view, 1)
