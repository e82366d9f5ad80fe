"""The chance that an offer is taken up."""

from __future__ import annotations

import json

import numpy as np
import pytest

from recsys_gui.base.codec import from_json, to_json
from recsys_gui.offers import taking
from recsys_gui.offers.taking import Learned, Taking, confidence, reliability

TODAY, HORIZON = 300, 30


def rhythm(seed=0):
    """Half of the customers take their product every ten days; the others bought something once a month, at random."""
    random = np.random.default_rng(seed)
    for customer in range(120):
        if customer % 2:
            yield from ((customer, customer % 5, int(day), 100.0) for day in range(customer % 10, TODAY, 10))
        else:
            for day in range(int(random.integers(0, 30)), TODAY, 30):
                yield customer, int(random.integers(5, 40)), day, 100.0


@pytest.fixture(scope="module")
def shop(build):
    return build(list(rhythm()), 40, customers=121, today=TODAY)


@pytest.fixture(scope="module")
def learned(shop):
    found = taking.learn(shop, HORIZON)
    assert found is not None
    return found


def test_what_is_bought_every_ten_days_is_nearly_sure_and_the_unknown_is_not(shop, learned):
    chances = Taking(learned, shop).chances(np.array([1, 3, 0]), np.array([1, 3, 39]), np.array([1, 1, 30]))
    assert (chances[:2] > 0.8).all()
    assert chances[2] < 0.2


def test_stated_and_observed_agree_for_customers_nothing_was_learned_from(learned):
    rows = [row for row in learned.reliability if row.offers >= 50]
    assert rows
    assert all(abs(row.stated - row.observed) < 0.12 for row in rows)
    assert sum(row.offers for row in learned.reliability) > 300


def test_what_was_learned_survives_as_plain_data(shop, learned):
    again = from_json(Learned, json.loads(json.dumps(to_json(learned))))
    pairs = np.arange(40), np.arange(40), np.arange(40) % 7 + 1
    assert np.array_equal(Taking(again, shop).chances(*pairs), Taking(learned, shop).chances(*pairs))


def test_the_same_past_gives_the_same_chances(shop, learned):
    assert taking.learn(shop, HORIZON) == learned


def test_a_short_past_says_nothing(build):
    assert taking.learn(build([(0, 0, 1, 100.0), (1, 1, 5, 100.0)], 2, customers=2, today=6), HORIZON) is None
    assert taking.learn(build([], 2, customers=2, today=6), HORIZON) is None


def test_places_count_what_is_known_and_what_is_new_apart(shop, learned):
    places = Taking(learned, shop).places(np.array([1]), np.array([[1, 20, 21, -1]]))
    assert places[0, :3].tolist() == [1, 1, 2]


def test_words_of_confidence_have_fixed_limits():
    assert [confidence(chance) for chance in (0.5, 0.499, 0.2, 0.19)] == ["high", "medium", "medium", "low"]


def test_the_reliability_table_counts_each_offer_once():
    stated = np.array([0.01, 0.01, 0.6, 0.6, 1.0, 0.0])
    rows = reliability(stated, np.array([False, True, True, False, True, False]))
    assert [row.offers for row in rows] == [3, 2, 1]
    assert [row.observed for row in rows] == [pytest.approx(1 / 3), 0.5, 1.0]
    assert rows[0].stated == pytest.approx(0.02 / 3)
