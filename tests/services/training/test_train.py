import pytest

from recsys_gui.base.errors import JobCancelled, UserError
from recsys_gui.base.progress import NullProgress
from recsys_gui.domain.entities import ShopInfo
from recsys_gui.domain.offer import LISTS
from recsys_gui.domain.reports import EpochMetrics
from recsys_gui.services import shops
from recsys_gui.services.offering.recommend import OfferDesk
from recsys_gui.services.serving.load import load_interactions
from recsys_gui.services.training import quick
from recsys_gui.services.training import train as service
from recsys_gui.services.training.train import train
from recsys_gui.store.file import database
from recsys_gui.store.tables import runs


def summaries(shop):
    with database.open(shop, read_only=True) as db:
        return runs.history(db)


def test_a_training_is_kept_compared_and_in_use(trained):
    shop, summary, recorder = trained
    assert summary == summaries(shop)[0]
    assert summary.model == "mlp"
    assert summary.in_use
    assert summary.finished >= summary.started
    assert summary.history == recorder.events
    assert {score.model for score in summary.backtest.scores} == {"popular", "usual", "mlp"}
    assert shops.summary(shop).recommenders == dict.fromkeys(LISTS, "mlp")


def test_progress_never_goes_back_and_ends_whole(trained):
    _shop, _summary, recorder = trained
    shares = [done / total for done, total, _text in recorder.reports]
    assert shares == sorted(shares)
    assert shares[-1] == pytest.approx(1)


def test_offers_come_from_the_trained_model_and_stay_when_reopened(trained):
    shop, _summary, _recorder = trained
    offers = OfferDesk(shop).offers("C1", LISTS, 5)
    assert {offer.model for offer in offers} == {"mlp"}
    assert OfferDesk(shop).offers("C1", LISTS, 5) == offers
    assert all(0 <= offer.score <= 1 for offer in offers)


def test_a_stop_keeps_the_best_and_leaves_the_comparison_out(shop, recorder):
    def stop(progress):
        progress.stop_requested = True

    summary = train(shop, "mlp", progress=recorder(on_event=stop))
    assert summary.epochs == 1
    assert summary.backtest is None
    assert summary.in_use


def test_a_stop_during_the_comparison_ends_it_and_keeps_the_training(shop, recorder):
    def stop(progress):
        progress.stop_requested = progress.reports[-1][0] > service._TRAINING_SHARE

    summary = train(shop, "mlp", progress=recorder(stop))
    assert summary.backtest is None
    assert summary.in_use


@pytest.mark.parametrize("share", [0.0, 0.3, 0.9])
def test_cancelled_the_previous_model_still_serves_and_no_trace_stays(shop, recorder, share):
    quick.fit_quick(shop, NullProgress())
    before, offers = summaries(shop), OfferDesk(shop).offers("C1", LISTS, 5)

    def cancel(progress):
        if progress.reports[-1][0] >= share:
            raise JobCancelled

    with pytest.raises(JobCancelled):
        train(shop, "mlp", progress=recorder(cancel))
    assert summaries(shop) == before
    assert OfferDesk(shop).offers("C1", LISTS, 5) == offers


def test_a_training_can_be_kept_without_taking_over(shop):
    quick.fit_quick(shop, NullProgress())
    serving = shops.summary(shop).recommenders
    summary = train(shop, "usual", use=False, progress=NullProgress())
    assert not summary.in_use
    assert shops.summary(shop).recommenders == serving


def test_it_can_learn_from_the_newest_months_only(shop):
    whole = train(shop, "popular", use=False, progress=NullProgress())
    lately = train(shop, "popular", months=1, use=False, progress=NullProgress())
    with database.open(shop, read_only=True) as db:
        since = load_interactions(db).now - round(86_400 * 365.25 / 12)
        counted = db.number("SELECT count(*) FROM events WHERE time >= ?", (since,))
    assert 0 < lately.sales < whole.sales
    assert lately.sales == counted


def test_each_round_is_told(trained):
    _shop, summary, recorder = trained
    assert all(isinstance(event, EpochMetrics) for event in recorder.events)
    assert [event.epoch for event in recorder.events] == list(range(1, summary.epochs + 1))


def test_a_shop_without_sales_cannot_be_trained_and_stays_as_it_is(tmp_path):
    path = tmp_path / "empty.shop"
    shops.create(path, ShopInfo("Empty")).close()
    with pytest.raises(UserError, match="no sales"):
        train(path, "mlp", progress=NullProgress())
    assert summaries(path) == []


def test_an_unknown_model_is_refused_before_the_file_is_touched(tmp_path):
    with pytest.raises(UserError, match="no model called"):
        train(tmp_path / "none.shop", "wizard", progress=NullProgress())


@pytest.mark.parametrize("customers", [1, 3])
def test_the_smallest_shops_can_be_trained(few, customers):
    summary = train(few(customers), "mlp", progress=NullProgress())
    assert summary.in_use
    assert not summary.backtest.enough
