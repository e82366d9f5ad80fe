"""Rules that can be read and switched off."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest

from recsys_gui.recommender.contract.artifacts import from_bytes, to_bytes
from recsys_gui.recommender.models.rules import Rule, Rules, RulesConfig
from tests.recommender.teaching import RELATED_ONLY, taught

PLAIN = RulesConfig(
    **RELATED_ONLY,
    fewest=2,
    lift=1.01,
    lift_power=0.0,
    doubt=0.0,
)


def fitted(shop, config=PLAIN):
    return taught(Rules(config=config), shop)


@pytest.fixture(scope="module")
def bakery(make_shop):
    """Bread (0) and butter (1) go into one basket three times of four; jam (2) follows coffee (3) a week later."""
    lines = [(customer, 0, 1) for customer in range(4)] + [(customer, 1, 1) for customer in range(3)]
    lines += [(customer, 3, 1) for customer in range(4, 8)] + [(customer, 2, 8) for customer in range(4, 8)]
    return make_shop(lines, 5)


def test_rules_are_listed_with_support_confidence_and_lift(bakery):
    listed = fitted(bakery).listed()
    assert Rule("P0", "P1", "order", 3, 0.25, 0.75, 3.0, True) in [
        replace(rule, support=round(rule.support, 4), confidence=round(rule.confidence, 4), lift=round(rule.lift, 4))
        for rule in listed
    ]
    assert {(rule.antecedent, rule.consequent, rule.scope) for rule in listed} == {
        ("P0", "P1", "order"), ("P1", "P0", "order"), ("P0", "P1", "customer"), ("P1", "P0", "customer"),
        ("P2", "P3", "customer"), ("P3", "P2", "customer"),
    }  # fmt: skip


def test_the_rules_that_explain_most_come_first(bakery):
    listed = fitted(bakery).listed()
    leverage = [rule.support * (1 - 1 / rule.lift) for rule in listed]
    assert leverage == sorted(leverage, reverse=True)
    assert fitted(bakery).listed(2) == listed[:2]


def test_a_history_gets_what_its_rules_say(bakery, make_shop):
    coffee = make_shop([(0, 3, 1)], 5, now=2).histories()
    np.testing.assert_allclose(fitted(bakery).score(coffee, "all")[0], [0, 0, 1, 0, 0])


def test_rules_for_one_product_add_up_as_independent_chances(make_shop):
    lines = [(customer, product, 1) for customer in range(4) for product in (0, 2)]
    lines += [(customer, product, 1) for customer in range(4, 8) for product in (1, 2)]
    lines += [(8, 0, 1), (9, 1, 1), (9, 3, 1), (10, 3, 1), (11, 3, 1), (12, 3, 1)]
    both = make_shop([(0, 0, 1), (0, 1, 1)], 4, now=2).histories()
    related = fitted(make_shop(lines, 4)).related(both)[0]
    # Each rule is right in four cases of five, counted over orders and over customers.
    assert 1 - math.exp(-related[2]) == pytest.approx(1 - (1 - 0.8) ** 4, rel=1e-2)


def test_a_rule_switched_off_says_nothing_more_and_stays_listed(bakery, make_shop):
    bread = make_shop([(0, 0, 1)], 5, now=2).histories()
    model = fitted(bakery)
    without = model.switched_off([("P0", "P1")])
    assert model.score(bread, "all")[0, 1] > 0
    assert without.score(bread, "all")[0, 1] == 0
    assert {rule.on for rule in without.listed() if (rule.antecedent, rule.consequent) == ("P0", "P1")} == {False}
    assert all(rule.on for rule in without.listed() if rule.antecedent != "P0")
    assert without.switched_off([]).score(bread, "all")[0, 1] > 0


def test_a_rule_switched_off_stays_off_when_saved_restored_and_learned_again(bakery, make_shop):
    bread = make_shop([(0, 0, 1)], 5, now=2).histories()
    without = fitted(bakery).switched_off([("P0", "P1"), ("gone", "P1")])
    restored = Rules.restore(from_bytes(to_bytes(without.state())), bakery)
    assert restored.config.off == (("P0", "P1"), ("gone", "P1"))
    assert restored.score(bread, "all")[0, 1] == 0
    assert to_bytes(restored.state()) == to_bytes(without.state())
    assert fitted(bakery, restored.config).score(bread, "all")[0, 1] == 0
    assert restored.switched_off([]).score(bread, "all")[0, 1] > 0


def test_doubt_makes_rules_of_few_cases_count_for_less(make_shop):
    lines = [(customer, product, 1) for customer in range(3) for product in (0, 1)]
    lines += [(customer, product, 1) for customer in range(3, 33) for product in (2, 3)]
    model = fitted(make_shop(lines, 4), replace(PLAIN, doubt=5.0))
    assert model.weights[2, 3] > 2 * model.weights[0, 1] > 0


def test_lift_raises_rules_beyond_chance(make_shop):
    lines = [(customer, product, 1) for customer in range(5) for product in (0, 1, 2)]
    lines += [(customer, 2, 1) for customer in range(5, 10)] + [(customer, 3, 1) for customer in range(10, 20)]
    plain, lifted = (fitted(make_shop(lines, 4), replace(PLAIN, lift_power=power)).weights for power in (0.0, 1.0))
    assert plain[0, 1] == pytest.approx(plain[0, 2], rel=1e-5)
    assert lifted[0, 1] == pytest.approx(2 * lifted[0, 2], rel=1e-5)


def test_unknown_buyers_baskets_make_rules_too(make_shop):
    strangers = [(basket, product, 1) for basket in range(3) for product in (0, 1)]
    shop = make_shop([(0, 2, 1)], 3, anonymous=[*strangers, (7, 2, 1)])
    assert [(rule.antecedent, rule.consequent) for rule in fitted(shop).listed()] == [("P0", "P1"), ("P1", "P0")]


def test_stored_rules_that_do_not_fit_their_products_are_refused(bakery):
    whole = fitted(bakery).state()
    wrong = np.full(len(whole.arrays["order_first"]), 9, np.int32)
    with pytest.raises(ValueError):
        Rules.restore(replace(whole, arrays={**whole.arrays, "order_first": wrong}), bakery)


@pytest.mark.parametrize("wrong", [{"fewest": 0}, {"support": 2.0}, {"lift": 0.0}, {"doubt": -1.0}, {"longest": 1},
                                   {"off": (("P0",),)}])  # fmt: skip
def test_settings_that_make_no_sense_are_refused(wrong):
    with pytest.raises(ValueError):
        RulesConfig(**wrong)
