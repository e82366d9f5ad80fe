"""Where the backups of a shop file lie, what they are called, and which of them are kept."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from recsys_gui.domain.backups import REASONS, Reason

_LONGEST = 150
"""Bytes of a shop's name in the names of its backups; file systems allow 255 for all."""
_NAME = re.compile(r" (\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d)( \d+)? (" + "|".join(REASONS) + r")\.shop$")
_STAMP = "%Y-%m-%d %H.%M.%S"


@dataclass(frozen=True)
class Policy:
    """How many backups stay.

    Attributes:
        hours, days, weeks, months: automatic ones: the newest of each of so many hours (days, …) that have any.
        by_hand: so many of those the owner asked for.
        before: so many of each kind that were made before something else.
    """

    hours: int = 6
    days: int = 7
    weeks: int = 4
    months: int = 12
    by_hand: int = 20
    before: int = 5

    def __post_init__(self) -> None:
        if min(vars(self).values()) < 1:
            raise ValueError("at least one backup of each kind is kept")


POLICY = Policy()


@dataclass(frozen=True)
class Copy:
    """A backup as its name tells: made at ``moment`` by the clock on the wall."""

    path: Path
    moment: datetime
    reason: Reason


def folder_of(shop: Path) -> Path:
    """The folder of a shop's backups, beside the shop file; it need not exist yet."""
    return shop.with_name(f"{_short(shop.stem)} backups")


def _short(name: str) -> str:
    """A name that leaves room for more; two long names that begin alike stay apart."""
    if len(name.encode(errors="replace")) <= _LONGEST:
        return name
    digest = hashlib.sha256(name.encode(errors="replace")).hexdigest()[:8]
    return f"{name.encode(errors='replace')[: _LONGEST - 9].decode(errors='ignore')} {digest}"


def copies_of(shop: Path) -> list[Copy]:
    """The backups of a shop file, newest first.

    Raises:
        OSError: the folder is there and cannot be read.
    """
    folder, stem = folder_of(shop), _short(shop.stem)
    if not folder.is_dir():
        return []
    found = [copy for path in folder.iterdir() if (copy := _copy(path, stem))]
    return sorted(found, key=lambda copy: (copy.moment, copy.path.stat().st_mtime_ns), reverse=True)


def copy_named(path: Path) -> Copy | None:
    """What the name of a backup tells, None for another file."""
    return _copy(path, None)


def _copy(path: Path, stem: str | None) -> Copy | None:
    found = _NAME.search(path.name)
    if found is None or (stem is not None and path.name[: found.start()] != stem):
        return None
    reason = next(reason for reason in REASONS if reason == found[3])
    try:
        return Copy(path, datetime.strptime(found[1], _STAMP), reason)
    except ValueError:
        return None


def name_for(shop: Path, reason: Reason, moment: datetime) -> Path:
    """A path for a new backup that no file has."""
    base = f"{_short(shop.stem)} {moment.strftime(_STAMP)}"
    path, number = folder_of(shop) / f"{base} {reason}.shop", 1
    while path.exists():
        number += 1
        path = folder_of(shop) / f"{base} {number} {reason}.shop"
    return path


def superfluous(copies: Sequence[Copy], now: datetime, policy: Policy = POLICY) -> list[Copy]:
    """Which of ``copies`` (newest first) may go.

    Those dated later than ``now`` stay and take no place from others: the computer's clock was wrong, then or now.
    """
    past = [copy for copy in copies if copy.moment <= now]
    kept = {copy.path for copy in _kept(past, policy)}
    return [copy for copy in past if copy.path not in kept]


def _kept(past: Sequence[Copy], policy: Policy) -> Iterable[Copy]:
    yield from past[:1]
    automatic = [copy for copy in past if copy.reason == "automatic"]
    spans: list[tuple[int, Callable[[datetime], object]]] = [
        (policy.hours, lambda moment: moment.replace(minute=0, second=0)),
        (policy.days, datetime.date),
        (policy.weeks, lambda moment: moment.isocalendar()[:2]),
        (policy.months, lambda moment: (moment.year, moment.month)),
    ]
    for number, span in spans:
        newest: dict[object, Copy] = {}
        for copy in automatic:
            newest.setdefault(span(copy.moment), copy)
        yield from list(newest.values())[:number]
    for reason in REASONS:
        if reason != "automatic":
            number = policy.by_hand if reason == "by hand" else policy.before
            yield from [copy for copy in past if copy.reason == reason][:number]
