"""The cards that are drawn: sales, the map of products, price and demand.

Importing this loads pyqtgraph; the page imports it when the library has been loaded in the background. Each picture is
made when there are numbers for it: all at once with the page they would hold the window up.
"""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QStringListModel, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

from recsys_gui.domain.insights import Insights, PriceView, SalesView, SoldProduct
from recsys_gui.domain.today import week_is_over
from recsys_gui.ui.context import OpenShop, Shell
from recsys_gui.ui.models.numbers import NumberColumn, Numbers
from recsys_gui.ui.pages.insights import words
from recsys_gui.ui.pages.insights.lists import money_column, number_column
from recsys_gui.ui.theme.fonts import scaled
from recsys_gui.ui.widgets.basics import button
from recsys_gui.ui.widgets.chart_card import ChartCard
from recsys_gui.ui.widgets.labels import label
from recsys_gui.ui.widgets.price_curve import PriceCurve
from recsys_gui.ui.widgets.product_scatter import ProductScatter
from recsys_gui.ui.widgets.week_lines import WeekLines

_FOUND = 20
_PICKER = 215


class SalesCard(ChartCard):
    """Sales by week, with the year before."""

    def __init__(self, shell: Shell, shop: OpenShop, parent: QWidget | None = None) -> None:
        super().__init__(shell, self.tr("Sales per week"), "", parent)
        self._theme, self._formatter = shell.theme, shop.formatter

    @cached_property
    def lines(self) -> WeekLines:
        """The picture."""
        made = WeekLines(self._theme, self._formatter)
        self.set_content(made)
        return made

    def show_view(self, view: SalesView, today: str = "") -> None:
        """Show these weeks; ``today`` (ISO day) tells whether the last one is over."""
        if not view.weeks:
            self.show_words(self.tr("No sales yet"))
            return
        self.lines.show_weeks(view.weeks, view.before, last_is_open=not week_is_over(view.weeks[-1], today))
        form, missing = self._formatter, len(view.weeks) - len(view.before)
        columns = (
            NumberColumn(self.tr("Week from"), lambda day: form.day(str(day)), right=False),
            money_column(self.tr("Sales"), form), number_column(self.tr("Sale lines"), form),
            money_column(self.tr("A year before"), form),
        )  # fmt: skip
        rows = [
            (week.monday, week.money, week.lines, view.before[place - missing].money if place >= missing else None)
            for place, week in enumerate(view.weeks)
        ]
        self.show_numbers(Numbers(columns, rows[::-1]), words.sales_sentence(view, form))


class MapCard(ChartCard):
    """Signals: opened, with the code of a product."""

    opened = Signal(str)

    def __init__(self, shell: Shell, shop: OpenShop, parent: QWidget | None = None) -> None:
        super().__init__(shell, self.tr("Product map"), self.tr("close = same buyers"), parent)
        self._theme, self._formatter = shell.theme, shop.formatter
        whole = button(
            self.tr("Reset"), lambda: self.scatter.show_all(), "link", name="whole-map",
            tip=self.tr("Show the whole map"),
        )  # fmt: skip
        self.heading.insertWidget(self.heading.count() - 1, whole)

    @cached_property
    def scatter(self) -> ProductScatter:
        """The picture."""
        made = ProductScatter(self._theme, self._formatter)
        made.opened.connect(self.opened)
        self.set_content(made)
        return made

    def show_map(self, found: Insights) -> None:
        """Show this map."""
        if not found.points:
            self.show_words(self.tr("A map needs at least ten products with five buyers each."))
            return
        self.scatter.show_map(found.points, found.groups)
        names = {number: group.name for number, group in enumerate(found.groups)}
        columns = (
            NumberColumn(self.tr("Product"), right=False), NumberColumn(self.tr("Code"), right=False),
            NumberColumn(self.tr("Group"), right=False), number_column(self.tr("Buyers"), self._formatter),
            number_column("x", self._formatter, 2), number_column("y", self._formatter, 2),
        )  # fmt: skip
        rows = [
            (point.name, point.code, names.get(point.group, ""), point.buyers, point.x, point.y)
            for point in found.points
        ]
        self.show_numbers(Numbers(columns, rows), words.map_sentence(found, self._formatter))


class PriceCard(ChartCard):
    """Signals: chosen, with the code of a product whose prices are wanted."""

    chosen = Signal(str)

    def __init__(self, shell: Shell, shop: OpenShop, parent: QWidget | None = None) -> None:
        super().__init__(shell, self.tr("Price and demand"), "", parent)
        self._theme, self._shop, self._formatter = shell.theme, shop, shop.formatter
        self.about = label("", "small", wrap=True)
        self.picker = self._new_picker()
        self.picked.addWidget(self.picker)
        self.picked.addWidget(self.about, 1)

    @cached_property
    def curve(self) -> PriceCurve:
        """The picture."""
        made = PriceCurve(self._theme, self._formatter)
        self.set_content(made)
        return made

    def offer(self, best: list[SoldProduct]) -> None:
        """Let one of these be chosen in the list, any other by typing; the first one is chosen at first."""
        code = self.picker.currentData()
        self.picker.blockSignals(True)
        self.picker.clear()
        for sold in best:
            self.picker.addItem(sold.name or sold.code, sold.code)
        place = self.picker.findData(code)
        self.picker.setCurrentIndex(max(place, 0) if best else -1)
        self._typed.setCursorPosition(0)
        self.picker.blockSignals(False)
        if best and place < 0:
            self.chosen.emit(best[0].code)

    def show_view(self, view: PriceView) -> None:
        """Show the prices of a product."""
        form = self._formatter
        self.about.setText(f"{self.tr('Pieces a week')}; {words.price_line(view)}")
        if not view.points:
            self.show_words(self.tr("No price of this product is known."))
            return
        self.curve.show_view(view, words.best_price(view, form) if view.best is not None else "")
        columns = (
            NumberColumn(self.tr("Price"), lambda price: form.money(int(price or 0)), money_column("", form).plain),
            number_column(self.tr("Weeks"), form), number_column(self.tr("Pieces"), form),
            number_column(self.tr("Pieces a week"), form, 1),
        )  # fmt: skip
        rows = [(point.price, point.weeks, point.pieces, round(point.a_week, 2)) for point in view.points]
        self.show_numbers(Numbers(columns, rows), words.price_sentence(view, form))

    def _new_picker(self) -> QComboBox:
        picker = QComboBox()
        picker.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        picker.setAccessibleName(self.tr("Product"))
        picker.setFixedWidth(scaled(_PICKER))
        self._found = QStringListModel(picker)
        completer = QCompleter(self._found, picker)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.activated.connect(self._choose_found)
        self._typed = QLineEdit()
        picker.setLineEdit(self._typed)
        picker.setCompleter(completer)
        self._typed.textEdited.connect(self._search)
        picker.activated.connect(self._choose_listed)
        return picker

    def _choose_listed(self, place: int) -> None:
        self._typed.setCursorPosition(0)
        self.chosen.emit(str(self.picker.itemData(place)))

    def _search(self, typed: str) -> None:
        found = self._shop.browser.products(typed.strip(), None, _FOUND)
        self._found.setStringList([f"{row.name or row.code}  ({row.code})" for row in found])

    def _choose_found(self, words_of_product: str) -> None:
        name, _, code = words_of_product.rpartition("  (")
        code = code.removesuffix(")")
        place = self.picker.findData(code)
        if place < 0:
            self.picker.addItem(name, code)
            place = self.picker.count() - 1
        self.picker.setCurrentIndex(place)
        self._typed.setCursorPosition(0)
        self.chosen.emit(code)
