"""Evidence in order."""

from __future__ import annotations

from recsys_gui.recommender.contract.evidence import ordered
from recsys_gui.recommender.contract.recommender import Evidence


def test_the_strongest_comes_first_whether_for_or_against():
    found = ordered([Evidence(1, 0.2), Evidence(2, -0.9), Evidence(None, 0.5)])
    assert [item.product for item in found] == [2, None, 1]


def test_what_weighs_nothing_is_left_out():
    assert ordered([Evidence(1, 0.0), Evidence(2, 1e-9)]) == []
