"""The one look of all data tables: rows of 40, a quiet header, columns as wide as what usually stands in them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from recsys_gui.ui.delegates.row import PAD, Index, RowDelegate
from recsys_gui.ui.models.paged import PagedTableModel, R
from recsys_gui.ui.models.roles import Role
from recsys_gui.ui.theme.fonts import font
from recsys_gui.ui.theme.theme import Theme
from recsys_gui.ui.theme.tokens import SMALL

_ROW_SPACE = 24
_NARROW = 1000
"""Below this width the minor columns hide."""
_SLACK = 4


class TableDelegate(RowDelegate):
    """Colours the text of a cell by its tone; where there is a badge, the tone is the badge's."""

    def ink(self, index: Index) -> QColor:
        """The colour of the text."""
        tone = index.data(Role.TONE)
        return super().ink(index) if not tone or index.data(Role.BADGE) else QColor(self.tokens.color(tone))


class DataTable(QTableView):
    """A read-only table over a :class:`PagedTableModel`."""

    def __init__(self, theme: Theme, model: PagedTableModel[R], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paged = model
        self.setModel(model)
        self.setItemDelegate(TableDelegate(theme, self))
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(QFontMetrics(font()).height() + _ROW_SPACE)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setMinimumSectionSize(24)
        model.modelReset.connect(self.fit_columns)
        self.fit_columns()

    def fit_columns(self) -> None:
        """Give columns their widths and hide those that say nothing now."""
        cell, head = QFontMetrics(font(weight=600)), QFontMetrics(font(SMALL, 500))
        header = self.horizontalHeader()
        for number, column in enumerate(self._paged.columns):
            stretch = QHeaderView.ResizeMode.Fixed if column.sample else QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(number, stretch)
            wanted = max(cell.horizontalAdvance(column.sample), head.horizontalAdvance(column.title))
            if column.sample:
                header.resizeSection(number, wanted + 2 * PAD + _SLACK)
        self._hide_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow tables do without the minor columns."""
        self._hide_columns()
        super().resizeEvent(event)

    def _hide_columns(self) -> None:
        narrow = self.width() < _NARROW
        for number, column in enumerate(self._paged.columns):
            self.setColumnHidden(number, (column.minor and narrow) or self._paged.is_blank(number))
