import sqlite3

import numpy as np
import pytest

from recsys_gui.base.errors import ShopFileError
from recsys_gui.domain.entities import Customer, Product
from recsys_gui.store.file import database
from recsys_gui.store.tables import catalogue
from recsys_gui.store.tables.search import matching


def found(db, table, search):
    condition = matching(table, search)
    return db.all(str, f"SELECT code FROM {table} WHERE {condition.sql} ORDER BY id", condition.parameters)


def test_codes_lead_to_row_numbers(shop):
    assert catalogue.product_ids(shop) == {"85123A": 1, "22423": 2, "POST": 3}
    assert catalogue.customer_ids(shop) == {"17850": 1, "12583": 2}


def test_customers_come_by_row_number(shop):
    ids, codes = catalogue.customers(shop)
    assert ids.tolist() == [1, 2]
    assert codes == ("17850", "12583")


def test_unknown_figures_of_products_are_nan(db):
    catalogue.add_products(db, [Product("A", "Apple", "Fruit", 120, 70, 5.5), Product("B", "Bag")])
    table = catalogue.products(db)
    assert (table.codes, table.names, table.categories) == (("A", "B"), ("Apple", "Bag"), ("Fruit", ""))
    np.testing.assert_array_equal(table.list_price, np.array([120, np.nan], np.float32))
    np.testing.assert_array_equal(table.unit_cost, np.array([70, np.nan], np.float32))
    np.testing.assert_array_equal(table.stock, np.array([5.5, np.nan], np.float32))


@pytest.mark.parametrize(
    ("active", "recommend", "expected"), [(1, 1, True), (0, 1, False), (1, 0, False), (0, 0, False)]
)
def test_only_active_products_that_may_be_offered_are_recommendable(db, active, recommend, expected):
    catalogue.add_products(db, [Product("A", "Apple", active=bool(active), recommend=bool(recommend))])
    assert catalogue.products(db).recommendable.tolist() == [expected]


def test_what_is_added_can_be_found_at_once(shop):
    catalogue.add_products(shop, [Product("90000", "Bright Lantern")])
    catalogue.add_customers(shop, [Customer("555", "Carla Jones", email="carla@example.org", phone="0301234")])
    assert found(shop, "products", "lantern") == ["90000"]
    assert [found(shop, "customers", text) for text in ("jones", "carla@", "0123")] == [["555"]] * 3


def test_a_code_stands_only_once(shop):
    with pytest.raises(sqlite3.IntegrityError):
        catalogue.add_products(shop, [Product("POST", "Again")])
    with pytest.raises(sqlite3.IntegrityError):
        catalogue.add_customers(shop, [Customer("17850")])


def test_an_empty_shop_has_an_empty_catalogue(db):
    assert catalogue.product_ids(db) == {}
    assert len(catalogue.products(db).ids) == 0
    assert catalogue.customers(db)[1] == ()


@pytest.mark.parametrize(
    ("was", "became", "read"),
    [(b"TWIN-1First", b"TWIN-2First", catalogue.products), (b"TWIN-1One", b"TWIN-2One", catalogue.customers)],
)
def test_a_code_that_stands_twice_in_a_damaged_file_is_told_of(db, path, filled, was, became, read):
    products = [Product("TWIN-1", "First"), Product("TWIN-2", "Second")]
    filled(db, [], products, [Customer("TWIN-1", "One"), Customer("TWIN-2", "Two")]).close()
    content = path.read_bytes()
    assert content.count(was) == 1
    path.write_bytes(content.replace(was, became))
    with database.open(path) as damaged, pytest.raises(ShopFileError) as told:
        read(damaged)
    assert told.value.cause == "damaged"
