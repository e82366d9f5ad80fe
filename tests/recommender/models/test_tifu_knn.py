"""Nearest neighbours among the customers."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from recsys_gui.recommender.contract.artifacts import from_bytes, to_bytes
from recsys_gui.recommender.models.tifu_knn import TifuKnn, TifuKnnConfig
from tests.recommender.teaching import RELATED_ONLY, taught

PLAIN = TifuKnnConfig(
    **RELATED_ONLY,
    neighbours=2,
    closeness=0.0,
    rarity=0.0,
)


def fitted(shop, config=PLAIN):
    return taught(TifuKnn(config=config), shop)


@pytest.fixture(scope="module")
def tastes(make_shop):
    """Customers 0 to 2 share product 0, customers 3 to 5 product 3."""
    return make_shop([(0, 0, 1), (0, 1, 2), (1, 0, 2), (1, 1, 3), (2, 0, 3), (2, 2, 3),
                      (3, 3, 1), (3, 4, 1), (4, 3, 2), (4, 4, 2), (5, 3, 9), (5, 5, 9)], 6)  # fmt: skip


def test_a_stranger_gets_the_mean_of_the_most_similar_customers(tastes, make_shop):
    stranger = make_shop([(0, 0, 1), (0, 1, 1)], 6, now=10).histories()
    np.testing.assert_allclose(fitted(tastes).score(stranger, "all")[0], [1, 1, 0, 0, 0, 0], atol=1e-3)
    three = fitted(tastes, replace(PLAIN, neighbours=3))
    np.testing.assert_allclose(three.score(stranger, "all")[0], [1, 2 / 3, 1 / 3, 0, 0, 0], atol=1e-3)


def test_closer_customers_count_more_when_closeness_says_so(tastes, make_shop):
    stranger = make_shop([(0, 0, 1), (0, 1, 1)], 6, now=10).histories()
    near = fitted(tastes, replace(PLAIN, neighbours=3, closeness=4.0)).score(stranger, "all")[0]
    # Similarities 1, 1 and ½; the last counts a sixteenth.
    assert near[2] == pytest.approx((1 / 16) / (2 + 1 / 16), rel=1e-2)


def test_who_is_like_nobody_gets_nothing_from_neighbours(tastes, make_shop):
    alone = make_shop([(0, 2, 1)], 7, now=10).histories()
    bigger = make_shop([(0, 0, 1), (1, 1, 1)], 7)
    assert not fitted(bigger).score(alone, "all").any()


def test_own_habits_add_to_the_neighbours(tastes):
    without, own = fitted(tastes), fitted(tastes, replace(PLAIN, repeat=2.0))
    gained = own.score(tastes.histories(), "all") - without.score(tastes.histories(), "all")
    np.testing.assert_allclose(gained, 2.0 * tastes.histories().bought(6), atol=1e-3)


def test_recent_purchases_decide_who_is_similar(make_shop):
    shop = make_shop([(0, 0, 99), (0, 2, 99), (1, 1, 99), (1, 3, 99)], 4)
    turned = make_shop([(0, 0, 1), (0, 1, 95)], 4, now=100).histories()
    scores = fitted(shop, replace(PLAIN, half_life=10.0, neighbours=1)).score(turned, "new")[0]
    assert scores[3] > 0.5
    assert scores[2] == 0


def test_rare_products_say_more_about_similarity(make_shop):
    lines = [(customer, 0, 1) for customer in range(8)] + [(0, 2, 1), (8, 1, 1), (8, 3, 1)]
    shop = make_shop(lines, 5)
    asking = make_shop([(0, 0, 1), (0, 1, 1)], 5, now=2).histories()
    plain, rare = (fitted(shop, replace(PLAIN, neighbours=1, rarity=power)) for power in (0.0, 0.5))
    assert plain.score(asking, "all")[0, 3] == 0
    assert rare.score(asking, "all")[0, 3] > 0.5


def test_only_the_latest_customers_and_their_strongest_products_are_kept(tastes):
    model = fitted(tastes, replace(PLAIN, stored=1, products=1))
    arrays = model.state().arrays
    assert arrays["indptr"].tolist() == [0, 1]
    assert arrays["indices"].tolist() == [3]
    assert arrays["data"].dtype == np.float16


def test_a_stored_model_whose_arrays_do_not_fit_is_refused(tastes):
    whole = from_bytes(to_bytes(fitted(tastes).state()))
    for name, wrong in (("buyers", np.ones(2, np.float32)), ("indices", np.full(12, 6, np.int32))):
        with pytest.raises(ValueError):
            TifuKnn.restore(replace(whole, arrays={**whole.arrays, name: wrong}), tastes)


@pytest.mark.parametrize("wrong", [{"neighbours": 0}, {"stored": 0}, {"products": 0}, {"closeness": -1.0}])
def test_settings_that_make_no_sense_are_refused(wrong):
    with pytest.raises(ValueError):
        TifuKnnConfig(**wrong)
