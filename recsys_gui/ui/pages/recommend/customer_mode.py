"""For a customer: choose one, see what to offer to them, and why."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recsys_gui.base.errors import UserError
from recsys_gui.domain.changes import Changes
from recsys_gui.domain.reports import ShopSummary
from recsys_gui.domain.visit_states import VisitStates
from recsys_gui.engine.messages import ExportCustomer, GetVisitStates
from recsys_gui.ui.context import OpenShop, SaveWish, Shell
from recsys_gui.ui.models.offers import Column
from recsys_gui.ui.pages.recommend.loader import SHOWN, Loader
from recsys_gui.ui.pages.recommend.mode import PickerSplitter
from recsys_gui.ui.pages.recommend.picker import CustomerPicker
from recsys_gui.ui.pages.recommend.side import CustomerSide
from recsys_gui.ui.printing.customer_sheet import customer_sheet
from recsys_gui.ui.printing.from_models import printed_tables
from recsys_gui.ui.printing.printout import Printout

LAST = "customer"

_SOON = 400
"""Milliseconds after the ideas for a customer in which nothing else was asked, until it is asked who is due."""


class CustomerMode(QWidget):
    """Customers at the left; facts and ideas for the chosen one at the right.

    Signals:
        train: the owner wants to train a model.
        failed: a ``UserError`` about the shop file.
    """

    train = Signal()
    failed = Signal(object)

    def __init__(self, shell: Shell, shop: OpenShop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell, self._shop, self._memory = shell, shop, shell.memory
        self._summary: ShopSummary | None = None
        self.picker = CustomerPicker(shell.theme, shop)
        self.side = CustomerSide(shell, shop)
        self.side.train.connect(self.train)
        self.picker.chosen.connect(self._choose)
        self._states_known = False
        self._states = Loader(shell.runner, self)
        self._states.loaded.connect(self._on_states)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON)
        self._soon.timeout.connect(self._ask_states)
        self.side.completed.connect(self._soon.start)
        self.side.export_wanted.connect(self._export)
        self.picker.opened.connect(lambda: self.side.offers.view.setFocus(Qt.FocusReason.TabFocusReason))
        self._splitter = PickerSplitter(self.picker, self.side, shell.memory, "customer picker")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._splitter)

    def show_shop(self, summary: ShopSummary, changes: Changes) -> None:
        """Read the customers again and keep the chosen one."""
        first = self._summary is None
        self._summary = summary
        if changes.sales or changes.customers or changes.runs:
            self._states_known = False
        browser = self._shop.browser
        names = sorted(name for name in browser.categories() if name)
        self.side.filters.offer_choices(names, stock_known=browser.stock_is_known())
        if changes.sales or changes.customers or first:
            self._read_customers(summary, first=first)
        else:
            self._show(self.picker.code)

    def show_customer(self, code: str) -> None:
        """Choose a customer."""
        self.picker.choose(code)

    def printout(self) -> Printout | None:
        """The sheet of the chosen customer, with the ideas as they are shown."""
        code, ideas = self.picker.code, self.side.offers.model
        if self._summary is None or not code:
            return None
        tables = printed_tables(ideas, Column.PRODUCT, frozenset({Column.MENU}))
        card = self._shop.browser.card(code)
        return customer_sheet(card, tables, self.side.filters.words(), self._summary, self._shop.formatter)

    @property
    def menu_actions(self) -> list[QAction]:
        """What can be done here, for the menu of the window."""
        return list(self.side.offers.actions_.all)

    def focus_main(self) -> None:
        """The search field; the arrow keys move in the list below it."""
        self.picker.focus_search()

    def set_compact(self, compact: bool) -> None:
        """Leave out what a narrow window has no room for."""
        self.side.set_compact(compact)
        self.picker.set_compact(compact)
        self._splitter.set_compact(compact)

    def leave(self) -> None:
        """Nobody waits for ideas any more."""
        self.side.forget()
        self._soon.stop()
        self._states.forget()

    def _export(self) -> None:
        kinds = (self.tr("Table"), ".csv"), (self.tr("Excel workbook"), ".xlsx"), (self.tr("Document"), ".pdf")
        code = "".join(letter if letter.isalnum() else "-" for letter in self.picker.code)
        name = self.tr("Ideas for {customer}").replace("{customer}", code)
        self._shell.requests.save.emit(SaveWish(self.tr("Export these ideas"), f"{name}.csv", kinds, self._write))

    def _write(self, file: Path) -> bool:
        """Write the ideas as they are shown; whether the owner is told when that is done."""
        from recsys_gui.ui.printing.sheets import saved_as_pdf

        if saved_as_pdf(file, self.printout):
            return False
        seen = self.side.offers.seen
        task = self._shell.runner.submit(
            ExportCustomer(
                str(self._shop.path), str(file), self.picker.code, [offer.list_name for offer in seen],
                [offer.product for offer in seen], SHOWN,
            )
        )  # fmt: skip
        said = self.tr("Saved as {file}").replace("{file}", file.name)
        task.succeeded.connect(lambda _: self._shell.requests.toast.emit(said))
        task.failed.connect(self._shell.requests.problem)
        return True

    def _ask_states(self) -> None:
        if not self._states_known:
            self._states.submit(GetVisitStates(str(self._shop.path)))

    @Slot(object)
    def _on_states(self, states: VisitStates) -> None:
        self._states_known = states.complete
        if states.complete:
            self.picker.show_states(states)

    def _read_customers(self, summary: ShopSummary, *, first: bool) -> None:
        chosen = self.picker.code
        self.picker.customers.set_today(date.fromisoformat(summary.today))
        last = self._memory.last(self._shop.path, LAST)
        if first and isinstance(last, str):
            self.picker.model.search("")
            if self.picker.model.find(last).isValid():
                self.picker.choose(last)
                return
        self.picker.reload()
        if chosen and chosen == self.picker.code:
            self._show(chosen)

    def _choose(self, code: str) -> None:
        self._memory.note_last(self._shop.path, LAST, code)
        self._show(code)

    def _show(self, code: str) -> None:
        if self._summary is None or not code:
            return
        try:
            card = self._shop.browser.card(code)
        except UserError as error:
            self.failed.emit(error)
            return
        self.side.show_customer(card, self._summary)
