"""One tab of the Data page: search, table, footer with the true count, and what stands there when it is empty."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from recsys_gui.ui.models.paged import PagedTableModel, R
from recsys_gui.ui.theme.fonts import scaled
from recsys_gui.ui.theme.theme import Theme
from recsys_gui.ui.theme.tokens import CARD_GAP
from recsys_gui.ui.widgets.basics import frame, row
from recsys_gui.ui.widgets.empty_state import EmptyState
from recsys_gui.ui.widgets.labels import label
from recsys_gui.ui.widgets.search_field import SearchField
from recsys_gui.ui.widgets.table import DataTable

_SEARCH_WIDTH = 300


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

    Signals: import_wanted, from the empty state; counted, whenever the number of rows was read anew.
    """

    import_wanted = Signal()
    counted = Signal(int)

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
        self._no_match.add_button(self.tr("Clear search"), self.field.clear)
        self._stack = QStackedWidget()
        for part in (self.table, self._nothing, self._no_match):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(CARD_GAP)
        self.tools = row(self.field, None)
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
        line.setContentsMargins(15, 11, 15, 11)
        line.addWidget(self.footer)
        line.addStretch(1)
        column.addWidget(bar)
        return card

    @property
    def model(self) -> PagedTableModel[Any]:
        """The rows of the table."""
        return self._model

    def total(self) -> int:
        """How many rows there are without a search."""
        return self._model.total_of("")

    def reload(self) -> None:
        """Read again; what was searched for, chosen and scrolled to stays."""
        here, bar = self.table.currentIndex(), self.table.verticalScrollBar()
        chosen = getattr(self._model.row(here.row()), "id", None) if here.isValid() else None
        column, height = here.column(), bar.value()
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
        self.table.scrollToTop()
        self._show()

    def _show(self) -> None:
        found, search = self._model.total, self._model.search
        if found:
            self._stack.setCurrentWidget(self.table)
        elif search:
            self._no_match.set_words(
                self.tr("Nothing matches “{search}”").format(search=search), self.tr("Try part of the word, or a code.")
            )
            self._stack.setCurrentWidget(self._no_match)
        else:
            self._stack.setCurrentWidget(self._nothing)
        self.footer.setText(self._sentence(found, search))

    def _sentence(self, found: int, search: str) -> str:
        locale = QLocale()
        if search:
            found_of = self.tr("{found} of {total} match “{search}”")
            return found_of.format(found=locale.toString(found), total=locale.toString(self.total()), search=search)
        said = self.words.count(found)
        return f"{said} · {self.words.order}" if found and self.words.order else said
