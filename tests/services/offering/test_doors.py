import itertools

import numpy as np
import pytest

from recsys_gui.base.errors import JobCancelled, UserError
from recsys_gui.base.progress import NullProgress
from recsys_gui.domain.edits import AddProduct, AddSale
from recsys_gui.domain.entities import Product
from recsys_gui.domain.rules import CategoryRule, Rules
from recsys_gui.services.by_hand.editing import Editor
from recsys_gui.services.offering import doors, made_offers
from recsys_gui.services.offering.desk_data import DeskData
from recsys_gui.services.offering.recommend import OfferDesk
from recsys_gui.services.serving.load import load_interactions
from recsys_gui.services.training import quick
from recsys_gui.store.file import database

NOW = 1_310_000_000


@pytest.fixture
def desk(shop):
    quick.fit_quick(shop, NullProgress())
    return OfferDesk(shop)


def loaded(shop):
    with database.open(shop, read_only=True) as db:
        return load_interactions(db)


def test_an_audience_is_those_who_buy_it_and_says_how_many_will(desk):
    found = desk.audience("P4", 20, progress=NullProgress())
    assert (found.product, found.name, found.customers) == ("P4", "Product 4", 80)
    assert len({offer.customer for offer in found.offers}) == 20
    assert {offer.product for offer in found.offers} == {"P4"}
    chances = [offer.chance for offer in found.offers]
    assert chances == sorted(chances, reverse=True)
    assert found.takers == pytest.approx(sum(chances), abs=0.01)
    assert found.takers <= found.takers_of_all <= 80
    # P4 is one of the five products of every fourth customer.
    assert sum(int(offer.customer[1:]) % 4 == 0 for offer in found.offers[:10]) >= 8


def test_the_second_audience_ranks_nobody_anew_and_is_what_a_new_desk_says(shop, desk, monkeypatch):
    desk.audience("P4", 20, progress=NullProgress())
    alone = OfferDesk(shop).audience("P8", 20, progress=NullProgress())
    monkeypatch.setattr(DeskData, "scores", None)
    assert desk.audience("P8", 20, progress=NullProgress()) == alone


@pytest.mark.parametrize("kept", [0, 30_000_000], ids=["too large to keep", "kept"])
def test_an_audience_that_was_cancelled_goes_on_where_it_was(desk, monkeypatch, kept):
    monkeypatch.setattr(doors, "_KEPT_CELLS", kept)
    monkeypatch.setattr(doors, "_BETWEEN_QUESTIONS", 16)
    whole = OfferDesk(desk.path).audience("P4", 20, progress=NullProgress())
    ranked, rank = [], DeskData.scores

    class Short(NullProgress):
        def report(self, *_words):
            if len(ranked) >= 4:
                raise JobCancelled

    def counted(data, histories, customers, list_name):
        ranked.append(customers.tolist())
        return rank(data, histories, customers, list_name)

    monkeypatch.setattr(DeskData, "scores", counted)
    with pytest.raises(JobCancelled):
        desk.audience("P4", 20, progress=Short())
    assert len(ranked) == 4
    assert desk.audience("P4", 20, progress=NullProgress()) == whole
    assert len({tuple(customers) for customers in ranked}) * 2 == len(ranked)


def test_a_customer_who_buys_is_ranked_anew_for_the_next_audience(shop, desk):
    before = desk.audience("P4", 80, progress=NullProgress())
    stranger = next(offer.customer for offer in before.offers if offer.list_name == "new")
    with Editor(shop) as editor:
        editor.do(AddSale("P4", stranger, 1, 100, loaded(shop).now - 1))
    after = desk.audience("P4", 80, progress=NullProgress())
    assert next(offer.list_name for offer in after.offers if offer.customer == stranger) == "again"


def test_an_audience_for_what_is_never_offered_is_refused(desk):
    with pytest.raises(UserError, match="not to be offered"):
        desk.audience("P19", 5, progress=NullProgress())
    with pytest.raises(UserError, match="“nothing”"):
        desk.audience("nothing", 5, progress=NullProgress())


