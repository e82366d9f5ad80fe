"""The table of a backtest: each model's quality on each list, with its range drawn."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableView, QWidget

from recsys_gui.domain.offer import LISTS
from recsys_gui.domain.reports import Backtest
from recsys_gui.ui.delegates.ranges import RangeDelegate
from recsys_gui.ui.delegates.row import PAD, RowDelegate
from recsys_gui.ui.models.comparison import MODEL, TIME, ComparisonModel, value_column
from recsys_gui.ui.theme.fonts import font, scaled
from recsys_gui.ui.theme.theme import Theme

_ROW_SPACE = 13
_NAME = 184
_NARROW = 1000
"""Below this width the list of everything is left out."""


class ComparisonTable(QTableView):
    """Models best first; the dashed lines are the simple methods to beat."""

    def __init__(self, theme: Theme, model: ComparisonModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._comparison = model
        self.setModel(model)
        self.setAccessibleName(self.tr("Comparison of models"))
        self.setItemDelegate(RowDelegate(theme, self))
        for name in LISTS:
            self.setItemDelegateForColumn(value_column(name) + 1, RangeDelegate(theme, self))
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(QFontMetrics(font()).height() + _ROW_SPACE)
        self._size_columns()
        theme.changed.connect(self.viewport().update)

    def show_backtest(self, backtest: Backtest | None, trained: str) -> None:
        """Show this comparison, with the trained model selected."""
        self._comparison.show_backtest(backtest, trained)
        self._hide_columns()
        self.updateGeometry()
        self.setCurrentIndex(self._comparison.index(self._comparison.row_of(trained), 0))

    def sizeHint(self) -> QSize:
        """Qt's method: as high as the rows are together."""
        rows = self.verticalHeader().defaultSectionSize() * self._comparison.rowCount()
        return QSize(super().sizeHint().width(), self.horizontalHeader().sizeHint().height() + rows + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow tables leave out the list of everything."""
        self._hide_columns()
        super().resizeEvent(event)

    def _size_columns(self) -> None:
        header, metrics = self.horizontalHeader(), QFontMetrics(font())
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setMinimumSectionSize(20)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.resizeSection(MODEL, _NAME)
        header.resizeSection(TIME, metrics.horizontalAdvance("00:00") + 2 * PAD)
        for name in LISTS:
            title = str(self._comparison.headerData(value_column(name), Qt.Orientation.Horizontal))
            header.resizeSection(value_column(name), metrics.horizontalAdvance(title) + 2 * PAD)
            header.setSectionResizeMode(value_column(name) + 1, QHeaderView.ResizeMode.Stretch)

    def _hide_columns(self) -> None:
        lists, narrow = self._comparison.lists(), self.width() < scaled(_NARROW)
        for name in LISTS:
            hidden = name not in lists or (narrow and name == "all" and len(lists) > 1)
            for column in (value_column(name), value_column(name) + 1):
                self.setColumnHidden(column, hidden)
