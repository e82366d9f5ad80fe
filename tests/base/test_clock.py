from datetime import UTC, date, datetime

from recsys_gui.base.clock import moment_of, shop_date, shop_today

NOW = datetime(2026, 3, 10, 23, 30, tzinfo=UTC)


def test_a_moment_belongs_to_the_day_of_the_shops_own_clock():
    moment = int(NOW.timestamp())
    assert shop_date(moment, "UTC") == date(2026, 3, 10)
    assert shop_date(moment, "Asia/Shanghai") == date(2026, 3, 11)


def test_a_day_begins_at_midnight_of_the_shop():
    assert shop_date(moment_of(date(2026, 3, 29), "Europe/London"), "Europe/London") == date(2026, 3, 29)
    assert moment_of(date(2026, 1, 1), "UTC") == int(datetime(2026, 1, 1, tzinfo=UTC).timestamp())


def test_today_is_the_clocks_while_sales_are_fresh():
    fresh = moment_of(date(2026, 2, 1), "UTC")
    assert shop_today(fresh, "UTC", NOW) == date(2026, 3, 10)


def test_today_is_the_day_after_the_newest_sale_when_that_is_old_or_ahead_of_the_clock():
    assert shop_today(moment_of(date(2011, 12, 9), "UTC"), "UTC", NOW) == date(2011, 12, 10)
    assert shop_today(moment_of(date(2026, 3, 12), "UTC"), "UTC", NOW) == date(2026, 3, 13)


def test_a_shop_without_sales_goes_by_the_clock():
    assert shop_today(None, "UTC", NOW) == date(2026, 3, 10)
