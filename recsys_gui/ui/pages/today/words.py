"""Sentences of the Today page."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.models.words import model_title
from recsys_gui.ui.translation import say

if TYPE_CHECKING:
    from recsys_gui.domain.reports import RunSummary, ShopSummary
    from recsys_gui.domain.today import DayList, Results, WeekOfSales


def _tr(words: str, n: int = -1) -> str:
    return QCoreApplication.translate("Today", words, "", n)


def subtitle(summary: ShopSummary, formatter: Formatter) -> str:
    """Which day counts as today, and why."""
    day = date.fromisoformat(summary.today)
    words = f"{formatter.weekday(day)} {formatter.long_day(day)}"
    if not summary.stale:
        return words
    return f"{words} · {_tr('the day after your newest sale, which is long ago')}"


def news(summary: ShopSummary, limit: int, run: RunSummary | None, formatter: Formatter) -> tuple[str, str]:
    """Headline and sentence when so many sales are new that training again pays; both empty otherwise.

    A ``limit`` of 0 means never.
    """
    if summary.trained is None or not limit or summary.sales_since < limit:
        return "", ""
    headline = _tr("%Ln new sales since the last training", summary.sales_since)
    if run is None or not run.seconds:
        return headline, _tr("Suggestions do not know about them yet. You can keep working while it trains.")
    sentence = _tr("Suggestions do not know about them yet. The last training took {time}; you can keep working.")
    return headline, sentence.replace("{time}", formatter.duration(run.seconds))


def how_many(shown: int, all_of_them: int, contacted: int) -> str:
    """What stands beside the title of the list."""
    if shown != all_of_them:
        words = _tr("{shown} of {all} customers").replace("{all}", Formatter().number(all_of_them))
        words = words.replace("{shown}", Formatter().number(shown))
    else:
        words = _tr("%Ln customers, best chance first", shown)
    return f"{words} · {_tr('%Ln dealt with', contacted)}" if contacted else words


def nobody_due(made: DayList, formatter: Formatter) -> tuple[str, str]:
    """What stands in place of an empty list."""
    if made.next_day is None:
        return _tr("Nobody is due today."), _tr("No customer is expected to want something in the coming weeks.")
    day = date.fromisoformat(made.next_day)
    near = 0 <= (day - date.fromisoformat(made.day)).days < 7
    named = formatter.weekday(day) if near else formatter.long_day(day)
    return _tr("Nobody is due today."), _tr("Next: %Ln customers from {day}.", made.next_customers).replace(
        "{day}", named
    )


def all_done(contacted: int) -> tuple[str, str]:
    """What stands there when everyone on the list was dealt with."""
    return _tr("That was everyone for today."), _tr("You dealt with %Ln customers.", contacted)


def model_lines(summary: ShopSummary, run: RunSummary | None, formatter: Formatter) -> list[str]:
    """What the card about the model says."""
    if not summary.recommenders:
        return [_tr("No model ranks the lists yet.")]
    names = dict.fromkeys(model_title(key) for key in summary.recommenders.values())
    line = _tr("{models}, trained {day}").replace("{models}", ", ".join(names))
    lines = [line.replace("{day}", formatter.day(summary.trained))]
    if run is not None and run.backtest is not None and run.backtest.verdict:
        lines.append(say(run.backtest.verdict))
    if summary.sales:
        known = max(0.0, 1 - summary.sales_since / summary.sales)
        lines.append(_tr("It knows {percent} of your sales.").replace("{percent}", formatter.fine_percent(known)))
    return lines


def result_lines(results: Results, formatter: Formatter) -> list[str]:
    """What the advice brought; honest where nothing can be said yet."""
    if not results.contacted:
        lines = [_tr("Nobody was contacted yet. Mark customers as contacted, and what they buy shows here.")]
    else:
        words = _tr("{contacted} contacted · {bought} bought · {money} sold")
        words = words.replace("{contacted}", formatter.number(results.contacted))
        words = words.replace("{bought}", formatter.number(results.bought))
        lines = [words.replace("{money}", formatter.whole_money(results.money))]
    effect = results.effect
    if effect.difference is None or effect.low is None or effect.high is None:
        if results.contacted:
            lines.append(_tr("Whether contacting helped shows four weeks after the first contacts."))
        return lines
    with_contact = effect.contacted_taken / effect.contacted
    without = effect.held_out_taken / effect.held_out
    words = _tr("With contact {with} of the offers were bought within {days} days, without {without}.")
    words = words.replace("{with}", formatter.percent(with_contact)).replace("{without}", formatter.percent(without))
    lines.append(words.replace("{days}", formatter.number(effect.days)))
    if effect.low > 0:
        lines.append(_tr("Contacting surely helps."))
    elif effect.high < 0:
        lines.append(_tr("Contacting seems to do harm."))
    else:
        lines.append(_tr("The difference may still be chance."))
    return lines


def weeks_description(weeks: list[WeekOfSales], formatter: Formatter) -> str:
    """What the chart of sales shows, in a sentence."""
    if not weeks:
        return _tr("No sales yet.")
    best = max(weeks, key=lambda week: week.money)
    words = _tr("Sales of {weeks} weeks. The newest week brought {last}, the best one, from {day}, {best}.")
    for hole, value in {
        "{weeks}": formatter.number(len(weeks)),
        "{last}": formatter.whole_money(weeks[-1].money),
        "{day}": formatter.day(best.monday),
        "{best}": formatter.whole_money(best.money),
    }.items():
        words = words.replace(hole, value)
    return words


def backed_up(moment: datetime | None, now: datetime) -> str:
    """When the newest backup was made, both by the clock of the computer."""
    if moment is None:
        return _tr("No backup yet")
    locale, short = QLocale(), QLocale.FormatType.ShortFormat
    clock = locale.toString(QTime(moment.hour, moment.minute), short)
    if moment.date() == now.date():
        return _tr("Backed up today at {time}").replace("{time}", clock)
    day = locale.toString(QDate(moment.year, moment.month, moment.day), short)
    return _tr("Backed up {day}, {time}").replace("{day}", day).replace("{time}", clock)
