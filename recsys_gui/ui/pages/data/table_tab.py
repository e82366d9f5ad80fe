"""One tab of the Data page: search, table, footer with the true count, and what stands there when it is empty."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from recsys_gui.domain.row_filter import EVERY_ROW, RowFilter
from recsys_gui.ui.memory import Memory
from recsys_gui.ui.models.paged import PagedTableModel, R, Source
from recsys_gui.ui.pages.data.filters import Filters
from recsys_gui.ui.theme.fonts import font, scaled
from recsys_gui.ui.theme.theme import Theme
from recsys_gui.ui.theme.tokens import CARD_GAP, SMALL
from recsys_gui.ui.widgets.basics import button, frame
from recsys_gui.ui.widgets.empty_state import EmptyState
from recsys_gui.ui.widgets.flow import flow
from recsys_gui.ui.widgets.labels import label
from recsys_gui.ui.widgets.search_field import SearchField
from recsys_gui.ui.widgets.table import DataTable

_SEARCH_WIDTH, _FOOTER_SPACE = 280, 26


@dataclass(frozen=True)
class TabWords:
    """What a tab says.

    Attributes:
        name: of the tab.
        search: the placeholder of the search field; "" leaves the field out.
        order: which rows come first, for the footer.
        empty: the sentence when there are no rows at all.
        icon: of the empty state.
        count: so many of them, in words.
    """

    name: str
    search: str
    order: str
    empty: str
    icon: str
    count: Callable[[int], str]


class TableTab(QWidget):
    """A table with its search and footer; ``tools`` is the row of buttons above it.

    Signals: import_wanted, from the empty state; counted, whenever the number of rows was read anew; rearranged, when
    other rows are wanted or another order; refused, with why they do not come in the order that is wanted.
    """

    import_wanted = Signal()
    counted = Signal(int)
    rearranged = Signal()
    refused = Signal(str)

    def __init__(self, theme: Theme, words: TabWords, model: PagedTableModel[R], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words, self._model = words, model
        self.field = SearchField(theme, words.search)
        self.field.setFixedWidth(scaled(_SEARCH_WIDTH))
        if not words.search:
            self.field.hide()
        self.field.searched.connect(self._search)
        self.table = DataTable(theme, model, words.name)
        self.footer = label("", "small")
        self._nothing = EmptyState(theme, words.icon, words.empty, self.tr("Bring in a sales file to begin."))
        self._nothing.add_button(self.tr("Import sales…"), self.import_wanted.emit, "primary")
        self._no_match = EmptyState(theme, "search", "", self.tr("Try part of the word, or a code."))
        self._no_match.add_button(self.tr("Show everything"), self.show_everything)
        self._filters: Filters | None = None
        self._source_of: Callable[[RowFilter], Source[Any]] | None = None
        self._wanted = EVERY_ROW
        self._most: int | None = None
        self._all = 0
        self._stack = QStackedWidget()
        for part in (self.table, self._nothing, self._no_match):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(CARD_GAP)
        ways, self.ways = flow()
        self.ways.setSpacing(8)
        self.ways.addWidget(self.field)
        self.tools = QHBoxLayout()
        self.tools.setSpacing(8)
        self.tools.addWidget(ways, 1, Qt.AlignmentFlag.AlignTop)
        if words.search:
            column.addLayout(self.tools)
        column.addWidget(self._card(), 1)

    def _card(self) -> QFrame:
        card = frame("card")
        column = QVBoxLayout(card)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        bar = frame("bar")
        line = QHBoxLayout(bar)
        line.setContentsMargins(15, 4, 4, 4)
        bar.setMinimumHeight(QFontMetrics(font(SMALL)).height() + _FOOTER_SPACE)
        line.addWidget(self.footer)
        line.addStretch(1)
        self.arrange = button(self.tr("Arrange…"), self._show_arrangement, "link", name="arrange")
        self.arrange.setToolTip(self.tr("Order of the rows, and which columns are shown"))
        self.arrange.hide()
        line.addWidget(self.arrange)
        column.addWidget(bar)
        return card

    @property
    def model(self) -> PagedTableModel[Any]:
        """The rows of the table."""
        return self._model

    def keep_columns(self, memory: Memory, name: str) -> None:
        """Let the owner arrange the columns, and keep that for next time."""
        self.columns = self.table.keep_columns(memory, name)
        self.arrange.show()

    def filter_with(self, filters: Filters, source_of: Callable[[RowFilter], Source[Any]]) -> None:
        """Let rows be chosen by ``filters`` and put in order; ``source_of`` gives the rows that are wanted then."""
        self._filters, self._source_of = filters, source_of
        self.ways.addWidget(filters)
        filters.changed.connect(lambda: self._want(filters.wanted))
        self.table.ordered.connect(self.put_in_order)

    def limit_orders(self, most: int) -> None:
        """More rows than so many come by their time only."""
        self._most = most

    def _is_too_much(self, field: str) -> bool:
        return self._most is not None and field not in ("", "time") and self._model.total > self._most

    def _refuse(self) -> None:
        words = self.tr("Only {most} rows or fewer can be put in that order. Choose some days or search first.")
        self.refused.emit(words.replace("{most}", QLocale().toString(self._most or 0)))

    def _keep_order_possible(self) -> None:
        """Other rows may be too many for the order they came in."""
        if self._is_too_much(self._wanted.order):
            self.put_in_order("", upwards=False)
            self._refuse()

    @property
    def wanted(self) -> RowFilter:
        """Which rows are wanted beside the search, and in which order."""
        return self._wanted

    def put_in_order(self, field: str, upwards: bool) -> None:
        """Let rows come by the values of a field; "" is the usual order."""
        if self._is_too_much(field):
            self.table.show_order(self._wanted.order, self._wanted.upwards)
            self._refuse()
            return
        self.table.show_order(field, upwards)
        self._set_wanted(replace(self._wanted, order=field, upwards=upwards))

    def show_everything(self) -> None:
        """Leave nothing out any more."""
        if self._filters is not None:
            self._filters.clear()
        self.field.clear()
        self.field.returnPressed.emit()

    def _want(self, wanted: RowFilter) -> None:
        self._set_wanted(replace(wanted, order=self._wanted.order, upwards=self._wanted.upwards))
        self._keep_order_possible()

    def _set_wanted(self, wanted: RowFilter) -> None:
        if self._source_of is None or wanted == self._wanted:
            return
        self._wanted = wanted
        self._model.set_source(self._source_of(wanted))
        self.table.scrollToTop()
        self._show()
        self.rearranged.emit()

    def arrangement(self) -> QMenu:
        """The menu of what rows are put in order by, and of the columns."""
        menu = QMenu(self)
        orders = menu.addMenu(self.tr("Rows by"))
        usual = orders.addAction(self.words.order or self.tr("As they are"))
        usual.setCheckable(True)
        usual.setChecked(not self._wanted.order)
        usual.triggered.connect(lambda: self.put_in_order("", upwards=False))
        for column in self._model.columns:
            if column.order and self._source_of is not None:
                for upwards in (not column.down_first, column.down_first):
                    way = orders.addAction(f"{column.title} {'↑' if upwards else '↓'}")
                    way.setCheckable(True)
                    way.setChecked((self._wanted.order, self._wanted.upwards) == (column.order, upwards))
                    way.triggered.connect(
                        lambda _=False, field=column.order, up=upwards: self.put_in_order(field, upwards=up)
                    )
        self.columns.fill(menu.addMenu(self.tr("Columns")))
        return menu

    def _show_arrangement(self) -> None:
        menu = self.arrangement()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.arrange.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def total(self) -> int:
        """How many rows there are, whatever is searched for or left out."""
        if self._source_of is None or not self._wanted.narrows:
            return self._model.total_of("")
        return self._all

    def reload(self) -> None:
        """Read again; what was searched for, chosen and scrolled to stays."""
        here, bar = self.table.currentIndex(), self.table.verticalScrollBar()
        chosen = getattr(self._model.row(here.row()), "id", None) if here.isValid() else None
        column, height = here.column(), bar.value()
        if self._source_of is not None:
            self._all = self._source_of(EVERY_ROW).count("")
        self._model.reload()
        place = self._model.place_of(chosen) if chosen is not None else None
        if place is not None and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self._model.index(place, max(column, 0)))
            bar.setValue(height)
        self.counted.emit(self.total())
        self._show()

    def focus_search(self) -> None:
        """Put the focus into the search field, or the table where there is none."""
        target = self.field if self.words.search else self.table
        target.setFocus()
        self.field.selectAll()

    def search_for(self, words: str) -> None:
        """Search as if it had been typed, and mark the first row."""
        self.field.setText(words)
        self.field.returnPressed.emit()
        if self._model.rowCount():
            self.table.setCurrentIndex(self._model.index(0, 0))
            self.table.setFocus()

    def _search(self, wanted: str) -> None:
        self._model.set_search(wanted)
        self._keep_order_possible()
        self.table.scrollToTop()
        self._show()

    def _show(self) -> None:
        found, search = self._model.total, self._model.search
        if found:
            self._stack.setCurrentWidget(self.table)
        elif search or self._wanted.narrows:
            named = " · ".join(part for part in (search, self._filters.words() if self._filters else "") if part)
            self._no_match.set_words(
                self.tr("Nothing matches “{search}”").replace("{search}", named),
                self.tr("Try part of the word, or a code.") if search else "",
            )
            self._stack.setCurrentWidget(self._no_match)
        else:
            self._stack.setCurrentWidget(self._nothing)
        self.footer.setText(self._sentence(found, search))

    def _sentence(self, found: int, search: str) -> str:
        locale = QLocale()
        if search or self._wanted.narrows:
            counts = {"found": locale.toString(found), "total": locale.toString(self.total())}
            if not search:
                return self.tr("{found} of {total} are shown").format(**counts)
            return self.tr("{found} of {total} match “{search}”").format(**counts, search=search)
        said = self.words.count(found)
        usual = found and self.words.order and not self._wanted.order
        return f"{said} · {self.words.order}" if usual else said
