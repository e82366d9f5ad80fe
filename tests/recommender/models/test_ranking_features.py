"""Features of customer and product, summed and listed."""

from __future__ import annotations

import numpy as np
import pytest

from recsys_gui.base.progress import NullProgress
from recsys_gui.recommender.models.item_to_item import ItemToItem, ItemToItemConfig
from recsys_gui.recommender.models.popular import demand
from recsys_gui.recommender.models.ranking_features import RELATED, ranking_features, width
from recsys_gui.recommender.past.time_scale import time_scale


def features_of(shop, histories=None):
    relating = ItemToItem(config=ItemToItemConfig(share=0.0))
    relating.prepare(shop, NullProgress())
    relating.train_epoch(NullProgress())
    demands = [demand(shop, half_life) for half_life in (5.0, 50.0)]
    return ranking_features(histories or shop.histories(), relating, demands, time_scale(shop.histories()))


def test_the_sums_are_the_listed_features_times_the_weights(blocks):
    features = features_of(blocks)
    rows, products = (grid.ravel() for grid in np.indices((80, 13)))
    listed = features.listed(rows, products)
    assert listed.shape == (80 * 13, width(2))
    weights = np.random.default_rng(0).normal(size=width(2)).astype(np.float32)
    np.testing.assert_allclose(features.sums(weights).ravel(), listed @ weights, rtol=1e-3, atol=1e-3)


def test_what_was_not_bought_before_has_no_history(blocks):
    features = features_of(blocks)
    rows, products = (grid.ravel() for grid in np.indices((80, 13)))
    own = features.listed(rows, products)[:, RELATED + 6 :]
    bought = blocks.histories().bought(13).ravel()
    assert not own[~bought].any()
    assert (own[bought, 0] == 1).all()


def test_demand_is_the_same_for_everybody_and_nothing_for_what_never_sold(blocks):
    features = features_of(blocks)
    sold = features.listed(np.array([0, 1, 0]), np.array([3, 3, 12]))[:, RELATED : RELATED + 6]
    np.testing.assert_array_equal(sold[0], sold[1])
    assert (sold[0] > 0).all() and not sold[2].any()


def test_demand_counts_in_three_powers(make_shop):
    shop = make_shop([(0, 0, 1), (1, 0, 1), (2, 1, 1), (3, 0, 1), (4, 0, 1)], 2)
    sold = features_of(shop).listed(np.array([0]), np.array([1]))[0, RELATED : RELATED + 3]
    np.testing.assert_allclose(sold, [0.25, 0.5, 0.25**0.25], rtol=1e-3)


def test_what_was_brought_back_is_a_sign_of_its_own(make_shop):
    shop = make_shop([(0, 0, 1), (1, 1, 1)], 2, returns=[(0, 1, 3)])
    related = features_of(shop).listed(np.array([0, 0]), np.array([0, 1]))[:, :RELATED]
    assert related[1, 0] == related[1, 2] < 0
    assert related[1, 1] == related[0, 2] == 0


def test_nobody_has_features_too(blocks):
    nobody = blocks.histories().only(np.zeros(len(blocks.events), bool)).take(np.arange(2))
    features = features_of(blocks, nobody)
    assert features.sums(np.ones(width(2), np.float32)).shape == (2, 13)
    assert features.sums(np.ones(width(2), np.float32))[0, 12] == pytest.approx(0)
