"""The real engine in its own process, on a small shop that it makes itself."""

import contextlib
import os
import shutil
import signal
import threading
from pathlib import Path

import numpy as np
import pytest

from recsys_gui.base.errors import JobCancelled, UserError
from recsys_gui.base.progress import NullProgress
from recsys_gui.domain.edits import AddCustomer, AddSale
from recsys_gui.domain.entities import Customer
from recsys_gui.domain.offer import LISTS, Audience
from recsys_gui.domain.offer_log import MadeOffer
from recsys_gui.domain.reports import EpochMetrics, ImportReport, RunSummary
from recsys_gui.domain.rules import Rules
from recsys_gui.domain.today import DayList
from recsys_gui.engine.client import Client
from recsys_gui.engine.failure import EngineDiedError
from recsys_gui.engine.handlers import Handlers
from recsys_gui.engine.messages import (
    AdviseTraining,
    AudienceOf,
    BasketOffers,
    EffectOfOffers,
    ExportAudience,
    ExportContacts,
    ExportOffers,
    GetPriceView,
    GetRules,
    GetSalesView,
    GetTodayFigures,
    ImportSales,
    LogOffers,
    MakeDayList,
    MakeInsights,
    MarkOffer,
    OffersFor,
    PreviewFile,
    Release,
    SetRules,
    Train,
    UndoImport,
    Warm,
)
from recsys_gui.services.browse import Browser
from recsys_gui.services.by_hand.editing import Editor


def write_sales(path):
    """Sixty customers, each coming every week for two of their own four products."""
    random, order = np.random.default_rng(1), 0
    lines = ["Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country"]
    for customer in range(60):
        for day in range(customer % 7, 100, 7):
            order += 1
            date = f"{np.datetime64('2011-01-03') + day} 10:00:00"
            for product in random.choice(np.arange(4) * 3 + customer % 3, 2, replace=False):
                line = f"{order},{20000 + product},PRODUCT {product},1,{date},{1.25 + product},{customer},UK"
                lines.append(line)
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def engine():
    made = Client()
    yield made
    made.close()


@pytest.fixture(scope="module")
def imported(engine, tmp_path_factory):
    folder = tmp_path_factory.mktemp("imported")
    report = engine.run(ImportSales(str(folder / "a.shop"), str(write_sales(folder / "sales.csv"))))
    assert isinstance(report, ImportReport)
    assert report.customers == 60
    engine.run(Release(str(folder / "a.shop")))
    return folder / "a.shop"


@pytest.fixture
def shop(imported, tmp_path):
    return str(shutil.copy(imported, tmp_path / "own.shop"))


def offers(engine, shop):
    """With their prices and times, which what goes with a basket waits for."""
    engine.run(OffersFor(shop, "7", list(LISTS), 3))
    engine.run(BasketOffers(shop, ["20001"], 1))
    return engine.run(OffersFor(shop, "7", list(LISTS), 3)).offers


def test_an_imported_shop_has_offers_at_once(engine, shop):
    found = offers(engine, shop)
    assert [(offer.list_name, offer.rank) for offer in found] == [(name, n) for name in LISTS for n in (1, 2, 3)]


def test_warming_changes_nothing(engine, shop):
    before = offers(engine, shop)
    assert engine.run(Warm(shop)) is None
    assert offers(engine, shop) == before


def test_an_unknown_customer_is_told_and_the_engine_goes_on(engine, shop):
    with pytest.raises(UserError, match="“nobody”"):
        engine.run(OffersFor(shop, "nobody", ["all"]))
    assert offers(engine, shop)


def of(engine, shop, customer, name="again"):
    return [offer.product for offer in engine.run(OffersFor(shop, customer, [name], 10)).offers]


def test_what_is_new_counts_at_once_in_the_engine_that_is_running(engine, shop, tmp_path):
    """A sale typed in, a day brought in, a new customer: the engine hears of none of them, and answers with all."""
    assert "20002" not in of(engine, shop, "0")
    with contextlib.closing(Editor(Path(shop))) as editor:
        editor.do(AddSale("20002", "0", 1, 325, 1_304_000_000))
        editor.do(AddCustomer(Customer("NEW", "Ann")))
    assert "20002" in of(engine, shop, "0")
    assert of(engine, shop, "NEW") == []
    assert of(engine, shop, "NEW", "new")
    day = tmp_path / "day.csv"
    day.write_text(
        "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country\n"
        "99001,20005,PRODUCT 5,1,2011-04-29 10:00:00,6.25,NEW,UK\n"
        "99002,20007,PRODUCT 7,1,2011-04-29 11:00:00,8.25,FRESH,UK\n"
    )
    engine.run(ImportSales(shop, str(day)))
    assert of(engine, shop, "NEW") == ["20005"]
    assert of(engine, shop, "FRESH") == ["20007"]


