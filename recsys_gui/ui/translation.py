"""Sentences of the program in the language of the window."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from recsys_gui.base.text import Text, Value, fill

CONTEXT = "text"


def say(text: Text) -> str:
    """The translated sentence of ``text`` with its holes filled: numbers and ISO dates as the locale writes them."""
    count = text.values.get("n", -1)
    template = QCoreApplication.translate(CONTEXT, text.template, None, count if isinstance(count, int) else -1)
    return fill(template, {name: written(value) for name, value in text.values.items()})


def written(value: Value) -> str:
    """A value as the locale writes it; an ISO day such as ``2011-11-03`` becomes ``3 Nov 2011``."""
    if isinstance(value, Text):
        return say(value)
    locale = QLocale()
    if isinstance(value, int):
        return locale.toString(value)
    if isinstance(value, float):
        return locale.toString(value, "f", 0 if value.is_integer() else 1)
    try:
        day = date.fromisoformat(value) if len(value) == 10 else None
    except ValueError:
        day = None
    return day_text(locale, day) if day else value


def day_text(locale: QLocale, day: date, pattern: str = "") -> str:
    """A day such as ``3 Nov 2011``."""
    return locale.toString(
        QDate(day.year, day.month, day.day), pattern or QCoreApplication.translate("Formatter", "d MMM yyyy")
    )
