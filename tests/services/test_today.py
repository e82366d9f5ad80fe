"""The figures of the first page, each recomputed from the sale lines in another way."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import pytest

from recsys_gui.domain.offer_log import MadeOffer
from recsys_gui.services import today
from recsys_gui.services.findings import weeks
from recsys_gui.services.findings.rhythms import local_days, rhythms
from recsys_gui.services.offering import made_offers
from recsys_gui.services.serving.load import load_interactions
from recsys_gui.store.file import database
from recsys_gui.store.views import sales_figures

DAY = 86_400


def lines(shop):
    with database.open(shop, read_only=True) as db:
        return db.all(
            lambda *row: row,
            "SELECT time, kind, quantity, coalesce(unit_price, 0), product_id FROM events WHERE kind < 2",
        )


def test_weekly_sales_are_those_of_the_lines(shop):
    zone, sums = ZoneInfo("Europe/London"), {}
    for time, kind, quantity, price, _ in lines(shop):
        day = datetime.fromtimestamp(time, UTC).astimezone(zone).date()
        monday = (day - timedelta(days=day.weekday())).isoformat()
        money, count = sums.get(monday, (0, 0))
        sums[monday] = money + (1 if kind == 0 else -1) * round(quantity * price), count + 1
    found = today.figures(shop).weeks
    assert len(found) == 26
    assert {week.monday: (week.money, week.lines) for week in found} == {
        week.monday: sums.get(week.monday, (0, 0)) for week in found
    }
    assert sum(week.lines for week in found) > 100


def test_returns_and_unpaid_orders_are_taken_off(shop):
    before = today.figures(shop).weeks[-1]
    with database.open(shop) as db, db.transaction():
        last = db.one(
            lambda *row: row, "SELECT id, order_id, unit_price * quantity FROM events ORDER BY time DESC LIMIT 1"
        )
        db.run("UPDATE events SET kind = 1 WHERE id = ?", (last[0],))
    assert today.figures(shop).weeks[-1].money == before.money - 2 * last[2]
    with database.open(shop) as db, db.transaction():
        inside = db.number("SELECT count(*) FROM events WHERE order_id = ?", (last[1],))
        db.run("UPDATE orders SET status = 2 WHERE id = ?", (last[1],))
    assert today.figures(shop).weeks[-1].lines == before.lines - inside


def test_best_sellers_are_those_that_brought_most_money(shop):
    sums = {}
    for _, kind, quantity, price, product in lines(shop):
        sums[product] = sums.get(product, 0) + (1 if kind == 0 else -1) * round(quantity * price)
    best = sorted(sums.items(), key=lambda pair: (-pair[1], pair[0]))[:7]
    with database.open(shop, read_only=True) as db:
        found = sales_figures.best_sellers(db, 0, 2**40, limit=7)
    assert [(product.code, product.money) for product in found] == [(f"P{number - 1}", money) for number, money in best]


def test_a_category_counts_only_its_products(shop):
    with database.open(shop) as db, db.transaction():
        db.run("UPDATE products SET category = 'Tea' WHERE id <= 3")
    with database.open(shop, read_only=True) as db:
        money, count = sales_figures.between(db, [0, 2**40], "Tea")
        assert sales_figures.categories(db) == ["Tea"]
        assert {product.code for product in sales_figures.best_sellers(db, 0, 2**40, "Tea")} == {"P0", "P1", "P2"}
    chosen = [line for line in lines(shop) if line[4] <= 3]
    assert count.tolist() == [len(chosen)]
    assert money.tolist() == [sum(round(line[2] * line[3]) for line in chosen)]


def test_weeks_begin_on_monday_by_the_clock_of_the_shop():
    late_sunday = int(datetime(2011, 7, 3, 23, 30, tzinfo=UTC).timestamp())  # already Monday in London's summer
    assert weeks.mondays(late_sunday, "Europe/London", 2) == [date(2011, 6, 27), date(2011, 7, 4)]
    assert weeks.mondays(late_sunday, "UTC", 1) == [date(2011, 6, 27)]


def test_what_contacting_brought_is_counted_from_the_sales(shop):
    with database.open(shop, read_only=True) as db:
        first = db.one(
            lambda *row: row,
            "SELECT time, product_id FROM events WHERE customer_id = 1 ORDER BY time DESC LIMIT 1",
        )
    moment = first[0] - 10 * DAY
    offers = [
        MadeOffer("contact", "C0", f"P{first[1] - 1}", "all", 1, "usual"),
        MadeOffer("contact", "C0", "P1", "all", 2, "usual"),
        MadeOffer("contact", "C3", "P0", "all", 3, "usual"),
        MadeOffer("contact", "C4", "P0", "all", 3, "usual", held_out=True),
    ]
    made_offers.log(shop, offers, moment)
    made_offers.log(shop, offers[:1], moment + 2 * DAY)
    found = today.figures(shop, moment + DAY).results
    bought = [
        line for line in lines(shop) if line[0] >= moment and line[4] == first[1] and line[0] <= first[0]
    ]  # fmt: skip
    with database.open(shop, read_only=True) as db:
        money = db.number(
            "SELECT sum(quantity * unit_price) FROM events WHERE customer_id = 1 AND product_id = ? AND time >= ?",
            (first[1], moment),
        )
    assert bought
    assert (found.contacted, found.bought, found.money) == (2, 1, money)


def test_contacts_of_long_ago_do_not_count_as_of_these_days(shop):
    made_offers.log(shop, [MadeOffer("contact", "C0", "P0", "all", 1, "usual")], 1_800_000_000)
    assert today.figures(shop, 1_800_000_000 + 31 * DAY).results.contacted == 0
    assert today.figures(shop, 1_800_000_000 + 29 * DAY).results.contacted == 1


def test_a_shop_without_sales_has_no_weeks(few):
    shop = few(1)
    with database.open(shop) as db, db.transaction():
        db.run("DELETE FROM events")
    assert today.figures(shop).weeks == []


def test_rhythms_are_the_medians_of_the_gaps(shop):
    with database.open(shop, read_only=True) as db:
        interactions = load_interactions(db)
        found = rhythms(interactions, "Europe/London")
        for place in range(0, 80, 7):
            days = sorted(set(db.all(int, "SELECT time / 86400 FROM events WHERE customer_id = ?", (place + 1,))))
            assert found.days[place] == len(days)
            assert (found.first[place], found.last[place]) == (days[0], days[-1])
            assert found.gap[place] == np.median(np.diff(days))
    assert (found.days[80], found.first[80]) == (0, -1)
    assert np.isnan(found.gap[80])


@pytest.mark.parametrize("zone", ["UTC", "Europe/London", "Asia/Shanghai", "America/New_York", "Asia/Kolkata"])
def test_days_are_those_of_the_clock_of_the_shop(zone):
    times = np.random.default_rng(3).integers(1_200_000_000, 1_400_000_000, 300)
    days = [
        (datetime.fromtimestamp(time, UTC).astimezone(ZoneInfo(zone)).date() - date(1970, 1, 1)).days
        for time in times.tolist()
    ]
    assert local_days(times, zone).tolist() == days
    assert local_days(np.zeros(0, np.int64), zone).tolist() == []
