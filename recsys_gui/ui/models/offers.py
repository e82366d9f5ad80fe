"""The suggestion list: offers in sections, with product, reason, price, time and score."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QObject, Qt

from recsys_gui.domain.offer import ListName, Offer
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.models.roles import Role
from recsys_gui.ui.models.sections import Section, SectionModel
from recsys_gui.ui.models.words import list_title
from recsys_gui.ui.translation import say


class Column(IntEnum):
    """The columns of the suggestion list."""

    RANK = 0
    PRODUCT = 1
    PRICE = 2
    LIST_PRICE = 3
    WHEN = 4
    SCORE = 5


class OfferModel(SectionModel):
    """Offers of one customer, each list a section of its own."""

    right_aligned = frozenset({Column.PRICE, Column.LIST_PRICE})

    def __init__(self, formatter: Formatter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._formatter = formatter
        self.headers = (
            self.tr("#"), self.tr("Product and reason"), self.tr("Suggested price"), self.tr("List price"),
            self.tr("When"), self.tr("Score"),
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
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._sentence(section, offer)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(offer, column)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(offer, column)
        if role == Role.SECOND:
            return self._second(offer, column)
        if role == Role.SHARE and column == Column.SCORE:
            return offer.score
        return None

    def _words(self, offer: Offer, column: int) -> str:
        if column == Column.RANK:
            return self._formatter.number(offer.rank)
        if column == Column.PRODUCT:
            return offer.name or offer.product
        if column == Column.PRICE:
            return self._formatter.money(offer.price)
        if column == Column.LIST_PRICE:
            return self._formatter.money(offer.list_price)
        if column == Column.WHEN:
            return self._formatter.short_day(offer.due) if offer.expected else self.tr("Not soon")
        return self._formatter.number(round(offer.score * 100))

    def _second(self, offer: Offer, column: int) -> str | None:
        """The smaller line: the reason, or the range that holds 80 %."""
        if column == Column.PRODUCT:
            return say(offer.reason)
        if column == Column.PRICE and offer.price_low != offer.price_high:
            return f"{self._formatter.money(offer.price_low)}–{self._formatter.money(offer.price_high)}"
        if column == Column.WHEN and offer.expected and offer.due is not None:
            return f"{self._formatter.short_day(offer.due_from)}–{self._formatter.short_day(offer.due_to)}"
        return None

    def _tip(self, offer: Offer, column: int) -> str | None:
        if column == Column.PRODUCT:
            return f"{offer.name}\n{offer.product}\n{say(offer.reason)}"
        if column == Column.SCORE:
            return self.tr("How strongly the model prefers it; the best idea of the list has 100.")
        if column == Column.PRICE:
            return self.tr("What this customer will most likely pay; eight of ten times it lies in the range below.")
        if column == Column.WHEN:
            return self._time_tip(offer)
        if column == Column.LIST_PRICE and offer.list_price is None:
            return self.tr("The list price is not known.")
        return None

    def _time_tip(self, offer: Offer) -> str:
        if offer.due is None:
            return self.tr("Nobody knows yet when this customer comes.")
        if not offer.expected:
            return self.tr("They are not expected to want it in the coming weeks.")
        return self.tr("When they will most likely want it; eight of ten times it is within the days below.")

    def _sentence(self, section: Section, offer: Offer) -> str:
        """The whole row as it is read aloud."""
        price = self.tr("list price {price}") if offer.list_price is not None else self.tr("list price unknown")
        parts = [
            f"{section.title} {self._formatter.number(offer.rank)}",
            offer.name or offer.product,
            self._suggestion(offer),
            price.replace("{price}", self._formatter.money(offer.list_price)),
            self._time(offer),
            self.tr("score {n} of 100").replace("{n}", self._words(offer, Column.SCORE)),
            say(offer.reason),
        ]
        return ", ".join(part for part in parts if part)

    def _suggestion(self, offer: Offer) -> str:
        if offer.price is None:
            return ""
        return self.tr("suggested price {price}").replace("{price}", self._formatter.money(offer.price))

    def _time(self, offer: Offer) -> str:
        if offer.due is None:
            return ""
        due = self.tr("due {day}").replace("{day}", self._formatter.short_day(offer.due))
        return due if offer.expected else self.tr("not due soon")
