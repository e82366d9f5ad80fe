"""Ranges learned from examples."""

import numpy as np
import pytest

from recsys_gui.offers.day_classes import DayClasses
from recsys_gui.offers.quantiles import FEWEST, Quantiles


@pytest.fixture
def examples():
    """One feature that tells the outcome, and one that nobody knows."""
    value = np.random.default_rng(0).uniform(0, 10, 2 * FEWEST)
    return np.stack([value, np.full(len(value), np.nan)], axis=1), value


@pytest.mark.parametrize("kind", [Quantiles, DayClasses])
def test_what_is_unknown_in_every_example_is_no_hindrance(kind, examples):
    features, outcome = examples
    low, middle, high = kind.learn(features, outcome).predict(np.array([[2.0, np.nan], [8.0, 3.0]])).T
    assert (low <= middle).all() and (middle <= high).all()
    assert middle[1] > middle[0] + 3
