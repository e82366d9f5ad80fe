from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recsys_gui.importing.cells import dates


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jan-05-25", "2025-01-05 00:00:00"), ("5. März 2025 14:03", "2025-03-05 14:03:00"),
        ("March 5, 2025", "2025-03-05 00:00:00"), ("5 août 2025 à 9:30", "2025-08-05 09:30:00"),
        ("Mon, 5 May 2025 10:00:01 +0200", "2025-05-05 08:00:01"), ("2025年3月5日 14:03", "2025-03-05 14:03:00"),
        ("20250305", "2025-03-05 00:00:00"), ("20250305140301", "2025-03-05 14:03:01"),
        ("45721", "2025-03-05 00:00:00"), ("45721.5", "2025-03-05 12:00:00"),
        ("05.03.2025, 14:03 Uhr", "2025-03-05 14:03:00"),
        ("2025-12-06 10:37:33 -0500", "2025-12-06 15:37:33"), ("'2025-03-05", "2025-03-05 00:00:00"),
    ],
)  # fmt: skip
def test_dates_with_names_of_months_and_of_spreadsheets(text, expected):
    assert moment(text) == expected


def test_days_above_twelve_anywhere_in_the_column_decide():
    assert dates.decide_order([f"{day:02d}/01/2025" for day in range(1, 14)], "mdy") == "dmy"
    assert not dates.is_unclear(["05/01/2025", "13/01/2025"])


def test_a_column_in_order_of_time_tells_which_way_it_is_written():
    by_month = [f"{month:02d}/{day:02d}/2025" for month in range(1, 5) for day in range(1, 13)]
    assert dates.decide_order(by_month, "dmy") == "mdy"
    assert not dates.is_unclear(by_month)


def test_points_stand_between_days_and_months_in_that_order():
    assert not dates.is_unclear(["03.04.2025"])


@pytest.mark.parametrize("texts", [["03/04/2025"], ["03/04/2025", "04/03/2025"], ["13/04/2025", "04/13/2025"]])
def test_where_nothing_tells_it_is_unclear(texts):
    assert dates.is_unclear(texts)


def test_dates_of_years_first_are_never_unclear():
    assert not dates.is_unclear(["2025-03-04", ""])
