"""Whether training again is worth it: counted and measured."""

from __future__ import annotations

import pytest

from recsys_gui.base.progress import NullProgress
from recsys_gui.domain.entities import ShopInfo
from recsys_gui.services import shops
from recsys_gui.services.training import quick, retraining
from recsys_gui.services.training.train import train
from recsys_gui.store.file import database
from recsys_gui.store.tables import runs
from tests.services.conftest import PRODUCTS, sales, write_shop

EARLY = 140


def shifted(lines):
    """The same visits, but from ``EARLY`` on everybody buys what others used to buy."""
    return [
        (order, customer, (product + 2) % PRODUCTS if day >= EARLY else product, day)
        for order, customer, product, day in lines
    ]


def early(lines):
    return [line for line in lines if line[3] < EARLY]


@pytest.fixture(scope="module")
def learned(tmp_path_factory):
    """What a shop had learned by the day ``EARLY``: makes shops that have gone on since, with that model in use."""
    folder = tmp_path_factory.mktemp("learned")
    first = write_shop(folder / "first.shop", early(sales()))
    summary = train(first, "item_to_item", progress=NullProgress())
    with database.open(first, read_only=True) as db:
        weights = runs.weights(db, summary.id)

    def make(name, lines, promise=0.0):
        """``promise`` is by how much the test had found the model better than the usual basket."""
        path = write_shop(folder / name, lines)
        tested = summary.backtest
        bar = next(score for score in tested.scores if score.model == "usual").lists["all"].ndcg
        for score in tested.scores:
            if score.model == "item_to_item":
                object.__setattr__(score.lists["all"], "ndcg", bar * (1 + promise))
        with database.open(path) as db:
            run = runs.start(db, "item_to_item", {"until": summary.until}, 0, summary.sales)
            runs.finish(db, run, weights, seconds=1, best_epoch=1, backtest=tested)
            runs.use(db, run, ["again", "new", "all"])
        return path

    return make


def test_a_model_that_knows_everything_need_not_be_trained_again(learned):
    advice = retraining.advice(learned("same.shop", early(sales())))
    assert (advice.new_sales, advice.worth, advice.decay) == (0, False, None)
    assert str(advice.sentence) == "Item-to-item knows all sales."


def test_a_few_new_sales_are_not_worth_a_training(learned):
    some = [line for line in sales() if line[3] < EARLY + 3]
    advice = retraining.advice(learned("few.shop", some))
    assert 0 < advice.new_sales == len(some) - len(early(sales()))
    assert not advice.worth
    assert "too few" in str(advice.sentence)


def test_where_everything_went_on_as_before_the_model_keeps_its_promise(learned):
    advice = retraining.advice(learned("on.shop", sales(), promise=-0.5))
    assert advice.decay is not None
    assert advice.decay.customers >= 50
    assert not advice.decay.less
    assert not advice.worth
    assert "promised" in str(advice.sentence)


def test_where_customers_changed_their_ways_the_model_finds_less_and_training_is_advised(learned):
    advice = retraining.advice(learned("changed.shop", shifted(sales()), promise=0.8))
    assert advice.decay.less
    assert advice.decay.low <= advice.decay.found <= advice.decay.high < advice.decay.promised
    assert advice.worth
    assert str(advice.sentence).endswith("Training again is worth it.")


def test_without_a_test_many_new_sales_are_reason_enough(shop):
    with database.open(shop) as db:
        run = runs.start(db, "usual", {}, 0, 10)
        runs.finish(db, run, b"", seconds=1, best_epoch=1)
        runs.use(db, run, ["all"])
    advice = retraining.advice(shop)
    assert advice.decay is None
    assert advice.worth


def test_where_nothing_was_trained_that_is_said(shop, tmp_path):
    advice = retraining.advice(shop)
    assert (advice.model, advice.trained, advice.worth) == ("", None, False)
    assert "Train once" in str(advice.sentence)
    empty = tmp_path / "empty.shop"
    shops.create(empty, ShopInfo("Empty")).close()
    assert "no sales" in str(retraining.advice(empty).sentence)


def test_quick_methods_know_what_they_were_fitted_on(shop):
    quick.fit_quick(shop, NullProgress())
    advice = retraining.advice(shop)
    assert advice.new_sales == 0
    assert not advice.worth
