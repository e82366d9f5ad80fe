"""Which price earns most."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from recsys_gui.offers.price_choice import Acceptance, Question, best

ALL_ACCEPT = Acceptance(np.ones(10))


def asked(*, low=50.0, likely=100.0, high=200.0, cost=0.0, elasticity=-1.0):
    return Question(*(np.array([value], np.float64) for value in (low, likely, high, cost, elasticity)))


def tried(question, *prices, acceptance=ALL_ACCEPT):
    return best(question, np.zeros(len(prices), np.int64), np.array(prices, np.float64), acceptance)[0]


def test_money_taken_decides_without_a_cost():
    assert tried(asked(elasticity=-2.0), 50, 100, 200) == 50
    assert tried(asked(elasticity=-0.5), 50, 100, 200) == 200


def test_margin_decides_with_a_cost():
    assert tried(asked(elasticity=-2.0, cost=60), 50, 80, 120, 200) == 120  # cost × e / (1 + e)


def test_what_hardly_anybody_accepts_is_not_asked():
    doubtful = Acceptance(np.array([1.0, 1, 1, 1, 1, 0.4, 0.4, 0.3, 0.2, 0.1]))
    assert tried(asked(elasticity=-0.5), 100, 200, acceptance=doubtful) == 100


def test_of_equals_the_nearest_to_the_likeliest_is_chosen():
    assert tried(asked(elasticity=-1.0), 60, 95, 190) == 95


def test_without_candidates_the_likeliest_price_stays():
    assert tried(asked()) == 100


def test_acceptance_is_learned_from_what_was_paid():
    many = 1000
    low, likely, high = np.full(many, 80.0), np.full(many, 100.0), np.full(many, 120.0)
    paid = np.repeat([80.0, 100.0, 120.0], [100, 800, 100])
    found = Acceptance.learn(low, likely, high, paid)
    assert found is not None
    at = found.of(np.array([80.0, 100.0, 110.0, 120.0]), *(part[:4] for part in (low, likely, high)))
    np.testing.assert_allclose(at, [1.0, 0.9, 0.1, 0.1], atol=0.01)


def test_too_few_outcomes_teach_nothing():
    few = np.full(10, 100.0)
    assert Acceptance.learn(few * 0.8, few, few * 1.2, few) is None
    assert Acceptance.learn(np.full(99, 1.0), np.full(99, 1.0), np.full(99, 1.0), np.full(99, 1.0)) is None


@given(
    st.lists(st.floats(50, 200), min_size=1, max_size=20), st.floats(-4, 0), st.floats(0, 49),
    st.lists(st.floats(0.01, 1), min_size=10, max_size=10),
)  # fmt: skip
def test_no_candidate_earns_more_than_the_chosen_one(prices, elasticity, cost, chances):
    acceptance = Acceptance(np.sort(chances)[::-1])
    question = asked(elasticity=elasticity, cost=cost)

    def earned(price):
        one = np.array([price])
        taken = acceptance.of(one, question.low, question.likely, question.high)[0]
        return (price - cost) * (price / 100) ** elasticity * taken

    chosen = tried(question, *prices, acceptance=acceptance)
    assert chosen in prices
    assert earned(chosen) >= max(map(earned, prices)) * (1 - 1e-9)
