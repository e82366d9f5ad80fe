from datetime import date

import pytest
from PySide6.QtCore import QLocale

from recsys_gui.ui.formatting import UNKNOWN, Formatter

NOON = 1_323_432_000  # 9 December 2011, 12:00 UTC


@pytest.fixture
def form(english):
    return Formatter("GBP", "Europe/London", QLocale("en_GB"))


def test_money_has_its_sign_and_its_pence(form):
    assert form.money(85) == "£0.85"
    assert form.money(123_456_789) == "£1,234,567.89"
    assert form.money(None) == UNKNOWN


def test_large_sums_go_without_small_change(form):
    assert form.whole_money(454_712) == "£4,547"


def test_money_follows_the_currency(english):
    assert Formatter("JPY", "UTC", QLocale("en_GB")).money(1200) == "¥1,200"
    assert Formatter("KWD", "UTC", QLocale("en_GB")).money(1234) == "KWD 1.234"


def test_numbers_are_grouped_and_show_decimals_only_when_there_are_any(form):
    assert form.number(788_187) == "788,187"
    assert form.number(2.5) == "2.5"
    assert form.number(2.0) == "2"
    assert form.number(0.3333, 3) == "0.333"
    assert form.percent(0.234) == "23%"


def test_days_are_those_of_the_shop(form):
    assert form.day(NOON) == "9 Dec 2011"
    assert form.short_day("2011-12-09") == "9 Dec"
    assert form.long_day(date(2011, 12, 9)) == "9 December 2011"
    assert form.month(NOON) == "December 2011"
    assert form.time(NOON) == "9 Dec 2011 12:00"
    assert Formatter("NZD", "Pacific/Auckland", QLocale("en_GB")).day(NOON) == "10 Dec 2011"


def test_how_long_ago_is_said_in_words(form):
    today = date(2011, 12, 10)
    assert form.days_ago(NOON, today) == "yesterday"
    assert form.days_ago("2011-12-10", today) == "today"
    assert form.days_ago("2011-11-02", today) == "38 days ago"
    assert form.days_ago(None, today) == UNKNOWN


def test_durations_get_coarser_as_they_grow(form):
    assert [form.duration(seconds) for seconds in (42, 362, 3900)] == ["42 s", "6 min 02 s", "1 h 05 min"]
