"""Before a training: which model, how long, and what will happen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QScrollArea,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from recsys_gui.base.settings import Settings
from recsys_gui.domain.reports import RunSummary
from recsys_gui.ui.delegates.row import RowDelegate
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.models.methods import Column, MethodModel
from recsys_gui.ui.models.words import model_title
from recsys_gui.ui.pages.train import verdict
from recsys_gui.ui.pages.train.limits import LimitsCard
from recsys_gui.ui.theme.fonts import font, scaled
from recsys_gui.ui.theme.theme import Theme
from recsys_gui.ui.theme.tokens import CARD_GAP
from recsys_gui.ui.widgets.basics import button, card
from recsys_gui.ui.widgets.labels import label

_SIDE, _SIDE_NARROW = 336, 264
_NAME = 230
_NARROW = 880
"""Below this width the cards are narrower, and how long the last training took is left out."""


class ReadyPanel(QWidget):
    """The list of models at the left; limits, steps and the last training at the right.

    Signals:
        start: Enter or a double click on a model.
        review: the owner wants to see the comparison of the last training.
    """

    start = Signal()
    review = Signal()

    def __init__(self, theme: Theme, formatter: Formatter, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formatter = formatter
        self.model = MethodModel(formatter, self)
        self.methods = _MethodView(theme, self.model)
        self.methods.activated.connect(self.start)
        self.limits = LimitsCard(settings)
        self._last_words = label("", "secondary", wrap=True)
        self._review = button(self.tr("Show the comparison"), self.review.emit, "link", name="review")
        self._last, column = card(spacing=6)
        column.addWidget(label(self.tr("Last training"), "section"))
        column.addWidget(self._last_words)
        column.addWidget(self._review, 0, Qt.AlignmentFlag.AlignLeft)
        self._lay_out()

    @property
    def chosen(self) -> str:
        """The key of the chosen model."""
        return self.model.key(self.methods.currentIndex())

    def choose(self, key: str) -> None:
        """Choose a model."""
        self.methods.setCurrentIndex(self.model.find(key))

    def show_runs(self, runs: Sequence[RunSummary], enough: bool) -> None:
        """Show what can be trained, and how the last training went."""
        chosen = self.chosen
        done = [run for run in runs if run.finished]
        self.model.show_methods({run.model: run.seconds for run in reversed(done)}, enough)
        self.methods.expandAll()
        kept = self.model.find(chosen)
        usable = kept.isValid() and bool(self.model.flags(kept) & Qt.ItemFlag.ItemIsEnabled)
        self.choose(chosen if usable else self.model.proposed())
        self._last.setVisible(bool(done))
        if done:
            self._tell_last(done[0])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What each model does is read in narrow windows too."""
        super().resizeEvent(event)
        narrow = self.width() < scaled(_NARROW)
        self.methods.setColumnHidden(Column.LAST, narrow)
        self._side.setFixedWidth(scaled(_SIDE_NARROW if narrow else _SIDE))

    def _tell_last(self, run: RunSummary) -> None:
        first = self.tr("{day}, {model}, {time}.").replace("{day}", self._formatter.day(run.finished))
        first = first.replace("{model}", model_title(run.model)).replace(
            "{time}", self._formatter.duration(run.seconds)
        )
        sentences = [first]
        if run.backtest is not None:
            sentences.append(verdict.headline(run))
        if run.in_use:
            sentences.append(self.tr("In use."))
        self._last_words.setText(" ".join(sentences))
        compared = run.backtest is not None
        self._review.setText(self.tr("Show the comparison") if compared else self.tr("Show the result"))

    def _steps(self) -> QFrame:
        frame, column = card(spacing=6)
        column.addWidget(label(self.tr("What will happen"), "section"))
        steps = (
            self.tr("The newest weeks of sales are kept aside as a fair test."),
            self.tr("The model studies the rest, round by round. You see it improve."),
            self.tr("It is compared with best sellers and the usual basket."),
            self.tr("You decide whether to use it. Until then nothing changes."),
        )
        for number, step in enumerate(steps, 1):
            line = QHBoxLayout()
            line.setSpacing(8)
            line.addWidget(label(self._formatter.number(number), "strong"), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(label(step, "secondary", wrap=True), 1)
            column.addLayout(line)
        return frame

    def _lay_out(self) -> None:
        left, column = card(padding=1)
        column.setContentsMargins(1, 4, 1, 8)
        column.addWidget(self.methods)
        inner = QWidget()
        inner.setObjectName("scrolled")
        right = QVBoxLayout(inner)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(CARD_GAP)
        for frame in (self.limits, self._steps(), self._last):
            right.addWidget(frame)
        right.addStretch()
        self._side = QScrollArea()
        self._side.setWidget(inner)
        self._side.setWidgetResizable(True)
        self._side.setFrameShape(QFrame.Shape.NoFrame)
        self._side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(CARD_GAP)
        layout.addWidget(left, 1)
        layout.addWidget(self._side)


class _MethodView(QTreeView):
    """The models in their sections."""

    def __init__(self, theme: Theme, model: MethodModel) -> None:
        super().__init__()
        self._methods = model
        self.setModel(model)
        self.setItemDelegate(RowDelegate(theme, self, space=18))
        self.setAccessibleName(self.tr("Models"))
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(0)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(Column.WHAT, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(Column.MODEL, _NAME)
        header.resizeSection(Column.LAST, QFontMetrics(font()).horizontalAdvance("00 min 00 s") + 28)
        model.modelReset.connect(self._on_reset)
        theme.changed.connect(self.viewport().update)

    def _on_reset(self) -> None:
        for number in range(self._methods.rowCount(QModelIndex())):
            self.setFirstColumnSpanned(number, self.rootIndex(), True)
        self.expandAll()
