"""Who would want a product: one row a customer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import IntEnum

from PySide6.QtCore import QObject, Qt

from recsys_gui.domain.offer import Offer
from recsys_gui.ui.formatting import UNKNOWN, Formatter
from recsys_gui.ui.models.customers import named_customer
from recsys_gui.ui.models.offer_cells import MENU, OfferCells, confidence_word
from recsys_gui.ui.models.roles import Role
from recsys_gui.ui.models.rows import RowsModel
from recsys_gui.ui.models.words import list_title
from recsys_gui.ui.plain_tip import plain_tip


class Column(IntEnum):
    """The columns of an audience."""

    RANK = 0
    CUSTOMER = 1
    PRICE = 2
    KIND = 3
    LAST = 4
    WHEN = 5
    CONFIDENCE = 6
    MENU = 7


class AudienceModel(RowsModel):
    """The offers of one product, the likeliest first."""

    right_aligned = frozenset({Column.PRICE})

    def __init__(self, formatter: Formatter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._formatter = formatter
        self.cells = OfferCells(formatter)
        self._names: Mapping[str, str] = {}
        self.headers = (
            self.tr("#"), self.tr("Customer and reason"), self.tr("Suggested price"), self.tr("Kind"),
            self.tr("Last bought"), self.tr("When"), self.tr("Confidence"), "",
        )  # fmt: skip

    def show_offers(self, offers: Sequence[Offer], names: Mapping[str, str]) -> None:
        """Show these; ``names`` are those of their customers, by code, as far as they have any."""
        self._names = names
        self.set_rows(offers)

    def title(self, offer: Offer) -> str:
        """The customer of a row, as pages name them."""
        return named_customer(offer.customer, self._names.get(offer.customer, ""))

    def cell(self, row: int, column: int, role: int) -> object:
        """What stands in one cell."""
        offer = self._rows[row]
        assert isinstance(offer, Offer)
        match role:
            case Qt.ItemDataRole.AccessibleTextRole:
                first = (self._formatter.number(offer.rank), self.title(offer), list_title(offer.list_name))
                return self.cells.sentence(offer, first)
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(self._tip(offer, column))
            case Qt.ItemDataRole.DisplayRole:
                return self._words(offer, column)
            case Role.SECOND:
                return self._second(offer, column)
            case Role.BADGE if column == Column.KIND:
                return list_title(offer.list_name)
            case Role.TONE if column == Column.KIND:
                return "ok" if offer.list_name == "again" else "info"
            case Role.TONE if column == Column.WHEN:
                return self.cells.when(offer).tone
            case Role.LEVEL if column == Column.CONFIDENCE:
                return self.cells.level(offer)
        return None

    def _words(self, offer: Offer, column: int) -> str:
        match column:
            case Column.RANK:
                return self._formatter.number(offer.rank)
            case Column.CUSTOMER:
                return self.title(offer)
            case Column.PRICE:
                return self.cells.money(offer.price)
            case Column.LAST:
                return UNKNOWN if offer.last is None else self._formatter.day(offer.last)
            case Column.WHEN:
                return self.cells.when(offer).first
            case Column.CONFIDENCE:
                return confidence_word(offer.confidence)
            case Column.MENU:
                return MENU
        return ""

    def _second(self, offer: Offer, column: int) -> str | None:
        match column:
            case Column.CUSTOMER:
                return self.cells.reason(offer)
            case Column.PRICE:
                return self.cells.price_range(offer)
            case Column.WHEN:
                return self.cells.when(offer).second or None
            case Column.CONFIDENCE if offer.chance is not None:
                return self._formatter.percent(offer.chance)
        return None

    def _tip(self, offer: Offer, column: int) -> str | None:
        match column:
            case Column.CUSTOMER:
                return f"{self.title(offer)}\n{self.cells.reason(offer)}"
            case Column.PRICE:
                return self.cells.price_tip(offer)
            case Column.WHEN:
                return self.cells.when(offer).tip
            case Column.CONFIDENCE:
                return self.cells.confidence_tip(offer)
            case Column.MENU:
                return self.tr("More for this idea")
        return None
