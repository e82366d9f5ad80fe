"""Sentences of the Train page about the shop and its runs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from recsys_gui.domain.reports import RunSummary, ShopSummary
from recsys_gui.services.browse import Browser
from recsys_gui.services.training.cut_off import judged
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.translation import say

ENOUGH_CUSTOMERS = 50
"""So many customers must have come twice before a neural network can learn from them and be tested."""
_VISITS = 2


def _tr(words: str) -> str:
    return QCoreApplication.translate("TrainPage", words)


def enough(browser: Browser) -> bool:
    """Whether fifty customers came twice; the browser gives those with most orders first."""
    best = browser.customers("", None, ENOUGH_CUSTOMERS)
    return len(best) == ENOUGH_CUSTOMERS and best[-1].orders >= _VISITS


def too_few(is_enough: bool) -> tuple[str, str]:
    """Headline and sentence where a shop is too small for neural networks; both empty where it is not."""
    if is_enough:
        return "", ""
    return (
        _tr("Simple methods are best for your shop for now"),
        _tr("Neural networks need at least 50 customers who came twice. Sales that name the customer help."),
    )


def cut_off(shop: Path, runs: Sequence[RunSummary]) -> tuple[str, str]:
    """Headline and sentence where the newest training was killed; both empty where it was not."""
    found = judged(shop, runs)
    return ("", "") if found is None else (say(found.sentence), say(found.advice))


def news(summary: ShopSummary, formatter: Formatter) -> tuple[str, str]:
    """Headline and sentence when there are sales that the model in use has not learned from."""
    if summary.trained is None or summary.sales_since <= 0 or summary.sales <= 0:
        return "", ""
    if summary.sales_since == 1:
        headline = _tr("1 new sale since the last training on {day}")
    else:
        headline = _tr("{n} new sales since the last training on {day}")
    headline = headline.replace("{n}", formatter.number(summary.sales_since))
    known = max(0.0, 1 - summary.sales_since / summary.sales)
    sentence = _tr("The model in use knows {percent} of your sales. Training again is a good idea.")
    return headline.replace("{day}", formatter.day(summary.trained)), sentence.replace(
        "{percent}", formatter.percent(known)
    )


def subtitle(run: RunSummary | None, formatter: Formatter) -> str:
    """What stands below the title: of a finished run, when it ended and how long it took."""
    if run is None:
        return _tr("Teach Shelfwise from your sales")
    words = _tr("Finished {time} after {duration}")
    return words.replace("{time}", formatter.time(run.finished)).replace("{duration}", formatter.duration(run.seconds))
