"""How days until something are spread."""

from __future__ import annotations

import numpy as np
import pytest

from recsys_gui.offers.day_classes import DayClasses
from recsys_gui.offers.quantiles import Quantiles


@pytest.fixture(scope="module")
def learned():
    """Half the examples happen after about ten days, half of them never (41 of at most 40)."""
    random = np.random.default_rng(0)
    regular = random.random(3000) < 0.5
    days = np.where(regular, np.clip(random.normal(10, 2, 3000), 0, 40), 41.0)
    return DayClasses.learn(regular[:, None].astype(float), days)


def test_what_comes_regularly_is_expected_when_it_comes(learned):
    low, middle, high = learned.predict(np.array([[1.0]]))[0]
    assert middle == pytest.approx(10, abs=1.5)
    assert low < middle < high
    assert (low, high) == (pytest.approx(7.5, abs=3), pytest.approx(12.5, abs=4))


def test_what_never_comes_lies_beyond_the_horizon(learned):
    assert (learned.predict(np.array([[0.0]])) >= 40).all()


def test_levels_ascend_and_the_seed_makes_it_repeatable():
    random = np.random.default_rng(1)
    features, days = random.random((500, 3)), random.integers(0, 30, 500).astype(float)
    first, again = (DayClasses.learn(features, days, 4).predict(features) for _ in range(2))
    np.testing.assert_array_equal(first, again)
    assert (np.diff(first, axis=1) >= 0).all()


def test_where_nothing_ever_happened_nothing_is_expected():
    found = DayClasses.learn(np.zeros((400, 2)), np.full(400, 31.0)).predict(np.zeros((2, 2)))
    assert (found >= 30).all()
    assert DayClasses.learn(np.zeros((400, 2)), np.full(400, 31.0)).predict(np.zeros((0, 2))).shape == (0, 3)


def test_quantiles_hold_their_share():
    random = np.random.default_rng(2)
    features = random.random((4000, 1))
    outcome = features[:, 0] + random.normal(0, 0.1, 4000)
    found = Quantiles.learn(features, outcome).predict(features)
    inside = (found[:, 0] <= outcome) & (outcome <= found[:, 2])
    assert inside.mean() == pytest.approx(0.8, abs=0.04)
    np.testing.assert_allclose(found[:, 1], features[:, 0], atol=0.12)
    assert Quantiles.learn(features, outcome).predict(features[:0]).shape == (0, 3)