def test_a_basket_is_completed_by_what_goes_with_it(desk):
    offers = desk.basket(["P0", "P4"], 3)
    assert {offer.product for offer in offers} == {"P8", "P12", "P16"}
    assert all("In " in str(offer.reason) and "baskets with" in str(offer.reason) for offer in offers)
    assert all(offer.price is not None for offer in offers)
    assert offers[0].score == 1


def test_the_reason_at_the_till_can_be_counted_again(shop, desk):
    offer = desk.basket(["P0"], 1)[0]
    events = loaded(shop).events
    position = {code: place for place, code in enumerate(loaded(shop).products.codes)}
    with_it = [set(events.order[events.product == position[code]].tolist()) for code in ("P0", offer.product)]
    assert offer.reason.values["n"] == len(with_it[0] & with_it[1])


def test_a_basket_with_unknown_products_or_customers_is_refused(desk):
    with pytest.raises(UserError, match="“X”"):
        desk.basket(["P0", "X"], 3)
    with pytest.raises(UserError, match="“nobody”"):
        desk.basket(["P0"], 3, "nobody")


def test_who_to_contact_is_capped_and_ordered_by_what_it_earns(desk):
    offers = desk.contact(30, 2, progress=NullProgress())
    assert [offer.rank for offer in offers] == list(range(1, 31))
    counts = np.unique([offer.customer for offer in offers], return_counts=True)[1]
    assert counts.max() <= 2
    earned = [offer.chance * offer.price for offer in offers]
    assert all(later <= earlier * 1.01 for earlier, later in itertools.pairwise(earned))


def test_quiet_customers_are_neither_contacted_nor_written_to(shop, desk, tmp_path):
    first = desk.contact(1, 1, progress=NullProgress())[0].customer
    with database.open(shop) as db, db.transaction():
        db.run("UPDATE customers SET quiet = 1 WHERE code = ?", (first,))
        db.touch("models")
    assert first not in {offer.customer for offer in desk.contact(100, 1, progress=NullProgress())}
    assert first not in {offer.customer for offer in desk.audience("P4", 80, progress=NullProgress()).offers}
    desk.everyone(2, tmp_path / "all.csv", progress=NullProgress())
    assert f"\n{first}," not in (tmp_path / "all.csv").read_text(encoding="utf-8")
    assert desk.offers(first, ["all"], 3)


def test_the_chance_at_the_till_is_a_share_of_baskets_and_the_lift_compares_it_with_all(shop, desk):
    offer = desk.basket(["P0"], 1)[0]
    events = loaded(shop).events
    position = {code: place for place, code in enumerate(loaded(shop).products.codes)}
    held = [set(events.order[events.product == position[code]].tolist()) for code in ("P0", offer.product)]
    both, baskets = len(held[0] & held[1]), len(set(events.order.tolist()))
    assert offer.chance == pytest.approx(both / (len(held[0]) + 10), abs=1e-3)
    assert offer.lift == pytest.approx(both / len(held[0]) / (len(held[1]) / baskets), abs=0.01)


def test_at_the_till_a_sale_made_just_now_does_not_hold_up_the_next_basket(shop, desk):
    before = desk.basket(["P0"], 2)
    with Editor(shop) as editor:
        editor.do(AddSale("P0", "C1", 1, 100, NOW))
        assert desk.basket(["P0"], 2) == before
        editor.do(AddProduct(Product("FRESH", "Fresh")))
    assert desk.basket(["FRESH"], 2)


def test_at_the_till_the_rules_of_now_hold(shop, desk):
    first = desk.basket(["P0"], 1)[0].product
    category = CategoryRule("Shelf", never=True)
    with database.open(shop) as db, db.transaction():
        db.run("UPDATE products SET category = 'Shelf' WHERE code = ?", (first,))
        db.touch("sales")
    desk.refresh()
    assert desk.basket(["P0"], 1)[0].product == first
    made_offers.set_rules(shop, Rules(categories=(category,)))
    assert desk.basket(["P0"], 1)[0].product != first
