from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recsys_gui.importing import dates


def moment(text, usual="dmy", zone="UTC", beside=()):
    found = dates.parse([text, *beside], usual)
    return datetime.fromtimestamp(int(found.utc(zone)[0]), UTC).isoformat(" ")[:19] if found.valid[0] else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2010-12-01 08:26:00", "2010-12-01 08:26:00"),
        ("2010-12-01", "2010-12-01 00:00:00"),
        ("2010-12-01T08:26:00Z", "2010-12-01 08:26:00"),
        ("2010-12-01T08:26:00.123+02:00", "2010-12-01 06:26:00"),
        ("2010/1/2 3:04", "2010-01-02 03:04:00"),
        ("31.12.2010 17:05", "2010-12-31 17:05:00"),
        ("1/12/10 5:05 PM", "2010-12-01 17:05:00"),
        ("1/12/2010 12:30 am", "2010-12-01 00:30:00"),
    ],
)
def test_dates_as_people_write_them(text, expected):
    assert moment(text) == expected


@pytest.mark.parametrize(
    "text",
    ["", "yesterday", "2010-13-01", "2010-02-30", "32/1/2010", "2010-12-01 25:00", "0000-00-00", "12", "1900-1-1"],
)
def test_what_is_no_date_is_not_valid(text):
    assert moment(text) is None


def test_american_dates_are_recognised_by_any_day_above_twelve():
    assert moment("12/1/2010 8:26", beside=["12/25/2010 9:00"]) == "2010-12-01 08:26:00"


def test_european_dates_are_recognised_by_any_day_above_twelve():
    assert moment("1/12/2010 8:26", "mdy", beside=["25/12/2010 9:00"]) == "2010-12-01 08:26:00"


@pytest.mark.parametrize(("usual", "month"), [("dmy", 1), ("mdy", 12)])
def test_where_no_date_tells_the_usual_way_counts(usual, month):
    assert moment("12/1/2010", usual) == ("2010-01-12 00:00:00" if month == 1 else "2010-12-01 00:00:00")


def test_one_way_is_used_for_the_whole_column():
    found = dates.parse(["2010-12-01", "2010-12-02", "3/4/2010"])
    assert found.valid.tolist() == [True, True, False]


def test_times_are_those_of_the_shops_clock():
    assert moment("2011-07-01 12:00", zone="Europe/London") == "2011-07-01 11:00:00"
    assert moment("2011-01-01 12:00", zone="Europe/London") == "2011-01-01 12:00:00"


@given(st.datetimes(datetime(1970, 1, 2), datetime(2199, 12, 30)))
def test_every_iso_moment_comes_back(when):
    assert moment(when.isoformat(" ", "seconds")) == when.isoformat(" ", "seconds")


@given(st.text())
def test_any_text_is_read_without_failing(text):
    dates.parse([text]).utc("Europe/London")


def test_no_texts_give_no_moments():
    assert len(dates.parse([]).utc("UTC")) == 0
