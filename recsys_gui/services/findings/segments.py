"""Kinds of customers by when and how often they come, in plain words (after recency, frequency, money; Hughes 1994)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from recsys_gui.domain.entities import EventKind
from recsys_gui.domain.insights import SEGMENTS, Segment, SegmentKey, SegmentMembers
from recsys_gui.domain.interactions import DAY, Index, Interactions
from recsys_gui.services.findings.rhythms import Reals, Rhythms, rhythms

YEAR = 365
NEW, LATE, MONTH = 90, 2.0, 30
"""New is whose only visit is so many days old; cooling off, who is late by so many rhythms and by a month."""
REGULAR_DAYS, REGULAR_GAP = 6, 60.0
"""Regulars came on at least so many days, at most so many days apart (the median)."""
SEASON_DAYS, SEASON_SHARE, SEASON_SPAN = 4, 0.7, 300
"""Seasonal buyers came on so many days over so long a time, this share of them in the same three months."""

Flags = NDArray[np.bool_]


def segments(interactions: Interactions, time_zone: str) -> list[Segment]:
    """Every kind that has customers; who never bought anything belongs to none."""
    found = rhythms(interactions, time_zone)
    if not len(found.owner):
        return []
    today = int(found.last.max()) + 1
    kinds, season = kinds_of(found, today)
    money = spent(interactions)
    total = max(int(money.sum()), 1)
    made = []
    for number, key in enumerate(SEGMENTS):
        which = np.flatnonzero(kinds == number)
        if len(which):
            worth = int(money[which].sum())
            made.append(Segment(key, len(which), worth, worth / total, _typical(key, found, which, today, season)))
    return made


def members(interactions: Interactions, time_zone: str, key: SegmentKey) -> SegmentMembers:
    """Who belongs to a segment: the same customers that :func:`segments` counts."""
    found = rhythms(interactions, time_zone)
    if not len(found.owner):
        return SegmentMembers(key, [])
    kinds, _season_start = kinds_of(found, int(found.last.max()) + 1)
    codes = interactions.customers.codes
    return SegmentMembers(key, [codes[place] for place in np.flatnonzero(kinds == SEGMENTS.index(key)).tolist()])


def kinds_of(found: Rhythms, today: int) -> tuple[Index, Index]:
    """Per customer the place of the kind in :data:`SEGMENTS` (-1: never bought), and the first month of the season."""
    since, span = today - found.last, found.last - found.first
    with np.errstate(invalid="ignore"):
        late = (since > (1 + LATE) * found.gap) & (since > MONTH) & (found.days >= 3)
        often = (found.days >= REGULAR_DAYS) & (found.gap <= REGULAR_GAP)
    share, month = _season(found)
    seasonal = (found.days >= SEASON_DAYS) & (span >= SEASON_SPAN) & (share >= SEASON_SHARE)
    rules: dict[SegmentKey, Flags] = {
        "lapsed": since > YEAR,
        "seasonal": seasonal,
        "cooling": late,
        "regular": often,
        "new": (found.days == 1) & (since <= NEW),
        "occasional": np.ones(len(since), bool),
    }
    kinds = np.select(list(rules.values()), [SEGMENTS.index(key) for key in rules], -1)
    return np.where(found.days > 0, kinds, -1).astype(np.int64), month


def _season(found: Rhythms) -> tuple[Reals, Index]:
    """Of each customer, the share of purchase days in their best three months in a row, and the first of these."""
    months = found.day.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64) % 12
    counts = np.zeros((len(found.days), 12))
    np.add.at(counts, (found.owner, months), 1)
    three = counts + np.roll(counts, -1, axis=1) + np.roll(counts, -2, axis=1)
    first = three.argmax(axis=1)
    return three.max(axis=1) / np.maximum(found.days, 1), first + 1


def spent(interactions: Interactions) -> Index:
    """Money each customer spent in the year before the newest sale, less money back, minor units."""
    events = interactions.events
    recent = events.time > interactions.now - YEAR * DAY
    sign = np.where(events.kind == EventKind.PURCHASE, 1.0, np.where(events.kind == EventKind.RETURN, -1.0, 0.0))
    money = np.rint(events.quantity.astype(np.float64) * np.nan_to_num(events.unit_price.astype(np.float64)))
    sums = np.bincount(interactions.rows, money * sign * recent, minlength=len(interactions.customers))
    return np.rint(sums).astype(np.int64)


def _typical(key: SegmentKey, found: Rhythms, which: Index, today: int, season: Index) -> float:
    match key:
        case "regular" | "cooling":
            return float(np.median(found.gap[which]))
        case "occasional":
            years = np.maximum((today - found.first[which]) / YEAR, 1.0)
            return float(np.median(found.days[which] / years))
        case "seasonal":
            return float(np.bincount(season[which], minlength=13).argmax())
    return float(np.median(today - found.last[which]))
