"""The log of a training: a sentence a line, newest on top, to copy as a whole."""

from __future__ import annotations

from PySide6.QtCore import QTime, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QVBoxLayout, QWidget

from recsys_gui.ui.delegates.row import PAD, RowDelegate
from recsys_gui.ui.models.training_log import Line, TrainingLog
from recsys_gui.ui.pages.train.story import Told
from recsys_gui.ui.theme.fonts import font
from recsys_gui.ui.theme.theme import Theme
from recsys_gui.ui.widgets.basics import button, row
from recsys_gui.ui.widgets.labels import label, line

_ROW_SPACE = 11
_SLACK = 8


class LogCard(QFrame):
    """Shows what happens.

    Signals:
        copied: the log is on the clipboard.
    """

    copied = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.log = TrainingLog(theme, self)
        title = label(self.tr("What is happening"), "section")
        copy = button(self.tr("Copy log"), self._copy, "link", name="copy-log")
        self.table = QTableView()
        self.table.setModel(self.log)
        self.table.setItemDelegate(RowDelegate(theme, self.table))
        self.table.setAccessibleName(title.text())
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.verticalHeader().hide()
        metrics = QFontMetrics(font())
        self.table.verticalHeader().setMinimumSectionSize(1)
        self.table.verticalHeader().setDefaultSectionSize(metrics.height() + _ROW_SPACE)
        header = self.table.horizontalHeader()
        header.hide()
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.resizeSection(0, metrics.horizontalAdvance("00:00") + 2 * PAD + _SLACK)
        theme.changed.connect(self.table.viewport().update)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 4, 1, 6)
        layout.setSpacing(2)
        layout.addLayout(row(title, None, copy, margins=(14, 2, 10, 2)))
        layout.addWidget(line())
        layout.addWidget(self.table, 1)

    def clear(self) -> None:
        """Forget the training before."""
        self.log.clear()

    def tell(self, told: list[Told]) -> None:
        """Add sentences, with the time of now."""
        now = QTime.currentTime().toString("HH:mm")
        for kind, sentence in told:
            self.log.add(Line(now, kind, sentence))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.log.text())
        self.copied.emit()
