import csv
import hashlib
import threading
from dataclasses import replace

import numpy as np
import pytest

from recsys_gui.base.errors import JobCancelled, UserError
from recsys_gui.base.progress import NullProgress
from recsys_gui.domain.edits import AddProduct, AddSale
from recsys_gui.domain.entities import Customer, Product, ShopInfo
from recsys_gui.domain.interactions import DAY
from recsys_gui.domain.offer import LISTS
from recsys_gui.offers.terms import Advice
from recsys_gui.recommender.contract import artifacts
from recsys_gui.services.by_hand.editing import Editor
from recsys_gui.services.offering.export_offers import COLUMNS
from recsys_gui.services.offering.recommend import OfferDesk
from recsys_gui.services.serving.load import load_interactions
from recsys_gui.services.training import quick
from recsys_gui.services.training.train import train
from recsys_gui.store.file import database
from recsys_gui.store.tables import catalogue, events, runs


@pytest.fixture
def desk(shop):
    quick.fit_quick(shop, NullProgress())
    return OfferDesk(shop)


def bought(shop, code):
    with database.open(shop, read_only=True) as db:
        interactions = load_interactions(db)
    position = interactions.customers.index(code)
    own = interactions.histories(np.array([position])).events.product
    return {interactions.products[product] for product in own.tolist()}


@pytest.mark.parametrize("code", ["C0", "C1", "C2", "C79"])
def test_again_holds_what_they_bought_and_new_what_they_never_did(shop, desk, code):
    known = bought(shop, code)
    offers = desk.offers(code, LISTS, 20)
    assert {offer.product for offer in offers if offer.list_name == "again"} <= known
    assert not {offer.product for offer in offers if offer.list_name == "new"} & known
    assert {offer.list_name for offer in offers} == set(LISTS)


def test_ranks_count_from_one_and_scores_fall_from_one(desk):
    offers = desk.offers("C3", ["again"], 4)
    assert [offer.rank for offer in offers] == [1, 2, 3, 4]
    scores = [offer.score for offer in offers]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)


def test_products_not_to_be_offered_never_are(desk):
    offers = [offer for n in range(81) for offer in desk.offers(f"C{n}", LISTS, 30)]
    assert "P19" not in {offer.product for offer in offers}


def test_an_unknown_customer_is_named(desk):
    with pytest.raises(UserError, match="“nobody”"):
        desk.offers("nobody", ["all"], 5)


def test_a_customer_without_purchases_gets_best_sellers_and_is_told_so(desk):
    offers = desk.offers("C80", LISTS, 5)
    assert [offer.list_name for offer in offers] == ["new"] * 5 + ["all"] * 5
    assert {offer.model for offer in offers} == {"popular"}
    assert all("Liked by many" in str(offer.reason) for offer in offers)


def test_the_list_price_is_the_shops_own_or_else_the_usual_price(shop, desk):
    with database.open(shop) as db, db.transaction():
        db.run("UPDATE products SET list_price = 999 WHERE code = 'P1'")
        db.run("UPDATE products SET usual_price = NULL WHERE code = 'P4'")
        db.touch("sales")
    prices = {offer.product: offer.list_price for offer in desk.offers("C0", ["all"], 20)}
    assert prices["P1"] == 999
    assert prices["P2"] == 102
    assert prices["P4"] is None


@pytest.mark.parametrize("model", quick.QUICK)
def test_a_quick_model_can_be_asked_for_by_name(desk, model):
    assert {offer.model for offer in desk.offers("C0", ["all"], 5, model)} == {model}


def test_a_network_that_was_never_trained_is_refused_plainly(desk):
    with pytest.raises(UserError, match="not been trained"):
        desk.offers("C0", ["all"], 5, "mlp")


def test_an_unknown_model_is_refused_plainly(desk):
    with pytest.raises(UserError, match="no model called"):
        desk.offers("C0", ["all"], 5, "wizard")


