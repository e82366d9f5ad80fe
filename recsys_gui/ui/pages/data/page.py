"""The Data page: four tables over the shop file."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QLocale, Slot
from PySide6.QtWidgets import QStackedWidget, QTabBar

from recsys_gui.domain.changes import Changes
from recsys_gui.domain.insights import SEGMENTS, SegmentMembers
from recsys_gui.domain.row_filter import EVERY_ROW, MOST_SORTED, RowFilter
from recsys_gui.domain.rows import CustomerRow, ImportRow, ProductRow, SaleRow
from recsys_gui.engine.messages import GetSegment
from recsys_gui.jobs.edits import Edits
from recsys_gui.services.browse import Browser
from recsys_gui.ui.context import OpenShop, Shell
from recsys_gui.ui.dialogs.form import FormDialog
from recsys_gui.ui.models.paged import PagedTableModel, Source
from recsys_gui.ui.pages.data import columns, forms
from recsys_gui.ui.pages.data.editing import Adding, RowAction, TableTools
from recsys_gui.ui.pages.data.filters import CustomerFilters, Filters, ProductFilters, SaleFilters
from recsys_gui.ui.pages.data.import_tab import ImportTab
from recsys_gui.ui.pages.data.table_tab import TableTab, TabWords
from recsys_gui.ui.theme.theme import Theme
from recsys_gui.ui.widgets.basics import button
from recsys_gui.ui.widgets.page import Page

_PRODUCTS, _CUSTOMERS = 1, 2
_KEPT = ("sales", "products", "customers")


class DataPage(Page):
    """Sales, products, customers and the history of imports; rows are edited where the shop has an editor."""

    def __init__(self, shell: Shell, shop: OpenShop) -> None:
        super().__init__("")
        self.title_label.setText(self.tr("Data"))
        self._shell, self._shop = shell, shop
        add = button(self.tr("Import sales…"), shell.requests.import_sales.emit, "primary", name="import-sales")
        shell.theme.dress(add, "arrow-up-from-line", "on_accent")
        self.header.addWidget(add)
        self.tabs = QTabBar()
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(self.tr("Tables"))
        self._stack = QStackedWidget()
        self._tabs = self._make_tabs(shell.theme, shop)
        self._filters = self._make_filters()
        for tab in self._tabs:
            self._add(tab)
        if shop.edits is not None:
            self.tools = self._make_tools(shop, shop.edits)
        self.body.addWidget(self.tabs)
        self.body.addWidget(self._stack, 1)
        self.tabs.currentChanged.connect(self._show)
        remembered = shell.settings.get("data_tab", 0)
        self.tabs.setCurrentIndex(remembered if isinstance(remembered, int) else 0)
        self._show(self.tabs.currentIndex())

    def focus_main(self) -> None:
        """The search of the table shown."""
        self.current.focus_search()

    @property
    def current(self) -> TableTab:
        """The tab shown."""
        return self._tabs[self.tabs.currentIndex()]

    def show_sales(self, words: str) -> None:
        """Show the sales in whose product, customer or order these words stand."""
        self.tabs.setCurrentIndex(0)
        self.current.show_everything()
        self.current.search_for(words)

    def show_product(self, code: str) -> None:
        """Show the product with this code."""
        self.tabs.setCurrentIndex(_PRODUCTS)
        self.current.show_everything()
        self.current.search_for(code)

    def show_segment(self, key: str) -> None:
        """Show the customers of a segment."""
        self.tabs.setCurrentIndex(_CUSTOMERS)
        self.current.show_everything()
        self._segments.segment.choose(key)

    def refresh(self, changes: Changes) -> None:
        """Read again what an operation has changed."""
        changed = (
            changes.sales,
            changes.products or changes.sales,
            changes.customers or changes.sales,
            changes.imports,
        )
        if changes.products:
            self._products.offer(_categories(self._shop.browser))
        if changes.sales:
            self._segments.forget_members()
        for tab, differs in zip(self._tabs, changed, strict=True):
            if differs:
                tab.reload()

    def _make_tabs(self, theme: Theme, shop: OpenShop) -> list[TableTab]:
        form, browser = shop.formatter, shop.browser
        sales = PagedTableModel(columns.sale_columns(form), _sales(browser, EVERY_ROW))
        products = PagedTableModel(columns.product_columns(form), _products(browser, EVERY_ROW))
        customers = PagedTableModel(columns.customer_columns(form), _customers(browser, EVERY_ROW))
        imports = PagedTableModel(columns.import_columns(form), _imports(browser))
        return [
            TableTab(theme, self._sale_words(), sales),
            TableTab(theme, self._product_words(), products),
            TableTab(theme, self._customer_words(), customers),
            self._import_tab(imports),
        ]

    def _make_filters(self) -> list[Filters]:
        """The choices above each table, and its columns, as they were left."""
        browser, memory = self._shop.browser, self._shell.memory
        self._products, self._segments = ProductFilters(_categories(browser)), CustomerFilters()
        self._segments.segment_wanted.connect(self._ask_segment)
        made: list[Filters] = [SaleFilters(browser.summary()), self._products, self._segments]
        sources: list[Callable[[RowFilter], Source[Any]]]
        sources = [partial(_sales, browser), partial(_products, browser), partial(_customers, browser)]
        self._tabs[0].limit_orders(MOST_SORTED)
        self._tabs[0].refused.connect(self._shell.requests.toast)
        for tab, name, filters, source in zip(self._tabs, _KEPT, made, sources, strict=False):
            tab.keep_columns(memory, name)
            tab.filter_with(filters, source)
            kept = memory.last(self._shop.path, f"filter of {name}")
            if isinstance(kept, dict):
                filters.restore(kept)
                tab.put_in_order(str(kept.get("order") or ""), upwards=kept.get("upwards") is True)
            tab.rearranged.connect(partial(self._keep_filter, name, tab, filters))
        self._tabs[-1].keep_columns(memory, "imports")
        return made

    def _keep_filter(self, name: str, tab: TableTab, filters: Filters) -> None:
        kept = filters.kept()
        if isinstance(kept, dict):
            kept |= {"order": tab.wanted.order, "upwards": tab.wanted.upwards}
        self._shell.memory.note_last(self._shop.path, f"filter of {name}", kept)

    def _ask_segment(self, key: str) -> None:
        """Who belongs to a segment is worked out by the engine."""
        segment = next(known for known in SEGMENTS if known == key)
        task = self._shell.runner.submit(GetSegment(str(self._shop.path), segment))
        task.succeeded.connect(self._on_segment)
        task.failed.connect(self._shell.requests.problem)

    @Slot(object)
    def _on_segment(self, found: SegmentMembers) -> None:
        self._segments.show_members(found.key, found.codes)

    def _import_tab(self, imports: PagedTableModel[ImportRow]) -> ImportTab:
        tab = ImportTab(self._shell.theme, self._import_words(), imports)
        tab.again_wanted.connect(self._shell.requests.import_file)
        tab.undo_wanted.connect(self._shell.requests.undo_import)
        return tab

    def _make_tools(self, shop: OpenShop, edits: Edits) -> list[TableTools]:
        form, browser, theme = shop.formatter, shop.browser, self._shell.theme
        sale = Adding(self.tr("Add sale"), lambda: forms.sale_fields(form, browser), forms.sale)
        product = Adding(self.tr("Add product"), lambda: forms.product_fields(form), forms.product)
        customer = Adding(self.tr("Add customer"), forms.customer_fields, forms.customer)
        marks = RowAction(self.tr("Favourite or stars…"), lambda row: self._ask_mark(row, browser, edits))
        tools = [
            TableTools(theme, self._tabs[0], "sales", sale),
            TableTools(theme, self._tabs[1], "products", product),
            TableTools(theme, self._tabs[2], "customers", customer, [marks]),
        ]
        for each in tools:
            each.wanted.connect(edits.submit)
            each.problem.connect(self._shell.requests.problem)
            each.export_wanted.connect(self._shell.requests.export_table)
        return tools

    def _ask_mark(self, row: object, browser: Browser, edits: Edits) -> FormDialog:
        assert isinstance(row, CustomerRow)
        title = self.tr("What {customer} thinks").format(customer=row.name or row.code)
        dialog = FormDialog(title, forms.mark_fields(browser), self.tr("Mark"), self.window())
        dialog.filled.connect(lambda values: edits.submit(forms.mark(row.code)(values)))
        dialog.open()
        return dialog

    def _add(self, tab: TableTab) -> None:
        place = self.tabs.addTab(tab.words.name)
        self._stack.addWidget(tab)
        tab.import_wanted.connect(self._shell.requests.import_sales)
        tab.counted.connect(lambda count: self._count(place, count))
        tab.reload()

    def _count(self, place: int, count: int) -> None:
        name = self._tabs[place].words.name
        self.tabs.setTabText(place, f"{name}  {QLocale().toString(count)}")

    def _show(self, place: int) -> None:
        self._stack.setCurrentIndex(place)
        self._shell.settings.set("data_tab", place)

    def _sale_words(self) -> TabWords:
        return TabWords(
            name=self.tr("Sales"),
            search=self.tr("Product, customer or order"),
            order=self.tr("newest first"),
            empty=self.tr("No sales yet."),
            icon="receipt",
            count=lambda n: self.tr("%Ln sale lines", "", n),
        )

    def _product_words(self) -> TabWords:
        return TabWords(
            name=self.tr("Products"),
            search=self.tr("Product name, code or category"),
            order=self.tr("best sellers first"),
            empty=self.tr("No products yet."),
            icon="package",
            count=lambda n: self.tr("%Ln products", "", n),
        )

    def _customer_words(self) -> TabWords:
        return TabWords(
            name=self.tr("Customers"),
            search=self.tr("Customer number or name"),
            order=self.tr("most orders first"),
            empty=self.tr("No customers yet."),
            icon="users",
            count=lambda n: self.tr("%Ln customers", "", n),
        )

    def _import_words(self) -> TabWords:
        return TabWords(
            name=self.tr("Import history"),
            search="",
            order="",
            empty=self.tr("Nothing was imported yet."),
            icon="history",
            count=lambda n: self.tr("%Ln imports", "", n),
        )


def _sales(browser: Browser, wanted: RowFilter) -> Source[SaleRow]:
    return Source(partial(browser.sales, wanted=wanted), partial(browser.sale_count, wanted=wanted))


def _products(browser: Browser, wanted: RowFilter) -> Source[ProductRow]:
    return Source(partial(browser.products, wanted=wanted), partial(browser.product_count, wanted=wanted))


def _customers(browser: Browser, wanted: RowFilter) -> Source[CustomerRow]:
    return Source(partial(browser.customers, wanted=wanted), partial(browser.customer_count, wanted=wanted))


def _categories(browser: Browser) -> list[str]:
    return sorted(name for name in browser.categories() if name)


def _imports(browser: Browser) -> Source[ImportRow]:
    def page(_search: str, after: ImportRow | None, _limit: int) -> list[ImportRow]:
        return browser.imports() if after is None else []

    return Source(page, lambda _search: len(browser.imports()))
