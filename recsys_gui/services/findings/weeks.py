"""Weeks of a shop: from Monday to Monday by its own clock."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from recsys_gui.base.clock import moment_of, shop_date
from recsys_gui.domain.today import WeekOfSales
from recsys_gui.store.file.database import Database
from recsys_gui.store.views import sales_figures

WEEK = timedelta(days=7)


def mondays(newest: int, time_zone: str, weeks: int) -> list[date]:
    """The Mondays of the last ``weeks`` weeks, the one of the newest sale (UTC seconds) last."""
    day = shop_date(newest, time_zone)
    last = day - timedelta(days=day.weekday())
    return [last - WEEK * back for back in range(weeks - 1, -1, -1)]


def sales_of(db: Database, begins: Sequence[date], time_zone: str, category: str = "") -> list[WeekOfSales]:
    """What was sold in each of the weeks that begin on these Mondays, which follow each other."""
    if not begins:
        return []
    bounds = [moment_of(day, time_zone) for day in (*begins, begins[-1] + WEEK)]
    money, lines = sales_figures.between(db, bounds, category)
    return [
        WeekOfSales(day.isoformat(), total, count)
        for day, total, count in zip(begins, money.tolist(), lines.tolist(), strict=True)
    ]
