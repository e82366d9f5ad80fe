from recsys_gui.domain.rows import BoughtProduct
from recsys_gui.store.views.card import card


def at(day):
    return (15_000 + day) * 86_400 + 43_200


def test_the_facts_about_a_customer(shop):
    found = card(shop, "17850")
    assert (found.name, found.region, found.orders, found.spent) == ("Ann Smith", "United Kingdom", 3, 780)
    assert (found.since, found.last) == (at(0), at(21))
    assert found.visits == [at(0), at(7), at(21)]
    assert found.rhythm == 10.5


def test_products_come_most_often_bought_first(shop):
    assert card(shop, "17850").top == [
        BoughtProduct("85123A", "White Hanging Heart", 2, at(7)),
        BoughtProduct("POST", "Postage", 1, at(21)),
        BoughtProduct("22423", "Regency Cakestand 3 Tier", 1, at(0)),
    ]


def test_two_lines_of_one_basket_are_bought_once(db, filled):
    filled(db, [(0, 1, 1, 1, 1, 5, 0), (0, 1, 1, 1, 2, 6, 0), (3, 1, 1, 0, 1, 5, 0)])
    assert card(db, "C1").top == [BoughtProduct("P1", "Name 1", 2, at(3))]


def test_one_visit_has_no_rhythm(shop):
    assert card(shop, "12583").rhythm is None


def test_a_customer_who_never_bought_has_an_empty_card(db, filled):
    filled(db, [(0, 1, 1, 1, 1, 5, 1)])
    found = card(db, "C1")
    assert (found.since, found.last, found.rhythm, found.visits, found.top) == (None, None, None, [], [])


def test_unpaid_orders_are_no_visits(shop):
    shop.run("UPDATE orders SET status = 1 WHERE code = 'O5'")
    assert card(shop, "17850").last == at(7)


def test_an_unknown_customer_has_no_card(shop):
    assert card(shop, "1") is None


def test_only_the_newest_visits_and_the_best_products_are_shown(db, filled):
    filled(db, [(day, 1, 1 + day % 30, day + 1, 1, 100, 0) for day in range(300)])
    found = card(db, "C1")
    assert (len(found.visits), found.visits[-1], len(found.top)) == (200, at(299), 20)
    assert (found.since, found.rhythm) == (at(0), 1.0)
