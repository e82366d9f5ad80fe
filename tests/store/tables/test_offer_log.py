from dataclasses import replace

import pytest

from recsys_gui.domain.entities import Customer, Product
from recsys_gui.domain.offer_log import MadeOffer
from recsys_gui.store.tables import catalogue, offer_log

DAY = 86_400


@pytest.fixture
def log(db):
    with db.transaction():
        catalogue.add_products(db, [Product("P1", "One"), Product("P2", "Two")])
        catalogue.add_customers(db, [Customer("A"), Customer("B")])
    return db


def made(customer="A", product="P1", **more):
    return MadeOffer("contact", customer, product, "all", 1, "usual", **more)


def test_the_same_offer_of_the_same_day_is_logged_once(log):
    offer_log.add(log, [made(), made("B")], 1000)
    offer_log.add(log, [made(), made("X")], 1000 + 3600)
    offer_log.add(log, [made()], 1000 + DAY)
    assert log.number("SELECT count(*) FROM offer_log") == 3


def test_the_newest_word_about_an_offer_counts(log):
    offer_log.add(log, [made(), made("B", "P2")], 1000)
    first, second = offer_log.newest(log, 1, 1), offer_log.newest(log, 2, 2)
    offer_log.decide(log, first, "not_interested", 2000, None)
    offer_log.decide(log, second, "later", 2000, 5000)
    assert [ids.tolist() for ids in offer_log.refused(log, 3000)] == [[1, 2], [1, 2]]
    assert [ids.tolist() for ids in offer_log.refused(log, 6000)] == [[1], [1]]
    offer_log.add(log, [made()], 1000 + 2 * DAY)
    offer_log.decide(log, offer_log.newest(log, 1, 1), "sold", 1000 + 2 * DAY, None)
    assert [ids.tolist() for ids in offer_log.refused(log, 6000)] == [[], []]


def test_a_deleted_customer_leaves_nothing_in_the_log(log):
    offer_log.add(log, [made(), made("B")], 1000)
    log.run("DELETE FROM customers WHERE code = 'A'")
    assert log.all(int, "SELECT customer_id FROM offer_log") == [2]


def test_contacted_customers_are_found_by_time(log):
    offer_log.add(log, [made()], 1000)
    offer_log.add(log, [made("B", held_out=True)], 1000 + 10 * DAY)
    assert offer_log.contacted_since(log, 1001).tolist() == [2]
    assert offer_log.contacted_since(log, 1000).tolist() == [1, 2]


def test_what_a_customer_was_offered_lately_is_what_they_were_contacted_about_or_answered(log):
    offer_log.add(log, [made("A", "P1"), replace(made("A", "P2"), door="customer"), made("B", "P2")], 1000)
    offer_log.add(log, [made("A", "P2", held_out=True)], 1000)
    assert offer_log.offered_since(log, "A", 900) == {"P1"}
    assert offer_log.offered_since(log, "A", 1001) == set()
    number = log.number("SELECT o.id FROM offer_log AS o JOIN products AS p ON p.id = product_id WHERE p.code = 'P2'")
    offer_log.decide(log, number, "later", 2000, None)
    assert offer_log.offered_since(log, "A", 1001) == {"P2"}
