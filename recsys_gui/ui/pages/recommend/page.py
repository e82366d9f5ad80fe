"""Recommend: what to offer to a customer, who wants a product, what goes with a basket."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QAction, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QTabBar, QWidget

from recsys_gui.base.errors import UserError
from recsys_gui.base.text import Text
from recsys_gui.domain.changes import EVERYTHING, Changes
from recsys_gui.domain.reports import ShopSummary
from recsys_gui.ui.context import OpenShop, Shell
from recsys_gui.ui.pages.recommend import words
from recsys_gui.ui.pages.recommend.customer_mode import CustomerMode
from recsys_gui.ui.pages.recommend.mode import Mode
from recsys_gui.ui.pages.recommend.picker import CustomerPicker
from recsys_gui.ui.pages.recommend.product_mode import ProductMode
from recsys_gui.ui.pages.recommend.side import CustomerSide
from recsys_gui.ui.pages.recommend.till_mode import TillMode
from recsys_gui.ui.printing.printout import Printout
from recsys_gui.ui.theme.fonts import scaled
from recsys_gui.ui.theme.tokens import COMPACT_BELOW
from recsys_gui.ui.translation import say
from recsys_gui.ui.widgets.banner import Banner
from recsys_gui.ui.widgets.empty_state import EmptyState
from recsys_gui.ui.widgets.labels import label
from recsys_gui.ui.widgets.page import Page

MODES = ("customer", "product", "till")
_REMEMBERED = "recommend.mode"


class RecommendPage(Page):
    """Three modes, built when first looked at; the page sees to what concerns all of them."""

    def __init__(self, shell: Shell, shop: OpenShop, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("RecommendPage", "Recommend"), parent=parent)
        self._shell, self._shop = shell, shop
        self._summary: ShopSummary | None = None
        self._compact = self._was_shown = False
        self._modes: dict[str, QWidget] = {}
        self._stale: dict[str, Changes] = {}
        self.modes = self._new_modes()
        self.model_line = label("", "small")
        self.header.insertSpacing(1, 18)
        self.header.insertWidget(2, self.modes, 0, Qt.AlignmentFlag.AlignVCenter)
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
        self._build_states()
        remembered = shell.settings.get(_REMEMBERED)
        first = str(remembered) if remembered in MODES else MODES[0]
        self.modes.setCurrentIndex(MODES.index(first))
        self.modes.currentChanged.connect(self._on_tab)
        self._show(first)
        self.refresh(EVERYTHING)

    @property
    def mode(self) -> str:
        """What is shown: one of :data:`MODES`."""
        return MODES[self.modes.currentIndex()]

    @property
    def customer_mode(self) -> CustomerMode:
        """Ideas for a customer."""
        return cast(CustomerMode, self._mode("customer"))

    @property
    def product_mode(self) -> ProductMode:
        """Who would want a product."""
        return cast(ProductMode, self._mode("product"))

    @property
    def till_mode(self) -> TillMode:
        """What goes with a basket."""
        return cast(TillMode, self._mode("till"))

    @property
    def picker(self) -> CustomerPicker:
        """The customers."""
        return self.customer_mode.picker

    @property
    def side(self) -> CustomerSide:
        """Facts and ideas for the chosen customer."""
        return self.customer_mode.side

    def show_mode(self, place: int) -> None:
        """Show a mode by its place in :data:`MODES` and put the focus where its work begins."""
        self.modes.setCurrentIndex(place)
        self.focus_main()

    def choose(self, code: str) -> None:
        """Show the ideas for a customer."""
        self.modes.setCurrentIndex(0)
        self.customer_mode.show_customer(code)

    def show_product(self, code: str) -> None:
        """Show who would want a product."""
        self.modes.setCurrentIndex(1)
        self.product_mode.show_product(code)

    def printout(self) -> Printout | None:
        """What is printed of this page: the sheet of the customer, or who would want the product."""
        if self._summary is None or self.mode == "till":
            return None
        return self.customer_mode.printout() if self.mode == "customer" else self.product_mode.printout()

    def waits_to_print(self) -> bool:
        """Whether a sheet of the customer has to wait for prices; printing is asked for again when they are there."""
        return self.mode == "customer" and self.side.waits_to_print()

    @property
    def menu_actions(self) -> list[QAction]:
        """What can be done in the mode that is shown, for the menu of the window."""
        return cast(Mode, self._mode(self.mode)).menu_actions

    def focus_main(self) -> None:
        """Where the work of the mode begins."""
        cast(Mode, self._mode(self.mode)).focus_main()

    @Slot(object)
    def refresh(self, changes: Changes) -> None:
        """Read again what ``changes`` may have touched; modes that are not shown do so when they are."""
        touched = changes.sales, changes.customers, changes.products, changes.runs, changes.settings, changes.offers
        if not any(touched):
            return
        for mode in self._modes:
            self._stale[mode] = self._stale.get(mode, Changes()) | changes
        try:
            self._summary = summary = self._shop.browser.summary()
            self._show_model(summary)
            self._states.setCurrentWidget(self._stack if summary.customers else self.nobody)
            if self.isVisible() or not self._was_shown:
                self._catch_up()
        except UserError as error:
            self._show_problem(error)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow windows show less."""
        super().resizeEvent(event)
        compact = self.window().width() < scaled(COMPACT_BELOW)
        if compact != self._compact:
            self._compact = compact
            self.model_line.setVisible(not compact)
            for mode in self._modes.values():
                cast(Mode, mode).set_compact(compact)

    def showEvent(self, event: QShowEvent) -> None:
        """What changed while another page was looked at is read now."""
        super().showEvent(event)
        self._was_shown = True
        self._read()

    def _read(self) -> None:
        try:
            self._catch_up()
        except UserError as error:
            self._show_problem(error)

    def _catch_up(self) -> None:
        stale = self._stale.get(self.mode)
        if self._summary is None or stale is None:
            return
        del self._stale[self.mode]
        cast(Mode, self._mode(self.mode)).show_shop(self._summary, stale)

    def _mode(self, key: str) -> QWidget:
        if key not in self._modes:
            made = self._modes[key] = self._new_mode(key)
            self._stale[key] = EVERYTHING
            self._stack.addWidget(made)
            cast(Mode, made).set_compact(self._compact)
        return self._modes[key]

    def _new_mode(self, key: str) -> QWidget:
        if key == "till":
            return TillMode(self._shell, self._shop)
        made: CustomerMode | ProductMode
        made = CustomerMode(self._shell, self._shop) if key == "customer" else ProductMode(self._shell, self._shop)
        made.train.connect(self._train)
        made.failed.connect(self._show_problem)
        if isinstance(made, CustomerMode):
            made.side.noticed.connect(self._show_notice)
        return made

    def _on_tab(self, place: int) -> None:
        for mode in self._modes.values():
            cast(Mode, mode).leave()
        self._shell.settings.set(_REMEMBERED, MODES[place])
        self._show(MODES[place])
        if self._summary is not None:
            self._show_model(self._summary)
        self._read()

    def _show(self, mode: str) -> None:
        self._stack.setCurrentWidget(self._mode(mode))

    def _show_model(self, summary: ShopSummary) -> None:
        at_till = self.mode == "till"
        line = self.tr("Suggestions update as you type") if at_till else words.model_line(summary, self._shop.formatter)
        self.model_line.setText(line)
        self.notice.setVisible(not at_till and bool(self.notice.title_label.text()))
        self.quick.setVisible(words.only_quick(summary) and summary.customers > 0 and not at_till)

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
        self._shell.requests.train.emit()

    def _new_modes(self) -> QTabBar:
        tabs = QTabBar()
        tabs.setProperty("kind", "modes")
        tabs.setDrawBase(False)
        tabs.setExpanding(False)
        tabs.setUsesScrollButtons(False)
        tabs.setAccessibleName(self.tr("Recommend for"))
        for number, name in enumerate((self.tr("For a customer"), self.tr("By product"), self.tr("At the till"))):
            tabs.addTab(name)
            tabs.setTabToolTip(number, f"{name} (Ctrl+Shift+{number + 1})")
        return tabs

    def _build_states(self) -> None:
        self._stack = QStackedWidget()
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
        for state in (self._stack, self.nobody, self.problem):
            self._states.addWidget(state)
        self.body.addWidget(self.quick)
        self.body.addWidget(self.notice)
        self.body.addWidget(self._states, 1)
