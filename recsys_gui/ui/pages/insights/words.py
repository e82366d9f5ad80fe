"""Sentences of the Insights page."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from recsys_gui.domain.insights import Insights, PriceView, ReadRule, SalesView, Segment, SegmentKey, SoldProduct
from recsys_gui.ui.formatting import Formatter


def _tr(words: str, n: int = -1) -> str:
    return QCoreApplication.translate("Insights", words, "", n)


def sales_sentence(view: SalesView, formatter: Formatter) -> str:
    """How sales go, against the year before where that is known."""
    total = sum(week.money for week in view.weeks)
    if not view.before:
        words = _tr("{money} in {weeks} weeks.")
    else:
        same = view.weeks[len(view.weeks) - len(view.before) :]
        now, then = sum(week.money for week in same), sum(week.money for week in view.before)
        words = _tr(
            "{money} in {weeks} weeks; the newest {same} of them {change} against the same weeks a year before."
        )
        change = now / then - 1 if then > 0 else 0.0
        sign = "+" if change >= 0 else "−"
        words = words.replace("{change}", f"{sign}{formatter.percent(abs(change))}")
        words = words.replace("{same}", formatter.number(len(same)))
    words = words.replace("{weeks}", formatter.number(len(view.weeks)))
    return words.replace("{money}", formatter.whole_money(total))


def best_sentence(best: list[SoldProduct], formatter: Formatter) -> str:
    """What sells best."""
    words = _tr("{name} brought most: {money}.").replace("{name}", best[0].name or best[0].code)
    return words.replace("{money}", formatter.whole_money(best[0].money))


def segment_name(segment: Segment) -> str:
    """The name of a kind of customers."""
    return segment_title(segment.key)


def segment_title(key: SegmentKey) -> str:
    """The name of a kind of customers, by its key."""
    return {
        "regular": _tr("Regulars"),
        "seasonal": _tr("Seasonal buyers"),
        "occasional": _tr("Occasional"),
        "new": _tr("New"),
        "cooling": _tr("Cooling off"),
        "lapsed": _tr("Lapsed"),
    }[key]


def segment_line(segment: Segment, formatter: Formatter) -> str:
    """What marks a kind of customers, in a few words."""
    days = round(segment.typical)
    match segment.key:
        case "regular":
            return _tr("every %Ln days", days)
        case "seasonal":
            return (
                _tr("mostly {first}–{last}")
                .replace("{first}", _month(days, formatter))
                .replace("{last}", _month((days + 1) % 12 + 1, formatter))
            )
        case "occasional":
            return _tr("%Ln days a year", max(days, 1))
        case "new":
            return _tr("first came %Ln days ago", days)
        case "cooling":
            return _tr("late by two rhythms")
    return _tr("nothing for a year")


def segment_rule(segment: Segment) -> str:
    """How customers come to be of this kind, for a tooltip."""
    return {
        "regular": _tr("Came on at least 6 days, half of the times within 60 days."),
        "seasonal": _tr("Most purchase days lie in the same three months of the year."),
        "occasional": _tr("Everyone else who bought within the last year."),
        "new": _tr("Came once, within the last 90 days."),
        "cooling": _tr("Came on at least 3 days, and stay away for three times their usual gap and over a month."),
        "lapsed": _tr("Bought nothing in the last 365 days."),
    }[segment.key]


def segments_sentence(segments: list[Segment], formatter: Formatter) -> str:
    """Who brings in most."""
    best = max(segments, key=lambda segment: segment.money)
    words = _tr("{name} bring {share} of the last year's sales: {customers} customers.")
    words = words.replace("{name}", segment_name(best)).replace("{share}", formatter.percent(best.share))
    return words.replace("{customers}", formatter.number(best.customers))


def map_sentence(found: Insights, formatter: Formatter) -> str:
    """What the map shows."""
    names = ", ".join(group.name for group in found.groups if group.name)
    words = _tr("{products} products; what lies close together is bought by the same customers. Groups: {names}.")
    return words.replace("{products}", formatter.number(len(found.points))).replace("{names}", names)


def rule_sentence(rule: ReadRule, formatter: Formatter) -> str:
    """A rule in a sentence."""
    if rule.by_customer:
        words = _tr(
            "Of the customers who bought {first}, {share} also bought {second}: {lift} times as many as of all."
        )
    else:
        words = _tr("Of the orders with {first}, {share} also hold {second}: {lift} times as many as of all.")
    words = words.replace("{first}", rule.first_name).replace("{second}", rule.second_name)
    return words.replace("{share}", formatter.percent(rule.confidence)).replace(
        "{lift}", formatter.number(rule.lift, 1)
    )


def evidence(rule: ReadRule, formatter: Formatter) -> str:
    """What a rule rests on."""
    together = _tr("%Ln customers bought both", rule.count) if rule.by_customer else _tr("in %Ln orders", rule.count)
    return f"{together} · {_tr('{share} of all').replace('{share}', formatter.fine_percent(rule.support))}"


def price_line(view: PriceView) -> str:
    """What stands beside the chart of prices: how many prices were seen, and how sure the curve is."""
    seen = _tr("%Ln prices seen", len(view.points))
    if not view.curve:
        return f"{seen}; {_tr('a curve needs three seen in several weeks')}"
    return f"{seen}; {_tr('a rough guide')}" if view.rough else seen


def best_price(view: PriceView, formatter: Formatter) -> str:
    """The words at the line of the best price."""
    words = _tr("best margin {price}") if view.by_margin else _tr("best sales {price}")
    return words.replace("{price}", formatter.money(view.best))


def price_sentence(view: PriceView, formatter: Formatter) -> str:
    """What the price does to demand."""
    if view.elasticity is None or view.best is None:
        return price_line(view)
    effect = _tr("10% dearer sells about {change} fewer pieces.")
    change = 1 - 1.1**view.elasticity
    if change < 0:
        effect = _tr("Dearer weeks did not sell fewer pieces here.")
    effect = effect.replace("{change}", formatter.percent(abs(change)))
    return f"{view.name}: {price_line(view)}. {effect} {best_price(view, formatter).capitalize()}."


def _month(number: int, formatter: Formatter) -> str:
    return formatter.locale.standaloneMonthName(number, formatter.locale.FormatType.ShortFormat)
