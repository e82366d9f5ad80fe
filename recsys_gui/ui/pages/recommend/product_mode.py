"""By product: choose one, see who would want it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recsys_gui.base.errors import UserError
from recsys_gui.domain.changes import Changes
from recsys_gui.domain.offer import Audience
from recsys_gui.domain.reports import ShopSummary
from recsys_gui.engine.messages import AudienceOf, ExportAudience
from recsys_gui.ui.context import OpenShop, SaveWish, Shell
from recsys_gui.ui.models.audience import Column
from recsys_gui.ui.pages.recommend.audience_panel import AudienceFilter, AudiencePanel
from recsys_gui.ui.pages.recommend.loader import Loader
from recsys_gui.ui.pages.recommend.mode import PickerSplitter
from recsys_gui.ui.pages.recommend.picker import ProductPicker
from recsys_gui.ui.pages.recommend.product_facts import ProductFacts
from recsys_gui.ui.pages.recommend.side import note_shown
from recsys_gui.ui.printing.from_models import printed_tables
from recsys_gui.ui.printing.printout import Printout
from recsys_gui.ui.theme.tokens import CARD_GAP
from recsys_gui.ui.widgets.basics import button
from recsys_gui.ui.widgets.empty_state import EmptyState

_SHOWN = 60
_PAUSE, _LOOKED_AT = 250, 700
"""Milliseconds before the customers are looked at, so that passing over products asks for none; and until noted."""


class ProductMode(QWidget):
    """Products at the left; the facts of the chosen one and its audience at the right.

    Signals:
        train: the owner wants to train a model.
        failed: a ``UserError`` about the shop file.
    """

    train = Signal()
    failed = Signal(object)

    def __init__(self, shell: Shell, shop: OpenShop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell, self._shop, self._trained = shell, shop, False
        self._summary: ShopSummary | None = None
        self.picker = ProductPicker(shell.theme, shop)
        self.facts = ProductFacts(shop.formatter)
        self.filter = AudienceFilter()
        self.audience = AudiencePanel(shell, shop)
        self.untrained = EmptyState(
            shell.theme, "trending-up", self.tr("Train once to see who would want it"),
            self.tr("Shelfwise learns from your sales what each customer is likely to want next."), tone="accent",
        )  # fmt: skip
        self.untrained.add_button(self.tr("Train now"), self.train.emit, "primary")
        self.loader = Loader(shell.runner, self)
        self._pause, self._looked = self._timer(_PAUSE, self._ask), self._timer(_LOOKED_AT, self._note_shown)
        self.picker.chosen.connect(self._show)
        self.picker.opened.connect(lambda: self.audience.view.setFocus(Qt.FocusReason.TabFocusReason))
        self.filter.changed.connect(self.audience.show_kind)
        self.audience.retry.connect(self._ask)
        self.audience.shown.connect(self._looked.start)
        self.loader.asked.connect(self.audience.follow)
        self.loader.loaded.connect(self._on_audience)
        self.loader.failed.connect(self._on_failure)
        self._lay_out(shell)

    def show_shop(self, summary: ShopSummary, changes: Changes) -> None:
        """Read the products again and keep the chosen one."""
        self._summary, self._trained = summary, bool(summary.recommenders)
        self.audience.model.cells.today = date.fromisoformat(summary.today)
        self.audience.actions_.set_summary(summary)
        chosen = self.picker.code
        if changes.sales or changes.products or not chosen:
            self.picker.reload()
        if chosen and chosen == self.picker.code:
            self._show(chosen)

    def show_product(self, code: str) -> None:
        """Choose a product."""
        self.picker.choose(code)

    def printout(self) -> Printout | None:
        """Who would want the chosen product, as the list shows it; None while there is no list."""
        if self._summary is None or not self.audience.seen:
            return None
        tables = printed_tables(self.audience.model, Column.CUSTOMER, frozenset({Column.MENU}))
        day = self._shop.formatter.long_day(self._summary.today)
        title = self.tr("Who would want {product}").replace("{product}", self.facts.title)
        return Printout(title, self._summary.name, day, "", (), tables)

    @property
    def menu_actions(self) -> list[QAction]:
        """What can be done here, for the menu of the window."""
        return list(self.audience.actions_.all)

    def focus_main(self) -> None:
        """The search field; the arrow keys move in the list below it."""
        self.picker.focus_search()

    def set_compact(self, compact: bool) -> None:
        """Leave out what a narrow window has no room for."""
        self.picker.set_compact(compact)
        self.facts.set_compact(compact)
        self._splitter.set_compact(compact)

    def leave(self) -> None:
        """Nobody waits for the customers any more."""
        self._pause.stop()
        self._looked.stop()
        self.loader.cancel()

    @Slot(str)
    def _show(self, code: str) -> None:
        self.leave()
        try:
            self.facts.show_card(self._shop.browser.product_card(code))
        except UserError as error:
            self.failed.emit(error)
            return
        for part in (self.filter, self.audience, self.print, self.export):
            part.setVisible(self._trained)
        self.untrained.setVisible(not self._trained)
        if self._trained:
            self._pause.start()
        else:
            self.facts.show_takers(None)

    @Slot()
    def _ask(self) -> None:
        if self.picker.code:
            self.loader.submit(AudienceOf(str(self._shop.path), self.picker.code, _SHOWN))

    @Slot(object)
    def _on_audience(self, found: Audience) -> None:
        names = self._shop.browser.names(offer.customer for offer in found.offers)
        self.facts.show_takers(found)
        self.audience.show_found(found, names)

    @Slot(object)
    def _on_failure(self, error: UserError) -> None:
        self.facts.show_takers(None)
        self.audience.show_problem(error)

    @Slot()
    def _note_shown(self) -> None:
        if self.isVisible():
            note_shown(self._shop, self.audience.seen, "product")

    def _export(self) -> None:
        kinds = (self.tr("Table"), ".csv"), (self.tr("Excel workbook"), ".xlsx"), (self.tr("Document"), ".pdf")
        code = "".join(letter if letter.isalnum() else "-" for letter in self.picker.code)
        name = self.tr("Customers for {product}").replace("{product}", code)
        self._shell.requests.save.emit(SaveWish(self.tr("Export these customers"), f"{name}.csv", kinds, self._write))

    def _write(self, file: Path) -> bool:
        """Write the customers as they are shown; whether the owner is told when that is done."""
        from recsys_gui.ui.printing.sheets import saved_as_pdf

        if saved_as_pdf(file, self.printout):
            return False
        customers = [offer.customer for offer in self.audience.seen]
        request = ExportAudience(str(self._shop.path), str(file), self.picker.code, customers, _SHOWN)
        task = self._shell.runner.submit(request)
        said = self.tr("Saved as {file}").replace("{file}", file.name)
        task.succeeded.connect(lambda _: self._shell.requests.toast.emit(said))
        task.failed.connect(self._shell.requests.problem)
        return True

    def _timer(self, pause: int, act: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(pause)
        timer.timeout.connect(act)
        return timer

    def _lay_out(self, shell: Shell) -> None:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(CARD_GAP)
        column.addWidget(self.facts)
        self.print = button(self.tr("Print"), shell.requests.print_page.emit, name="print")
        shell.theme.dress(self.print, "printer", "text")
        top = QHBoxLayout()
        top.addWidget(self.filter, 1)
        top.addWidget(self.print)
        self.export = button(self.tr("Export…"), self._export, name="export-audience")
        shell.theme.dress(self.export, "download", "text")
        top.addWidget(self.export)
        column.addLayout(top)
        column.addWidget(self.audience, 1)
        column.addWidget(self.untrained, 1)
        self._splitter = PickerSplitter(self.picker, right, shell.memory, "product picker")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._splitter)
