"""The one look of all data tables: rows of 40, a quiet header, columns as wide as what usually stands in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from recsys_gui.base.cells import harmless, table_of
from recsys_gui.ui.delegates.cell_editor import EditingDelegate
from recsys_gui.ui.delegates.row import PAD, Index
from recsys_gui.ui.models.paged import PagedTableModel, R
from recsys_gui.ui.models.roles import Role
from recsys_gui.ui.theme.fonts import font, scaled
from recsys_gui.ui.theme.tokens import SMALL
from recsys_gui.ui.widgets.kept_columns import KeptColumns

if TYPE_CHECKING:
    from recsys_gui.ui.memory import Memory
    from recsys_gui.ui.theme.theme import Theme

_ROW_SPACE = 24
_NARROW = 1000
"""Below this width the minor columns hide."""
_SLACK = 4
_ARROW = 16
"""Room beside the title for the arrow that shows the order."""


class TableDelegate(EditingDelegate):
    """Colours the text of a cell by its tone; where there is a badge, the tone is the badge's."""

    def ink(self, index: Index) -> QColor:
        """The colour of the text."""
        tone = index.data(Role.TONE)
        return super().ink(index) if not tone or index.data(Role.BADGE) else QColor(self.tokens.color(tone))

    def _paint_focus(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Where cells can be edited, the ring shows which one."""
        model = index.model()
        if not (isinstance(model, PagedTableModel) and model.editable):
            super()._paint_focus(painter, option, index)
            return
        view = option.widget
        if isinstance(view, QAbstractItemView) and view.hasFocus() and view.currentIndex() == index:
            painter.setPen(QPen(QColor(self.tokens.accent), 2))
            painter.drawRect(option.rect.adjusted(1, 1, -1, -2))


class DataTable(QTableView):
    """A table over a :class:`PagedTableModel`; it can be edited where the model is editable.

    Signals:
        pasted: cells from the clipboard, row by row. delete_wanted: for the chosen rows.
        ordered: rows are wanted in the order of this field, the smallest first or last.
    """

    pasted = Signal(list)
    delete_wanted = Signal()
    ordered = Signal(str, bool)

    def __init__(self, theme: Theme, model: PagedTableModel[R], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paged = model
        self._kept: KeptColumns | None = None
        self._fitting = False
        self._order = ("", False)
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

    def keep_columns(self, memory: Memory, name: str) -> KeptColumns:
        """Let the owner arrange the columns and put rows in order, and keep that for next time under ``name``."""
        self._kept = KeptColumns(self, [column.title for column in self._paged.columns], memory, name)
        self._kept.changed.connect(self.fit_columns)
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.sectionResized.connect(self._on_resized)
        header.sectionClicked.connect(self._on_header)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(lambda where: self._columns_menu(header.mapToGlobal(where)))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.fit_columns()
        return self._kept

    def show_order(self, field: str, upwards: bool) -> None:
        """Mark the column by which rows are in order; "" for none."""
        self._order = field, upwards
        header, columns = self.horizontalHeader(), self._paged.columns
        place = next((number for number, column in enumerate(columns) if field and column.order == field), -1)
        header.setSortIndicatorShown(place >= 0)
        if place >= 0:
            header.setSortIndicator(place, Qt.SortOrder.AscendingOrder if upwards else Qt.SortOrder.DescendingOrder)

    def set_editable(self) -> None:
        """Let cells be changed and several rows be chosen."""
        self._paged.editable = True
        triggers = QAbstractItemView.EditTrigger
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)

    def chosen(self) -> list[int]:
        """The places of the chosen rows, from the top."""
        return sorted({index.row() for index in self.selectionModel().selectedRows()})

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste, copy, delete; Enter edits nothing by itself."""
        if self._paged.editable and event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit(table_of(QGuiApplication.clipboard().text()))
        elif event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self._copied())
        elif self._paged.editable and event.matches(QKeySequence.StandardKey.Delete):
            self.delete_wanted.emit()
        else:
            super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Qt's method: Enter goes on in the row below."""
        super().closeEditor(editor, hint)
        if hint == QAbstractItemDelegate.EndEditHint.SubmitModelCache:
            here = self.currentIndex()
            below = here.siblingAtRow(here.row() + 1)
            if below.isValid():
                self.setCurrentIndex(below)

    def _copied(self) -> str:
        """The chosen rows as spreadsheets take them."""
        columns = [number for number in range(len(self._paged.columns)) if not self.isColumnHidden(number)]
        cells = [[self._paged.index(row, column).data() or "" for column in columns] for row in self.chosen()]
        return "\n".join("\t".join(harmless(str(cell)) for cell in row) for row in cells)

    def fit_columns(self) -> None:
        """Give columns their widths and hide those that say nothing now."""
        cell, head = QFontMetrics(font(weight=600)), QFontMetrics(font(SMALL, 500))
        header = self.horizontalHeader()
        self._fitting = True
        for number, column in enumerate(self._paged.columns):
            if column.sample:
                arrow = _ARROW if self._kept is not None and column.order else 0
                titled = head.horizontalAdvance(column.title) + arrow
                usual = max(cell.horizontalAdvance(column.sample), titled) + 2 * PAD + _SLACK
                header.resizeSection(number, (self._kept and self._kept.width(number)) or usual)
        self._fitting = False
        self._hide_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow tables do without the minor columns."""
        self._hide_columns()
        super().resizeEvent(event)

    def _hide_columns(self) -> None:
        narrow = self.width() < scaled(_NARROW)
        self._fitting = True
        for number, column in enumerate(self._paged.columns):
            said = self._kept.shown(number) if self._kept is not None else None
            usual = not ((column.minor and narrow) or self._paged.is_blank(number))
            self.setColumnHidden(number, not (usual if said is None else said))
        self._spread()
        self._fitting = False

    def _spread(self) -> None:
        """Columns without a width of their own share what is left; where none is seen, the first that is takes it."""
        header, columns = self.horizontalHeader(), self._paged.columns
        seen = [number for number in range(len(columns)) if not self.isColumnHidden(number)]
        wide = [number for number in seen if not columns[number].sample] or seen[:1]
        sized = QHeaderView.ResizeMode.Fixed if self._kept is None else QHeaderView.ResizeMode.Interactive
        for number in range(len(columns)):
            header.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch if number in wide else sized)

    def _on_resized(self, number: int, _before: int, width: int) -> None:
        mode = self.horizontalHeader().sectionResizeMode(number)
        if self._kept is not None and not self._fitting and width and mode == QHeaderView.ResizeMode.Interactive:
            self._kept.note_width(number, width)

    def _on_header(self, number: int) -> None:
        """The first press puts numbers in order from the largest, texts from A; the second turns that around."""
        column, (field, upwards) = self._paged.columns[number], self._order
        if column.order:
            self.ordered.emit(column.order, not upwards if field == column.order else not column.down_first)
        else:
            self.show_order(field, upwards)  # Qt has moved the arrow here by itself

    def _columns_menu(self, where: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._kept is not None:
            self._kept.fill(menu)
        menu.popup(where)
