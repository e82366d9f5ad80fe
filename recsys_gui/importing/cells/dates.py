"""Dates and times as people write them, one way a column."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray

from recsys_gui.domain.import_answers import DateOrder
from recsys_gui.importing.cells import date_words

_TIME = (
    r"(?:(?:,? *T? *| at | um | à )(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?: ?([AaPp])\.?[Mm]\.?)?(?: Uhr)?)?"
    r" ?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?"
)
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})" + _TIME)
_OTHER = re.compile(r"(\d{1,2})([-/.])(\d{1,2})[-/.](\d{4}|\d{2})" + _TIME)
_COMPACT = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?()(Z)?")
_SERIAL = re.compile(r"\d{5}(?:\.\d+)?")
_SERIALS = (25_569, 80_000)
"""Days since 1899-12-30 as spreadsheets count them: 1970 to 2119."""
_FEW = 8
_STEADY, _UNSTEADY = 0.99, 0.97
_STRAY = 0.05


@dataclass(frozen=True, eq=False)
class Moments:
    """One element a text.

    Attributes:
        seconds: since 1970 by the clock of the text's own zone.
        offset: seconds that zone is ahead of UTC; NaN where the text names none.
        valid: whether the text is a date at all.
    """

    seconds: NDArray[np.int64]
    offset: NDArray[np.float64]
    valid: NDArray[np.bool_]

    def utc(self, time_zone: str) -> NDArray[np.int64]:
        """UTC seconds, where texts without a zone mean the shop's."""
        shop = _offsets(np.where(self.valid, self.seconds, 0), ZoneInfo(time_zone))
        return self.seconds - np.where(np.isnan(self.offset), shop, self.offset).astype(np.int64)


def parse(texts: Sequence[str], usual: DateOrder = "dmy") -> Moments:
    """Read a column's distinct texts; whether day or month comes first is decided from all of them.

    ``usual`` decides where no text tells.
    """
    stripped = [date_words.plain(text) for text in texts]
    ways: list[tuple[list[re.Match[str] | None], Callable[[], Moments]]] = []
    iso, other = _all(_ISO, stripped), _all(_OTHER, stripped)
    ways.append((iso, lambda: _moments(iso, "ymd")))
    ways.append((other, lambda: _moments(other, decide_order(texts, usual))))
    if sum(map(bool, iso)) + sum(map(bool, other)) < len(stripped):
        compact, serial = _all(_COMPACT, stripped), _all(_SERIAL, stripped)
        ways.append((compact, lambda: _moments(compact, "ymd")))
        ways.append((serial, lambda: _serials(stripped)))
    return max(ways, key=lambda way: sum(map(bool, way[0])))[1]()


def _all(pattern: re.Pattern[str], texts: Sequence[str]) -> list[re.Match[str] | None]:
    return [pattern.fullmatch(text) for text in texts]


def decide_order(texts: Sequence[str], usual: DateOrder = "dmy") -> DateOrder:
    """Whether 3/4 is in April or in March: the way that makes dates of more of the texts, else ``usual``."""
    return _decide(texts)[0] or usual


def is_unclear(texts: Sequence[str]) -> bool:
    """Whether nothing in the column, as it stands in the file, tells if day or month comes first."""
    order, any_written = _decide(texts)
    return order is None and any_written


def _decide(texts: Sequence[str]) -> tuple[DateOrder | None, bool]:
    matches = [match for match in _all(_OTHER, [date_words.plain(text) for text in texts]) if match]
    if not matches:
        return None, False
    first = sum(int(match[1]) > 12 for match in matches)
    second = sum(int(match[3]) > 12 for match in matches)
    if min(first, second) > _STRAY * (first + second):
        return None, True
    if first != second:
        return ("dmy" if first > second else "mdy"), True
    if all(match[2] == "." for match in matches):
        return "dmy", True
    return _steadier(matches), True


