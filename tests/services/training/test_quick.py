import numpy as np
import pytest

from recsys_gui.base.errors import JobCancelled
from recsys_gui.base.progress import NullProgress
from recsys_gui.domain.entities import ShopInfo
from recsys_gui.services import shops
from recsys_gui.services.offering.recommend import OfferDesk
from recsys_gui.services.serving.load import load_interactions
from recsys_gui.services.training import quick
from recsys_gui.store.file import database


def test_every_list_has_a_model_afterwards(shop):
    chosen = quick.fit_quick(shop, NullProgress())
    assert shops.summary(shop).recommenders == chosen
    assert set(chosen) == {"again", "new", "all"}
    assert set(chosen.values()) <= set(quick.QUICK)


def test_the_choice_is_what_won_the_backtest(shop):
    quick.fit_quick(shop, NullProgress())
    with database.open(shop) as db:
        from recsys_gui.store.tables import runs

        run = runs.history(db)[0]
    assert run.backtest.enough
    best = max(run.backtest.scores, key=lambda score: score.lists["again"].ndcg)
    assert shops.summary(shop).recommenders["again"] == best.model


def test_an_empty_shop_needs_no_model(tmp_path):
    path = tmp_path / "empty.shop"
    shops.create(path, ShopInfo("Empty")).close()
    assert quick.fit_quick(path, NullProgress()) == {}
    assert shops.summary(path).recommenders == {}


def test_cancelled_in_the_middle_nothing_changes(shop, recorder):
    def cancel(progress):
        if len(progress.reports) == 3:
            raise JobCancelled

    with pytest.raises(JobCancelled):
        quick.fit_quick(shop, recorder(cancel))
    assert shops.summary(shop).recommenders == {}


def test_once_fitted_offers_come(shop):
    quick.fit_quick(shop, NullProgress())
    offers = OfferDesk(shop).offers("C1", ["again", "new"], 3)
    assert [offer.rank for offer in offers] == [1, 2, 3, 1, 2, 3]


def test_large_shops_choose_on_some_of_their_customers(shop):
    with database.open(shop, read_only=True) as db:
        whole = load_interactions(db)
    part = quick.some_customers(whole, len(whole.events) // 3)
    assert len(part.events) <= 0.5 * len(whole.events)
    for code in part.customers:
        own, same = (
            one.histories(np.array([one.customers.index(code)])).events.product.tolist() for one in (whole, part)
        )
        assert own == same
    assert quick.some_customers(whole, len(whole.events)) is whole
