"""Backups in words: when and why each was made, what is in it, and what going back to it changes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from recsys_gui.domain.backups import Backup, Reason
from recsys_gui.ui.formatting import Formatter


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("Backups", text, "", n)


def reason_words(reason: Reason) -> str:
    """Why a backup was made."""
    words: dict[Reason, str] = {
        "by hand": _tr("made by you"),
        "automatic": _tr("automatic"),
        "before import": _tr("before an import"),
        "before undo": _tr("before an import was undone"),
        "before restore": _tr("before a backup was restored"),
        "before update": _tr("before the file was updated"),
    }
    return words[reason]


def made_line(backup: Backup) -> str:
    """When, by the clock of this computer, and why: “24 Nov 2026 14:58 · automatic”."""
    return f"{_moment(backup.time)}  ·  {reason_words(backup.reason)}"


def _moment(seconds: int) -> str:
    """Backups are told by the clock of this computer, as in the names of their files."""
    return QLocale().toString(QDateTime.fromSecsSinceEpoch(seconds), QLocale.FormatType.ShortFormat)


def contents_line(backup: Backup, formatter: Formatter) -> str:
    """What is in a backup: its sale lines and its newest sale."""
    lines = _tr("%Ln sale lines", backup.sales)
    if backup.newest is None:
        return lines
    return _tr("{lines}, newest {day}").replace("{lines}", lines).replace("{day}", formatter.day(backup.newest))


def change_words(backup: Backup, sales_now: int | None) -> str:
    """What restoring a backup changes: “Goes back to 8 December, 1,402 sale lines fewer.”"""
    day = _moment(backup.time)
    words = _tr("Goes back to {day}.").replace("{day}", day)
    if sales_now is not None and sales_now > backup.sales:
        words = _tr("Goes back to {day}, %Ln sale lines fewer.", sales_now - backup.sales).replace("{day}", day)
    elif sales_now is not None and sales_now < backup.sales:
        words = _tr("Goes back to {day}, %Ln sale lines more.", backup.sales - sales_now).replace("{day}", day)
    return f"{words} {_tr('The shop file as it is now is kept among the backups.')}"