def test_the_advice_to_train_again_follows_the_sales(shop):
    client = Client()
    try:
        client.run(Train(shop, "usual"))
        known = client.run(AdviseTraining(shop))
        assert (known.new_sales, known.worth) == (0, False)
        with contextlib.closing(Editor(Path(shop))) as editor:
            editor.do(AddSale("20002", "0", 1, 325, 1_304_000_000))
        assert client.run(AdviseTraining(shop)).new_sales == 1
    finally:
        client.close()


def test_export_gives_the_rows_written(engine, shop, tmp_path):
    out = tmp_path / "o.csv"
    rows = engine.run(ExportOffers(shop, str(out), 2))
    assert len(out.read_text(encoding="utf-8").splitlines()) == rows + 1


def test_a_training_that_is_stopped_takes_over(shop):
    client, heard = Client(), []

    def listen(event):
        heard.append(event)
        if isinstance(event, EpochMetrics):
            client.steer("stop")

    try:
        summary = client.run(Train(shop, "mlp"), listen)
        assert isinstance(summary, RunSummary)
        assert summary.in_use
        assert {offer.model for offer in offers(client, shop)} == {"mlp"}
    finally:
        client.close()


@pytest.mark.parametrize("end", ["cancel", "kill"])
def test_a_training_cut_off_leaves_the_previous_model_serving(engine, shop, end):
    before = offers(engine, shop)
    client = Client()

    def listen(event):
        if isinstance(event, EpochMetrics):
            client.steer("cancel") if end == "cancel" else os.kill(client.pid, signal.SIGKILL)

    try:
        with pytest.raises(JobCancelled if end == "cancel" else EngineDiedError):
            client.run(Train(shop, "mlp"), listen)
    finally:
        client.close()
    assert offers(engine, shop) == before


def test_an_import_killed_half_way_leaves_no_shop(tmp_path):
    client = Client()
    sales = write_sales(tmp_path / "sales.csv")
    killer = threading.Event()

    def listen(_event):
        if not killer.is_set():
            killer.set()
            os.kill(client.pid, signal.SIGKILL)

    try:
        with pytest.raises(EngineDiedError):
            client.run(ImportSales(str(tmp_path / "new.shop"), str(sales)), listen)
    finally:
        client.close()
    assert not (tmp_path / "new.shop").exists()


def test_what_is_no_request_is_a_bug():
    with pytest.raises(TypeError):
        Handlers()(object(), NullProgress())


def test_undoing_an_import_leaves_the_shop_without_its_sales(engine, shop):
    assert engine.run(UndoImport(shop, 1)) > 0
    with Browser(Path(shop)) as browser:
        assert browser.summary().sales == 0
        assert [row.undone for row in browser.imports()] == [True]


def test_a_preview_says_which_column_is_what(engine, tmp_path):
    sales = write_sales(tmp_path / "sales.csv")
    found = engine.run(PreviewFile(str(tmp_path / "none.shop"), str(sales)))
    assert (found.kind, found.questions) == ("sales", [])
    assert {"order", "date", "customer", "product"} <= found.mapping.keys()
    assert len(found.rows) == 50


def test_the_doors_answer_through_the_engine(engine, imported, tmp_path):
    shop = shutil.copy(imported, tmp_path / "doors.shop")
    found = engine.run(AudienceOf(str(shop), "20000", 5))
    assert isinstance(found, Audience)
    assert len(found.offers) == 5
    beside = engine.run(BasketOffers(str(shop), ["20000"], 3))
    assert {offer.product for offer in beside.offers} == {"20003", "20006", "20009"}
    engine.run(SetRules(str(shop), Rules(most_of_category=3)))
    assert engine.run(GetRules(str(shop))).rules.most_of_category == 3
    engine.run(LogOffers(str(shop), [MadeOffer("customer", "1", "20001", "all", 1, "usual")]))
    engine.run(MarkOffer(str(shop), "1", "20001", "not_interested"))
    offers = engine.run(OffersFor(str(shop), "1", ["all"], 20)).offers
    assert "20001" not in {offer.product for offer in offers}
    assert engine.run(EffectOfOffers(str(shop))).difference is None
    engine.run(Release(str(shop)))


def test_pages_get_what_they_show(engine, shop, tmp_path):
    day = engine.run(MakeDayList(shop))
    assert isinstance(day, DayList)
    assert day.contacts
    rows = engine.run(ExportContacts(shop, str(tmp_path / "c.csv"), [day.contacts[0].offer.customer]))
    assert rows == 1
    who = engine.run(AudienceOf(shop, day.contacts[0].offer.product, 5)).offers
    some = ExportAudience(shop, str(tmp_path / "a.csv"), who[0].product, [who[0].customer], 5)
    assert engine.run(some) == 1
    assert len(engine.run(GetTodayFigures(shop)).weeks) == 26
    view = engine.run(GetSalesView(shop, 10))
    assert len(view.weeks) == 10
    assert engine.run(GetPriceView(shop, view.best[0].code)).points
    found = engine.run(MakeInsights(shop))
    assert sum(segment.customers for segment in found.segments) == 60
    with Browser(Path(shop)) as browser:
        assert browser.day_list() == (day, True)
        assert browser.insights() == (found, True)
