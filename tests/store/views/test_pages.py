import pytest

from recsys_gui.domain.row_filter import RowFilter
from recsys_gui.domain.rows import SaleRow
from recsys_gui.store.views import pages

DAY, NOON = 86_400, 43_200


def at(day):
    return (15_000 + day) * DAY + NOON


def signed(row):
    return -row.quantity if row.kind == 1 else row.quantity


def everything(page, db, search="", limit=2):
    """All rows, gathered page by page."""
    rows, after = [], None
    while found := page(db, search, after, limit):
        assert len(found) <= limit
        rows += found
        after = found[-1]
    return rows


def test_customers_with_most_orders_come_first(shop):
    assert [(row.code, row.orders, row.spent, row.last) for row in everything(pages.customers, shop, limit=1)] == [
        ("17850", 3, 780, at(21)),
        ("12583", 1, 0, at(8)),
    ]


def test_products_that_sell_best_come_first(shop):
    rows = everything(pages.products, shop, limit=1)
    assert [(row.code, row.sold, row.recommend) for row in rows] == [
        ("22423", 5.0, True),
        ("85123A", 5.0, True),
        ("POST", 1.0, False),
    ]


def test_sales_come_newest_first_with_all_a_row_shows(shop):
    rows = everything(pages.sales, shop)
    assert [row.id for row in rows] == [7, 6, 5, 4, 3, 2, 1]
    assert rows[0] == SaleRow(7, at(22), "O6", "", "22423", "Regency Cakestand 3 Tier", 4.0, 240, 0)
    assert rows[1] == SaleRow(6, at(21), "O5", "17850", "POST", "Postage", 1.0, None, 0)
    assert rows[2].kind == 1


@pytest.mark.parametrize("few", [0, 8_000])
@pytest.mark.parametrize("search", ["", "heart", "17850", "O1", "zzz"])
def test_both_ways_to_find_sales_give_the_same_pages(shop, monkeypatch, few, search):
    monkeypatch.setattr(pages, "_FEW", few)
    rows = everything(pages.sales, shop, search)
    assert rows == sorted(rows, key=lambda row: (row.time, row.id), reverse=True)
    assert len(rows) == len({row.id for row in rows}) == pages.sale_count(shop, search)


def test_lines_of_one_moment_are_neither_lost_nor_shown_twice(db, filled):
    filled(db, [(1, 1, 1 + n % 3, 1, 1, 100, 0) for n in range(25)])
    assert sorted(row.id for row in everything(pages.sales, db, limit=4)) == list(range(1, 26))


@pytest.mark.parametrize("upwards", [True, False])
@pytest.mark.parametrize(
    ("order", "value"),
    [
        ("order", lambda row: row.order.lower()),
        ("customer", lambda row: row.customer.lower()),
        ("product", lambda row: row.product.lower()),
        ("name", lambda row: row.name.lower()),
        ("quantity", signed),
        ("unit_price", lambda row: -1 if row.unit_price is None else row.unit_price),
        ("amount", lambda row: signed(row) * (row.unit_price or 0)),
    ],
)
@pytest.mark.parametrize("search", ["", "heart"])
def test_sales_come_in_the_order_of_any_value(shop, order, value, upwards, search):
    wanted = RowFilter(order=order, upwards=upwards)
    rows = everything(lambda *question: pages.sales(*question, wanted), shop, search)
    assert rows == sorted(rows, key=lambda row: (value(row), row.id), reverse=not upwards)
    assert len(rows) == pages.sale_count(shop, search) == len({row.id for row in rows})


def test_too_many_sales_come_by_time_whatever_is_wanted(shop, monkeypatch):
    monkeypatch.setattr(pages, "MOST_SORTED", 6)
    rows = pages.sales(shop, "", None, 10, RowFilter(order="amount"))
    assert [row.id for row in rows] == [7, 6, 5, 4, 3, 2, 1]


def test_customers_with_as_many_orders_are_neither_lost_nor_shown_twice(db, filled):
    filled(db, [(n, n + 1, 1, n + 1, 1, 100, 0) for n in range(9)])
    assert sorted(row.code for row in everything(pages.customers, db)) == [f"C{n}" for n in range(1, 10)]


@pytest.mark.parametrize(
    ("count", "page"),
    [(pages.customer_count, pages.customers), (pages.product_count, pages.products), (pages.sale_count, pages.sales)],
)
@pytest.mark.parametrize("search", ["", "a", "123", "heart", "17850", "nothing"])
def test_counts_are_the_number_of_rows(shop, count, page, search):
    assert count(shop, search) == len(everything(page, shop, search))


def test_views_and_favourites_are_not_among_the_sales(shop, event_columns):
    from recsys_gui.store.tables import events

    events.add(shop, event_columns([(30, 1, 1, 0, 1, None, 2)]))
    assert len(everything(pages.sales, shop)) == 7


def test_an_empty_shop_has_empty_pages(db):
    for page in (pages.customers, pages.products, pages.sales):
        assert page(db, "", None, 10) == page(db, "a", None, 10) == []