def _steadier(matches: Sequence[re.Match[str]]) -> DateOrder | None:
    """Files are sorted by time: the way in which the dates go one way only, when it is one of both."""
    numbers = np.array([(int(m[1]), int(m[3]), int(m[4])) for m in matches])
    days = {"dmy": numbers @ np.array([1, 31, 400]), "mdy": numbers @ np.array([31, 1, 400])}
    if len(np.unique(days["dmy"])) < _FEW:
        return None
    steady = {way: _steadiness(day) for way, day in days.items()}
    if steady["dmy"] >= _STEADY and steady["mdy"] < _UNSTEADY:
        return "dmy"
    return "mdy" if steady["mdy"] >= _STEADY and steady["dmy"] < _UNSTEADY else None


def _steadiness(days: NDArray[np.int64]) -> float:
    steps = np.diff(days)
    steps = steps[steps != 0]
    up = float(np.mean(steps > 0)) if len(steps) else 0.5
    return max(up, 1 - up)


def _moments(matches: Sequence[re.Match[str] | None], order: DateOrder) -> Moments:
    parts = np.array([_parts(match, order) for match in matches], np.float64).reshape(-1, 8)
    whole = np.nan_to_num(parts[:, :7]).astype(np.int64)
    year, month, day, hour, minute, second, half = whole.T
    year = np.where(year < 100, np.where(year < 70, 2000, 1900) + year, year)
    hour = np.where(half > 0, hour % 12 + np.where(half == 2, 12, 0), hour)
    valid = (
        ~np.isnan(parts[:, 0]) & (year >= 1970) & (year < 2200) & (month >= 1) & (month <= 12) & (day >= 1)
        & (hour < 24) & (minute < 60) & (second < 61)
    )  # fmt: skip
    months = np.where(valid, (year - 1970) * 12 + month - 1, 0).astype("datetime64[M]")
    days = months.astype("datetime64[D]") + (np.where(valid, day, 1) - 1)
    valid &= days.astype("datetime64[M]") == months
    seconds = days.astype(np.int64) * 86_400 + hour * 3600 + minute * 60 + second
    return Moments(np.where(valid, seconds, 0), parts[:, 7], valid)


def _parts(match: re.Match[str] | None, order: DateOrder) -> tuple[float, ...]:
    """Year, month, day, hour, minute, second, half of the day (0 none, 1 am, 2 pm), zone."""
    if match is None:
        return (np.nan,) * 8
    groups = match.groups()
    if match.re is _OTHER:
        groups = (groups[0], *groups[2:])
    first, second, third, hour, minute, seconds, half, zone = groups
    day = {"ymd": (first, second, third), "dmy": (third, second, first), "mdy": (third, first, second)}[order]
    clock = (float(hour or 0), float(minute or 0), float(seconds or 0))
    return (*map(float, day), *clock, {"a": 1.0, "p": 2.0}.get((half or "").lower(), 0.0), _zone(zone))


def _serials(texts: Sequence[str]) -> Moments:
    """Days since 1899-12-30, as spreadsheets keep dates."""
    days = np.array([float(text) if _SERIAL.fullmatch(text) else np.nan for text in texts], np.float64)
    valid = (days >= _SERIALS[0]) & (days < _SERIALS[1])
    seconds = np.rint(np.where(valid, days - _SERIALS[0], 0) * 86_400).astype(np.int64)
    return Moments(seconds, np.full(len(texts), np.nan), valid)


def _zone(zone: str | None) -> float:
    if zone is None:
        return np.nan
    if zone in ("Z", "UTC", "GMT"):
        return 0.0
    return (1 if zone[0] == "+" else -1) * (int(zone[1:3]) * 3600 + int(zone[-2:]) * 60)


def _offsets(seconds: NDArray[np.int64], zone: ZoneInfo) -> NDArray[np.float64]:
    """How far the zone is ahead of UTC at each moment by its own clock, looked up once a half hour."""
    slots, position = np.unique(seconds // 1800, return_inverse=True)
    offsets = [
        (datetime.fromtimestamp(slot * 1800, UTC).replace(tzinfo=zone).utcoffset() or datetime.min - datetime.min)
        for slot in slots.tolist()
    ]
    return np.array([offset.total_seconds() for offset in offsets])[position]
