import numpy as np
import pytest

from recsys_gui.domain.entities import Customer, EventKind, Product, ShopInfo
from recsys_gui.services.serving.load import load_interactions
from recsys_gui.store.file import database
from recsys_gui.store.tables import catalogue, events, orders


@pytest.fixture
def db(tmp_path):
    with database.create(tmp_path / "a.shop", ShopInfo("x")) as db:
        yield db


def add(db, *rows):
    """Rows of customer, product, order, time, kind, price."""
    customer, product, order, time, kind, price = (np.array(column) for column in zip(*rows, strict=True))
    events.add(
        db,
        events.EventColumns(
            time.astype(np.int64), kind.astype(np.int8), customer.astype(np.int64), product.astype(np.int64),
            order.astype(np.int64), np.full(len(rows), 2.0), price.astype(np.float64),
        ),
    )  # fmt: skip


def fill(db):
    catalogue.add_products(db, [Product("A", "Apple", "Fruit", 120, 60, 5), Product("B", "Bag", recommend=False)])
    catalogue.add_customers(db, [Customer("X"), Customer("Nobody yet"), Customer("Y")])
    numbers = np.array([1, 2, 3])
    orders.add(db, orders.OrderColumns(numbers, ["o1", "o2", "o3"], np.array([1, 3, 1]), np.zeros(3, np.int64)))


def test_an_empty_shop_gives_empty_arrays(db):
    seen = load_interactions(db)
    assert (len(seen.customers), len(seen.products), len(seen.events), len(seen.anonymous)) == (0, 0, 0, 0)
    assert seen.indptr.tolist() == [0]


def test_events_stand_by_customer_and_time_whatever_order_they_came_in(db):
    fill(db)
    add(db, (3, 1, 2, 50, 0, 100), (1, 2, 3, 40, 0, 200), (1, 1, 1, 10, 0, 110), (1, 1, 3, 40, 1, 120))
    seen = load_interactions(db)
    assert seen.indptr.tolist() == [0, 3, 3, 4]
    assert seen.events.time.tolist() == [10, 40, 40, 50]
    assert seen.events.product.tolist() == [0, 1, 0, 0]
    assert seen.events.kind.tolist() == [0, 0, 1, 0]
    assert seen.events.order.tolist() == [1, 3, 3, 2]
    assert seen.events.unit_price.tolist() == [110, 200, 120, 100]
    assert seen.now == 51


def test_buyers_nobody_knows_stand_apart_by_time(db):
    fill(db)
    add(db, (0, 1, 0, 30, 0, np.nan), (0, 2, 0, 20, 0, 5), (1, 1, 1, 10, 0, 5))
    seen = load_interactions(db)
    assert seen.anonymous.time.tolist() == [20, 30]
    assert np.isnan(seen.anonymous.unit_price).tolist() == [False, True]
    assert len(seen.events) == 1


def test_products_carry_what_is_known_of_them(db):
    fill(db)
    table = load_interactions(db).table
    assert (table.name, table.category) == (("Apple", "Bag"), ("Fruit", ""))
    assert (table.list_price[0], table.unit_cost[0], table.stock[0]) == (120, 60, 5)
    assert np.isnan([table.list_price[1], table.unit_cost[1], table.stock[1]]).all()
    assert table.recommendable.tolist() == [True, False]


def test_unpaid_and_cancelled_orders_are_left_out(db):
    fill(db)
    add(db, (1, 1, 1, 10, 0, 5), (3, 1, 2, 20, 0, 5), (1, 1, 3, 30, 0, 5))
    db.run("UPDATE orders SET status = 1 WHERE code = 'o1'")
    db.run("UPDATE orders SET status = 2 WHERE code = 'o2'")
    assert load_interactions(db).events.time.tolist() == [30]


def test_gaps_in_row_numbers_do_no_harm(db):
    fill(db)
    add(db, (3, 2, 2, 10, 0, 5))
    db.run("DELETE FROM customers WHERE code = 'X' AND id NOT IN (SELECT customer_id FROM orders)")
    db.run("DELETE FROM customers WHERE code = 'Nobody yet'")
    db.run("DELETE FROM products WHERE code = 'A'")
    seen = load_interactions(db)
    assert (seen.events.product.tolist(), seen.indptr.tolist()) == ([0], [0, 0, 1])


def test_other_kinds_of_behaviour_are_there_too(db):
    fill(db)
    add(db, (1, 1, 0, 10, EventKind.VIEW, np.nan), (1, 1, 0, 11, EventKind.FAVOURITE, np.nan))
    assert load_interactions(db).events.kind.tolist() == [EventKind.VIEW, EventKind.FAVOURITE]
