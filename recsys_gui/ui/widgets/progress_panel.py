"""A running job where its result will be: what it does, how far it is, and Cancel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from recsys_gui.ui.translation import say
from recsys_gui.ui.widgets.basics import button, row
from recsys_gui.ui.widgets.labels import label

if TYPE_CHECKING:
    from recsys_gui.engine.replies import ProgressUpdate
    from recsys_gui.jobs.task import Task

STEPS = 1000
_AFTER = 300
"""Milliseconds during which nothing is shown: what is quicker needs no bar."""


class ProgressPanel(QWidget):
    """A bar with a sentence below and Cancel; shown only while it follows a task.

    Signals:
        ended: the task has ended, one way or another.
    """

    ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._task: Task | None = None
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.words = label("", "small", wrap=True)
        self.cancel = button(self.tr("Cancel"), self._cancel, name="cancel-job")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.bar)
        column.addLayout(row(self.words, None, self.cancel))
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.timeout.connect(self.show)
        self.hide()

    def follow(self, task: Task, sentence: str) -> None:
        """Show how far ``task`` is until it ends."""
        self._task = task
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(sentence)
        self.words.setText(sentence)
        self.cancel.setEnabled(True)
        task.progressed.connect(self._on_progress)
        task.finished.connect(self._on_end)
        self._delay.start(_AFTER)

    def _on_progress(self, update: ProgressUpdate) -> None:
        show_progress(self.bar, update)
        if update.text and self.cancel.isEnabled():
            self.words.setText(say(update.text))

    def _on_end(self) -> None:
        self._task = None
        self._delay.stop()
        self.hide()
        self.ended.emit()

    def _cancel(self) -> None:
        if self._task:
            self.cancel.setEnabled(False)
            self.words.setText(self.tr("Stopping…"))
            self._task.cancel()


def show_progress(bar: QProgressBar, update: ProgressUpdate) -> None:
    """Move ``bar`` to where the job is; a busy bar when it cannot tell."""
    if update.share is None:
        bar.setRange(0, 0)
    else:
        bar.setRange(0, STEPS)
        bar.setValue(round(update.share * STEPS))
