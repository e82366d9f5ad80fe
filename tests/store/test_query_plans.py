"""Questions of pages must stay questions of milliseconds: never a look at every sale, never a sort of everything."""

import contextlib

import pytest

from recsys_gui.store.tables import totals
from recsys_gui.store.views import card, pages


@pytest.fixture
def plans(shop):
    """What SQLite does for each statement that a call runs."""

    def of(call, *arguments):
        statements = []
        shop._connection.set_trace_callback(statements.append)
        call(shop, *arguments)
        shop._connection.set_trace_callback(None)
        return [
            "; ".join(shop.all(lambda *row: row[-1], f"EXPLAIN QUERY PLAN {sql}"))
            for sql in statements
            if sql.startswith("SELECT")
        ]

    yield of
    with contextlib.suppress(Exception):
        shop._connection.set_trace_callback(None)


def reads_all_sales(plan):
    return "SCAN events" in plan or "SCAN e " in plan


def test_the_test_itself_notices_a_look_at_every_sale(plans):
    assert reads_all_sales(plans(lambda db: db.number("SELECT sum(quantity) FROM events"))[0])


@pytest.mark.parametrize("page", [pages.customers, pages.products])
@pytest.mark.parametrize("search", ["", "heart", "p"])
def test_pages_of_people_and_things_follow_an_index(plans, shop, page, search):
    for after in (None, page(shop, "", None, 1)[0]):
        plan = plans(page, search, after, 1)[-1]
        assert "TEMP B-TREE" not in plan
        assert "USING INDEX" in plan


@pytest.mark.parametrize("few", [0, 8_000])
@pytest.mark.parametrize("search", ["heart", "17850", "O1", "489434", "p"])
def test_pages_of_sales_never_look_at_every_sale(plans, monkeypatch, shop, few, search):
    monkeypatch.setattr(pages, "_FEW", few)
    for after in (None, pages.sales(shop, "", None, 1)[0]):
        for plan in plans(pages.sales, search, after, 100):
            assert not reads_all_sales(plan), plan


def test_walking_back_through_the_sales_needs_no_sort(plans, monkeypatch, shop):
    monkeypatch.setattr(pages, "_FEW", -1)
    for search, after in (("", None), ("heart", pages.sales(shop, "", None, 1)[0])):
        plan = plans(pages.sales, search, after, 100)[-1]
        assert "SEARCH events USING" in plan
        assert "events_by_time (time<?)" in plan


@pytest.mark.parametrize("search", ["", "heart", "17850", "O1", "p"])
def test_counting_sales_never_looks_at_every_sale(plans, search):
    for plan in plans(pages.sale_count, search):
        assert not reads_all_sales(plan), plan


def test_a_customer_card_reads_only_that_customer(plans):
    for plan in plans(card.card, "17850"):
        assert not reads_all_sales(plan), plan


def test_the_size_of_the_shop_is_kept_or_at_the_edge_of_an_index(plans):
    for plan in plans(totals.totals):
        assert "SCAN events" not in plan, plan


def test_undoing_an_order_or_a_product_finds_its_lines_by_index(plans):
    for column in ("order_id", "product_id", "customer_id"):
        plan = plans(lambda db, name=column: db.all(str, f"SELECT id FROM events WHERE {name} = 1"))[0]
        assert "SEARCH events USING" in plan
