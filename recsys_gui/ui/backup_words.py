"""Backups in words, where there is no shop to compare them with."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from recsys_gui.domain.backups import Backup
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.models.backups import reason_words


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("Backups", text, "", n)


def backup_line(backup: Backup, formatter: Formatter) -> str:
    """When and why a backup was made, and what is in it: “24/11/2026 14:58 · automatic · 8,224 sale lines”."""
    return "  ·  ".join((moment_words(backup.time), reason_words(backup.reason), _contents(backup, formatter)))


def moment_words(seconds: int) -> str:
    """A moment by the clock of this computer, as in the names of the backups."""
    return QLocale().toString(QDateTime.fromSecsSinceEpoch(seconds), QLocale.FormatType.ShortFormat)


def _contents(backup: Backup, formatter: Formatter) -> str:
    lines = _tr("%Ln sale lines", backup.sales)
    if backup.newest is None:
        return lines
    return _tr("{lines}, newest {day}").replace("{lines}", lines).replace("{day}", formatter.day(backup.newest))


def back_words(backup: Backup) -> str:
    """What restoring a backup does to the shop file."""
    words = _tr("Goes back to {moment}.").replace("{moment}", moment_words(backup.time))
    return f"{words} {_tr('The shop file as it is now is kept among the backups.')}"
