import sqlite3
import threading

import pytest

from recsys_gui.base.errors import ShopClosedError, UserError
from recsys_gui.services import browse
from recsys_gui.services.bringing_in.import_sales import import_sales
from recsys_gui.services.browse import Browser
from recsys_gui.store.views.sale_search import find_sales

LINES = [
    "order,customer,product,name,quantity,unit_price,date,region",
    "1001,C1,22423,Cake Stand,1,12.75,2023-01-02 10:00,Kent",
    "1001,C1,84077,Glass Gliders,48,0.29,2023-01-02 10:00,Kent",
    "1002,C2,22423,Cake Stand,2,12.75,2023-01-09 11:00,Wales",
    "1003,C1,22423,Cake Stand,1,12.75,2023-01-16 10:00,Kent",
    "C1004,C2,22423,Cake Stand,-1,12.75,2023-01-17 10:00,Wales",
    "1005,,85123A,White Heart,6,2.55,2023-01-18 12:00,Wales",
]


@pytest.fixture
def small(tmp_path):
    path = tmp_path / "sales.csv"
    path.write_text("\n".join(LINES), encoding="utf-8")
    import_sales(tmp_path / "small.shop", path)
    with Browser(tmp_path / "small.shop") as browser:
        yield browser


def all_pages(read, limit):
    rows, page = [], read(None, limit)
    while page:
        rows += page
        page = read(page[-1], limit)
    return rows


def test_customers_come_with_most_orders_first(small):
    assert [(c.code, c.region, c.orders, c.spent) for c in small.customers()] == [
        ("C1", "Kent", 2, 1275 * 2 + 48 * 29),
        ("C2", "Wales", 1, 1275),
    ]


def test_products_come_with_best_sold_first(small):
    assert [(p.code, p.sold) for p in small.products()] == [("84077", 48), ("85123A", 6), ("22423", 3)]


def test_sales_come_with_newest_first(small):
    assert [row.order for row in small.sales()] == ["1005", "C1004", "1003", "1002", "1001", "1001"]


@pytest.mark.parametrize(
    ("search", "orders"),
    [
        ("cake", ["C1004", "1003", "1002", "1001"]),
        ("C1", ["1003", "1001", "1001"]),
        ("1001", ["1001", "1001"]),
        ("STAND cake", ["C1004", "1003", "1002", "1001"]),
        ("cake heart", []),
        ("nothing", []),
        ("100%", []),
        ('"', []),
        ("' OR 1=1 --", []),
        (" ", ["1005", "C1004", "1003", "1002", "1001", "1001"]),
    ],
)
def test_sales_are_found_by_product_customer_or_order(small, search, orders):
    assert [row.order for row in small.sales(search)] == orders
    assert small.sale_count(search) == len(orders)


@pytest.mark.parametrize(
    ("search", "codes"),
    [("kent", ["C1"]), ("c", ["C1", "C2"]), ("C2 wal", ["C2"]), ("%", []), ("_", []), ("x", [])],
)
def test_customers_are_found_by_any_part_of_code_or_region(small, search, codes):
    assert [row.code for row in small.customers(search)] == codes
    assert small.customer_count(search) == len(codes)


@pytest.mark.parametrize(
    ("search", "codes"), [("glass", ["84077"]), ("hea", ["85123A"]), ("22", ["22423"]), ("zz", [])]
)
def test_products_are_found_by_any_part_of_code_or_name(small, search, codes):
    assert [row.code for row in small.products(search)] == codes
    assert small.product_count(search) == len(codes)


@pytest.mark.parametrize("limit", [1, 7, 1000])
@pytest.mark.parametrize("kind", ["customers", "products", "sales"])
@pytest.mark.parametrize("search", ["", "1"])
def test_pages_put_together_are_the_whole_and_nothing_twice(shop, kind, limit, search):
    with Browser(shop) as browser:
        read = getattr(browser, kind)
        limit = 97 if kind == "sales" and limit == 7 else limit
        rows = all_pages(lambda after, n: read(search, after, n), max(limit, 50) if kind == "sales" else limit)
        assert len({row.id for row in rows}) == len(rows)
        assert rows == read(search, None, 100_000)
        assert len(rows) == getattr(browser, kind.removesuffix("s") + "_count")(search)


def test_the_card_tells_rhythm_and_favourites(small):
    card = small.card("C1")
    assert (card.orders, card.rhythm, len(card.visits)) == (2, 14, 2)
    assert [(top.code, top.times) for top in card.top] == [("22423", 2), ("84077", 1)]


def test_a_customer_who_came_once_has_no_rhythm(small):
    assert small.card("C2").rhythm is None


def test_a_customer_without_purchases_has_an_empty_card(shop):
    with Browser(shop) as browser:
        card = browser.card("C80")
    assert (card.orders, card.since, card.last, card.rhythm, card.visits, card.top) == (0, None, None, None, [], [])


def test_an_unknown_customer_is_told_plainly(small):
    with pytest.raises(UserError, match="no customer “C9”"):
        small.card("C9")


def test_a_missing_shop_is_told_plainly(tmp_path):
    with pytest.raises(UserError, match="no shop file"):
        Browser(tmp_path / "a.shop")
    assert not list(tmp_path.iterdir())


def test_reading_goes_on_while_another_connection_writes(shop):
    with Browser(shop) as browser, sqlite3.connect(shop, isolation_level=None) as writer:
        before = browser.sale_count()
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("DELETE FROM events")
        assert len(browser.sales(limit=5)) == 5
        writer.execute("ROLLBACK")
        assert browser.sale_count() == before
    writer.close()


def test_each_thread_may_have_its_own_browser(shop):
    counts = []

    def read():
        with Browser(shop) as browser:
            counts.append(len(browser.sales()))

    threads = [threading.Thread(target=read) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert counts == [100] * 4


def test_closing_twice_does_nothing(shop):
    browser = Browser(shop)
    browser.close()
    browser.close()


def test_a_count_and_its_pages_look_for_the_sales_once_and_anew_after_a_change(small, monkeypatch):
    asked = []
    monkeypatch.setattr(browse.sale_search, "find_sales", lambda *of: asked.append(of[1:]) or find_sales(*of))
    small.sales("cake", small.sales("cake", limit=1)[-1], 1)
    assert small.sale_count("cake") == 4
    small.sales("heart")
    assert [words for words, *_ in asked] == ["cake", "heart"]
    monkeypatch.setattr(small._db, "data_version", lambda: "another")
    assert small.sale_count("heart") == 1
    assert len(asked) == 3


def test_a_question_after_the_file_was_closed_is_told_apart(small):
    small.close()
    with pytest.raises(ShopClosedError):
        small.summary()
