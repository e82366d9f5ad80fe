"""Sales of a period by week and by product."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from recsys_gui.base.clock import moment_of, shop_date
from recsys_gui.domain.insights import SalesView
from recsys_gui.services.findings import weeks
from recsys_gui.store.file import database
from recsys_gui.store.tables import settings, totals
from recsys_gui.store.views import sales_figures

_YEAR = timedelta(weeks=52)


def sales_view(shop: Path, many: int, category: str = "") -> SalesView:
    """Sales of the newest ``many`` weeks (0: of all), of a category or ("") of everything.

    Raises:
        UserError: the shop file cannot be used.
    """
    with database.open(shop, read_only=True) as db:
        zone, size = settings.info(db).time_zone, totals.totals(db)
        categories = sales_figures.categories(db)
        if size.first is None or size.last is None:
            return SalesView([], [], [], categories)
        first, last = shop_date(size.first, zone), shop_date(size.last, zone)
        all_weeks = ((last - timedelta(days=last.weekday())) - (first - timedelta(days=first.weekday()))).days // 7 + 1
        begins = weeks.mondays(size.last, zone, min(many or all_weeks, all_weeks))
        earlier = [day - _YEAR for day in begins if day - _YEAR + weeks.WEEK > first] if many else []
        since, until = moment_of(begins[0], zone), moment_of(begins[-1] + weeks.WEEK, zone)
        return SalesView(
            weeks.sales_of(db, begins, zone, category),
            weeks.sales_of(db, earlier, zone, category),
            sales_figures.best_sellers(db, since, until, category), categories,
        )  # fmt: skip
