"""Codes and names as they should look."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

_SPOILT_NUMBER = re.compile(r"(\d+)\.0+")
_WORD = re.compile(r"['’]?[^\W\d_]+(?:['’][^\W\d_]+)?")
_KEEP = frozenset(
    ("3D", "BBQ", "CD", "DIY", "DVD", "EU", "II", "III", "LED", "TV", "UK", "USA", "VIP", "VW", "XL", "XXL")
)
_SMALL = frozenset(
    (
        "a",
        "an",
        "and",
        "at",
        "by",
        "de",
        "du",
        "for",
        "from",
        "in",
        "is",
        "la",
        "le",
        "of",
        "on",
        "or",
        "the",
        "to",
        "with",
    )
)
_UNITS = frozenset(("cc", "cl", "cm", "ft", "g", "in", "kg", "l", "lb", "m", "mg", "ml", "mm", "oz", "pc", "pcs"))
_LEVELS = re.compile(r"\s*>\s*|\s+[/\\»›]\s+")
_NOBODY = frozenset(("nan", "null", "none", "n/a", "-", "guest", "gast", "invité", "anonymous"))
_GUARDED = re.compile(r"=\"(.*)\"|'(.+)")
_DELETED = re.compile(
    r"@(?:[\w.-]+\.)?invalid$|^(?:deleted|geloescht|gelöscht|removed|redacted|anonymi[sz]ed|anonym|supprim[eé])\b"
)


def tidy_code(code: str) -> str:
    """A code as the shop means it.

    Without blanks around it, without the ``.0`` that spreadsheets add to numbers with gaps, and without the apostrophe
    or ``="…"`` that keep them from taking a code for a number.
    """
    code = " ".join(code.split())
    guarded = _GUARDED.fullmatch(code)
    if guarded:
        code = (guarded[1] or guarded[2] or "").strip()
    spoilt = _SPOILT_NUMBER.fullmatch(code)
    return spoilt[1] if spoilt else code


def tidy_customer(code: str) -> str:
    """As :func:`tidy_code`; what programs write where nobody is named becomes empty, e-mails are in small letters.

    Deleted customers often share one address that says so; it stands for nobody.
    """
    code = tidy_code(code)
    if "@" in code:
        code = code.casefold().replace(" ", "")
        return "" if _DELETED.search(code) else code
    return "" if code.casefold() in _NOBODY else code


def tidy_name(name: str) -> str:
    """A name without blanks around it or doubled inside, and without control characters.

    Marks of other programs go too: ``&amp;`` for ``&``, and the apostrophe before what could be a formula.
    """
    if "&" in name:
        name = html.unescape(name)
    if name[:1] == "'" and name[1:2] in ("=", "+", "-", "@"):
        name = name[1:]
    return " ".join("".join(letter if letter.isprintable() else " " for letter in name).split())


def tidy_category(path: str) -> str:
    """A category as a path, ``Home > Kitchen``, however its levels are parted; of several paths the first one."""
    path = tidy_name(path.split("|")[0].replace("\n", " > "))
    if ">" in path:
        path = path.split(",")[0]
    elif path.startswith("Default Category/"):
        path = path.removeprefix("Default Category/").replace("/", " > ")
    return " > ".join(level.strip() for level in _LEVELS.split(path) if level.strip())


def shouted(names: Sequence[str]) -> bool:
    """Whether nearly all of these names are written in capitals."""
    loud = sum(_loud(name) for name in names)
    return bool(names) and loud >= 0.9 * len(names)


def _loud(name: str) -> bool:
    letters = [letter for letter in name if letter.isalpha()]
    return sum(letter.isupper() for letter in letters) >= 0.7 * len(letters)


def title(name: str) -> str:
    """A shouted name in title case: ``SET OF 3 CAKE TINS 15CM`` is ``Set of 3 Cake Tins 15cm``."""
    if not _loud(name):
        return name
    return _WORD.sub(lambda match: _titled(match, name), name)


def _titled(match: re.Match[str], name: str) -> str:
    word, start = match[0], match.start()
    lower = word.lower()
    after_digit = start > 0 and name[start - 1].isdigit()
    if after_digit and word[0] in "'’":
        return lower
    if after_digit:
        return lower if lower in _UNITS or lower == "s" else word
    if word in _KEEP or len(word) == 1:
        return word
    if lower in _SMALL and start > 0 and name[start - 1] == " ":
        return lower
    first = 1 if word[0] in "'’" else 0
    return lower[:first] + lower[first].upper() + lower[first + 1 :]
