"""The suggestion list: offers in sections, with product, reason, price, time and confidence."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QObject, Qt

from recsys_gui.domain.offer import ListName, Offer
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.models.offer_cells import MENU, OfferCells
from recsys_gui.ui.models.roles import Role
from recsys_gui.ui.models.sections import Section, SectionModel
from recsys_gui.ui.models.words import list_title
from recsys_gui.ui.plain_tip import plain_tip


class Column(IntEnum):
    """The columns of the suggestion list."""

    RANK = 0
    PRODUCT = 1
    PRICE = 2
    LIST_PRICE = 3
    WHEN = 4
    CONFIDENCE = 5
    MENU = 6


class OfferModel(SectionModel):
    """Offers of one customer, each list a section of its own."""

    right_aligned = frozenset({Column.PRICE, Column.LIST_PRICE})

    def __init__(self, formatter: Formatter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._formatter = formatter
        self.cells = OfferCells(formatter)
        self.headers = (
            self.tr("#"), self.tr("Product and reason"), self.tr("Suggested price"), self.tr("List price"),
            self.tr("When"), self.tr("Confidence"), "",
        )  # fmt: skip

    def show_lists(self, offers: Sequence[Offer], lists: Sequence[ListName], most: int | None = None) -> None:
        """Show the offers of these lists, in this order; a list with nothing in it goes last and says so.

        Args:
            offers: of all lists.
            lists: which to show.
            most: how many of each list to show; None for all there are.
        """
        sections = [self._section(name, [offer for offer in offers if offer.list_name == name], most) for name in lists]
        self.set_sections(sorted(sections, key=lambda section: not section.rows))

    def _section(self, name: ListName, offers: list[Offer], most: int | None) -> Section:
        notes = {
            "again": self.tr("things they already buy"),
            "new": self.tr("never bought here by this customer"),
            "all": self.tr("things they know and things new to them, in one ranking"),
        }
        empty = {
            "again": self.tr("nothing yet: appears after a first purchase"),
            "new": self.tr("nothing left that they do not already buy"),
            "all": self.tr("nothing to suggest yet"),
        }
        note = (notes if offers else empty)[name]
        if most is not None and len(offers) > most:
            count = self.tr("{n} of {total}").replace("{n}", self._formatter.number(most))
            note = f"{note} · {count.replace('{total}', self._formatter.number(len(offers)))}"
        return Section(list_title(name), note, offers[:most])

    def cell(self, section: Section, row: int, column: int, role: int) -> object:
        """What stands in one cell."""
        offer = section.rows[row]
        assert isinstance(offer, Offer)
        match role:
            case Qt.ItemDataRole.AccessibleTextRole:
                first = f"{section.title} {self._formatter.number(offer.rank)}"
                return self.cells.sentence(offer, (first, offer.name or offer.product, self._badge(offer)[0]))
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(self._tip(offer, column))
            case Qt.ItemDataRole.DisplayRole:
                return self._words(offer, column)
            case Role.SECOND:
                return self._second(offer, column)
            case Role.BADGE if column == Column.PRODUCT:
                return self._badge(offer)[0] or None
            case Role.TONE if column == Column.PRODUCT:
                return self._badge(offer)[1] or None
            case Role.TONE if column == Column.WHEN:
                return self.cells.when(offer).tone
            case Role.LEVEL if column == Column.CONFIDENCE:
                return self.cells.level(offer)
        return None

    def _note(self, offer: Offer) -> str:
        """What the badge means."""
        if not offer.in_stock:
            return self.tr("The stock of this product is used up. Is it back?")
        return (
            "" if offer.learned else self.tr("This product is newer than the model, which learned nothing of it yet.")
        )

    def _badge(self, offer: Offer) -> tuple[str, str]:
        """What there is to know of the product before it is offered, and its tone."""
        if not offer.in_stock:
            return self.tr("Back in stock?"), "warn"
        return ("", "") if offer.learned else (self.tr("Not learned yet"), "info")

    def _words(self, offer: Offer, column: int) -> str:
        match column:
            case Column.RANK:
                return self._formatter.number(offer.rank)
            case Column.PRODUCT:
                return offer.name or offer.product
            case Column.PRICE:
                return self.cells.money(offer.price)
            case Column.LIST_PRICE:
                return self.cells.money(offer.list_price)
            case Column.WHEN:
                return self.cells.when(offer).first
            case Column.CONFIDENCE:
                return self.cells.confidence(offer)
        return MENU

    def _second(self, offer: Offer, column: int) -> str | None:
        """The smaller line: the reason, the range that holds 80 %, or more about the time."""
        match column:
            case Column.PRODUCT:
                return self.cells.reason(offer)
            case Column.PRICE:
                return self.cells.price_range(offer)
            case Column.WHEN:
                return self.cells.when(offer).second or None
        return None

    def _tip(self, offer: Offer, column: int) -> str | None:
        match column:
            case Column.PRODUCT:
                return "\n".join(
                    part for part in (offer.name, offer.product, self.cells.reason(offer), self._note(offer)) if part
                )
            case Column.CONFIDENCE:
                return self.cells.confidence_tip(offer)
            case Column.PRICE:
                return self.cells.price_tip(offer)
            case Column.WHEN:
                return self.cells.when(offer).tip
            case Column.LIST_PRICE if offer.list_price is None:
                return self.tr("The list price is not known.")
            case Column.MENU:
                return self.tr("More for this idea")
        return None
