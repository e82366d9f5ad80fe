"""What "today" means for a shop."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

STALE = timedelta(days=60)


def zone(name: str) -> ZoneInfo:
    """A time zone by its IANA name; the module that knows them takes a while to import, so it comes with the first."""
    from zoneinfo import ZoneInfo

    return ZoneInfo(name)


def shop_date(moment: int, time_zone: str) -> date:
    """The calendar day of a moment (UTC seconds) in the shop's time zone."""
    return datetime.fromtimestamp(moment, zone(time_zone)).date()


def moment_of(day: date, time_zone: str) -> int:
    """UTC seconds of the beginning of ``day`` in the shop's time zone."""
    return int(datetime.combine(day, time(), zone(time_zone)).timestamp())


def shop_today(newest_sale: int | None, time_zone: str, now: datetime | None = None) -> date:
    """Today by the clock, unless the newest sale is over 60 days old or in the future: then the day after that sale."""
    clock = (now or datetime.now(UTC)).astimezone(zone(time_zone)).date()
    if newest_sale is None:
        return clock
    newest = shop_date(newest_sale, time_zone)
    return clock if timedelta(0) <= clock - newest <= STALE else newest + timedelta(days=1)
