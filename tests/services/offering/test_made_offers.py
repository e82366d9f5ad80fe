import pytest

from recsys_gui.base.errors import UserError
from recsys_gui.base.progress import NullProgress
from recsys_gui.domain.offer_log import MadeOffer
from recsys_gui.domain.rules import CategoryRule, Rules
from recsys_gui.services.offering import made_offers
from recsys_gui.services.offering.recommend import OfferDesk
from recsys_gui.services.training import quick
from recsys_gui.store.file import database

NOW = 1_800_000_000
DAY = 86_400


@pytest.fixture
def desk(shop):
    quick.fit_quick(shop, NullProgress())
    return OfferDesk(shop)


def logged(shop, columns="customer_id, product_id, held_out, door"):
    with database.open(shop, read_only=True) as db:
        return db.all(lambda *row: row, f"SELECT {columns} FROM offer_log ORDER BY id")


def test_what_is_not_wanted_is_not_offered_again_until_the_note_is_taken_back(shop, desk):
    product = desk.offers("C1", ["all"], 1)[0].product
    made_offers.mark(shop, "C1", product, "not_interested", now=NOW)
    assert product not in {offer.product for offer in desk.offers("C1", ["again", "new", "all"], 20)}
    assert any(offer.product == product for n in (5, 9, 13) for offer in desk.offers(f"C{n}", ["all"], 20))
    made_offers.mark(shop, "C1", product, None, now=NOW)
    assert desk.offers("C1", ["all"], 1)[0].product == product


def test_what_is_wanted_later_comes_again_then(shop, monkeypatch, desk):
    product = desk.offers("C1", ["all"], 1)[0].product
    made_offers.mark(shop, "C1", product, "later", days=10, now=NOW)
    for days, hidden in ((9, True), (11, False)):
        monkeypatch.setattr("time.time", lambda days=days: NOW + days * DAY)
        shown = {offer.product for offer in OfferDesk(shop).offers("C1", ["all"], 20)}
        assert (product not in shown) is hidden


def test_a_mark_for_nobody_or_nothing_is_refused(shop):
    with pytest.raises(UserError, match="“nobody”"):
        made_offers.mark(shop, "nobody", "P1", "sold")
    with pytest.raises(UserError, match="“X”"):
        made_offers.mark(shop, "C1", "X", "sold")
    assert logged(shop) == []


def test_rules_hold_at_once_and_come_back_as_they_were_set(shop, desk):
    rules = Rules(only_in_stock=True, most_of_category=2, categories=(CategoryRule("Tea", never=True),))
    made_offers.set_rules(shop, rules)
    assert desk.rules().rules == rules
    with database.open(shop) as db, db.transaction():
        db.run("UPDATE products SET stock = 0 WHERE code = 'P4'")
        db.touch("sales")
    assert "P4" not in {offer.product for offer in desk.offers("C0", ["all"], 20)}


def test_the_effect_compares_who_was_contacted_with_who_was_not(shop):
    """C0 was contacted about P0 and bought it within the time; C1 was held out and did not buy P3."""
    with database.open(shop, read_only=True) as db:
        time = db.number("SELECT time FROM events WHERE customer_id = 1 AND product_id = 1 ORDER BY time LIMIT 1")
    offers = [
        MadeOffer("contact", "C0", "P0", "all", 1, "usual"),
        MadeOffer("contact", "C1", "P3", "all", 2, "usual", held_out=True),
    ]
    made_offers.log(shop, offers, time - DAY)
    found = made_offers.effect(shop, 28)
    assert (found.contacted, found.contacted_taken, found.held_out, found.held_out_taken) == (1, 1, 1, 0)
    assert found.difference == 1
    assert found.low < found.difference


def test_offers_too_fresh_to_judge_do_not_count(shop):
    made_offers.log(shop, [MadeOffer("contact", "C0", "P0", "all", 1, "usual")], NOW)
    assert made_offers.effect(shop).contacted == 0
