"""Dates with names of months in them, as dates of numbers only."""

from __future__ import annotations

import re

_MONTHS = (
    "jan january januar jänner janvier janv enero ene gennaio gen januari",
    "feb february februar février févr fév febrero febbraio februari",
    "mar march märz mär mrz mars marzo maart mrt",
    "apr april avril avr abril abr aprile",
    "may mai mayo maggio mag mei",
    "jun june juni juin junio giugno giu",
    "jul july juli juillet juil julio luglio lug",
    "aug august août aout agosto ago augustus",
    "sep sept september septembre septiembre settembre set",
    "oct october oktober okt octobre octubre ottobre ott",
    "nov november novembre noviembre",
    "dec december dezember dez décembre déc diciembre dic dicembre",
)
_NUMBER = {word: number for number, words in enumerate(_MONTHS, 1) for word in words.split()}
_DAY_FIRST = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th|er)?[.\s-]{0,3}(?:de |of )?([^\W\d_]{3,})\.?[,\s-]{0,3}(?:de )?(\d{4}|\d{2})\b"
)
_MONTH_FIRST = re.compile(r"([^\W\d_]{3,})\.?[\s-]{0,2}(\d{1,2})(?:st|nd|rd|th)?[,\s-]{1,3}(\d{4}|\d{2})\b")
_WEEKDAY = re.compile(r"[^\W\d_]{2,10}\.?, ?(?=[^\W\d_]*\.? ?\d)")
_CHINESE = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日?")
_LONGEST = 60


def plain(text: str) -> str:
    """``5 March 2025 10:00`` as ``2025-03-05 10:00``; other texts as they are, without blanks around them."""
    text = text.strip().lstrip("'")
    if len(text) > _LONGEST or (text[:4].isdigit() and "年" not in text):
        return text
    if "年" in text:
        return _CHINESE.sub(r"\1-\2-\3", text)
    if not any(letter.isalpha() for letter in text):
        return text
    text = _WEEKDAY.sub("", text, count=1) if not text[:1].isdigit() else text
    for pattern, month, day in ((_DAY_FIRST, 2, 1), (_MONTH_FIRST, 1, 2)):
        match = pattern.match(text)
        number = _NUMBER.get(match[month].casefold()) if match else None
        if match and number:
            year = match[3] if len(match[3]) == 4 else f"20{match[3]}"
            return f"{year}-{number}-{match[day]}{text[match.end() :]}"
    return text
