"""Dates and times as people write them, one way a column."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray

DateOrder = Literal["ymd", "dmy", "mdy"]

_TIME = (
    r"(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?: ?([AaPp])\.?[Mm]\.?)?)?"
    r" ?(Z|UTC|[+-]\d{2}:?\d{2})?"
)
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})" + _TIME)
_OTHER = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})" + _TIME)


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
    iso = [_ISO.fullmatch(text) for text in (text.strip() for text in texts)]
    other = [_OTHER.fullmatch(text.strip()) for text in texts]
    if sum(map(bool, iso)) >= sum(map(bool, other)):
        return _moments(iso, "ymd")
    return _moments(other, decide_order(texts, usual))


def decide_order(texts: Sequence[str], usual: DateOrder = "dmy") -> DateOrder:
    """Whether 3/4 is in April or in March: the way that makes dates of more of the texts, else ``usual``."""
    matches = [match for match in map(_OTHER.fullmatch, (text.strip() for text in texts)) if match]
    first = sum(int(match[1]) > 12 for match in matches)
    second = sum(int(match[2]) > 12 for match in matches)
    if first == second:
        return usual
    return "dmy" if first > second else "mdy"


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
    first, second, third, hour, minute, seconds, half, zone = match.groups()
    day = {"ymd": (first, second, third), "dmy": (third, second, first), "mdy": (third, first, second)}[order]
    clock = (float(hour or 0), float(minute or 0), float(seconds or 0))
    return (*map(float, day), *clock, {"a": 1.0, "p": 2.0}.get((half or "").lower(), 0.0), _zone(zone))


def _zone(zone: str | None) -> float:
    if zone is None:
        return np.nan
    if zone in ("Z", "UTC"):
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
