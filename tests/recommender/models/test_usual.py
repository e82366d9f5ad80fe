"""The usual basket."""

from __future__ import annotations

import math

import pytest

from recsys_gui.base.progress import NullProgress
from recsys_gui.recommender.contract.recommender import Evidence
from recsys_gui.recommender.models.usual import Usual, UsualConfig

CONFIG = UsualConfig(half_life=10.0, share=0.5, demand_half_life=1000.0)


def fitted(shop):
    model = Usual(config=CONFIG)
    model.prepare(shop, NullProgress())
    model.train_epoch(NullProgress())
    return model


def test_habits_are_square_roots_of_fading_counts_plus_demand(make_shop):
    shop = make_shop([(0, 0, 10), (0, 0, 20), (1, 1, 20)], 3, now=20)
    first, second = fitted(shop).score(shop.histories(), "all")
    sold = fitted(shop).demand
    assert first[0] == pytest.approx(math.sqrt(1.5) + 0.5 * sold[0], rel=1e-5)
    assert first[1] == pytest.approx(0.5 * sold[1], rel=1e-5)
    assert second[1] == pytest.approx(1 + 0.5 * sold[1], rel=1e-5)


def test_more_often_and_more_recently_bought_stands_higher(make_shop):
    shop = make_shop([(0, 0, 1), (0, 0, 5), (0, 0, 9), (0, 1, 9), (0, 2, 1)], 4, now=10)
    assert fitted(shop).score(shop.histories(), "again")[0].argsort()[::-1][:3].tolist() == [0, 1, 2]


def test_what_was_returned_is_no_habit(make_shop):
    shop = make_shop([(0, 0, 5), (0, 1, 4)], 2, returns=[(0, 0, 6)], now=7)
    scores = fitted(shop).score(shop.histories(), "again")[0]
    assert scores[0] < 0 < scores[1]


def test_evidence_is_the_own_past_and_demand(make_shop):
    shop = make_shop([(0, 0, 20), (1, 1, 20)], 3, now=20)
    assert fitted(shop).explain(shop.histories(), 0) == [Evidence(0, 1.0), Evidence(None, 0.5)]
    assert fitted(shop).explain(shop.histories(), 1) == [Evidence(None, 0.5)]


def test_evidence_adds_up_to_the_score(blocks):
    model = fitted(blocks)
    one = blocks.histories().take(blocks.rows[:1])
    for product in range(12):
        total = sum(item.weight for item in model.explain(one, product))
        assert total == pytest.approx(float(model.score(one, "all")[0, product]), abs=1e-5)


@pytest.mark.parametrize("wrong", [{"half_life": 0.0}, {"share": -1.0}, {"demand_half_life": -3.0}])
def test_settings_that_make_no_sense_are_refused(wrong):
    with pytest.raises(ValueError):
        UsualConfig(**wrong)
