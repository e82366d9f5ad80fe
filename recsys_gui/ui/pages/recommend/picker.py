"""The list at the left to choose a customer or a product from, with its search."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStackedLayout, QVBoxLayout, QWidget

from recsys_gui.domain.visit_states import VisitState, VisitStates
from recsys_gui.ui.context import OpenShop
from recsys_gui.ui.delegates.two_line import TwoLineDelegate
from recsys_gui.ui.models.customers import CustomerModel
from recsys_gui.ui.models.picker import PickerModel
from recsys_gui.ui.models.products import ProductModel
from recsys_gui.ui.pages.recommend.state_chips import StateChips
from recsys_gui.ui.theme.fonts import scaled
from recsys_gui.ui.theme.theme import Theme
from recsys_gui.ui.widgets.basics import button
from recsys_gui.ui.widgets.labels import label, line
from recsys_gui.ui.widgets.search_field import SearchField

NARROWEST, WIDEST = 200, 360
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 10, Qt.Key.Key_PageUp: -10}


@dataclass(frozen=True)
class PickerWords:
    """What a picker says: the name of its list, its search (also a short form), and that nothing matches."""

    name: str
    search: str
    search_short: str
    nothing: str
    hint: str


class Picker(QFrame):
    """Search field and list; one row is chosen at a time.

    Signals:
        chosen: the code of the row that was chosen.
        opened: Enter or a double click on the chosen row.
    """

    chosen = Signal(str)
    opened = Signal()

    def __init__(
        self, theme: Theme, model: PickerModel[Any], words: PickerWords, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setMinimumWidth(scaled(NARROWEST))
        self.setMaximumWidth(scaled(WIDEST))
        self._code, self._words = "", words
        self.model = model
        model.setParent(self)
        self.field = SearchField(theme, words.search)
        self.field.searched.connect(self._search)
        self.field.returnPressed.connect(self._choose_first)
        self.list = TwoLineList(theme, self.model, self)
        self.list.setAccessibleName(words.name)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.list.activated.connect(lambda _: self.opened.emit())
        self._nobody = _Nobody(words, self)
        self._nobody.clear_button.clicked.connect(self._clear)
        self.top = QVBoxLayout()
        self.top.setContentsMargins(11, 11, 11, 11)
        self.top.setSpacing(8)
        self.top.addWidget(self.field)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._nobody)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 0, 1, 8)
        layout.setSpacing(0)
        layout.addLayout(self.top)
        layout.addWidget(line())
        layout.addLayout(self._stack, 1)
        self.setTabOrder(self.field, self.list)

    @property
    def code(self) -> str:
        """What is chosen; "" before anything is."""
        return self._code

    def reload(self) -> None:
        """Read the rows again and keep the chosen one, or choose the first."""
        self._search(self.field.text())
        if not self.list.currentIndex().isValid() and not (self._code and self.model.search_words):
            self.list.setCurrentIndex(self.model.index(0))

    def choose(self, code: str) -> None:
        """Choose a row, also one that the list has not read yet."""
        if not self.model.find(code).isValid():
            self.field.setText(code)
            self._search(code)
        self.list.setCurrentIndex(self.model.find(code))

    def set_compact(self, compact: bool) -> None:
        """Say less where there is less room."""
        self.field.setPlaceholderText(self._words.search_short if compact else self._words.search)

    def focus_search(self) -> None:
        """Put the cursor into the search field."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """In the search field, the arrow keys move in the list, so that typing and choosing go together."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step and self.field.hasFocus() and self.model.rowCount():
            row = self.list.currentIndex().row() + step
            self.list.setCurrentIndex(self.model.index(min(max(row, 0), self.model.rowCount() - 1)))
        else:
            super().keyPressEvent(event)

    def _search(self, words: str) -> None:
        self.model.search(words)
        self._stack.setCurrentWidget(self.list if self.model.rowCount() else self._nobody)
        if not self.model.rowCount():
            self._nobody.tell(self.model.search_words)
        found = self.model.find(self._code)
        if not found.isValid() and self.model.rowCount() == 1:
            found = self.model.index(0)
        if found.isValid():
            self.list.setCurrentIndex(found)

    def _choose_first(self) -> None:
        if not self.list.currentIndex().isValid() and self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(0))
        self.opened.emit()

    def _clear(self) -> None:
        self.field.clear()
        self._search("")
        self.focus_search()

    def _on_current(self, current: QModelIndex) -> None:
        row = self.model.row(current)
        if row is not None and row.code != self._code:
            self._code = row.code
            self.chosen.emit(row.code)


