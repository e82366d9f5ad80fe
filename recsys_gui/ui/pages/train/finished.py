"""After a training: the verdict, the comparison, the history."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from recsys_gui.domain.reports import RunSummary
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.models.comparison import ComparisonModel
from recsys_gui.ui.models.paged import PagedTableModel, Source
from recsys_gui.ui.models.runs import run_columns
from recsys_gui.ui.pages.train import verdict
from recsys_gui.ui.pages.train.comparison_table import ComparisonTable
from recsys_gui.ui.pages.train.reliability import ReliabilityCard
from recsys_gui.ui.theme.theme import Theme
from recsys_gui.ui.theme.tokens import CARD_GAP
from recsys_gui.ui.widgets.banner import Banner
from recsys_gui.ui.widgets.basics import button, card, row
from recsys_gui.ui.widgets.labels import label, line
from recsys_gui.ui.widgets.table import DataTable


class FinishedPanel(QWidget):
    """Shows one run of the history: the newest, or the one chosen in the table of runs.

    Signals:
        changed: another run is shown, or the same one after a change.
        print_wanted: the owner wants the comparison on paper. meaning_wanted: or to know what its words mean.
    """

    changed = Signal()
    print_wanted = Signal()
    meaning_wanted = Signal()

    def __init__(self, theme: Theme, formatter: Formatter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._formatter = theme, formatter
        self._runs: list[RunSummary] = []
        self.shown: RunSummary | None = None
        self.banner: Banner | None = None
        self.comparison = ComparisonModel(formatter, self)
        self.table = ComparisonTable(theme, self.comparison)
        self._compared = self._titled(
            self.tr("Comparison"), self.tr("NDCG at 10 with 95% range, on sales no model has seen"), self.table,
            button(self.tr("What does this mean?"), self.meaning_wanted.emit, "link", name="explain-comparison"),
            button(self.tr("Print"), self.print_wanted.emit, "link", name="print-comparison"),
        )  # fmt: skip
        self.history = PagedTableModel(run_columns(formatter), Source(self._page, lambda _: len(self._runs)), self)
        self.runs = DataTable(theme, self.history, self.tr("Run history"))
        self.runs.selectionModel().currentRowChanged.connect(self._on_run)
        self._plain, self._plain_words = card(spacing=6)
        self._plain_words.addWidget(label(self.tr("In plain words"), "section"))
        self.plain = label(role="secondary", wrap=True)
        self._plain_words.addWidget(_scrolled(self.plain), 1)
        self.reliability = ReliabilityCard(theme, formatter)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(CARD_GAP)
        below = QHBoxLayout()
        below.setSpacing(CARD_GAP)
        below.addWidget(self._titled(self.tr("Run history"), self.tr("the last 20 runs are kept"), self.runs), 5)
        below.addWidget(self._plain, 4)
        below.addWidget(self.reliability, 3)
        self._column.addWidget(self._compared)
        self._column.addLayout(below, 1)

    def show_runs(self, runs: Sequence[RunSummary], shown: RunSummary | None = None) -> None:
        """Show the history, and of it ``shown`` or the newest run."""
        self._runs = [run for run in runs if run.finished]
        self.history.reload()
        place = next((n for n, run in enumerate(self._runs) if shown and run.id == shown.id), 0)
        self.runs.setCurrentIndex(self.history.index(place, 0))
        if self._runs:
            self._show(self._runs[place])
        elif shown is not None:
            self._show(shown)

    @property
    def can_be_used(self) -> bool:
        """Whether the run that is shown could rank the lists and does not: only the newest keeps its weights."""
        newest = max((run.id for run in self._runs), default=None)
        return self.shown is not None and self.shown.id == newest and not self.shown.in_use

    def _on_run(self, current: QModelIndex) -> None:
        if current.isValid():
            self._show(self.history.row(current.row()))

    def _show(self, run: RunSummary) -> None:
        self.shown = run
        self._show_verdict(run)
        self.table.show_backtest(run.backtest, run.model)
        self._compared.setVisible(run.backtest is not None and bool(run.backtest.scores))
        told = verdict.in_plain_words(run, self._formatter)
        self.plain.setText("\n".join(f"• {sentence}" for sentence in told))
        self._plain.setVisible(bool(told))
        self.reliability.show_reliability(run.backtest.reliability if run.backtest is not None else [])
        self.changed.emit()

    def _show_verdict(self, run: RunSummary) -> None:
        if self.banner is not None:
            self._column.removeWidget(self.banner)
            self.banner.hide()
            self.banner.deleteLater()
        words = verdict.headline(run), verdict.evidence(run, self._formatter)
        self.banner = Banner(self._theme, verdict.tone(run), *words)
        self._column.insertWidget(0, self.banner)

    def _page(self, _search: str, after: RunSummary | None, _limit: int) -> list[RunSummary]:
        return [] if after else self._runs

    @staticmethod
    def _titled(title: str, caption: str, content: QWidget, *ways_on: QWidget) -> QFrame:
        frame, column = card(padding=1, spacing=2)
        column.setContentsMargins(1, 8, 1, 8)
        heading = row(label(title, "section"), label(caption, "small"), None, margins=(14, 0, 14, 4))
        for way_on in ways_on:
            heading.addWidget(way_on)
        column.addLayout(heading)
        column.addWidget(line())
        column.addWidget(content)
        return frame


def _scrolled(content: QWidget) -> QScrollArea:
    """``content``, as high as it needs, in whatever room there is."""
    inner = QWidget()
    inner.setObjectName("scrolled")
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, 0, 4, 0)
    column.addWidget(content)
    column.addStretch()
    area = QScrollArea()
    area.setWidget(inner)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    return area
