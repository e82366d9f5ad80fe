"""How sure an offer is, in a word and in bars."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from recsys_gui.domain.offer import Offer
from recsys_gui.ui.formatting import UNKNOWN, Formatter

_BARS = {"high": 1.0, "medium": 2 / 3, "low": 1 / 3}


def _tr(words: str) -> str:
    return QCoreApplication.translate("Confidence", words)


def confidence_word(offer: Offer) -> str:
    """High, Medium or Low; a dash where the shop's past tells nothing."""
    words = {"high": _tr("High"), "medium": _tr("Medium"), "low": _tr("Low")}
    return UNKNOWN if offer.confidence is None else words[offer.confidence]


def confidence_bars(offer: Offer) -> float | None:
    """How many of three bars are full, as a share."""
    return None if offer.confidence is None else _BARS[offer.confidence]


def confidence_tip(offer: Offer, formatter: Formatter) -> str:
    """What the word stands for."""
    if offer.confidence is None or offer.chance is None:
        return _tr("The shop's past is too short to tell how often such offers are taken up.")
    meanings = {
        "high": _tr("At least half of such offers were bought in their time."),
        "medium": _tr("At least one in five such offers was bought in its time."),
        "low": _tr("Fewer than one in five such offers were bought in their time."),
    }
    chance = _tr("Chance: {percent}.").replace("{percent}", formatter.percent(offer.chance))
    return f"{meanings[offer.confidence]} {chance}"
