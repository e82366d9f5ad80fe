"""What the blended models share, seen through the linear model."""

from __future__ import annotations

import numpy as np
import pytest

from recsys_gui.base.progress import NullProgress
from recsys_gui.recommender.contract.recommender import Evidence
from recsys_gui.recommender.models.blend import BlendConfig, habits
from recsys_gui.recommender.models.ease import Ease, EaseConfig


def fitted(shop, config=None):
    model = Ease(config=config)
    model.prepare(shop, NullProgress())
    model.train_epoch(NullProgress())
    return model


def test_habits_are_square_roots_of_fading_counts(make_shop):
    shop = make_shop([(0, 0, 10), (0, 0, 20), (1, 1, 20)], 2, now=20, returns=[(1, 0, 20)])
    found = habits(shop.histories(), 10.0, 2).toarray()
    np.testing.assert_allclose(found, [[1.5**0.5, 0], [-1, 1]], rtol=1e-6)


def test_given_settings_are_kept(blocks):
    given = EaseConfig(ridge=2.5)
    assert fitted(blocks, given).config == given


def test_settings_are_chosen_where_there_is_enough_to_choose_on(staples, blocks):
    assert fitted(staples).config.repeat >= 0.3
    assert fitted(blocks).config.half_life > 0


def test_who_has_no_past_gets_the_demand(blocks):
    model = fitted(blocks, EaseConfig(share=0.2))
    nobody = blocks.histories().only(np.zeros(len(blocks.events), bool)).take(np.arange(1))
    np.testing.assert_allclose(model.score(nobody, "all")[0], 0.2 * model.demand, rtol=1e-6)
    assert model.explain(nobody, 0) == [Evidence(None, pytest.approx(0.2 * float(model.demand[0])))]


def test_a_habit_is_evidence_for_itself(make_shop):
    shop = make_shop([(0, 0, 19), (1, 1, 19)], 2, now=19)
    assert fitted(shop, EaseConfig(repeat=2.0, share=0.0)).explain(shop.histories(), 0)[0] == Evidence(0, 2.0)


@pytest.mark.parametrize("wrong", [{"half_life": 0.0}, {"share": -1.0}, {"demand_half_life": -3.0}, {"repeat": -0.1}])
def test_settings_that_make_no_sense_are_refused(wrong):
    with pytest.raises(ValueError):
        BlendConfig(**wrong)


def test_the_list_of_new_things_has_a_mix_of_its_own(make_shop):
    shop = make_shop([(0, 0, 19), (1, 1, 19), (2, 1, 19)], 2, now=19)
    model = fitted(shop, EaseConfig(repeat=0.0, share=0.2, new_share=0.7))
    for name, share in (("all", 0.2), ("again", 0.2), ("new", 0.7)):
        np.testing.assert_allclose(model.score(shop.histories(), name)[0], share * model.demand, rtol=1e-6)


def test_what_is_related_speaks_for_what_sells_now_when_trend_says_so(make_shop):
    lines = [(customer, product, 1) for customer in range(4) for product in (0, 1, 2)]
    shop = make_shop([*lines, *[(customer, 1, 50) for customer in range(4, 8)]], 3)
    asking = make_shop([(0, 0, 50)], 3, now=51).histories()
    plain, trendy = (
        fitted(shop, EaseConfig(half_life=1e9, demand_half_life=10.0, trend=trend, repeat=0.0, share=0.0))
        for trend in (0.0, 1.0)
    )
    assert plain.score(asking, "all")[0, 2] > plain.score(asking, "all")[0, 1]
    assert trendy.score(asking, "all")[0, 1] > 5 * trendy.score(asking, "all")[0, 2]
