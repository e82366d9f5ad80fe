"""Who is due, late, gone or new, against the facts and forecasts of single customers."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from recsys_gui.domain.visit_states import VisitStates
from recsys_gui.services.offering.recommend import OfferDesk
from recsys_gui.store.file import database

DAY = 86_400


@pytest.fixture
def gone(shop):
    """C4 stays away for three months, C5 came once and lately, C6 came once and long ago."""
    with database.open(shop) as db, db.transaction():
        newest = db.number("SELECT max(time) FROM events")
        db.run("DELETE FROM events WHERE customer_id = 5 AND time > ?", (newest - 90 * DAY,))
        db.run("DELETE FROM events WHERE customer_id = 6 AND time < ?", (newest - 8 * DAY,))
        db.run(
            "DELETE FROM events WHERE customer_id = 6 AND time > (SELECT min(time) FROM events WHERE customer_id = 6)"
        )
        db.run(
            "DELETE FROM events WHERE customer_id = 7 AND time > (SELECT min(time) FROM events WHERE customer_id = 7)"
        )
        db.touch("sales")
    return shop


def test_each_state_agrees_with_what_is_foretold_of_the_customer(gone):
    desk = OfferDesk(gone)
    desk._current().prepare_advice()
    found = desk.visit_states()
    each = found.of_each()
    assert len(each) == len(found.codes) == 80  # C80 never came
    assert each["C5"] == ("new", 0)
    assert each["C6"][0] == "lapsed"
    with database.open(gone, read_only=True) as db:
        newest = db.number("SELECT max(time) FROM events")
    today = date(1970, 1, 1).toordinal() + newest // DAY + 1
    for code, (state, days) in each.items():
        visit = desk.visit(code)
        wait = max(date.fromisoformat(visit.low).toordinal() - today, 0)
        if state in ("lapsed", "new"):
            assert days == 0
            assert state == "new" or not visit.expected
            continue
        assert visit.expected
        assert days == wait
        assert (state in ("overdue", "now")) == (wait == 0)
        assert (state == "soon") == (0 < wait <= 7)


def test_who_is_overdue_is_later_than_their_usual_gap(gone):
    desk = OfferDesk(gone)
    desk._current().prepare_advice()
    late = [code for code, (state, _) in desk.visit_states().of_each().items() if state == "overdue"]
    with database.open(gone, read_only=True) as db:
        newest = db.number("SELECT max(time) FROM events") // DAY
        for code in late:
            days = db.all(
                int,
                "SELECT DISTINCT time / 86400 FROM events JOIN customers AS c ON c.id = customer_id WHERE c.code = ?"
                " ORDER BY 1",
                (code,),
            )
            assert len(days) >= 3
            assert newest + 1 - days[-1] > np.median(np.diff(days))


def test_before_anything_is_learned_it_is_to_be_asked_for_again(shop):
    assert OfferDesk(shop).visit_states() == VisitStates(complete=False)
