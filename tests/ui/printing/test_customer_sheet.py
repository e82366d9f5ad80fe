from dataclasses import replace

import pytest

from recsys_gui.base.text import text
from recsys_gui.domain.offer import Offer
from recsys_gui.domain.rows import BoughtProduct, CustomerCard
from recsys_gui.domain.today import LateCustomer
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.models.late import late_columns
from recsys_gui.ui.models.offers import Column, OfferModel
from recsys_gui.ui.models.paged import PagedTableModel, Source
from recsys_gui.ui.printing.customer_sheet import customer_sheet
from recsys_gui.ui.printing.from_models import printed_tables


@pytest.fixture
def form(english, qapp):
    return Formatter("GBP", "Europe/London")


def card(**more):
    facts = {
        "code": "13571", "name": "Rosa", "region": "France", "orders": 26, "spent": 454_700, "since": 1_260_000_000,
        "last": 1_322_400_000, "rhythm": 24.0, "visits": [], "top": [BoughtProduct("1", "Bag", 23, 0)],
    }  # fmt: skip
    return CustomerCard(**{**facts, **more})


def offers():
    reason = text("Bought {n} times, last on {day}.", n=17, day="2011-11-03")
    return [
        Offer("13571", name, rank, f"P{rank}", f"{name} {rank}", 0.5, reason, "usual", price=85, list_price=95)
        for name in ("again", "new")
        for rank in (1, 2)
    ]


def test_each_list_is_a_table_with_its_reasons_and_boxes(form):
    model = OfferModel(form)
    model.show_lists(offers(), ("again", "new"))
    tables = printed_tables(model, Column.PRODUCT)
    assert [table.heading for table in tables] == ["Buy again", "New for them"]
    assert all(table.tick for table in tables)
    place = list(range(model.columnCount())).index(Column.PRODUCT)
    assert [row.cells[place] for row in tables[0].rows] == ["again 1", "again 2"]
    assert tables[0].rows[0].below[place] == "Bought 17 times, last on 3 Nov 2011."
    price = tables[0].columns[Column.PRICE]
    assert price.right
    assert tables[0].rows[0].cells[Column.PRICE] == "£0.85"


def test_a_column_is_as_wide_as_its_words_within_reason(form):
    model = OfferModel(form)
    model.show_lists(offers(), ("again",))
    before = {column.title: column.weight for column in printed_tables(model, Column.PRODUCT)[0].columns}
    model.show_lists([replace(offer, price=8_512_345_00) for offer in offers()], ("again",))
    after = {column.title: column.weight for column in printed_tables(model, Column.PRODUCT)[0].columns}
    assert {title for title in after if after[title] > before[title]} == {"Suggested price"}
    assert max(after.values()) == after["Product and reason"]


def test_a_plain_table_is_one_table_and_columns_can_be_left_out(form):
    late = [LateCustomer("1", "Ann", 5, 1_322_400_000, 10.0, 25)]
    model = PagedTableModel(late_columns(form), Source(lambda *_: late, lambda _: 1))
    model.reload()
    (table,) = printed_tables(model, 0, frozenset({1, 2}), tick=False)
    assert [column.title for column in table.columns] == ["Customer", "Usual rhythm", "Late by"]
    assert table.rows[0].cells == ["Ann", "10 days", "15 days"]
    assert not table.tick


def test_the_sheet_begins_with_the_facts(form, stage_summary):
    printed = customer_sheet(card(), [], "Buy again", stage_summary, form)
    assert printed.title == "Rosa"
    assert printed.lines[0] == (
        "13571 · France · 26 orders · spent £4,547 · last purchase 27 Nov 2011 · usually every 24 days"
    )
    assert printed.lines[1] == "Buys most often: Bag (23×)"
    assert (printed.day, printed.filters) == ("10 December 2011", "Buy again")


def test_a_new_customer_has_few_facts(form, stage_summary):
    new = card(name="", region="", orders=0, spent=0, last=None, rhythm=None, top=[])
    printed = customer_sheet(new, [], "", stage_summary, form)
    assert printed.title == "Customer 13571"
    assert printed.lines == ["0 orders · spent £0"]
