"""How good times, prices and chances of offers would have been, in plain words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from recsys_gui.domain.reports import Backtest, Forecast
from recsys_gui.ui.formatting import Formatter

_ALIKE_DAYS = 0.05
"""A smaller difference is none."""


def _tr(words: str) -> str:
    return QCoreApplication.translate("OfferWords", words)


def forecast_words(backtest: Backtest, formatter: Formatter) -> list[str]:
    """One sentence each for visits, due days and prices, and one about their ranges."""
    told = [_sentence(found, formatter) + _method(found, formatter) for found in backtest.forecasts]
    return [*told, *_range_words(backtest, formatter)]


def _range_words(backtest: Backtest, formatter: Formatter) -> list[str]:
    """How often ranges held, and how often the one price was paid where there is no range."""
    held = {forecast.what: forecast.held for forecast in backtest.forecasts}
    single = next((forecast.single for forecast in backtest.forecasts if forecast.what == "price"), None)
    shares = [
        (_tr("Ranges of days are meant to hold 80% of the time; they held {share}."), held.get("due")),
        (_tr("Ranges of prices are meant to hold 80% of the time; they held {share}."), held.get("price")),
        (_tr("Where one price is named without a range, {share} paid just that."), single),
    ]
    return [words.replace("{share}", formatter.percent(share)) for words, share in shares if share is not None]


def _sentence(found: Forecast, formatter: Formatter) -> str:
    if found.what == "price":
        return _price(found, formatter)
    better = found.rule_error - found.error
    words = {
        "next_visit": _tr("Next visit: off by {error} days on average, {difference}."),
        "due": _tr("When a product is due: off by {error} days on average, {difference}."),
    }[found.what]
    if abs(better) < _ALIKE_DAYS:
        difference = _tr("as good as {rule}")
    elif better > 0:
        difference = _tr("{days} days better than {rule}")
    else:
        difference = _tr("{days} days worse than {rule}")
    difference = difference.replace("{days}", formatter.number(abs(better), 1)).replace(
        "{rule}", rule_words(found.rule)
    )
    return words.replace("{error}", formatter.number(found.error, 1)).replace("{difference}", difference)


def _method(found: Forecast, formatter: Formatter) -> str:
    """Who foretells visits, and how far off the others were; nothing where there was no choice."""
    if not found.method or not found.rivals:
        return ""
    names = {
        "trees": _tr("decision trees"),
        "network": _tr("the recurrent network"),
        "both": _tr("trees and network together"),
        "rhythm": _tr("each one's rhythm"),
    }
    others = [
        _tr("{method} {error} days").replace("{method}", names.get(name, name)).replace(
            "{error}", formatter.number(error, 2)
        )
        for name, error in found.rivals.items()
    ]  # fmt: skip
    words = _tr("Foretold by {method} (others: {others}).").replace("{method}", names.get(found.method, found.method))
    return " " + words.replace("{others}", ", ".join(others))


def _price(found: Forecast, formatter: Formatter) -> str:
    words = _tr("Price: off by {error}% on average; with {rule} by {other}%.")
    values = {
        "{error}": formatter.number(100 * found.error, 1), "{rule}": rule_words(found.rule),
        "{other}": formatter.number(100 * found.rule_error, 1),
    }  # fmt: skip
    for hole, value in values.items():
        words = words.replace(hole, value)
    return words


def rule_words(rule: str) -> str:
    """A simple rule by its plain name; its key when this version of the program does not know it."""
    return {
        "mean_rhythm": _tr("the mean of their gaps"),
        "usual_rhythm": _tr("their usual rhythm"),
        "nobody": _tr("expecting nobody"),
        "at_once": _tr("expecting everybody at once"),
        "last_price": _tr("the last price of the product"),
        "own_price": _tr("the price they paid last"),
        "median_price": _tr("the usual price of the product"),
    }.get(rule, rule)
