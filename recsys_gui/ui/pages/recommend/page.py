"""Recommend: choose a customer, see what to offer to them, and why."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from recsys_gui.base.errors import UserError
from recsys_gui.base.text import Text
from recsys_gui.domain.changes import EVERYTHING, Changes
from recsys_gui.domain.reports import ShopSummary
from recsys_gui.ui.context import OpenShop, Shell
from recsys_gui.ui.pages.recommend import words
from recsys_gui.ui.pages.recommend.picker import CustomerPicker
from recsys_gui.ui.pages.recommend.side import CustomerSide
from recsys_gui.ui.theme.tokens import CARD_GAP, COMPACT_BELOW
from recsys_gui.ui.translation import say
from recsys_gui.ui.widgets.banner import Banner
from recsys_gui.ui.widgets.empty_state import EmptyState
from recsys_gui.ui.widgets.labels import label
from recsys_gui.ui.widgets.page import Page

_PICKER, _PICKER_COMPACT = 252, 226


class RecommendPage(Page):
    """Customers at the left; facts and ideas for the chosen one at the right."""

    def __init__(self, shell: Shell, shop: OpenShop, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("RecommendPage", "Recommend"), parent=parent)
        self._shell, self._shop = shell, shop
        self._summary: ShopSummary | None = None
        self._compact = False
        self.model_line = label("", "small")
        self.header.addWidget(self.model_line, 0, Qt.AlignmentFlag.AlignVCenter)
        self.quick = Banner(
            shell.theme,
            "info",
            self.tr("These ideas come from quick methods."),
            self.tr("Train once for better ones; you can keep working meanwhile."),
            icon="trending-up",
        )
        self.quick.add_button(self.tr("Train now"), self._train)
        self.notice = Banner(shell.theme, "warn", "")
        self.notice.add_button(self.tr("Train now"), self._train)
        self.notice.hide()
        self.picker = CustomerPicker(shell.theme, shop)
        self.picker.chosen.connect(self._show_customer)
        self.side = CustomerSide(shell, shop)
        self.side.train.connect(self._train)
        self.side.noticed.connect(self._show_notice)
        self.picker.opened.connect(lambda: self.side.offers.view.setFocus(Qt.FocusReason.TabFocusReason))
        self._build_states()
        self.refresh(EVERYTHING)

    def focus_main(self) -> None:
        """The search field; the arrow keys move in the list below it."""
        self.picker.focus_search()

    def choose(self, code: str) -> None:
        """Show a customer."""
        self.picker.choose(code)

    @Slot(object)
    def refresh(self, changes: Changes) -> None:
        """Read again what ``changes`` may have touched."""
        if not any((changes.sales, changes.customers, changes.products, changes.runs, changes.settings)):
            return
        chosen = self.picker.code
        try:
            self._summary = summary = self._shop.browser.summary()
            self._show_model(summary)
            self._states.setCurrentWidget(self._splitter if summary.customers else self.nobody)
            self.picker.model.set_today(date.fromisoformat(summary.today))
            self.picker.reload()
        except UserError as error:
            self._show_problem(error)
            return
        if chosen and chosen == self.picker.code:
            self._show_customer(chosen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow windows show less of the customer."""
        super().resizeEvent(event)
        compact = self.window().width() < COMPACT_BELOW
        if compact != self._compact:
            self._compact = compact
            self.side.set_compact(compact)
            self.picker.set_compact(compact)
            self._splitter.setSizes([_PICKER_COMPACT if compact else _PICKER, self.width()])

    @Slot(str)
    def _show_customer(self, code: str) -> None:
        if self._summary is None:
            return
        try:
            card = self._shop.browser.card(code)
        except UserError as error:
            self._show_problem(error)
            return
        self.side.show_customer(card, self._summary)

    def _show_model(self, summary: ShopSummary) -> None:
        self.model_line.setText(words.model_line(summary, self._shop.formatter))
        self.quick.setVisible(words.only_quick(summary) and summary.customers > 0)

    @Slot(object)
    def _show_notice(self, notice: Text) -> None:
        """What is wrong with the model in use; nothing, mostly."""
        self.notice.set_words(say(notice))
        self.notice.setVisible(bool(notice))

    def _show_problem(self, error: UserError) -> None:
        self.quick.hide()
        self.notice.hide()
        self.problem.set_words(say(error.sentence), say(error.advice))
        self._states.setCurrentWidget(self.problem)

    def _train(self) -> None:
        self._shell.requests.page.emit("train")

    def _build_states(self) -> None:
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.addWidget(self.picker)
        self._splitter.addWidget(self.side)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(CARD_GAP)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([_PICKER, 3 * _PICKER])
        self.nobody = EmptyState(
            self._shell.theme,
            "users",
            self.tr("No customers yet"),
            self.tr("Bring in sales that name the customer, then Shelfwise can suggest what to offer to whom."),
        )
        self.nobody.add_button(self.tr("Import my sales"), self._shell.requests.import_sales.emit, "primary")
        self.problem = EmptyState(self._shell.theme, "triangle-alert", "", tone="bad")
        self.problem.add_button(self.tr("Try again"), lambda: self.refresh(EVERYTHING), "primary")
        self._states = QStackedWidget()
        for state in (self._splitter, self.nobody, self.problem):
            self._states.addWidget(state)
        self.body.addWidget(self.quick)
        self.body.addWidget(self.notice)
        self.body.addWidget(self._states, 1)
