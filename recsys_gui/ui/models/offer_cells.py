"""What the cells of offers say, whichever list they stand in: price, time, confidence."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from recsys_gui.base.text import Text, Value
from recsys_gui.ui.formatting import UNKNOWN, Formatter
from recsys_gui.ui.models.times import When, when
from recsys_gui.ui.translation import say

if TYPE_CHECKING:
    from recsys_gui.domain.offer import Confidence, Offer

LEVELS: Sequence[Confidence] = ("low", "medium", "high")
MENU, WAITING = "⋯", "…"
_ISO = len("2011-12-09")
_THIS_YEAR = timedelta(days=300)


def _tr(words: str, n: int = -1) -> str:
    return QCoreApplication.translate("OfferCells", words, "", n)


def confidence_word(confidence: Confidence | None) -> str:
    """High, Medium or Low."""
    if confidence is None:
        return UNKNOWN
    return {"high": _tr("High"), "medium": _tr("Medium"), "low": _tr("Low")}[confidence]


class OfferCells:
    """Words and values of the cells.

    Attributes:
        today: what counts as today.
        days: within which an offer counts as taken up; 0 where nobody knows.
        pending: whether prices and times are still being worked out.
    """

    def __init__(self, formatter: Formatter) -> None:
        self._formatter = formatter
        self.today = date.today()
        self.days = 0
        self.pending = False

    def money(self, minor: int | None) -> str:
        """A price."""
        return WAITING if minor is None and self.pending else self._formatter.money(minor)

    def price_range(self, offer: Offer) -> str | None:
        """The smaller line below the price: its range, or that it is the list price; None where it is one price."""
        if offer.price is not None and offer.price_basis == "list":
            return _tr("list price")
        if offer.price is None or offer.price_low == offer.price_high:
            return None
        return f"{self.money(offer.price_low)}–{self.money(offer.price_high)}"

    def price_tip(self, offer: Offer) -> str:
        """Where the price comes from."""
        if offer.price is None and self.pending:
            return _tr("Still being worked out; it comes in a moment.")
        if offer.price is None:
            return _tr("Nothing was ever paid for it here.")
        if offer.price_basis == "list":
            return _tr("The list price: fewer than three different prices were seen.")
        words = {
            "margin": _tr("Earns most above the cost: dearer, fewer buy it; cheaper, less is left."),
            "sales": _tr("Takes most money: dearer, fewer buy it. Its cost is not known."),
        }.get(
            offer.price_basis or "", _tr("What this customer will most likely pay. Sales do not show a better price.")
        )
        if offer.price_low == offer.price_high:
            return words
        words += " " + _tr("Eight of ten times, between {low} and {high} is paid.")
        return words.replace("{low}", self.money(offer.price_low)).replace("{high}", self.money(offer.price_high))

    def reason(self, offer: Offer) -> str:
        """Why; days of the last months without their year."""
        return say(
            Text(offer.reason.template, {name: self._short(value) for name, value in offer.reason.values.items()})
        )

    def _short(self, value: Value) -> Value:
        if not isinstance(value, str) or len(value) != _ISO:
            return value
        try:
            day = date.fromisoformat(value)
        except ValueError:
            return value
        return self._formatter.short_day(day) if timedelta() <= self.today - day < _THIS_YEAR else value

    def when(self, offer: Offer) -> When:
        """The time."""
        if offer.due is None and self.pending:
            return When(WAITING, "", "", _tr("Still being worked out; it comes in a moment."))
        return when(offer, self.today, self._formatter)

    def confidence(self, offer: Offer) -> str:
        """High, Medium or Low."""
        waits = offer.confidence is None and self.pending
        return WAITING if waits else confidence_word(offer.confidence)

    @staticmethod
    def level(offer: Offer) -> int | None:
        """How many of three bars; None where nobody knows."""
        return None if offer.confidence is None else 1 + LEVELS.index(offer.confidence)

    def confidence_tip(self, offer: Offer) -> str:
        """What the word means, and the chance of this very offer."""
        if offer.confidence is None and self.pending:
            return _tr("Still being worked out; it comes in a moment.")
        if offer.confidence is None or offer.chance is None:
            return _tr("How likely this is can be told once the shop has some months of sales.")
        meaning = {
            "high": _tr("High: at least half of such ideas were bought in their window."),
            "medium": _tr("Medium: at least one in five such ideas was bought in its window."),
            "low": _tr("Low: fewer than one in five such ideas were bought in their window."),
        }[offer.confidence]
        if offer.confidence == "low" and offer.chance >= 0.2:
            return _tr("Low: this customer came once at most, which is too little to be sure of.")
        own = _tr("This one: {share} within {days} days.") if self.days else _tr("This one: {share}.")
        own = own.replace("{share}", self._formatter.percent(offer.chance))
        return f"{meaning} {own.replace('{days}', self._formatter.number(self.days))}"

    def sentence(self, offer: Offer, first: Sequence[str]) -> str:
        """The whole row as it is read aloud, after the words in ``first``."""
        price = _tr("suggested price {price}").replace("{price}", self.money(offer.price))
        known = _tr("list price {price}").replace("{price}", self.money(offer.list_price))
        sure = _tr("confidence {word}").replace("{word}", confidence_word(offer.confidence).lower())
        parts = [
            *first,
            price if offer.price is not None else "",
            known if offer.list_price is not None else _tr("list price unknown"),
            self.when(offer).spoken,
            sure if offer.confidence is not None else "",
            self.reason(offer),
        ]
        return ", ".join(part for part in parts if part)