def test_without_any_model_best_sellers_serve(shop):
    assert {offer.model for offer in OfferDesk(shop).offers("C0", LISTS, 3)} == {"popular"}


def test_a_sale_and_a_customer_added_just_now_count_at_once(shop, desk):
    desk.offers("C0", ["again"], 20)
    with database.open(shop) as db, db.transaction():
        catalogue.add_customers(db, [Customer("NEW")])
        ids = catalogue.customer_ids(db)
        one = np.ones(1, np.int64)
        columns = events.EventColumns(
            one * (1_310_000_000 // DAY * DAY), np.zeros(1, np.int8), one * ids["NEW"], one * 3, one * 0,
            np.ones(1), one * 100,
        )  # fmt: skip
        events.add(db, columns)
        db.touch("sales")
    assert [offer.product for offer in desk.offers("NEW", ["again"], 5)] == ["P2"]


def test_a_new_choice_of_models_is_followed(shop):
    desk = OfferDesk(shop)
    assert desk.offers("C0", ["again"], 3)[0].model == "popular"
    chosen = quick.fit_quick(shop, NullProgress())
    assert desk.offers("C0", ["again"], 3)[0].model == chosen["again"]


def read(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_file_of_everyone_agrees_with_each_customer(desk, tmp_path):
    rows = desk.everyone(4, tmp_path / "o.csv", progress=NullProgress())
    table = read(tmp_path / "o.csv")
    assert rows == len(table)
    assert tuple(table[0]) == COLUMNS
    for n in (0, 17, 80):
        own = [row for row in table if row["customer"] == f"C{n}"]
        expected = desk.offers(f"C{n}", LISTS, 4)
        assert [(row["list"], int(row["rank"]), row["product"], row["reason"], row["model"]) for row in own] == [
            (offer.list_name, offer.rank, offer.product, str(offer.reason), offer.model) for offer in expected
        ]
    assert len({row["customer"] for row in table}) == 81


def test_cancelled_nothing_is_written(desk, tmp_path, recorder):
    def cancel(_progress):
        raise JobCancelled

    out = tmp_path / "o.csv"
    out.write_text("as before")
    with pytest.raises(JobCancelled):
        desk.everyone(4, out, progress=recorder(cancel))
    assert out.read_text() == "as before"
    assert {path.name for path in tmp_path.iterdir()} <= {"o.csv", "test.shop", "test.shop-wal", "test.shop-shm"}


def _copy(trained, tmp_path):
    path = tmp_path / "copy.shop"
    with database.open(trained[0], read_only=True) as source, database.create(path, ShopInfo("x")):
        source.copy_into(path)
    return path


def _went_astray(db):
    artifact = artifacts.from_bytes(runs.weights(db, runs.in_use(db)["all"]))
    floats = {name: values for name, values in artifact.arrays.items() if values.dtype.kind == "f"}
    arrays = {**artifact.arrays, **{name: np.full_like(values, np.nan) for name, values in floats.items()}}
    data = artifacts.to_bytes(replace(artifact, arrays=arrays))
    db.run("UPDATE weights SET data = ?, sha256 = ?", (data, hashlib.sha256(data).digest()))


def _newer_version(db):
    artifact = artifacts.from_bytes(runs.weights(db, runs.in_use(db)["all"]))
    data = artifacts.to_bytes(replace(artifact, model="oracle"))
    db.run("UPDATE runs SET model = 'oracle'")
    db.run("UPDATE weights SET data = ?, sha256 = ?", (data, hashlib.sha256(data).digest()))


@pytest.mark.parametrize(
    "harm",
    [
        lambda db: db.run("UPDATE weights SET data = zeroblob(10)"),
        lambda db: db.run("UPDATE weights SET sha256 = zeroblob(32)"),
        lambda db: db.run("DELETE FROM weights"),
        lambda db: db.run("UPDATE weights SET data = X'00', sha256 = ?", (hashlib.sha256(b"\0").digest(),)),
        _newer_version,
        _went_astray,
    ],
    ids=["damaged", "checksum", "gone", "cut", "newer", "astray"],
)
def test_where_the_trained_model_cannot_be_read_quick_methods_make_the_offers_and_it_is_said(trained, tmp_path, harm):
    shop = _copy(trained, tmp_path)
    with database.open(shop) as db:
        harm(db)
    desk = OfferDesk(shop)
    models = {offer.model for offer in desk.offers("C0", LISTS, 3)}
    assert models == {"usual", "item_to_item"}
    assert "cannot be read" in str(desk.notice())
    assert "train again" in str(desk.notice())
    assert desk.training().worth
    with database.open(shop, read_only=True) as db:
        assert runs.in_use(db)  # nothing was taken away


def test_trained_again_all_is_well(trained, tmp_path):
    shop = _copy(trained, tmp_path)
    with database.open(shop) as db:
        db.run("UPDATE weights SET data = zeroblob(10)")
    desk = OfferDesk(shop)
    desk.offers("C0", ["all"], 3)
    train(shop, "usual", progress=NullProgress())
    assert {offer.model for offer in desk.offers("C0", LISTS, 3)} == {"usual"}
    assert not desk.notice()


def test_asked_for_by_name_a_damaged_model_is_an_error(trained, tmp_path):
    shop = _copy(trained, tmp_path)
    with database.open(shop) as db:
        db.run("UPDATE weights SET data = zeroblob(10)")
    with pytest.raises(UserError, match="cannot be read"):
        OfferDesk(shop).offers("C0", ["again"], 3, "mlp")


def test_offers_do_not_wait_for_prices_and_times_to_be_learned(shop, desk, monkeypatch):
    may_go = threading.Event()
    real = Advice.__init__

    def slow(self, *arguments):
        may_go.wait(30)
        real(self, *arguments)

    monkeypatch.setattr(Advice, "__init__", slow)
    desk.refresh()
    found = desk.offers_at_once("C0", ["again"], 3)
    early = found.offers
    assert (found.complete, found.visit, found.days) == (False, None, 0)
    assert {(offer.price, offer.due, offer.chance) for offer in early} == {(None, None, None)}
    may_go.set()
    late = desk.offers("C0", ["again"], 3)
    assert [offer.product for offer in late] == [offer.product for offer in early]
    assert None not in {offer.price for offer in late}
    now = desk.offers_at_once("C0", ["again"], 3)
    assert (now.offers, now.visit, now.complete) == (late, desk.visit("C0"), True)
    assert now.days >= 21


def test_after_a_sale_nothing_is_learned_anew_and_nobody_waits(shop, desk):
    desk.offers("C0", ["again"], 3)
    learned = desk._data.advice
    with Editor(shop) as editor:
        editor.do(AddSale("P0", "C0", 1, 100, 1_310_000_000))
    found = desk.offers_at_once("C0", ["again"], 3)
    assert found.complete
    assert found.visit is not None
    assert None not in {offer.price for offer in found.offers}
    assert desk._data.advice is not learned
    assert desk._data.advice.learned is learned.learned


def test_the_next_visit_is_told_with_the_habits_of_the_customer(desk):
    visit = desk.visit("C0")
    assert visit.low <= visit.likely <= visit.high
    assert visit.expected
    assert desk.visit("C80") is None


def test_a_product_newer_than_the_trained_model_is_marked(trained, tmp_path):
    shop = _copy(trained, tmp_path)
    offers = OfferDesk(shop).offers("C0", ["again"], 20)
    assert all(offer.learned for offer in offers)
    with database.open(shop, read_only=True) as db:
        started = runs.one(db, runs.in_use(db)["again"]).started
    with Editor(shop) as editor:
        editor.do(AddProduct(Product("FRESH", "Fresh")))
        editor.do(AddSale("FRESH", "C0", 1, 100, started + 3600))
    found = {offer.product: offer.learned for offer in OfferDesk(shop).offers("C0", ["again"], 20)}
    assert not found.pop("FRESH")
    assert all(found.values())
