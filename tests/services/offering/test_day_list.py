import csv
import json
from datetime import date, timedelta

import numpy as np
import pytest

from recsys_gui.base.errors import UserError
from recsys_gui.base.progress import NullProgress
from recsys_gui.domain.edits import NoteContacts, PutOff, Undo
from recsys_gui.domain.offer_log import MadeOffer
from recsys_gui.domain.rules import Rules
from recsys_gui.services.browse import Browser
from recsys_gui.services.by_hand.editing import Editor
from recsys_gui.services.offering import day_list, kept_day, made_offers
from recsys_gui.services.offering.recommend import OfferDesk
from recsys_gui.services.training import quick
from recsys_gui.store.file import database
from recsys_gui.store.tables import runs

DAY = 86_400


@pytest.fixture
def ready(shop):
    quick.fit_quick(shop, NullProgress())
    return shop


def made(shop, **more):
    return day_list.make(OfferDesk(shop), progress=NullProgress(), **more)


def kept(shop):
    with Browser(shop) as browser:
        return browser.day_list()


def noted(contacts, held=(), moment=None):
    offers = tuple(
        MadeOffer("contact", c.offer.customer, c.offer.product, "all", c.offer.rank, c.offer.model) for c in contacts
    )
    return NoteContacts((*offers, *held), moment or kept_now())


def kept_now():
    import time

    return int(time.time())


def test_one_line_a_customer_the_best_chance_first(ready):
    found = made(ready).contacts
    customers = [contact.offer.customer for contact in found]
    chances = [contact.offer.chance for contact in found]
    assert len(customers) == len(set(customers)) > 10
    assert chances == sorted(chances, reverse=True)
    assert [contact.offer.rank for contact in found] == list(range(1, len(found) + 1))
    with database.open(ready, read_only=True) as db:
        for contact in found[:5]:
            code = contact.offer.customer
            orders = db.number(
                "SELECT count(DISTINCT order_id) FROM events AS e JOIN customers AS c ON c.id = e.customer_id"
                " WHERE c.code = ?",
                (code,),
            )
            assert contact.orders == orders


def test_the_list_is_kept_and_true_until_the_sales_the_rules_or_the_model_change(ready):
    first = made(ready)
    assert kept(ready) == (first, True)
    made_offers.set_rules(ready, Rules(most_of_category=3))
    assert kept(ready) == (first, False)
    made_offers.set_rules(ready, Rules())
    assert kept(ready)[1]
    with database.open(ready) as db, db.transaction():
        db.touch("sales")
    assert not kept(ready)[1]


def test_a_kept_list_that_makes_no_sense_is_no_list(ready):
    made(ready)
    with database.open(ready) as db:
        db.run("UPDATE settings SET value = '{\"day\": 3}' WHERE key = 'day_list'")
    assert kept(ready) == (None, False)


def test_who_was_contacted_leaves_the_list_and_comes_back_with_undo(ready):
    before = made(ready).contacts
    with Editor(ready) as editor:
        done = editor.do(noted(before[:2]))
        assert str(done.sentence) == "2 customers marked as contacted"
        assert done.changes.offers
        assert not done.changes.sales
        left, fresh = kept(ready)
        assert [c.offer.customer for c in left.contacts] == [c.offer.customer for c in before[2:]]
        assert fresh
        editor.do(Undo())
    assert kept(ready)[0].contacts == before


def test_the_same_contact_is_noted_once_a_day(ready):
    contact = made(ready).contacts[:1]
    with Editor(ready) as editor:
        editor.do(noted(contact))
        editor.do(noted(contact))
    with database.open(ready, read_only=True) as db:
        assert db.number("SELECT count(*) FROM offer_log") == 1


def test_not_now_hides_the_offer_until_then(ready):
    contact = made(ready).contacts[0]
    pair, now = (contact.offer.customer, contact.offer.product), kept_now()
    with Editor(ready) as editor:
        editor.do(PutOff((pair,), now, now + 30 * DAY))
        assert pair[0] not in {c.offer.customer for c in kept(ready)[0].contacts}
        assert pair[1] not in {o.product for o in OfferDesk(ready).offers(pair[0], ["all"], 20)}
        editor.do(Undo())
    assert kept(ready)[0].contacts[0] == contact


def test_nobody_and_nothing_cannot_be_contacted(ready):
    with Editor(ready) as editor:
        with pytest.raises(UserError, match="“nobody”"):
            editor.do(NoteContacts((MadeOffer("contact", "nobody", "P1", "all", 1, ""),), kept_now()))
        with pytest.raises(UserError, match="“X”"):
            editor.do(PutOff((("C1", "X"),), kept_now(), kept_now() + DAY))


