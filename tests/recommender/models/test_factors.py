"""Matrix factorisation."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from recsys_gui.base.errors import JobCancelled
from recsys_gui.base.progress import NullProgress
from recsys_gui.base.text import NO_TEXT
from recsys_gui.recommender.models.factors import Factors, FactorsConfig
from tests.recommender.teaching import RELATED_ONLY, taught

PLAIN = FactorsConfig(
    **RELATED_ONLY,
    factors=8,
    rounds=20,
    confidence=4.0,
    ridge=0.1,
)


def fitted(shop, config=PLAIN, seed=0):
    return taught(Factors(seed, config), shop)


@pytest.fixture(scope="module")
def squares(make_shop):
    """A chequerboard: customers buy the products of their own parity, but each has left out one."""
    return make_shop([(customer, product, 1) for customer in range(30) for product in range(customer % 2, 10, 2)
                      if product // 2 != customer // 2 % 5], 11)  # fmt: skip


def test_the_gap_in_each_customers_half_of_the_board_is_found(squares):
    scores = fitted(squares, replace(PLAIN, factors=2)).score(squares.histories(), "new")
    scores[squares.histories().bought(11)] = -np.inf
    customers = np.arange(30)
    assert (scores.argmax(axis=1) == 2 * (customers // 2 % 5) + customers % 2).all()


def test_a_customers_tastes_are_the_least_squares_solution(squares):
    model = fitted(squares)
    vectors = model.vectors.astype(float)
    bought = squares.histories().bought(11).astype(float)
    related = model.related(squares.histories())
    for customer in (0, 7):
        confidence = 1 + 4.0 * bought[customer]
        left = vectors.T @ (confidence[:, None] * vectors) + 0.1 * np.eye(8)
        tastes = np.linalg.solve(left, vectors.T @ (confidence * bought[customer]))
        np.testing.assert_allclose(related[customer], vectors @ tastes, atol=1e-4)


def test_histories_of_very_different_length_are_solved_as_if_alone(make_shop, squares):
    lines = [(0, 0, 1), *[(1, product, 1) for product in range(10)], (3, 4, 1), (3, 6, 1)]
    mixed = make_shop(lines, 11, customers=4).histories()
    model = fitted(squares)
    together = model.related(mixed)
    alone = np.concatenate([model.related(mixed.take(np.array([customer]))) for customer in range(4)])
    np.testing.assert_allclose(together, alone, atol=1e-5)
    assert not together[2].any()


def test_a_product_nobody_bought_is_related_to_nothing(squares):
    model = fitted(squares)
    assert not model.vectors[10].any()
    assert not model.related(squares.histories())[:, 10].any()


def test_another_seed_gives_other_factors(squares):
    assert not np.array_equal(fitted(squares, seed=1).vectors, fitted(squares, seed=2).vectors)


def test_faded_purchases_count_for_less(make_shop, squares):
    model = fitted(squares, replace(PLAIN, half_life=10.0))
    odd_lately = make_shop([(0, 0, 1), (0, 1, 100)], 11, now=101).histories()
    related = model.related(odd_lately)[0]
    assert related[3:10:2].mean() > 2 * related[2:10:2].mean()


def test_it_can_be_cancelled_between_rounds(squares):
    class Later(NullProgress):
        count = 0

        def report(self, done, total, text=NO_TEXT):
            self.count += 1
            if self.count == 3:
                raise JobCancelled

    model, later = Factors(config=PLAIN), Later()
    model.prepare(squares, NullProgress())
    with pytest.raises(JobCancelled):
        model.train_epoch(later)
    assert later.count == 3


def test_stored_factors_of_another_width_are_refused(squares):
    whole = fitted(squares).state()
    with pytest.raises(ValueError):
        Factors.restore(replace(whole, config={**whole.config, "factors": 9}), squares)


@pytest.mark.parametrize("wrong", [{"factors": 0}, {"rounds": 0}, {"confidence": 0.0}, {"ridge": -1.0}])
def test_settings_that_make_no_sense_are_refused(wrong):
    with pytest.raises(ValueError):
        FactorsConfig(**wrong)
