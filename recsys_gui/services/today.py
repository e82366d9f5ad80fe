"""The figures beside the contact list: sales by week, and what the advice brought."""

from __future__ import annotations

import time
from pathlib import Path

from recsys_gui.domain.interactions import DAY
from recsys_gui.domain.today import Results, TodayFigures
from recsys_gui.services.findings import weeks
from recsys_gui.services.offering import made_offers
from recsys_gui.store.file import database
from recsys_gui.store.tables import offer_log, settings, totals

_WEEKS, _DAYS = 26, 30


def figures(shop: Path, now: float | None = None) -> TodayFigures:
    """Sales of the last half year by week, and what came of contacting customers in the last 30 days.

    Raises:
        UserError: the shop file cannot be used.
    """
    moment = int(time.time() if now is None else now)
    with database.open(shop, read_only=True) as db:
        newest, zone = totals.newest_sale(db), settings.info(db).time_zone
        sold = [] if newest is None else weeks.sales_of(db, weeks.mondays(newest, zone, _WEEKS), zone)
        brought = offer_log.brought(db, moment - _DAYS * DAY)
    return TodayFigures(sold, Results(_DAYS, *brought, made_offers.effect(shop)))
