"""Several shops become one, and stay as they were."""

import numpy as np
import pytest

from recsys_gui.base.errors import UserError
from recsys_gui.domain.entities import Customer, Product, ShopInfo
from recsys_gui.services.offering.recommend import OfferDesk
from recsys_gui.services.safekeeping.merge_shops import merge
from recsys_gui.services.serving.load import load_interactions
from recsys_gui.store.file import database
from recsys_gui.store.tables import catalogue, events, figures, orders, search

DAY = 86_400
TEA, JAM, SOAP = "TEA", "JAM", "SOAP"


def shop(path, products, lines, *, currency="GBP"):
    """A shop with (order, customer, product, day) lines, where the order and the customer are codes, "" for unknown."""
    with database.create(path, ShopInfo(path.stem, currency, "UTC")) as db, db.transaction():
        catalogue.add_products(db, products)
        people = sorted({customer for _, customer, _, _ in lines if customer})
        catalogue.add_customers(db, [Customer(code) for code in people])
        customer = [people.index(code) + 1 if code else events.NOBODY for _, code, _, _ in lines]
        number = [1 + sorted({order for order, *_ in lines}).index(order) for order, *_ in lines]
        place = [1 + [product.code for product in products].index(code) for _, _, code, _ in lines]
        day = np.array([line[3] for line in lines])
        ids, first = np.unique(number, return_index=True)
        codes = [lines[at][0] for at in first]
        orders.add(db, orders.OrderColumns(ids, codes, np.array(customer)[first], day[first]))
        columns = events.EventColumns(
            day * DAY, np.zeros(len(lines), np.int8), np.array(customer), np.array(place), np.array(number),
            np.ones(len(lines)), np.full(len(lines), 250),
        )  # fmt: skip
        events.add(db, columns)
        figures.refresh(db, events.counting(db))
        db.touch("sales")
    return path


@pytest.fixture
def north(tmp_path):
    goods = [Product(TEA, "Tea", stock=3), Product(JAM, "Jam", recommend=False)]
    return shop(tmp_path / "north.shop", goods, [("1", "anna", TEA, 10), ("1", "anna", JAM, 10), ("2", "", TEA, 11)])


@pytest.fixture
def south(tmp_path):
    goods = [Product(SOAP, "Soap"), Product(TEA, "", list_price=300, stock=4)]
    return shop(tmp_path / "south.shop", goods, [("1", "ben", SOAP, 12), ("2", "anna", TEA, 13)])


def test_the_same_code_is_the_same_product_and_customer_and_every_sale_is_there_once(north, south, tmp_path):
    made = merge(tmp_path / "all.shop", [north, south])
    assert (made.shops, made.sales, made.products, made.customers) == (2, 5, 3, 2)
    with database.open(tmp_path / "all.shop") as db:
        found = load_interactions(db)
    anna = found.histories(np.array([found.customers.codes.index("anna")]))
    assert [found.products.codes[product] for product in anna.events.product] == [TEA, JAM, TEA]
    assert len(found.anonymous) == 1


def test_orders_with_the_same_number_stay_apart(north, south, tmp_path):
    merge(tmp_path / "all.shop", [north, south])
    with database.open(tmp_path / "all.shop") as db:
        assert db.number("SELECT count(DISTINCT order_id) FROM events") == 4


def test_facts_that_one_shop_lacks_come_from_the_other_and_stock_adds_up(north, south, tmp_path):
    merge(tmp_path / "all.shop", [north, south])
    with database.open(tmp_path / "all.shop") as db:
        tea = db.one(lambda *row: row, "SELECT name, list_price, stock, sold FROM products WHERE code = ?", (TEA,))
        kept_back = db.number("SELECT recommend FROM products WHERE code = ?", (JAM,))
        assert search.matching("products", "soap").parameters
        assert db.number("SELECT count(*) FROM product_search WHERE product_search MATCH 'soap'") == 1
    assert tea == ("Tea", 300, 7.0, 3.0)
    assert kept_back == 0


def test_offers_come_from_all_shops(ready_made, south, tmp_path):
    merge(tmp_path / "all.shop", [ready_made, south])
    assert len(OfferDesk(tmp_path / "all.shop").offers("C3", ["new"], 5)) == 5


def test_the_shops_stay_as_they_were(north, south, tmp_path):
    before = [north.read_bytes(), south.read_bytes()]
    merge(tmp_path / "all.shop", [north, south])
    assert [north.read_bytes(), south.read_bytes()] == before


@pytest.mark.parametrize(("names", "words"), [(["north"], "alone"), (["north", "north"], "twice")])
def test_one_shop_or_one_twice_is_refused(north, tmp_path, names, words):
    with pytest.raises(UserError, match=words):
        merge(tmp_path / "all.shop", [tmp_path / f"{name}.shop" for name in names])
    assert not (tmp_path / "all.shop").exists()


def test_money_of_two_currencies_is_not_mixed(north, tmp_path):
    other = shop(tmp_path / "east.shop", [Product(TEA, "Tea")], [("1", "cleo", TEA, 1)], currency="EUR")
    with pytest.raises(UserError, match="EUR"):
        merge(tmp_path / "all.shop", [north, other])
    assert not (tmp_path / "all.shop").exists()


def test_a_file_that_is_there_is_never_written_over(north, south):
    with pytest.raises(UserError, match="already"):
        merge(south, [north, south])
