"""When an offer's time is, as the list says it: Now, Overdue, a span of days, or the next visit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from recsys_gui.domain.offer import Offer
    from recsys_gui.ui.formatting import Formatter

_SOON = timedelta(days=7)
_ANY_MOMENT = timedelta(days=1)
_LATE = 0.1
"""A rhythm is overdue when it is late by this share of itself, and by two days."""


@dataclass(frozen=True)
class When:
    """What stands in the cell.

    Attributes:
        first, second: its lines.
        tone: colour role of the first, "" for that of text.
        tip: all that is known of it, in sentences.
    """

    first: str
    second: str
    tone: str
    tip: str

    @property
    def spoken(self) -> str:
        """Both lines as they are read aloud."""
        return f"{self.first} {self.second}".strip()


def _tr(words: str, n: int = -1) -> str:
    return QCoreApplication.translate("When", words, "", n)


def when(offer: Offer, today: date, form: Formatter) -> When:
    """The time of ``offer``, seen from ``today``."""
    if offer.due is None or offer.due_from is None:
        return When(_tr("Any time"), _tr("no rhythm yet"), "", _tr("Nobody knows yet when this customer comes."))
    low, due = date.fromisoformat(offer.due_from), date.fromisoformat(offer.due)
    high = None if offer.open_ended or offer.due_to is None else date.fromisoformat(offer.due_to)
    if not offer.expected:
        return _not_soon(low if low < due else None, form)
    tip = _range_tip(low, due, high, form)
    if _is_overdue(offer, today):
        was = _tr("was due {day}").replace("{day}", form.short_day(offer.usual))
        own = _tr("By their own rhythm it was due on {day}.").replace("{day}", form.day(offer.usual))
        return When(_tr("Overdue"), was, "bad", f"{own} {tip}")
    next_visit = _tr("next visit") if offer.last is None else ""
    likely = _tr("most likely {day}").replace("{day}", form.short_day(due))
    if low <= today + _ANY_MOMENT and due <= today + _SOON:
        until = _tr("until {day}").replace("{day}", form.short_day(high)) if high else likely
        return When(_tr("Now"), next_visit or until, "ok", tip)
    span = form.days(low, high) if high else _tr("from {day}").replace("{day}", form.short_day(low))
    return When(span, next_visit or likely, "info", tip)


def longest_second(day: date, form: Formatter) -> str:
    """The longest second line about a day, to give the column its width."""
    words = _tr("most likely {day}"), _tr("earliest {day}"), _tr("was due {day}"), _tr("until {day}")
    return max((part.replace("{day}", form.short_day(day)) for part in words), key=len)


def _not_soon(low: date | None, form: Formatter) -> When:
    tip = _tr("They are not expected to want it in the coming weeks.")
    if low is None:
        return When(_tr("Not soon"), "", "text2", tip)
    hardly = _tr("earliest {day}").replace("{day}", form.short_day(low))
    also = _tr("Nine of ten times it is not before {day}.").replace("{day}", form.day(low))
    return When(_tr("Not soon"), hardly, "text2", f"{tip} {also}")


def _is_overdue(offer: Offer, today: date) -> bool:
    if offer.usual is None or offer.last is None:
        return False
    usual = date.fromisoformat(offer.usual)
    rhythm = usual - date.fromisoformat(offer.last)
    return today - usual > max(timedelta(days=2), rhythm * _LATE)


def _range_tip(low: date, due: date, high: date | None, form: Formatter) -> str:
    if high is None:
        words = _tr("Most likely by {due}. Nine of ten times not before {low}; how late it may be cannot be foreseen.")
    else:
        words = _tr("Most likely by {due}; eight of ten times from {low} to {high}.")
    for hole, day in (("{due}", due), ("{low}", low), ("{high}", high)):
        words = words.replace(hole, form.day(day))
    return words
