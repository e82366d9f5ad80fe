"""The linear model."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from recsys_gui.base.errors import JobCancelled
from recsys_gui.base.progress import NullProgress
from recsys_gui.base.text import NO_TEXT
from recsys_gui.recommender.models import ease
from recsys_gui.recommender.models.ease import Ease, EaseConfig
from tests.recommender.teaching import RELATED_ONLY, taught

PLAIN = EaseConfig(
    **RELATED_ONLY,
    ridge=0.5,
)


def fitted(shop, config=PLAIN):
    return taught(Ease(config=config), shop)


@pytest.fixture(scope="module")
def random_shop(make_shop):
    random = np.random.default_rng(1)
    return make_shop([(customer, int(product), 3) for customer in range(40)
                      for product in random.choice(9, random.integers(1, 6), replace=False)], 9)  # fmt: skip


def test_the_weights_solve_the_ridge_regression_of_each_product_on_the_others(random_shop):
    bought = random_shop.histories().bought(9).astype(float)
    found = fitted(random_shop).weights.toarray()
    ridge = 0.5 * bought.sum(axis=0).mean()
    for product in range(9):
        others = np.delete(np.arange(9), product)
        gram = bought[:, others].T @ bought[:, others] + ridge * np.eye(8)
        expected = np.linalg.solve(gram, bought[:, others].T @ bought[:, product])
        np.testing.assert_allclose(found[others, product], expected, rtol=1e-3, atol=1e-5)
        assert found[product, product] == 0


def test_few_customers_and_many_products_give_the_same_weights_in_less_time(make_shop, monkeypatch):
    random = np.random.default_rng(2)
    lines = [(customer, int(product), 1 + customer) for customer in range(12)
             for product in random.choice(150, 10, replace=False)]  # fmt: skip
    shop = make_shop(lines, 150)
    ways = []
    for cheaper in (True, False):
        monkeypatch.setattr(ease, "_is_cheaper_by_customers", lambda bought, cheaper=cheaper: cheaper)
        ways.append(fitted(shop, replace(PLAIN, half_life=20.0)).weights.toarray())
    assert np.abs(ways[0]).max() > 0.1
    np.testing.assert_allclose(*ways, atol=1e-5)


def test_recent_purchases_count_more_in_what_is_learned(make_shop):
    lines = [(customer, product, 1) for customer in range(10) for product in (0, 1)]
    lines += [(customer, product, 90) for customer in range(10, 20) for product in (0, 2)]
    weights = fitted(make_shop(lines, 3), replace(PLAIN, half_life=20.0)).weights.toarray()
    assert weights[0, 2] > 2 * weights[0, 1] > 0


def test_only_the_popular_head_is_related_and_the_rest_lives_from_demand(random_shop):
    model = fitted(random_shop, replace(PLAIN, head=4, share=0.1))
    counts = random_shop.histories().bought(9).sum(axis=0)
    tail = np.argsort(-counts, kind="stable")[4:]
    weights = model.weights.toarray()
    assert model.state().facts["related"] == 4
    assert not weights[tail].any() and not weights[:, tail].any() and weights.any()
    np.testing.assert_allclose(
        model.score(random_shop.histories(), "all")[:, tail], np.tile(0.1 * model.demand[tail], (40, 1)), rtol=1e-5
    )


def test_a_product_keeps_its_strongest_weights(random_shop):
    whole, cut = (fitted(random_shop, replace(PLAIN, neighbours=most)).weights.toarray() for most in (300, 3))
    assert ((cut != 0).sum(axis=1) == 3).all()
    for full, kept in zip(np.abs(whole), np.abs(cut), strict=True):
        np.testing.assert_array_equal(np.sort(full)[-3:], np.sort(kept)[-3:])


def test_evidence_adds_up_to_the_score(blocks):
    model = fitted(blocks, replace(PLAIN, repeat=0.5, share=0.1))
    one = blocks.histories(np.array([5]))
    for product in range(12):
        total = sum(item.weight for item in model.explain(one, product))
        assert total == pytest.approx(float(model.score(one, "all")[0, product]), abs=1e-4)


def test_it_can_be_cancelled_while_it_counts(blocks):
    class Later(NullProgress):
        count = 0

        def report(self, done, total, text=NO_TEXT):
            self.count += 1
            if self.count == 2:
                raise JobCancelled

    model = Ease(config=PLAIN)
    model.prepare(blocks, NullProgress())
    with pytest.raises(JobCancelled):
        model.train_epoch(Later())


@pytest.mark.parametrize("wrong", [{"ridge": 0.0}, {"head": 0}, {"head": 50_000}, {"neighbours": 0}])
def test_settings_that_make_no_sense_are_refused(wrong):
    with pytest.raises(ValueError):
        EaseConfig(**wrong)
