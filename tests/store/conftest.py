"""A shop file of one's own, and sale lines written as a table."""

import contextlib
import sqlite3

import numpy as np
import pytest

from recsys_gui.domain.entities import Customer, Product, ShopInfo
from recsys_gui.store.file import database
from recsys_gui.store.tables import catalogue, events, figures, orders

DAY = 86_400
NOON = 43_200
START = 15_000 * DAY
INFO = ShopInfo("Corner shop", "GBP", "Europe/London")


def columns(lines):
    """Events from rows of day, customer, product, order, quantity, price (None unknown), kind."""
    day, customer, product, order, quantity, price, kind = zip(*lines, strict=True) if lines else ((),) * 7
    return events.EventColumns(
        START + np.array(day, np.int64) * DAY + NOON,
        np.array(kind, np.int8),
        np.array(customer, np.int64),
        np.array(product, np.int64),
        np.array(order, np.int64),
        np.array(quantity, np.float64),
        np.array([np.nan if amount is None else amount for amount in price], np.float64),
    )


def fill(db, lines, products=(), customers=()):
    """Write the lines, and the orders, products and customers they name, codes P1, C1, O1 and so on."""
    written = columns(lines)
    with db.transaction():
        count = max(written.product, default=0)
        catalogue.add_products(
            db, [*products, *(Product(f"P{n}", f"Name {n}") for n in range(len(products) + 1, count + 1))]
        )
        count = max(written.customer, default=0)
        catalogue.add_customers(db, [*customers, *(Customer(f"C{n}") for n in range(len(customers) + 1, count + 1))])
        ids, first = np.unique(written.order, return_index=True)
        first, ids = first[ids > 0], ids[ids > 0]
        orders.add(
            db,
            orders.OrderColumns(ids, [f"O{n}" for n in ids], written.customer[first], written.time[first] // DAY),
        )
        events.add(db, written)
        figures.refresh(db, events.counting(db))
        db.touch("sales")
    return db


@pytest.fixture
def path(tmp_path):
    return tmp_path / "corner.shop"


@pytest.fixture
def db(path):
    with database.create(path, INFO) as open_shop:
        yield open_shop


LINES = [
    # day, customer, product, order, quantity, price, kind
    (0, 1, 1, 1, 2, 100, 0),
    (0, 1, 2, 1, 1, 250, 0),
    (7, 1, 1, 2, 3, 110, 0),
    (8, 2, 1, 3, 1, 110, 0),
    (9, 2, 1, 4, 1, 110, 1),
    (21, 1, 3, 5, 1, None, 0),
    (22, 0, 2, 6, 4, 240, 0),
]
PRODUCTS = [
    Product("85123A", "White Hanging Heart", "Home decoration"),
    Product("22423", "Regency Cakestand 3 Tier", "Kitchen"),
    Product("POST", "Postage", recommend=False),
]
CUSTOMERS = [Customer("17850", "Ann Smith", region="United Kingdom"), Customer("12583", "Béatrice", region="France")]


@pytest.fixture
def shop(db):
    return fill(db, LINES, PRODUCTS, CUSTOMERS)


@pytest.fixture
def raw():
    """A bare SQLite connection to a file, as another program would have it."""
    with contextlib.ExitStack() as stack:

        def connect(path):
            return stack.enter_context(contextlib.closing(sqlite3.connect(path, isolation_level=None)))

        yield connect


@pytest.fixture
def filled():
    return fill


@pytest.fixture
def event_columns():
    return columns
