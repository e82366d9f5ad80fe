"""What "today" means for a shop."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

STALE = timedelta(days=60)


def shop_date(moment: int, time_zone: str) -> date:
    """The calendar day of a moment (UTC seconds) in the shop's time zone."""
    return datetime.fromtimestamp(moment, ZoneInfo(time_zone)).date()


def moment_of(day: date, time_zone: str) -> int:
    """UTC seconds of the beginning of ``day`` in the shop's time zone."""
    return int(datetime.combine(day, time(), ZoneInfo(time_zone)).timestamp())


def shop_today(newest_sale: int | None, time_zone: str, now: datetime | None = None) -> date:
    """Today by the clock, unless the newest sale is over 60 days old or in the future: then the day after that sale."""
    clock = (now or datetime.now(UTC)).astimezone(ZoneInfo(time_zone)).date()
    if newest_sale is None:
        return clock
    newest = shop_date(newest_sale, time_zone)
    return clock if timedelta(0) <= clock - newest <= STALE else newest + timedelta(days=1)
