"""When an offer is due, in words: now, overdue, in so many days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from PySide6.QtCore import QCoreApplication

from recsys_gui.domain.offer import Offer
from recsys_gui.ui.formatting import Formatter

DueKind = Literal["now", "overdue", "soon", "unknown"]
_SLACK, _LATE = 2, 0.1
"""A rhythm is overdue when it is late by more days than this, and by more than this share of itself."""
TONES: dict[DueKind, str] = {"now": "ok", "overdue": "bad", "soon": "info", "unknown": "text2"}


@dataclass(frozen=True)
class Due:
    """The kind, one or two words, and the days they stand for."""

    kind: DueKind
    words: str
    days: str

    @property
    def tone(self) -> str:
        """The colour role of the words."""
        return TONES[self.kind]


def _tr(words: str, n: int = -1) -> str:
    return QCoreApplication.translate("Due", words, "", n)


def due(offer: Offer, today: date, formatter: Formatter) -> Due:
    """When the offer is due, seen from ``today``; overdue by the customer's own rhythm, or past its whole window."""
    first, last, usual = (
        date.fromisoformat(day) if day else None for day in (offer.due_from, offer.due_to, offer.usual)
    )
    if first is None or last is None or not offer.expected:
        return Due("unknown", _tr("Not soon"), "")
    if last < today or (
        usual is not None and (today - usual).days > max(_SLACK, (usual - _bought(offer)).days * _LATE)
    ):
        missed = last if usual is None else usual
        return Due("overdue", _tr("Overdue"), _tr("was due {day}").replace("{day}", formatter.short_day(missed)))
    if first <= today:
        end = _tr("until {day}").replace("{day}", formatter.short_day(last))
        return Due("now", _tr("Now"), "" if offer.open_ended else end)
    days = (first - today).days
    window = f"{formatter.short_day(first)}–{formatter.short_day(last)}"
    if offer.open_ended:
        window = _tr("from {day}").replace("{day}", formatter.short_day(first))
    return Due("soon", _tr("Tomorrow") if days == 1 else _tr("In %Ln days", days), window)


def _bought(offer: Offer) -> date:
    return date.fromisoformat(offer.last) if offer.last else date.min
