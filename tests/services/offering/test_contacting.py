"""Whom to contact, and who is kept back."""

from __future__ import annotations

import csv

import pytest

from recsys_gui.base.progress import NullProgress
from recsys_gui.domain.rules import Rules
from recsys_gui.services.offering import contacting, day_list, made_offers
from recsys_gui.services.offering.recommend import OfferDesk
from recsys_gui.services.training import quick
from recsys_gui.store.file import database

NOW = 1_800_000_000
DAY = 86_400


@pytest.fixture
def desk(shop):
    quick.fit_quick(shop, NullProgress())
    return OfferDesk(shop)


def logged(shop, columns="customer_id, product_id, held_out, door"):
    with database.open(shop, read_only=True) as db:
        return db.all(lambda *row: row, f"SELECT {columns} FROM offer_log ORDER BY id")


@pytest.fixture
def contact(desk, tmp_path):
    def written(n=20, each=1, contacted=True):
        out = tmp_path / "contact.csv"
        return contacting.contact_list(desk, n, each, out, contacted=contacted, progress=NullProgress(), now=NOW)

    return written


def test_the_contact_list_is_written_with_names_and_numbers_and_logged(shop, contact, tmp_path):
    with database.open(shop) as db, db.transaction():
        db.run("UPDATE customers SET name = 'Ann ' || code, phone = '555' WHERE id > 0")
    offers = contact()
    with (tmp_path / "contact.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["customer"] for row in rows] == [offer.customer for offer in offers]
    assert [row["rank"] for row in rows] == [str(rank) for rank in range(1, 21)]
    assert rows[0]["customer_name"] == f"Ann {rows[0]['customer']}"
    assert rows[0]["phone"] == "555"
    assert sum(not held for _, _, held, _ in logged(shop)) == 20


def test_nothing_is_logged_unless_they_are_contacted(shop, contact):
    assert contact(contacted=False)
    assert logged(shop) == []


def test_the_file_has_whom_the_window_shows(shop, desk, contact):
    made_offers.set_rules(shop, Rules(hold_out=0.3))
    shown = day_list.make(desk, progress=NullProgress())
    assert [line.offer for line in shown.contacts] == contact(n=day_list.MOST)
    held = [(offer.customer, offer.product) for offer in shown.held]
    with database.open(shop, read_only=True) as db:
        kept = db.all(
            lambda *row: row,
            "SELECT c.code, p.code FROM offer_log AS o JOIN customers AS c ON c.id = customer_id"
            " JOIN products AS p ON p.id = product_id WHERE held_out = 1 ORDER BY o.id",
        )
    assert kept == held


def test_no_customer_has_more_offers_than_wanted(desk, contact):
    customers = [offer.customer for offer in contact(n=40, each=2)]
    assert max(map(customers.count, customers)) == 2


def test_some_customers_are_kept_back_and_the_same_ones_all_day(shop, contact):
    made_offers.set_rules(shop, Rules(hold_out=0.5))
    first = contact()
    held = {customer for customer, _, held, _ in logged(shop) if held}
    assert held
    assert not held & {int(offer.customer[1:]) + 1 for offer in first}
    before = len(logged(shop))
    assert contact() == first
    assert len(logged(shop)) == before


def test_nobody_is_kept_back_when_the_owner_does_not_want_it(shop, contact):
    made_offers.set_rules(shop, Rules(hold_out=0))
    contact()
    assert not any(held for _, _, held, _ in logged(shop))


def test_who_was_contacted_is_left_alone_for_the_days_of_the_rule(shop, monkeypatch, contact):
    made_offers.set_rules(shop, Rules(days_between=7, hold_out=0))
    first = {offer.customer for offer in contact()}
    monkeypatch.setattr("time.time", lambda: NOW + 3 * DAY)
    assert not first & {offer.customer for offer in OfferDesk(shop).contact(20, 1, progress=NullProgress())}
    monkeypatch.setattr("time.time", lambda: NOW + 8 * DAY)
    assert first & {offer.customer for offer in OfferDesk(shop).contact(20, 1, progress=NullProgress())}
