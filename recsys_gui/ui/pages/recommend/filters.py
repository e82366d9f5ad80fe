"""Which ideas to show: lists, category, price, stock. Filters hide rows, they change nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from recsys_gui.base.errors import UserError
from recsys_gui.domain.offer import ListName, Offer
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.models import typed
from recsys_gui.ui.models.words import list_title
from recsys_gui.ui.theme.fonts import font
from recsys_gui.ui.widgets.flow import FlowLayout

LISTS: tuple[tuple[ListName, ...], ...] = (("again", "new"), ("again",), ("new",), ("all",))


@dataclass(frozen=True)
class OfferFilter:
    """What an idea must be like to be shown; "" and None ask for nothing.

    Attributes:
        category, lowest, highest, in_stock: of the product, its price and stock.
        not_lately: products that were offered lately, which are hidden.
    """

    category: str = ""
    lowest: int | None = None
    highest: int | None = None
    in_stock: bool = False
    not_lately: frozenset[str] | None = None

    def passes(self, offer: Offer) -> bool:
        """Whether ``offer`` is shown."""
        price = offer.price if offer.price is not None else offer.list_price
        if self.category and offer.category != self.category:
            return False
        if self.in_stock and not offer.in_stock:
            return False
        if self.not_lately is not None and offer.product in self.not_lately:
            return False
        if self.lowest is None and self.highest is None:
            return True
        return price is not None and (self.lowest or 0) <= price <= (price if self.highest is None else self.highest)


class FilterBar(QWidget):
    """The controls.

    Signals:
        changed: another filter, or other lists.
    """

    changed = Signal()

    def __init__(self, formatter: Formatter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formatter = formatter
        self._lately: frozenset[str] = frozenset()
        self.lists = QComboBox()
        self.lists.setAccessibleName(self.tr("Which lists to show"))
        self.lists.addItem(self.tr("Best of both"))
        self.lists.addItems([list_title(name) for (name,) in LISTS[1:]])
        self.category = QComboBox()
        self.category.setAccessibleName(self.tr("Category"))
        self.category.setMaximumWidth(220)
        self.category.addItem(self.tr("All categories"), "")
        self.lowest, self.highest = self._price(self.tr("from")), self._price(self.tr("to"))
        self.lowest.setAccessibleName(self.tr("Price from"))
        self.highest.setAccessibleName(self.tr("Price to"))
        self.in_stock = QCheckBox(self.tr("In stock only"))
        self.not_lately = QCheckBox(self.tr("Hide recently offered"))
        self.not_lately.setToolTip(self.tr("What this customer was offered, or answered, within the last 30 days."))
        self.not_lately.toggled.connect(self.changed)
        price = QLabel(self.tr("Price"))
        price.setBuddy(self.lowest)
        self.lists.currentIndexChanged.connect(self.changed)
        self.category.currentIndexChanged.connect(self.changed)
        self.in_stock.toggled.connect(self.changed)
        prices = QWidget()
        row = QHBoxLayout(prices)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for field in (price, self.lowest, QLabel("–"), self.highest):
            row.addWidget(field)
        # Where there is no room for all in a line, they take two.
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        line = FlowLayout(self, spacing=8)
        for part in (self.lists, self.category, prices, self.in_stock, self.not_lately):
            part.setMinimumHeight(self.lists.sizeHint().height())
            line.addWidget(part)
        self.category.hide()
        self.in_stock.hide()

    def offer_choices(self, categories: Sequence[str], *, stock_known: bool) -> None:
        """Offer these categories, and the filter by stock, as far as this shop has them."""
        chosen = self.category.currentData()
        self.category.blockSignals(True)
        self.category.clear()
        self.category.addItem(self.tr("All categories"), "")
        for name in categories:
            self.category.addItem(name, name)
        self.category.setCurrentIndex(max(self.category.findData(chosen), 0))
        self.category.blockSignals(False)
        self.category.setVisible(bool(categories))
        self.in_stock.setVisible(stock_known)

    def set_lately(self, products: frozenset[str]) -> None:
        """What the customer that is shown was offered lately (codes)."""
        changed = products != self._lately and self.not_lately.isChecked()
        self._lately = products
        if changed:
            self.changed.emit()

    @property
    def shown_lists(self) -> tuple[ListName, ...]:
        """The lists to show."""
        return LISTS[self.lists.currentIndex()]

    @property
    def filter(self) -> OfferFilter:
        """The filter now; a price that makes no sense asks for nothing."""
        category = self.category.currentData() if not self.category.isHidden() else ""
        in_stock = self.in_stock.isChecked() and not self.in_stock.isHidden()
        lately = self._lately if self.not_lately.isChecked() else None
        return OfferFilter(category, self._amount(self.lowest), self._amount(self.highest), in_stock, lately)

    def words(self) -> str:
        """The filters in force, named."""
        wanted, parts = self.filter, list[str]()
        if wanted.category:
            parts.append(wanted.category)
        if wanted.lowest is not None:
            parts.append(self.tr("from {price}").replace("{price}", self._formatter.money(wanted.lowest)))
        if wanted.highest is not None:
            parts.append(self.tr("up to {price}").replace("{price}", self._formatter.money(wanted.highest)))
        if wanted.in_stock:
            parts.append(self.in_stock.text())
        if wanted.not_lately is not None:
            parts.append(self.not_lately.text())
        return ", ".join(parts)

    def clear(self) -> None:
        """Show everything again."""
        self.blockSignals(True)
        self.category.setCurrentIndex(0)
        self.lowest.clear()
        self.highest.clear()
        self.in_stock.setChecked(False)
        self.not_lately.setChecked(False)
        self.blockSignals(False)
        self.changed.emit()

    def _amount(self, field: QLineEdit) -> int | None:
        try:
            value = typed.money(self._formatter)(field.text())
        except UserError:
            return None
        return None if value is None or isinstance(value, str) else int(value)

    def _price(self, words: str) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText(words)
        field.setFixedWidth(QFontMetrics(font()).horizontalAdvance("8888.88") + 22)
        field.setAlignment(Qt.AlignmentFlag.AlignLeft)
        field.textChanged.connect(self.changed)
        return field
