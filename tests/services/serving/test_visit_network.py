"""The network that foretells visits, kept in the shop file."""

from __future__ import annotations

import pytest

from recsys_gui.domain.reports import Backtest, Forecast
from recsys_gui.offers.timing import VisitNetwork
from recsys_gui.services.offering.recommend import OfferDesk
from recsys_gui.services.serving import visit_network
from recsys_gui.services.serving.load import load_interactions
from recsys_gui.store.file import database


def compared(method):
    return Backtest(0, 1, 9, 9, forecasts=[Forecast("next_visit", 99, 4.0, "nobody", 5.0, 0.8, method, {"trees": 4.1})])


def kept(shop):
    with database.open(shop, read_only=True) as db:
        return visit_network.restored(visit_network.stored(db))


@pytest.fixture
def small_network(monkeypatch):
    """A network that learned from fewer customers than it takes."""
    monkeypatch.setattr("recsys_gui.recommender.networks.timing_network.FEWEST", 10)


def interactions(shop):
    with database.open(shop, read_only=True) as db:
        return load_interactions(db)


@pytest.mark.usefixtures("small_network")
@pytest.mark.parametrize(("method", "alone"), [("network", True), ("both", False)])
def test_the_better_one_is_kept_and_serves(shop, method, alone):
    desk = OfferDesk(shop)
    before = desk.visit("C1")
    visit_network.follow(shop, compared(method), interactions(shop), 0)
    found = kept(shop)
    assert isinstance(found, VisitNetwork)
    assert found.alone is alone
    after = desk.visit("C1")
    assert after is not None
    assert before is not None
    fresh = OfferDesk(shop).visit("C1")
    assert fresh == after


@pytest.mark.usefixtures("small_network")
def test_where_trees_are_better_none_is_kept(shop):
    visit_network.follow(shop, compared("network"), interactions(shop), 0)
    visit_network.follow(shop, compared("trees"), interactions(shop), 0)
    assert kept(shop) is None


def test_a_shop_with_few_customers_has_none(shop):
    visit_network.follow(shop, compared("network"), interactions(shop), 0)
    assert kept(shop) is None


def test_what_makes_no_sense_is_none(shop):
    with database.open(shop) as db, db.transaction():
        db.run('INSERT INTO settings VALUES (\'visit_network\', \'{"method": "network", "weights": "AAAA"}\')')
    assert kept(shop) is None
