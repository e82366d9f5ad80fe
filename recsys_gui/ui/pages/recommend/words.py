"""Sentences of the Recommend page about models and customers."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from recsys_gui.domain.offer import LISTS
from recsys_gui.domain.reports import ShopSummary
from recsys_gui.domain.rows import CustomerCard
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.models.words import is_neural, model_title

FEW = 1
"""A customer with at most so many orders counts as new."""


def _tr(words: str) -> str:
    return QCoreApplication.translate("RecommendPage", words)


def models_in_use(summary: ShopSummary) -> list[str]:
    """The keys of the models that rank the lists, each once."""
    return list(dict.fromkeys(summary.recommenders[name] for name in LISTS if name in summary.recommenders))


def only_quick(summary: ShopSummary) -> bool:
    """Whether there are ideas, but no neural network behind them."""
    models = models_in_use(summary)
    return bool(models) and not any(is_neural(model) for model in models)


def model_line(summary: ShopSummary, formatter: Formatter) -> str:
    """Which models rank the lists, and since when."""
    models = models_in_use(summary)
    if not models:
        return _tr("No model yet")
    names = ", ".join(model_title(model) for model in models)
    line = _tr("Quick methods: {names}").replace("{names}", names) if only_quick(summary) else names
    if summary.trained is None:
        return line
    day = formatter.date(summary.trained)
    this_year = day is not None and day.year == date.today().year
    written = formatter.short_day(day) if this_year else formatter.day(day)
    return _tr("{model} · trained {day}").replace("{model}", line).replace("{day}", written)


def little_known(card: CustomerCard) -> tuple[str, str]:
    """Headline and sentence about a customer of whom little is known; both empty for the others."""
    if card.orders > FEW:
        return "", ""
    headline = _tr("We know little about this customer yet")
    if card.orders:
        return headline, _tr("One order so far, so these ideas lean on what others buy. They sharpen with each visit.")
    return headline, _tr("No order so far, so these ideas are what others buy. They sharpen with each visit.")
