from recsys_gui.store.tables import totals

FIRST, LAST = 15_000 * 86_400 + 43_200, 15_022 * 86_400 + 43_200


def test_the_size_of_a_shop(shop):
    # order 4 holds a return only
    assert totals.totals(shop) == totals.Totals(7, 5, 3, 2, FIRST, LAST)


def test_an_empty_shop_has_no_first_and_last_sale(db):
    assert totals.totals(db) == totals.Totals(0, 0, 0, 0, None, None)
    assert totals.newest_sale(db) is None


def test_purchases_since_a_moment_are_without_returns(shop):
    day = 86_400
    assert totals.purchases_since(shop, FIRST) == 4
    assert totals.purchases_since(shop, FIRST - 1) == 6
    assert totals.purchases_since(shop, FIRST + 9 * day) == 2
    assert totals.purchases_since(shop, LAST) == 0
