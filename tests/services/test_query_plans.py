"""What pages ask of a shop file must stay a question of milliseconds: never a look at every sale, or every order."""

import sqlite3

import pytest

from recsys_gui.services.browse import Browser
from recsys_gui.services.findings.price_view import Answer, price_view
from recsys_gui.services.findings.sales_view import sales_view
from recsys_gui.services.today import figures
from recsys_gui.store.file.database import Database

NO_QUESTIONS = {"close", "data_version"}


@pytest.fixture
def plans(shop, monkeypatch):
    """Read something; gives how SQLite goes through the tables for it, a step a line."""
    asked = []
    for name in ("all", "one", "number", "table"):
        original = getattr(Database, name)

        def note(self, *arguments, original=original, **more):
            sql = next(place for place, word in enumerate(arguments) if isinstance(word, str))
            asked.append((arguments[sql], arguments[sql + 1] if len(arguments) > sql + 1 else ()))
            return original(self, *arguments, **more)

        monkeypatch.setattr(Database, name, note)

    def explain(read):
        asked.clear()
        read()
        connection = sqlite3.connect(shop)
        try:
            rows = [connection.execute(f"EXPLAIN QUERY PLAN {sql}", values).fetchall() for sql, values in asked]
        finally:
            connection.close()
        return [row[3] for plan in rows for row in plan]

    return explain


def through(steps, *tables):
    """The steps that look at every row of these tables."""
    return [step for step in steps if step.split()[0] == "SCAN" and step.split()[1] in tables]


READS = {
    "sales": lambda b: (
        b.sales(), b.sales("", b.sales()[-1], 50), b.sales("Product 3"), b.sales("C17"), b.sales("1234"),
        b.sales("杯子"),
    ),
    "sale_count": lambda b: (b.sale_count(), b.sale_count("C17"), b.sale_count("Product"), b.sale_count("蓝色杯子")),
    "customers": lambda b: (b.customers(), b.customers("C1", b.customers()[-1], 10)),
    "offered_lately": lambda b: b.offered_lately("C1"),
    "customer_count": lambda b: (b.customer_count(), b.customer_count("C17")),
    "products": lambda b: (b.products(), b.products("Product", b.products()[-1], 10)),
    "product_count": lambda b: (b.product_count(), b.product_count("P1")),
    "summary": lambda b: b.summary(),
    "card": lambda b: b.card("C1"),
    "product": lambda b: b.product(b.products()[0].code),
    "product_card": lambda b: b.product_card(b.products()[0].code),
    "names": lambda b: b.names(["C1", "C2"]),
    "stock_is_known": lambda b: b.stock_is_known(),
    "imports": lambda b: b.imports(),
    "runs": lambda b: b.runs(),
    "rules": lambda b: b.rules(),
    "marked": lambda b: b.marked(),
    "categories": lambda b: b.categories(),
    "fact": lambda b: b.fact("message_template"),
    "bin": lambda b: b.bin(),
    "day_list": lambda b: b.day_list(),
    "insights": lambda b: b.insights(),
}  # fmt: skip


def test_every_question_a_page_may_ask_is_looked_at():
    questions = {name for name, it in vars(Browser).items() if callable(it) and not name.startswith("_")}
    assert questions - NO_QUESTIONS == set(READS)


def test_the_test_itself_notices_a_look_at_every_sale(plans, shop):
    def count():
        with Browser(shop) as browser:
            browser._db.number("SELECT count(*) FROM events WHERE quantity > 1")

    assert through(plans(count), "events")


@pytest.mark.parametrize("read", READS.values(), ids=READS.keys())
def test_no_page_looks_at_every_sale_or_order(plans, shop, read):
    def ask():
        with Browser(shop) as browser:
            read(browser)

    steps = plans(ask)
    assert steps
    assert through(steps, "events", "e", "orders", "o") == []


@pytest.mark.parametrize(
    "read",
    [
        lambda shop: figures(shop),
        lambda shop: sales_view(shop, 52),
        lambda shop: sales_view(shop, 52, "Kind"),
        lambda shop: price_view(shop, product_of(shop), Answer(-1.0, 0.5, shown=True)),
    ],
    ids=["today", "sales", "sales of a category", "price"],
)
def test_what_charts_show_is_not_gathered_from_every_sale(plans, shop, read):
    steps = plans(lambda: read(shop))
    assert steps
    assert through(steps, "events", "e") == []


def product_of(shop):
    with Browser(shop) as browser:
        return browser.products()[0].code


@pytest.mark.parametrize(
    ("read", "index"),
    [
        (lambda b: b.sales(), "events USING INDEX events_by_time"),
        (lambda b: b.sales("", b.sales()[-1], 50), "events USING INDEX events_by_time (time<?)"),
        (lambda b: b.customers("", b.customers()[2], 10), "customers USING INDEX customers_by_orders (orders<?)"),
        (lambda b: b.products("", b.products()[2], 10), "products USING INDEX products_by_sold (sold<?)"),
    ],
)
def test_pages_are_read_by_their_index_without_sorting_the_table(plans, shop, read, index):
    def ask():
        with Browser(shop) as browser:
            read(browser)

    steps = plans(ask)
    assert any(index in step for step in steps)
    assert through(steps, "events", "customers", "products") == []


@pytest.mark.parametrize("words", ["蓝色杯子", "heart", "蓝色杯子 heart"])
def test_words_of_three_letters_are_looked_up_by_their_trigrams_also_in_chinese(plans, shop, words):
    def ask():
        with Browser(shop) as browser:
            browser.products(words)
            browser.customers(words)

    found = [step for step in plans(ask) if "VIRTUAL TABLE INDEX" in step]
    assert any("product_search" in step for step in found)
    assert any("customer_search" in step for step in found)
