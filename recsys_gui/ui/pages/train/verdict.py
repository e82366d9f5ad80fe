"""What a backtest means, in words and in the tone of a banner."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from recsys_gui.domain.offer import LISTS, ListName
from recsys_gui.domain.reports import Backtest, ListScore, RunSummary, standings
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.models.comparison import TO_BEAT
from recsys_gui.ui.models.words import list_title, model_title
from recsys_gui.ui.pages.train.offer_words import forecast_words
from recsys_gui.ui.translation import say
from recsys_gui.ui.widgets.banner import Tone


def _tr(words: str) -> str:
    return QCoreApplication.translate("Verdict", words)


def tone(run: RunSummary) -> Tone:
    """Good when the model surely beats the best simple method somewhere and loses nowhere, careful the other way."""
    if run.backtest is None or not run.backtest.enough:
        return "info"
    found = set(standings(run.backtest.differences, run.model).values())
    if "better" in found and "worse" not in found:
        return "ok"
    return "warn" if "worse" in found and "better" not in found else "info"


def headline(run: RunSummary) -> str:
    """The verdict."""
    if run.backtest is None:
        return _tr("{model} was trained and not compared.").replace("{model}", model_title(run.model))
    return say(run.backtest.verdict)


def evidence(run: RunSummary, formatter: Formatter) -> str:
    """What the verdict rests on."""
    backtest = run.backtest
    if backtest is None:
        return _tr("A training that is stopped early keeps its best round; the comparison needs a whole one.")
    words = _tr("Tested on {baskets} baskets of {customers} customers, {first} to {last}, that no model had seen.")
    for hole, value in {
        "{baskets}": formatter.number(backtest.baskets),
        "{customers}": formatter.number(backtest.customers),
        "{first}": formatter.day(backtest.cut),
        "{last}": formatter.day(backtest.end),
    }.items():
        words = words.replace(hole, value)
    return words


def in_plain_words(run: RunSummary, formatter: Formatter) -> list[str]:
    """One sentence a list: how often at least one of ten ideas was bought, beside the method to beat."""
    if run.backtest is None:
        return []
    told = [_hits(run.backtest, run.model, name, formatter) for name in LISTS]
    coverage = _score(run.backtest, run.model, "all") or _score(run.backtest, run.model, "new")
    if coverage:
        words = _tr("Its lists draw on {share} of your products.")
        told.append(words.replace("{share}", formatter.percent(coverage.coverage)))
    told += forecast_words(run.backtest, formatter)
    told += [say(note) for note in run.backtest.notes]
    return [sentence for sentence in told if sentence]


def _hits(backtest: Backtest, model: str, name: ListName, formatter: Formatter) -> str:
    own, other = _score(backtest, model, name), _score(backtest, TO_BEAT[name], name)
    if own is None:
        return ""
    words = _tr("{list}: {share} of customers bought at least one of ten ideas.")
    if other is not None and model != TO_BEAT[name]:
        words = _tr("{list}: {share} of customers bought at least one of ten ideas; with {model} {other}.")
        words = words.replace("{model}", model_title(TO_BEAT[name])).replace("{other}", formatter.percent(other.hit))
    return words.replace("{list}", list_title(name)).replace("{share}", formatter.percent(own.hit))


def _score(backtest: Backtest, model: str, name: ListName) -> ListScore | None:
    return next((row.lists.get(name) for row in backtest.scores if row.model == model), None)
