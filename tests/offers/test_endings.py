"""What prices end in."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recsys_gui.offers.endings import Endings


def test_the_endings_of_a_shop_are_those_of_nearly_all_its_prices():
    prices = np.array([199.0] * 60 + [450.0] * 37 + [333.0] * 3)
    assert Endings.wanted("shop", 100, prices).allowed.tolist() == [50, 99]


@pytest.mark.parametrize(
    ("ending", "unit", "rest"), [("99", 100, 99), ("95", 100, 95), ("whole", 100, 0), ("99", 1000, 990), ("99", 1, 0)]
)
def test_the_owner_may_want_another_ending(ending, unit, rest):
    assert Endings.wanted(ending, unit, np.array([123.0])).allowed.tolist() == [rest]


def test_a_price_goes_to_the_nearest_ending():
    found = Endings.wanted("99", 100, np.zeros(0)).nearest(np.array([140.0, 160.0, 99.0, 5.0, 1000.0]))
    assert found.tolist() == [99, 199, 99, 99, 999]


def test_bounds_count_more_than_endings():
    endings = Endings.wanted("99", 100, np.zeros(0))
    found = endings.between(
        np.array([150.0, 150.0, 150.0]), np.array([140.0, 100.0, 100.0]), np.array([160.0, 250, 190])
    )
    assert found.tolist() == [150, 199, 150]


@given(
    st.floats(1, 1e7), st.sampled_from(["99", "95", "whole", "shop"]),
    st.lists(st.integers(1, 99_999), min_size=1, max_size=30), st.sampled_from([1, 100, 1000]),
)  # fmt: skip
def test_neighbours_are_on_their_side_with_nothing_between(price, ending, prices, unit):
    endings = Endings.wanted(ending, unit, np.array(prices, np.float64))
    below, above = endings.below(np.array([price]))[0], endings.above(np.array([price]))[0]
    assert below <= price <= above
    assert endings.fits([below, above]).all()
    inside = np.arange(max(np.floor(below) + 1, 0), min(np.ceil(above), np.floor(below) + 3 * unit))
    assert not endings.fits(inside).any()
