"""Insights: what the sales tell of products, customers and prices."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QScrollArea, QSizePolicy, QStackedWidget, QWidget

from recsys_gui.base.errors import UserError
from recsys_gui.base.settings import Json
from recsys_gui.domain.changes import EVERYTHING, Changes
from recsys_gui.domain.edits import SwitchRule
from recsys_gui.domain.insights import Insights, PriceView, ReadRule, SalesView
from recsys_gui.domain.reports import ShopSummary
from recsys_gui.jobs.task import Task
from recsys_gui.ui.context import OpenShop, Shell
from recsys_gui.ui.pages.insights.charts import MapCard, PriceCard, SalesCard
from recsys_gui.ui.pages.insights.lists import BestSellersCard, RulesCard, SegmentsCard
from recsys_gui.ui.pages.insights.loader import InsightLoader
from recsys_gui.ui.pages.insights.printed import insights_sheet
from recsys_gui.ui.printing.printout import Printout
from recsys_gui.ui.theme.fonts import scaled
from recsys_gui.ui.theme.tokens import CARD_GAP
from recsys_gui.ui.translation import say
from recsys_gui.ui.widgets.banner import Banner
from recsys_gui.ui.widgets.basics import button
from recsys_gui.ui.widgets.chart_card import ChartCard
from recsys_gui.ui.widgets.empty_state import EmptyState
from recsys_gui.ui.widgets.page import Page
from recsys_gui.ui.widgets.progress_panel import ProgressPanel

_PERIODS = (26, 52, 104, 0)
_USUAL = 1
_CHOSEN = "insights"
_THREE_ACROSS, _CARD_HIGH = 1000, 300


class InsightsPage(Page):
    """Six cards."""

    def __init__(self, shell: Shell, shop: OpenShop, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("InsightsPage", "Insights"), parent=parent)
        self._shell, self._shop = shell, shop
        self._summary: ShopSummary | None = None
        self._wanted = EVERYTHING
        self._columns = 0
        self.sales, self.best = SalesCard(shell, shop), BestSellersCard(shell, shop)
        self.segments, self.map = SegmentsCard(shell, shop), MapCard(shell, shop)
        self.rules, self.price = RulesCard(shell, shop), PriceCard(shell, shop)
        self.loader = InsightLoader(shell, shop, self)
        self.period, self.category = self._new_period(), self._new_category()
        self.old = Banner(shell.theme, "info", self.tr("Sales changed since segments, map and rules were found."))
        self.old.add_button(self.tr("Bring up to date"), self.loader.make, "primary")
        self.old.hide()
        self.progress = ProgressPanel()
        self.print_button = button(self.tr("Print"), shell.requests.print_page.emit, name="print-insights")
        shell.theme.dress(self.print_button, "printer")
        self._lay_out()
        self._restore_choice()
        self._connect()
        self._read()

    @property
    def cards(self) -> list[ChartCard]:
        """The cards, in reading order."""
        return [self.sales, self.best, self.segments, self.map, self.rules, self.price]

    def focus_main(self) -> None:
        """The choice of the period."""
        self.period.setFocus()

    @Slot(object)
    def refresh(self, changes: Changes) -> None:
        """Read again what ``changes`` may have touched; while the page is not seen, when it is looked at next."""
        self._wanted = self._wanted | changes
        if self.isVisible():
            self._read()

    def showEvent(self, event: QShowEvent) -> None:
        """Qt's method."""
        super().showEvent(event)
        self._read()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow pages have two cards side by side instead of three."""
        super().resizeEvent(event)
        self._arrange(3 if self.width() >= scaled(_THREE_ACROSS) else 2)

    def printout(self) -> Printout | None:
        """What is printed of this page: the numbers of every card."""
        if self._summary is None or self._states.currentWidget() is not self._scroll:
            return None
        filters = " · ".join((self.period.currentText(), self.category.currentText()))
        return insights_sheet(self.cards, self._summary, filters, self._shop.formatter)

    def _read(self) -> None:
        wanted, self._wanted = self._wanted, Changes()
        if not any((wanted.sales, wanted.products, wanted.customers, wanted.settings)):
            return
        try:
            self._summary = self._shop.browser.summary()
        except UserError as error:
            self._show_problem(error)
            return
        if not self._summary.sales:
            self._states.setCurrentWidget(self.nothing)
            return
        self._states.setCurrentWidget(self._scroll)
        try:
            self.loader.read()
        except UserError as error:
            self._show_problem(error)
            return
        if wanted.sales or wanted.products:
            self._ask_sales()

    def _on_choice(self) -> None:
        chosen: list[Json] = [self.period.currentIndex(), str(self.category.currentData() or "")]
        self._shell.memory.note_last(self._shop.path, _CHOSEN, chosen)
        self._ask_sales()

    def _restore_choice(self) -> None:
        """The period and the category that were looked at last in this shop."""
        kept = self._shell.memory.last(self._shop.path, _CHOSEN)
        if isinstance(kept, list) and len(kept) == 2 and isinstance(kept[0], int):
            self.period.setCurrentIndex(kept[0] if 0 <= kept[0] < len(_PERIODS) else _USUAL)
            self._name_categories(sorted(name for name in self._shop.browser.categories() if name))
            self.category.setCurrentIndex(max(self.category.findData(kept[1]), 0))

    def _ask_sales(self) -> None:
        self.loader.ask_sales(_PERIODS[max(self.period.currentIndex(), 0)], str(self.category.currentData() or ""))

    @Slot(object)
    def _on_sales(self, view: SalesView) -> None:
        self._name_categories(view.categories)
        self.sales.show_view(view, self._summary.today if self._summary else "")
        self.best.show_best(view.best)
        self.price.offer(view.best)

    @Slot(object)
    def _on_price(self, view: PriceView) -> None:
        self.price.show_view(view)

    @Slot(object, bool)
    def _on_found(self, found: Insights, fresh: bool) -> None:
        self.old.setVisible(not fresh)
        self.segments.show_segments(found.segments)
        self.map.show_map(found)
        self.rules.show_rules(found.rules)

    def _on_making(self, task: Task) -> None:
        self.old.hide()
        self.progress.follow(task, self.tr("Looking for segments, rules and the map of products…"))

    def _on_stopped(self) -> None:
        self.old.show()
        for card in (self.segments, self.map, self.rules):
            if not card.model.numbers.rows:
                card.show_words(self.tr("This was not worked out yet."))

    def _on_failed(self, error: UserError) -> None:
        said = f"{say(error.sentence)} {say(error.advice)}"
        for card in self.cards:
            if not card.model.numbers.rows:
                card.show_words(said)
        self._shell.requests.problem.emit(error)

    def _switch(self, rule: ReadRule) -> None:
        if self._shop.edits is not None:
            self._shop.edits.submit(SwitchRule(rule.first, rule.second, not rule.on))

    def _name_categories(self, names: list[str]) -> None:
        if [self.category.itemText(place) for place in range(1, self.category.count())] == names:
            return
        chosen = str(self.category.currentData() or "")
        self.category.blockSignals(True)
        while self.category.count() > 1:
            self.category.removeItem(self.category.count() - 1)
        for name in names:
            self.category.addItem(name, name)
        self.category.setCurrentIndex(max(self.category.findData(chosen), 0))
        self.category.blockSignals(False)
        self.category.setVisible(bool(names))

    def _show_problem(self, error: UserError) -> None:
        self.problem.set_words(say(error.sentence), say(error.advice))
        self._states.setCurrentWidget(self.problem)

    def _new_period(self) -> QComboBox:
        period = QComboBox()
        names = self.tr("Last 6 months"), self.tr("Last 12 months"), self.tr("Last 24 months"), self.tr("All sales")
        period.addItems(names)
        period.setCurrentIndex(_USUAL)
        period.setAccessibleName(self.tr("Period of sales, best sellers"))
        return period

    def _new_category(self) -> QComboBox:
        category = QComboBox()
        category.addItem(self.tr("All categories"), "")
        category.setAccessibleName(self.tr("Category of sales, best sellers"))
        category.hide()
        return category

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for place, card in enumerate(self.cards):
            self._grid.addWidget(card, place // columns, place % columns)
        for place in range(3):
            self._grid.setColumnStretch(place, 1 if place < columns else 0)

    def _lay_out(self) -> None:
        for control in (self.period, self.category, self.print_button):
            self.header.addWidget(control)
        inner = QWidget()
        inner.setObjectName("scrolled")
        self._grid = QGridLayout(inner)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(CARD_GAP)
        for card in self.cards:
            card.setMinimumHeight(scaled(_CARD_HIGH))
            card.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
            card.show_words(self.tr("One moment…"))
        self._arrange(3)
        self._scroll = QScrollArea()
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inner)
        theme = self._shell.theme
        self.nothing = EmptyState(
            theme, "chart-column", self.tr("No sales yet"),
            self.tr("Bring in your sales, and this page shows how they go and who buys what."),
        )  # fmt: skip
        self.nothing.add_button(self.tr("Import my sales"), self._shell.requests.import_sales.emit, "primary")
        self.problem = EmptyState(theme, "triangle-alert", "", tone="bad")
        self.problem.add_button(self.tr("Try again"), lambda: self.refresh(EVERYTHING), "primary")
        self._states = QStackedWidget()
        for state in (self._scroll, self.nothing, self.problem):
            self._states.addWidget(state)
        self.body.addWidget(self.old)
        self.body.addWidget(self.progress)
        self.body.addWidget(self._states, 1)

    def _connect(self) -> None:
        requests, loader = self._shell.requests, self.loader
        loader.sold.connect(self._on_sales)
        loader.priced.connect(self._on_price)
        loader.found.connect(self._on_found)
        loader.making.connect(self._on_making)
        loader.stopped.connect(self._on_stopped)
        loader.failed.connect(self._on_failed)
        self.period.currentIndexChanged.connect(lambda _: self._on_choice())
        self.category.currentIndexChanged.connect(lambda _: self._on_choice())
        self.price.chosen.connect(loader.ask_price)
        self.best.opened.connect(requests.product)
        self.segments.opened.connect(requests.segment)
        self.map.opened.connect(requests.product)
        self.rules.switched.connect(self._switch)
