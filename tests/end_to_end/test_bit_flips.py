"""Bits flipped in a shop file: a short run, and the long one under the marker for slow tests."""

import pytest


def test_a_flipped_bit_is_harmless_or_told_and_costs_nothing(told):
    found = told("bit_flips.py", "--flips", "8", "--seed", "4")
    assert (found["flips"], found["restored"], found["mistakes"]) == (8, 8, 0)


@pytest.mark.slow
def test_five_hundred_flipped_bits_cost_nothing(told):
    assert told("bit_flips.py", "--flips", "500", "--seed", "1")["mistakes"] == 0
