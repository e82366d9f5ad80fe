"""A sale typed in, a day brought in and a new customer count at once, with no training in between."""

from __future__ import annotations

import contextlib

import pytest

from recsys_gui.base.progress import NullProgress
from recsys_gui.domain.edits import AddCustomer, AddSale, Undo
from recsys_gui.domain.entities import Customer, ShopInfo
from recsys_gui.domain.offer import LISTS
from recsys_gui.services.bringing_in.import_sales import import_sales
from recsys_gui.services.by_hand.editing import Editor
from recsys_gui.services.offering.recommend import OfferDesk
from recsys_gui.store.file import database
from recsys_gui.store.tables import runs
from tests.services.conftest import DAY, START

NOON = START + 200 * DAY + 12 * 3600
STRANGER, KNOWN = "C80", "C1"  # C1 buys P1, P5, P9, P13 and P17


@pytest.fixture
def live(trained, tmp_path):
    """A shop whose lists a trained network ranks, its desk, and its trainings so far."""
    path = tmp_path / "live.shop"
    with database.open(trained[0], read_only=True) as source, database.create(path, ShopInfo("x")):
        source.copy_into(path)
    desk = OfferDesk(path)
    before = trainings(path)
    yield path, desk
    assert trainings(path) == before


def trainings(path):
    with database.open(path, read_only=True) as db:
        return [(run.id, run.in_use) for run in runs.history(db)]


def again(desk, code):
    return [offer.product for offer in desk.offers(code, ["again"], 20)]


def typed(path, *edits):
    with contextlib.closing(Editor(path)) as editor:
        for edit in edits:
            editor.do(edit)


def test_a_sale_typed_in_is_offered_again_and_no_longer_as_new(live):
    path, desk = live
    assert "P2" not in again(desk, KNOWN)
    typed(path, AddSale("P2", KNOWN, 1, 102, NOON))
    assert "P2" in again(desk, KNOWN)
    assert "P2" not in [offer.product for offer in desk.offers(KNOWN, ["new"], 20)]


def test_a_sale_taken_back_is_as_if_it_had_never_been(live):
    path, desk = live
    before = desk.offers(KNOWN, LISTS, 10)
    typed(path, AddSale("P2", KNOWN, 1, 102, NOON), Undo())
    assert desk.offers(KNOWN, LISTS, 10) == before


def test_a_first_purchase_turns_best_sellers_into_advice_of_the_trained_model(live):
    path, desk = live
    assert {offer.model for offer in desk.offers(STRANGER, LISTS, 5)} == {"popular"}
    typed(path, AddSale("P4", STRANGER, 1, 104, NOON), AddSale("P8", STRANGER, 1, 108, NOON))
    offers = desk.offers(STRANGER, LISTS, 5)
    assert {offer.model for offer in offers} == {"mlp"}
    assert {offer.product for offer in offers if offer.list_name == "again"} == {"P4", "P8"}
    new = [offer.product for offer in offers if offer.list_name == "new"]
    assert {"P0", "P12", "P16"} <= set(new)  # what goes with these two


def test_a_new_customer_gets_offers_at_once(live):
    path, desk = live
    typed(path, AddCustomer(Customer("NEW", "Ann")))
    assert {offer.model for offer in desk.offers("NEW", LISTS, 5)} == {"popular"}
    typed(path, AddSale("P3", "NEW", 2, 103, NOON))
    assert again(desk, "NEW") == ["P3"]


def test_the_sales_of_a_day_brought_in_count_at_once(live, tmp_path):
    path, desk = live
    before = again(desk, KNOWN)
    file = tmp_path / "day.csv"
    file.write_text(
        "order,customer,product,name,quantity,unit_price,date\n"
        f"9001,{KNOWN},P6,Product 6,1,1.06,2011-06-05 10:00\n"
        f"9001,{KNOWN},P10,Product 10,1,1.10,2011-06-05 10:00\n"
        "9002,FRESH,P7,Product 7,1,1.07,2011-06-05 11:00\n"
    )
    import_sales(path, file, progress=NullProgress())
    assert set(again(desk, KNOWN)) == {*before, "P6", "P10"}
    assert again(desk, "FRESH") == ["P7"]


def test_a_return_typed_in_speaks_against_the_product(live):
    path, desk = live
    first = again(desk, KNOWN)[0]
    typed(path, AddSale(first, KNOWN, -1, 100, NOON))
    assert again(desk, KNOWN)[0] != first


def test_the_list_of_everyone_knows_the_newest_sale_too(live, tmp_path):
    path, desk = live
    out = tmp_path / "all.csv"
    typed(path, AddSale("P2", KNOWN, 1, 102, NOON))
    desk.everyone(20, out, progress=NullProgress())
    assert any(line.startswith(f"{KNOWN},again,") and ",P2," in line for line in out.read_text().splitlines())
