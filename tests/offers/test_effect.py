import pytest

from recsys_gui.offers.effect import effect, wilson


def test_the_interval_is_that_of_newcombes_paper():
    """Example (a) of table II: 56 of 70 against 48 of 80, method 10."""
    found = effect(28, 70, 56, 80, 48)
    assert found.difference == pytest.approx(0.2)
    assert (found.low, found.high) == (pytest.approx(0.0524, abs=1e-4), pytest.approx(0.3339, abs=1e-4))


def test_without_one_of_the_groups_nothing_is_claimed():
    assert effect(28, 10, 3, 0, 0).difference is None
    assert effect(28, 0, 0, 10, 1).low is None


def test_a_share_of_nothing_still_has_a_width():
    low, high = wilson(0, 20)
    assert low == pytest.approx(0, abs=1e-9)
    assert 0.1 < high < 0.2