def test_some_are_kept_back_and_the_same_ones_whatever_else_is_on_the_list(ready):
    made_offers.set_rules(ready, Rules(hold_out=0.4))
    long, short = made(ready), made(ready, most=8)
    shown = {contact.offer.customer for contact in long.contacts}
    held = {offer.customer for offer in long.held}
    assert held
    assert not held & shown
    assert not {offer.customer for offer in short.held} & shown
    assert all(offer.held_out and 1 <= offer.rank <= len(long.contacts) for offer in long.held)
    made_offers.set_rules(ready, Rules(hold_out=0))
    assert made(ready).held == []


def test_nothing_is_logged_by_looking(ready):
    made(ready)
    with database.open(ready, read_only=True) as db:
        assert db.number("SELECT count(*) FROM offer_log") == 0


def test_when_nobody_is_due_the_list_says_who_is_next(ready, monkeypatch):
    """Only the offers of who may be contacted later than in a week are left."""
    desk = OfferDesk(ready)
    data = desk._current()
    customers = np.arange(len(data.interactions.customers))
    ranked = data.rank(data.interactions.histories(customers), customers, "all", 3, None).products
    row, column = np.nonzero(ranked >= 0)
    opens = data.advice.opens(row, ranked[row, column].astype(np.int64))
    first = {}
    for customer, day in zip(row.tolist(), opens.tolist(), strict=True):
        if day >= 0:
            first[customer] = min(first.get(customer, day), day)
    monkeypatch.setattr(OfferDesk, "contact", lambda *_, **__: [])
    found = made(ready)
    next_day = date(1970, 1, 1) + timedelta(days=min(first.values()) - 7)
    assert found.contacts == []
    assert found.next_day == next_day.isoformat()
    assert found.next_customers == sum(day == min(first.values()) for day in first.values())


def test_without_a_model_the_late_ones_are_listed(shop):
    """C80 has never bought anything; the others stop coming on one day, so those of short rhythm are late first."""
    with database.open(shop) as db, db.transaction():
        db.run("DELETE FROM events WHERE customer_id IN (1, 2) AND time > (SELECT max(time) FROM events) - 25 * 86400")
        db.touch("sales")
        assert not runs.in_use(db)
    found = made(shop)
    assert found.contacts == []
    late = {customer.code: customer for customer in found.late}
    assert "C0" in late  # every 7 days, and now 25 days away
    with database.open(shop, read_only=True) as db:
        newest = db.number("SELECT max(time) FROM events") // DAY
        for customer in found.late:
            days = sorted(
                set(
                    db.all(
                        int,
                        "SELECT time / 86400 FROM events JOIN customers AS c ON c.id = customer_id WHERE c.code = ?",
                        (customer.code,),
                    )
                )
            )
            assert customer.rhythm == np.median(np.diff(days))
            assert customer.since == newest + 1 - days[-1] > 1.5 * customer.rhythm


def test_the_kept_list_is_written_as_the_window_shows_it(ready, tmp_path):
    contacts = made(ready).contacts
    wanted = [contact.offer.customer for contact in contacts[3:6]]
    rows = day_list.export(ready, tmp_path / "list.csv", wanted)
    with (tmp_path / "list.csv").open(encoding="utf-8", newline="") as file:
        found = list(csv.DictReader(file))
    assert rows == 3
    assert [row["customer"] for row in found] == wanted
    assert [row["rank"] for row in found] == ["1", "2", "3"]
    with pytest.raises(UserError, match=r"list\.doc"):
        day_list.export(ready, tmp_path / "list.doc", wanted)


def test_a_shop_without_a_list_has_none_to_write(shop, tmp_path):
    with pytest.raises(UserError, match="no contact list"):
        day_list.export(shop, tmp_path / "list.csv", [])


def test_deleting_a_customer_forgets_the_list(ready):
    from recsys_gui.domain.edits import DeleteRows

    made(ready)
    with Editor(ready) as editor:
        editor.do(DeleteRows("customers", (1,)))
    assert kept(ready) == (None, False)


def test_the_stamp_is_of_the_day(ready, monkeypatch):
    with database.open(ready, read_only=True) as db:
        now = kept_day.stamp(db)
        monkeypatch.setattr(kept_day, "shop_today", lambda *_: date(2031, 1, 1))
        assert kept_day.stamp(db) != now


def test_the_list_survives_the_way_through_json(ready):
    found = made(ready)
    from recsys_gui.base.codec import from_json, to_json
    from recsys_gui.domain.today import DayList

    assert from_json(DayList, json.loads(json.dumps(to_json(found)))) == found
