"""The line at the bottom: which shop file, that all is saved, and what is running."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QStatusBar, QWidget

from recsys_gui.ui.context import OpenShop
from recsys_gui.ui.plain_tip import plain_tip
from recsys_gui.ui.theme.theme import Theme
from recsys_gui.ui.widgets.basics import button, icon_label
from recsys_gui.ui.widgets.labels import label
from recsys_gui.ui.widgets.progress_panel import show_progress

if TYPE_CHECKING:
    from recsys_gui.domain.reports import ShopSummary
    from recsys_gui.engine.replies import ProgressUpdate
    from recsys_gui.jobs.task import Task

_BAR_WIDTH = 120


class StatusBar(QStatusBar):
    """Shop at the left; at the right the running job, or that nothing leaves this computer."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._task: Task | None = None
        self._shop = label()
        self._shop.setAccessibleName(self.tr("Shop file"))
        self._rest, rest = _line()
        rest.addWidget(icon_label(theme, "lock", "text2", 14))
        rest.addWidget(label(self.tr("Nothing leaves this computer")))
        self._job_words = label()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(_BAR_WIDTH)
        self._cancel = button(self.tr("Cancel"), self._on_cancel, "link", name="cancel-export")
        self._job, job = _line()
        job.addStretch(1)
        job.addWidget(self._job_words)
        job.addWidget(self._bar)
        job.addWidget(self._cancel)
        self._left, left = _line()
        left.addWidget(icon_label(theme, "file", "text2", 14))
        left.addWidget(self._shop)
        self.addWidget(self._left)
        self.addPermanentWidget(self._job)
        self.addPermanentWidget(self._rest)
        self._job.hide()
        self.show_shop(None, None)

    def show_shop(self, shop: OpenShop | None, summary: ShopSummary | None) -> None:
        """Name the shop file and its size."""
        if shop is None or summary is None:
            self._shop.setText(self.tr("No shop file open"))
            self._left.setToolTip("")
            return
        lines = self.tr("%Ln sale lines", "", summary.sales)
        self._shop.setText("  ·  ".join((summary.name, lines, self.tr("All changes saved"))))
        self._left.setToolTip(plain_tip(str(shop.path)) or "")

    def follow(self, task: Task) -> None:
        """Show a job until it ends; a newer job takes the place of an older one."""
        if self._task is not None:
            self._task.progressed.disconnect(self._on_progress)
        from recsys_gui.engine.messages import ExportOffers

        self._task = task
        self._cancel.setVisible(isinstance(task.request, ExportOffers))
        self._bar.setRange(0, 0)
        self._job_words.setText(self._name(task))
        self._bar.setAccessibleName(self._name(task))
        task.progressed.connect(self._on_progress)
        task.finished.connect(lambda: self._on_end(task))
        self._job.show()
        self._rest.hide()

    def _on_progress(self, update: ProgressUpdate) -> None:
        if self._task is None:
            return
        from recsys_gui.ui.formatting import Formatter

        show_progress(self._bar, update)
        name = self._name(self._task)
        self._job_words.setText(name if update.share is None else f"{name}  ·  {Formatter().percent(update.share)}")

    def _on_end(self, task: Task) -> None:
        if task is self._task:
            self._task = None
            self._job.hide()
            self._rest.show()

    def _on_cancel(self) -> None:
        if self._task:
            self._job_words.setText(self.tr("Stopping…"))
            self._task.cancel()

    def _name(self, task: Task) -> str:
        from recsys_gui.engine.messages import ImportSales, MakeSample, Train

        match task.request:
            case MakeSample():
                return self.tr("Making the sample shop")
            case ImportSales(dry_run=True):
                return self.tr("Checking the file")
            case ImportSales():
                return self.tr("Importing")
            case Train():
                return self.tr("Training")
            case _:
                return self.tr("Exporting")


def _line() -> tuple[QWidget, QHBoxLayout]:
    holder = QWidget()
    layout = QHBoxLayout(holder)
    layout.setContentsMargins(8, 0, 8, 0)
    layout.setSpacing(9)
    return holder, layout