class CustomerPicker(Picker):
    """The customers of a shop."""

    def __init__(self, theme: Theme, shop: OpenShop, parent: QWidget | None = None) -> None:
        self.customers = CustomerModel(shop.browser, shop.formatter)
        words = PickerWords(
            _tr("Customers"), _tr("Customer number or name"), _tr("Number or name"),
            _tr("No customer matches “{words}”."), _tr("You can search by part of a number, name or place."),
        )  # fmt: skip
        super().__init__(theme, self.customers, words, parent)
        self.chips = StateChips()
        self.chips.chosen.connect(self._want)
        self.top.addWidget(self.chips)
        self.setTabOrder(self.chips.chips[-1], self.list)

    def show_states(self, states: VisitStates | None) -> None:
        """Show who is due, late, gone or new; None while nobody knows."""
        self.customers.set_states({} if states is None else states.of_each())
        self.chips.set_known(states is not None)
        if states is None:
            self.chips.show_all()

    def choose(self, code: str) -> None:
        """Choose a customer, whatever state they are in."""
        if not self.model.find(code).isValid():
            self.chips.show_all()
        super().choose(code)

    def _want(self, states: Collection[VisitState]) -> None:
        self.customers.want(states)
        self._nobody.be_of(
            _tr("Nobody is like this now.") if states else _tr("No customer matches “{words}”."), bool(states)
        )
        self._search(self.field.text())

    def _clear(self) -> None:
        self.chips.show_all()
        super()._clear()


class ProductPicker(Picker):
    """The products of a shop."""

    def __init__(self, theme: Theme, shop: OpenShop, parent: QWidget | None = None) -> None:
        words = PickerWords(
            _tr("Products"), _tr("Product name or code"), _tr("Name or code"),
            _tr("No product matches “{words}”."), _tr("You can search by part of a name, code or category."),
        )  # fmt: skip
        super().__init__(theme, ProductModel(shop.browser, shop.formatter), words, parent)


class TwoLineList(QListView):
    """A list of two-line rows, all of the same height."""

    def __init__(self, theme: Theme, model: PickerModel[Any], parent: QWidget) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(TwoLineDelegate(theme, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        theme.changed.connect(self.viewport().update)


class _Nobody(QWidget):
    """Nothing matches the search, and the way back."""

    def __init__(self, words: PickerWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words.nothing
        self._sentence = label(role="strong", wrap=True)
        self._hint = label(words.hint, "secondary", wrap=True)
        self.clear_button = button(_tr("Clear search"), name="clear-search")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 16, 14, 16)
        layout.setSpacing(6)
        layout.addWidget(self._sentence)
        layout.addWidget(self._hint)
        layout.addSpacing(4)
        layout.addWidget(self.clear_button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch()

    def be_of(self, words: str, chosen_few: bool) -> None:
        """Say this from now on; ``chosen_few``: when only some rows are asked for, with the way back to all."""
        self._words = words
        self._hint.setVisible(not chosen_few)
        self.clear_button.setText(_tr("Show all customers") if chosen_few else _tr("Clear search"))

    def tell(self, words: str) -> None:
        """Say what matched nothing."""
        self._sentence.setText(self._words.replace("{words}", words))


def _tr(words: str) -> str:
    return QCoreApplication.translate("Picker", words)
