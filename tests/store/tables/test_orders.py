import numpy as np

from recsys_gui.store.tables import orders

FIRST_DAY = 15_000


def test_orders_come_back_as_they_were_written(shop):
    found = orders.read(shop)
    assert found.ids.tolist() == [1, 2, 3, 4, 5, 6]
    assert found.code == ["O1", "O2", "O3", "O4", "O5", "O6"]
    assert found.customer.tolist() == [1, 1, 2, 2, 1, 0]
    assert (found.day - FIRST_DAY).tolist() == [0, 7, 8, 9, 21, 22]


def test_a_number_that_a_till_gave_twice_is_two_orders(db):
    again = orders.OrderColumns(np.array([1, 2]), ["17", "17"], np.array([0, 0]), np.array([100, 101]))
    orders.add(db, again)
    assert orders.read(db).code == ["17", "17"]


def test_unpaid_and_cancelled_orders_are_told_apart(shop):
    assert orders.not_counting(shop).tolist() == []
    shop.run("UPDATE orders SET status = id - 1 WHERE id <= 3")
    assert orders.not_counting(shop).tolist() == [2, 3]


def test_an_empty_shop_has_no_orders(db):
    assert len(orders.read(db).ids) == len(orders.OrderColumns.empty().ids) == 0
