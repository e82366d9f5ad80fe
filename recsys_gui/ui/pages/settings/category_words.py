"""What a rule of a category says, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from recsys_gui.domain.rules import CategoryRule
from recsys_gui.ui.formatting import Formatter


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("CategoryWords", text, "", n)


def buy_again(rule: CategoryRule) -> str:
    """Whether what was bought is offered again."""
    if rule.never:
        return _tr("Never")
    return _tr("No, bought once") if rule.once else _tr("Yes")


def how_soon(rule: CategoryRule) -> str:
    """When it is offered again, and in which months."""
    parts = []
    if rule.never:
        return ""
    if rule.after_days and not rule.once:
        parts.append(_tr("after %Ln days", rule.after_days).replace("%Ln", Formatter().number(rule.after_days)))
    elif not (rule.once or rule.months):
        parts.append(_tr("follow their rhythm"))
    if rule.months:
        parts.append(_tr("only in {months}").format(months=months_text(rule.months)))
    if rule.boost > 1:
        parts.append(_tr("sooner"))
    return ", ".join(parts)


def months_text(months: tuple[int, ...]) -> str:
    """Months as short names; neighbours as a range, such as "Sep–Nov"."""
    runs: list[list[int]] = []
    for month in months:
        if runs and month == runs[-1][-1] + 1:
            runs[-1].append(month)
        else:
            runs.append([month])
    return ", ".join("–".join(month_name(end) for end in dict.fromkeys((run[0], run[-1]))) for run in runs)


def month_name(month: int) -> str:
    """The short name of a month, 1 … 12."""
    return QLocale().standaloneMonthName(month, QLocale.FormatType.ShortFormat)
