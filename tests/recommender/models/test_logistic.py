"""Logistic regression on the ranking features."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from recsys_gui.base.progress import NullProgress
from recsys_gui.domain.interactions import DAY
from recsys_gui.recommender.contract.ranking import rank
from recsys_gui.recommender.judging.evaluation import measure
from recsys_gui.recommender.judging.window import window_from
from recsys_gui.recommender.models.item_to_item import ItemToItemConfig
from recsys_gui.recommender.models.logistic import Logistic, LogisticConfig, _regression, _simple
from recsys_gui.recommender.models.popular import Popular
from tests.recommender.teaching import taught


def fitted(shop, config=None, seed=0):
    return taught(Logistic(seed, config), shop)


@pytest.fixture(scope="module")
def cycles(make_shop):
    """Everybody buys product 0 or 1 every fifth day and all else once; the even ones bought something new last."""
    random, lines = np.random.default_rng(0), []
    for customer in range(120):
        lines += [(customer, customer % 2, day) for day in range(0, 60, 5)]
        lines += [(customer, 2 + int(other), 5 * visit) for visit, other in enumerate(random.permutation(10))]
    return make_shop(lines, 12)


def test_the_regression_finds_the_odds_that_made_the_data():
    random = np.random.default_rng(0)
    features = (random.normal(size=(20_000, 3)) * [1, 10, 0] + [0, 5, 1]).astype(np.float32)
    odds = 2 * features[:, 0] - 0.1 * features[:, 1]
    hits = random.random(20_000) < 1 / (1 + np.exp(-odds))
    np.testing.assert_allclose(_regression(features, hits, np.ones(20_000), 1.0), [2, -0.1, 0], atol=0.08)


def test_rows_that_stand_for_many_count_as_many():
    random = np.random.default_rng(0)
    features = random.normal(size=(40_000, 2)).astype(np.float32)
    hits = random.random(40_000) < 1 / (1 + np.exp(2 - features[:, 0]))
    kept = hits | (features[:, 0] > 1) | (random.random(40_000) < 0.1)
    weights = np.where(hits | (features[:, 0] > 1), 1, 10.0)[kept]
    np.testing.assert_allclose(_regression(features[kept], hits[kept], weights, 1.0), [1, 0], atol=0.1)


def test_it_learns_that_habits_come_back_and_one_offs_do_not(cycles):
    histories = cycles.histories()
    model = fitted(cycles)
    first = rank(model.score(histories, "again"), histories, "again", 1, np.ones(12, bool))[0][:, 0]
    assert (first == np.arange(120) % 2).all()


def test_each_list_has_weights_of_its_own_once_there_is_enough_to_learn_from(cycles, make_shop):
    model = fitted(cycles)
    assert not np.array_equal(model.weights["again"], _simple(3))
    assert not np.array_equal(model.weights["again"], model.weights["all"])
    small = fitted(make_shop([(0, 0, 1), (0, 1, 2), (1, 0, 3)], 3))
    for name in ("again", "new", "all"):
        np.testing.assert_array_equal(small.weights[name], _simple(3))


def test_weights_are_learned_from_what_was_known_before_the_window(fashions):
    window = window_from(fashions, 40 * DAY)
    past = fashions.until(window.cut)
    popular = Popular()
    popular.prepare(past, NullProgress())
    popular.train_epoch(NullProgress())
    learned = measure(fitted(past), past, window, "all").mean_ndcg
    assert learned > 0.95 * measure(popular, past, window, "all").mean_ndcg


def test_what_is_counted_reaches_up_to_now(cycles):
    model = fitted(cycles, LogisticConfig(half_lives=(1.0,)))
    latest = cycles.events.product[cycles.events.time == cycles.events.time.max()]
    assert set(np.flatnonzero(model.state().arrays["demand_0"] > 0.5).tolist()) <= set(latest.tolist())


def test_evidence_for_a_habit_is_the_habit(cycles):
    one = cycles.histories(np.array([4]))
    assert fitted(cycles).explain(one, 0)[0].product == 0


def test_a_model_without_its_units_of_time_is_refused(cycles):
    whole = fitted(cycles).state()
    with pytest.raises(ValueError):
        Logistic.restore(replace(whole, facts={"products": whole.facts["products"]}), cycles)


@pytest.mark.parametrize("wrong", [{"half_lives": ()}, {"half_lives": (0.0,)}, {"ridge": 0.0}, {"easy": 0},
                                   {"relating": ItemToItemConfig(share=0.1)}])  # fmt: skip
def test_settings_that_make_no_sense_are_refused(wrong):
    with pytest.raises(ValueError):
        LogisticConfig(**wrong)
