"""What goes with a basket, and what the customer at the till usually takes: two sections."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QObject, Qt

from recsys_gui.domain.offer import Offer
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.models.offer_cells import OfferCells, confidence_word
from recsys_gui.ui.models.roles import Role
from recsys_gui.ui.models.sections import Section, SectionModel
from recsys_gui.ui.plain_tip import plain_tip

ADD = "+"


class Column(IntEnum):
    """The columns beside a basket."""

    RANK = 0
    PRODUCT = 1
    PRICE = 2
    LIFT = 3
    CONFIDENCE = 4
    ADD = 5


class ComplementModel(SectionModel):
    """The offers beside a basket, the best first, and those for the customer."""

    right_aligned = frozenset({Column.PRICE, Column.LIFT})

    def __init__(self, formatter: Formatter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._formatter = formatter
        self.cells = OfferCells(formatter)
        self.headers = (
            self.tr("#"), self.tr("Product and reason"), self.tr("Price"), self.tr("More likely"),
            self.tr("Confidence"), "",
        )  # fmt: skip

    def show_offers(self, beside: Sequence[Offer], own: Sequence[Offer], *, filled: bool, known: bool) -> None:
        """Show what goes with the basket and what the customer usually takes.

        Args:
            beside: the first.
            own: the second.
            filled: whether there is anything in the basket.
            known: whether somebody is named as the customer.
        """
        nothing = self.tr("nothing was ever bought beside it") if filled else self.tr("add a product to see it")
        first = Section(self.tr("Goes well with this basket"), "" if beside else nothing, beside)
        note = self.tr("choose who it is to see their usual items here")
        if known:
            note = self.tr("what they usually take") if own else self.tr("nothing they usually take is missing")
        self.set_sections([first, Section(self.tr("For this customer"), note, own)])

    def cell(self, section: Section, row: int, column: int, role: int) -> object:
        """What stands in one cell."""
        offer = section.rows[row]
        assert isinstance(offer, Offer)
        match role:
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._sentence(section, offer, row)
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(self._tip(offer, column))
            case Qt.ItemDataRole.DisplayRole:
                return self._words(offer, column, row)
            case Role.SECOND if column == Column.PRODUCT:
                return self.cells.reason(offer)
            case Role.LEVEL if column == Column.CONFIDENCE:
                return self.cells.level(offer)
        return None

    def _words(self, offer: Offer, column: int, row: int) -> str:
        match column:
            case Column.RANK:
                return self._formatter.number(row + 1)
            case Column.PRODUCT:
                return offer.name or offer.product
            case Column.PRICE:
                return self.cells.money(offer.price)
            case Column.LIFT:
                return "" if offer.lift is None else f"{self._formatter.number(offer.lift, 1)}×"
            case Column.CONFIDENCE:
                return self.cells.confidence(offer)
        return ADD

    def _tip(self, offer: Offer, column: int) -> str | None:
        match column:
            case Column.PRODUCT:
                return f"{offer.name}\n{offer.product}\n{self.cells.reason(offer)}"
            case Column.LIFT if offer.lift is not None:
                return self.tr("How many times likelier it is in such a basket than in any basket.")
            case Column.CONFIDENCE if offer.model != "basket":
                return self.cells.confidence_tip(offer)
            case Column.CONFIDENCE if offer.chance is not None:
                words = self.tr("Of earlier baskets with the product it goes best with, about {share} held it too.")
                return words.replace("{share}", self._formatter.percent(offer.chance))
            case Column.ADD:
                return self.tr("Add to the basket")
        return None

    def _sentence(self, section: Section, offer: Offer, row: int) -> str:
        """The whole row as it is read aloud."""
        sure = self.tr("confidence {word}").replace("{word}", confidence_word(offer.confidence).lower())
        words = [self._words(offer, column, row) for column in (Column.RANK, Column.PRODUCT, Column.PRICE)]
        return ", ".join([section.title, *words, sure if offer.confidence else "", self.cells.reason(offer)])
