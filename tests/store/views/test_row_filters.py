import pytest

from recsys_gui.domain.row_filter import RowFilter
from recsys_gui.store.views import pages, row_filters

DAY, NOON = 86_400, 43_200


def at(day):
    return (15_000 + day) * DAY + NOON


def everything(page, db, wanted, search="", limit=2):
    rows, after = [], None
    while found := page(db, search, after, limit, wanted):
        rows += found
        after = found[-1]
    return rows


@pytest.mark.parametrize("few", [-1, 8_000])
@pytest.mark.parametrize("search", ["", "heart", "17850"])
@pytest.mark.parametrize(
    "wanted",
    [
        RowFilter(since=at(8)),
        RowFilter(until=at(21)),
        RowFilter(since=at(8), until=at(22), sale="sold"),
        RowFilter(sale="returned"),
        RowFilter(sale="nobody"),
        RowFilter(sale="not_counting"),
        RowFilter(order="time", upwards=True),
    ],
)
def test_filtered_sales_are_those_of_all_that_fit(shop, monkeypatch, few, search, wanted):
    monkeypatch.setattr(pages, "_FEW", few)
    orders = shop.all(lambda number, order: (number, order), "SELECT id, order_id FROM events")
    not_counting = set(shop.all(int, "SELECT id FROM orders WHERE status <> 0"))
    dead = {number for number, order in orders if order in not_counting}
    fits = {
        "": lambda row: True,
        "sold": lambda row: row.kind == 0,
        "returned": lambda row: row.kind == 1,
        "nobody": lambda row: not row.customer,
        "not_counting": lambda row: row.id in dead,
    }[wanted.sale]
    rows = [
        row
        for row in everything(pages.sales, shop, RowFilter(), search)
        if (wanted.since is None or row.time >= wanted.since)
        and (wanted.until is None or row.time < wanted.until)
        and fits(row)
    ]
    rows = rows[::-1] if wanted.upwards else rows
    assert everything(pages.sales, shop, wanted, search) == rows
    assert pages.sale_count(shop, search, wanted) == len(rows)


@pytest.mark.parametrize("upwards", [True, False])
@pytest.mark.parametrize(
    ("table", "field"), [(table, field) for table, fields in row_filters.ORDERS.items() for field in fields]
)
def test_each_order_brings_every_row_once(shop, table, field, upwards):
    shop.run("UPDATE products SET stock = 4, category = 'Bags' WHERE id = 1")
    page = {"products": pages.products, "customers": pages.customers}[table]
    rows = everything(page, shop, RowFilter(order=field, upwards=upwards), limit=1)
    assert sorted(row.id for row in rows) == sorted(row.id for row in everything(page, shop, RowFilter()))
    values = [getattr(row, field) for row in rows]
    keys = [
        (value is not None, value.lower() if isinstance(value, str) else value if value is not None else 0)
        for value in values
    ]
    assert keys == sorted(keys, reverse=not upwards)


def test_an_unknown_order_is_the_usual_one(shop):
    usual = everything(pages.products, shop, RowFilter())
    assert everything(pages.products, shop, RowFilter(order="1; DROP TABLE products", upwards=True)) == usual


def test_products_by_category_and_state(shop):
    def codes(**wanted):
        found = RowFilter(**wanted)
        rows = everything(pages.products, shop, found)
        assert pages.product_count(shop, "", found) == len(rows)
        return {row.code for row in rows}

    shop.run("UPDATE products SET category = 'Bags', active = 0 WHERE code = '22423'")
    shop.run("UPDATE products SET stock = 0.1, list_price = 5 WHERE code = '85123A'")
    shop.run("UPDATE products SET stock = 500, list_price = NULL, usual_price = NULL WHERE code = 'POST'")
    assert codes(category="Bags") == codes(product="discontinued") == {"22423"}
    assert codes(product="low") == {"85123A"}
    assert codes(product="no_price") == codes(product="kept_back") == {"POST"}
    assert codes(product="low", category="Bags") == set()
    newest = shop.number("SELECT max(last_sold) FROM products")
    shop.run("UPDATE products SET last_sold = ? WHERE code = 'POST'", (newest - 366 * DAY,))
    assert codes(product="unsold") == {"POST"}


def test_only_these_customers(shop):
    wanted = RowFilter(codes=("12583", "nobody"))
    assert [row.code for row in everything(pages.customers, shop, wanted)] == ["12583"]
    assert pages.customer_count(shop, "", wanted) == 1
    assert pages.customer_count(shop, "", RowFilter(codes=())) == 0
