from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.widgets.rhythm_strip import SHOWN, RhythmStrip, span

TODAY = date(2011, 12, 10)


def test_the_newest_visits_of_thirteen_months_are_on_the_strip():
    visits = [TODAY - timedelta(days=days) for days in range(10, 500, 20)]
    first, shown = span(visits, TODAY)
    assert len(shown) == SHOWN
    assert shown == sorted(shown)
    assert first < shown[0]


def test_a_visit_after_today_or_long_ago_is_left_out():
    assert span([TODAY + timedelta(days=3), TODAY - timedelta(days=900)], TODAY)[1] == []


@given(st.lists(st.integers(-50, 3000)))
def test_the_strip_is_never_shorter_than_six_weeks_and_holds_all_it_shows(days):
    first, shown = span([TODAY - timedelta(days=gap) for gap in days], TODAY)
    assert (TODAY - first).days >= 42
    assert all(first <= day <= TODAY for day in shown)


@pytest.fixture
def strip(theme, english, qtbot):
    strip = RhythmStrip(theme, Formatter("GBP", "UTC"))
    qtbot.addWidget(strip)
    strip.resize(400, 50)
    return strip


def test_its_description_says_what_it_shows(strip):
    strip.show_visits([1_321_056_000, 1_322_400_000], TODAY)
    assert strip.accessibleDescription() == "Purchases on 12 Nov, 27 Nov."
    strip.show_visits([], TODAY)
    assert strip.accessibleDescription() == "No purchase yet."
    strip.show_visits([1_200_000_000], TODAY)
    assert strip.accessibleDescription() == "No purchase in the last thirteen months."


def test_a_dot_is_painted_where_the_visit_was(strip, theme):
    strip.show_visits([1_321_056_000], TODAY)
    picture = strip.grab().toImage()
    place = round(strip._across(date(2011, 11, 12)) * picture.devicePixelRatio())
    assert picture.pixelColor(place, round(10 * picture.devicePixelRatio())).name().upper() == theme.tokens.chart[0]
