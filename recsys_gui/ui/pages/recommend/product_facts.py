"""The facts about one product, above those who would want it."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from recsys_gui.domain.offer import Audience
from recsys_gui.domain.rows import ProductCard
from recsys_gui.ui.formatting import UNKNOWN, Formatter
from recsys_gui.ui.theme.tokens import CARD_PADDING
from recsys_gui.ui.widgets.fact_row import FactRow
from recsys_gui.ui.widgets.labels import label


class ProductFacts(QFrame):
    """Shows a ``ProductCard``, and how many will take it once that is known."""

    def __init__(self, formatter: Formatter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._formatter = formatter
        self._title, self._line = label(role="title"), label(role="secondary")
        self.facts = FactRow()
        self.facts.add("buyers", self.tr("Buyers so far"))
        self.facts.add("price", self.tr("List price"))
        self._paid = self.facts.add("paid", self.tr("Price paid"))
        self.facts.add("sold", self.tr("Sold, 12 months"))
        self._stock = self.facts.add("stock", self.tr("In stock"))
        self.facts.add("takers", self.tr("Expected takers"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(CARD_PADDING, 10, CARD_PADDING, 12)
        layout.setSpacing(2)
        layout.addWidget(self._title)
        layout.addWidget(self._line)
        layout.addSpacing(7)
        layout.addWidget(self.facts)

    @property
    def title(self) -> str:
        """Whose facts these are."""
        return self._title.text()

    def show_card(self, card: ProductCard) -> None:
        """Show these facts."""
        product, form = card.product, self._formatter
        self._title.setText(product.name or product.code)
        self._line.setText(
            " · ".join(part for part in (product.code if product.name else "", product.category) if part)
        )
        self.facts.tell("buyers", form.number(card.buyers))
        self.facts.tell("price", form.money(product.price))
        paid = UNKNOWN if card.paid_low is None else form.money(card.paid_low)
        if card.paid_low != card.paid_high:
            paid = f"{paid}–{form.money(card.paid_high)}"
        self.facts.tell("paid", paid, self.tr("Eight of ten sale lines were at these prices."))
        self.facts.tell("sold", form.number(round(product.sold)))
        self._stock.setVisible(product.stock is not None)
        self.facts.tell("stock", form.number(product.stock))
        self.facts.tell("takers", "…")
        self.setAccessibleName(self.title)
        self.setAccessibleDescription(self._line.text())

    def show_takers(self, found: Audience | None) -> None:
        """How many of all customers will most likely take it."""
        if found is None or found.takers_of_all is None:
            self.facts.tell("takers", self.tr("not known yet"))
            return
        takers, days = self._formatter.number(round(found.takers_of_all)), self._formatter.number(found.days)
        words = self.tr("about {takers} in {days} days").replace("{takers}", takers).replace("{days}", days)
        tip = self.tr("The chances of all {all} customers added up.")
        self.facts.tell("takers", words, tip.replace("{all}", self._formatter.number(found.customers)))

    def set_compact(self, compact: bool) -> None:
        """Leave out what a narrow window has no room for."""
        self._paid.setHidden(compact)
