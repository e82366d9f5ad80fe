"""The ideas for one customer as a file."""

from __future__ import annotations

import csv

import pytest

from recsys_gui.base.errors import UserError
from recsys_gui.base.progress import NullProgress
from recsys_gui.services.offering import customer_file
from recsys_gui.services.offering.recommend import OfferDesk
from recsys_gui.services.training import quick
from recsys_gui.store.file import database


@pytest.fixture
def desk(shop):
    quick.fit_quick(shop, NullProgress())
    return OfferDesk(shop)


def test_the_file_has_what_is_shown_in_its_order_with_who_it_is_for(shop, desk, tmp_path):
    with database.open(shop) as db, db.transaction():
        db.run("UPDATE customers SET name = 'Ann', phone = '555' WHERE code = 'C1'")
    offers = desk.offers("C1", ["again", "new", "all"], 10)
    shown = [(offer.list_name, offer.product) for offer in (offers[2], offers[0], offers[-1])]
    out = tmp_path / "ideas.csv"
    assert customer_file.write(desk, "C1", shown, 10, out) == 3
    with out.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["list"], row["product"]) for row in rows] == shown
    assert {(row["customer"], row["customer_name"], row["phone"]) for row in rows} == {("C1", "Ann", "555")}
    assert rows[0]["price"] == f"{offers[2].price / 100:.2f}"


def test_a_workbook_can_be_written_too(desk, tmp_path):
    from python_calamine import CalamineWorkbook

    offer = desk.offers("C1", ["again", "new", "all"], 10)[0]
    out = tmp_path / "ideas.xlsx"
    customer_file.write(desk, "C1", [(offer.list_name, offer.product)], 10, out)
    header, row = CalamineWorkbook.from_path(out).get_sheet_by_index(0).to_python()
    assert row[header.index("product")] == offer.product
    assert row[header.index("price")] == offer.price / 100


def test_who_would_want_a_product_is_written_as_it_is_shown(desk, tmp_path):
    found = desk.audience("P3", 20, progress=NullProgress()).offers
    shown = [found[2].customer, found[0].customer, "gone"]
    out = tmp_path / "who.csv"
    assert customer_file.write_audience(desk, "P3", shown, 20, out, progress=NullProgress()) == 2
    with out.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["customer"] for row in rows] == shown[:2]
    assert {row["product"] for row in rows} == {"P3"}
    assert rows[0]["reason"] == str(found[2].reason)


def test_another_kind_of_file_is_refused(desk, tmp_path):
    with pytest.raises(UserError, match=r"ideas\.doc"):
        customer_file.write(desk, "C1", [], 10, tmp_path / "ideas.doc")
