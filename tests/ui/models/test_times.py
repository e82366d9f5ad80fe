from dataclasses import replace
from datetime import date

import pytest

from recsys_gui.base.text import text
from recsys_gui.domain.offer import Offer
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.models.times import when

TODAY = date(2011, 11, 3)
OFFER = Offer("1", "again", 1, "P", "Party Bunting", 1.0, text("Bought once"), "usual", last="2011-10-01")


@pytest.fixture
def told(english):
    def tell(low, due, high, **more):
        days = {"due_from": low, "due": due, "due_to": high}
        return when(replace(OFFER, **days, **more), TODAY, Formatter("GBP"))

    return tell


def test_a_window_within_a_month_and_over_two(told):
    assert (told("2011-11-12", "2011-11-16", "2011-11-20").first) == "12–20 Nov"
    found = told("2011-11-12", "2011-11-16", "2011-12-20")
    assert (found.first, found.second, found.tone) == ("12 Nov–20 Dec", "most likely 16 Nov", "info")
    assert found.tip == "Most likely by 16 Nov 2011; eight of ten times from 12 Nov 2011 to 20 Dec 2011."


def test_a_late_end_that_nobody_can_foresee_is_not_made_up(told):
    found = told("2011-11-12", "2011-11-20", "2012-01-18", open_ended=True)
    assert (found.first, found.second) == ("from 12 Nov", "most likely 20 Nov")
    assert "cannot be foreseen" in found.tip
    assert "Jan" not in found.tip
    assert "eight of ten" not in found.tip


def test_what_may_be_wanted_today_is_now(told):
    found = told("2011-11-03", "2011-11-06", "2011-11-14")
    assert (found.first, found.second, found.tone) == ("Now", "until 14 Nov", "ok")
    assert told("2011-11-03", "2011-11-06", "2012-01-14", open_ended=True).second == "most likely 6 Nov"
    assert told("2011-11-03", "2011-11-25", "2011-12-14").first == "3 Nov–14 Dec"


def test_what_their_own_rhythm_had_due_before_is_overdue(told):
    found = told("2011-11-03", "2011-11-06", "2011-11-14", usual="2011-10-20")
    assert (found.first, found.second, found.tone) == ("Overdue", "was due 20 Oct", "bad")
    assert "due on 20 Oct 2011" in found.tip
    assert told("2011-11-03", "2011-11-06", "2011-11-14", usual="2011-11-02").first == "Now"


def test_something_new_is_for_the_next_visit(told):
    assert told("2011-11-12", "2011-11-16", "2011-11-20", last=None).second == "next visit"


def test_what_is_not_expected_soon_gets_no_invented_days(told):
    found = told("2011-11-17", "2012-01-18", "2012-01-18", expected=False, open_ended=True)
    assert (found.first, found.second) == ("Not soon", "earliest 17 Nov")
    assert "Jan" not in found.tip
    never = told("2012-01-18", "2012-01-18", "2012-01-18", expected=False, open_ended=True)
    assert (never.first, never.second) == ("Not soon", "")
    assert "Nine" not in never.tip


def test_who_never_came_may_come_any_time(told):
    assert told(None, None, None).first == "Any time"
