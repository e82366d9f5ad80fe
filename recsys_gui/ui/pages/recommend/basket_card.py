"""The left side of the till: who it is, what is added, what is in the basket, what it costs."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from recsys_gui.base.errors import UserError
from recsys_gui.domain.rows import CustomerRow, ProductRow
from recsys_gui.ui.context import OpenShop, Shell
from recsys_gui.ui.models.basket import BasketModel
from recsys_gui.ui.models.customers import CustomerModel, customer_title
from recsys_gui.ui.models.products import ProductModel
from recsys_gui.ui.pages.recommend.basket_view import BasketView
from recsys_gui.ui.translation import say
from recsys_gui.ui.widgets.basics import button, frame, row
from recsys_gui.ui.widgets.finder import Finder
from recsys_gui.ui.widgets.labels import label, line

_PADDING = 15


class BasketCard(QFrame):
    """Finds the customer and the products, shows the basket.

    Signals:
        customer_changed: another customer, or none any more.
        save_wanted: record what is in the basket as a sale.
    """

    customer_changed = Signal()
    save_wanted = Signal()

    def __init__(self, shell: Shell, shop: OpenShop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._formatter, self._can_save = shop.formatter, shop.edits is not None
        self.customer = ""
        theme, browser = shell.theme, shop.browser
        self.who = Finder(
            theme, self.tr("Who is it?"), self.tr("No customer chosen"), CustomerModel(browser, shop.formatter),
            lambda code: next((found for found in browser.customers(code, None, 20) if found.code == code), None),
        )  # fmt: skip
        self.who.found.connect(self._on_customer)
        self.who.typed.connect(self._forget_customer)
        self.products = Finder(
            theme, self.tr("Add a product"), self.tr("Name or code; a scanner works too"),
            ProductModel(browser, shop.formatter), browser.product,
        )  # fmt: skip
        self.products.found.connect(self._on_product)
        self.basket = BasketModel(shop.formatter, self)
        self.view = BasketView(theme, shop.formatter, self.basket)
        self.basket.changed.connect(self._tell_total)
        self.basket.refused.connect(self.show_problem)
        self.problem = label(role="small", wrap=True)
        self.problem.hide()
        self.count, self.total = label(role="secondary"), label(role="title")
        self.clear = button(self.tr("Clear"), self.start_anew, name="clear-basket")
        self.save = button(self.tr("Record this sale"), self.save_wanted.emit, "primary", name="save-sale")
        theme.dress(self.save, "check", "on_accent")
        self._lay_out()
        self._tell_total()

    @property
    def customer_name(self) -> str:
        """How the customer is called; "" for nobody known."""
        return self.who.field.text() if self.customer else ""

    def start_anew(self) -> None:
        """Empty the basket for the next customer."""
        self.basket.clear()
        self.who.clear()
        self._forget_customer()
        self.problem.hide()
        self.products.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_code(self, product: ProductRow, price: int | None) -> None:
        """Put one piece of a product into the basket at a price."""
        place = self.basket.add(product, price)
        self.view.setCurrentIndex(self.basket.index(place, 0))

    def show_problem(self, error: UserError) -> None:
        """Say what could not be done; the basket stays as it is."""
        self.problem.setText(f"{say(error.sentence)} {say(error.advice)}".strip())
        self.problem.show()

    def _on_customer(self, found: CustomerRow) -> None:
        self.customer = found.code
        self.who.field.setText(customer_title(found))
        self.customer_changed.emit()
        self.products.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _forget_customer(self) -> None:
        if self.customer:
            self.customer = ""
            self.customer_changed.emit()

    def _on_product(self, found: ProductRow) -> None:
        self.problem.hide()
        self.add_code(found, None)

    def _tell_total(self) -> None:
        filled, form = bool(self.basket.lines), self._formatter
        lines = self.tr("%Ln products", "", len(self.basket.lines))
        many = self.basket.pieces
        pieces = self.tr("1 piece") if many == 1 else self.tr("{many} pieces").replace("{many}", form.number(many))
        self.count.setText(f"{lines}, {pieces}" if filled else self.tr("Nothing in the basket yet"))
        self.total.setText(form.money(self.basket.total))
        self.total.setAccessibleName(f"{self.tr('Total')} {self.total.text()}")
        self.clear.setEnabled(filled)
        self.save.setEnabled(filled and self._can_save)
        why = "" if self._can_save else self.tr("This shop file cannot be written.")
        self.save.setToolTip(why if filled or why else self.tr("Add a product first."))

    def _lay_out(self) -> None:
        top = QVBoxLayout()
        top.setContentsMargins(_PADDING, 12, _PADDING, 10)
        top.setSpacing(9)
        top.addWidget(self.who)
        top.addWidget(self.products)
        top.addWidget(self.problem)
        totals = frame("bar")
        totals_row = row(self.count, None, self.total, margins=(_PADDING, 8, _PADDING, 8))
        totals.setLayout(totals_row)
        buttons = frame("bar")
        buttons.setLayout(row(self.clear, None, self.save, margins=(_PADDING, 8, _PADDING, 9)))
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 1, 1)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(line())
        column.addWidget(self.view, 1)
        column.addWidget(totals)
        column.addWidget(buttons)
