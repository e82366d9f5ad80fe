"""Customer groups."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from recsys_gui.recommender.models.clusters import Clusters, ClustersConfig
from tests.recommender.teaching import RELATED_ONLY, taught

PLAIN = ClustersConfig(
    **RELATED_ONLY,
    groups=3,
    axes=3,
    softness=0.001,
    rarity=0.0,
)


def fitted(shop, config=PLAIN, seed=0):
    return taught(Clusters(seed, config), shop)


@pytest.fixture(scope="module")
def kinds(make_shop):
    """Three kinds of customers, who each buy three of their four products; product 12 is bought by nobody."""
    return make_shop([(customer, customer % 3 * 4 + (customer // 3 + step) % 4, 1)
                      for customer in range(48) for step in range(3)], 13)  # fmt: skip


def test_the_kinds_of_customers_are_found(kinds):
    model = fitted(kinds)
    belongs = model._belonging(model._bought(kinds.histories()))
    group = belongs.argmax(axis=1)
    assert len(set(group.tolist())) == 3
    assert all(len(set(group[kind::3].tolist())) == 1 for kind in range(3))
    np.testing.assert_allclose(belongs.sum(axis=1), 1, rtol=1e-5)


def test_each_group_has_the_mean_purchases_of_its_customers(kinds):
    np.testing.assert_allclose(np.sort(fitted(kinds).sellers, axis=0)[-1], [*[0.75] * 12, 0.0], atol=1e-3)


def test_the_one_product_left_of_its_kind_is_offered(kinds):
    scores = fitted(kinds).score(kinds.histories(), "new")
    scores[kinds.histories().bought(13)] = -np.inf
    customers = np.arange(48)
    assert (scores.argmax(axis=1) == customers % 3 * 4 + (customers // 3 + 3) % 4).all()


def test_a_history_never_seen_joins_the_nearest_group(kinds, make_shop):
    newcomer = make_shop([(0, 5, 1)], 13, now=2).histories()
    scores = fitted(kinds).score(newcomer, "all")[0]
    assert scores[4:8].min() > 10 * np.delete(scores, slice(4, 8)).max()


def test_who_stands_between_groups_gets_something_of_both(kinds, make_shop):
    between = make_shop([(0, 0, 1), (0, 4, 1)], 13, now=2).histories()
    scores = fitted(kinds, replace(PLAIN, softness=1.0)).score(between, "all")[0]
    assert min(scores[:8]) > 1.5 * max(scores[8:])


def test_a_small_shop_has_fewer_groups(kinds, make_shop):
    lines = [(customer, customer % 3, 1) for customer in range(17)]
    assert len(fitted(make_shop(lines, 4)).centres) == 2
    assert len(fitted(kinds, replace(PLAIN, groups=60)).centres) <= 6


def test_the_evidence_is_what_put_the_customer_into_the_group(kinds, make_shop):
    mixed = make_shop([(0, 0, 1), (0, 1, 1), (0, 8, 1)], 13, now=2).histories()
    model = fitted(kinds, replace(PLAIN, softness=0.5))
    weights = {item.product: item.weight for item in model.explain(mixed, 2)}
    assert weights[0] > 0 and weights[1] > 0 > weights[8]


def test_groups_that_do_not_fit_the_stored_products_are_refused(kinds):
    whole = fitted(kinds).state()
    for name in ("axes", "centres", "sellers"):
        with pytest.raises(ValueError):
            Clusters.restore(replace(whole, arrays={**whole.arrays, name: np.zeros((2, 2), np.float32)}), kinds)


@pytest.mark.parametrize("wrong", [{"groups": 0}, {"axes": 0}, {"softness": 0.0}, {"rarity": -1.0}])
def test_settings_that_make_no_sense_are_refused(wrong):
    with pytest.raises(ValueError):
        ClustersConfig(**wrong)
