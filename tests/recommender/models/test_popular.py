"""Best sellers."""

from __future__ import annotations

import pytest

from recsys_gui.base.progress import NullProgress
from recsys_gui.recommender.contract.recommender import Evidence
from recsys_gui.recommender.models.popular import Popular, PopularConfig, choose, demand


def test_each_customer_counts_once_however_often_they_buy(make_shop):
    shop = make_shop([(0, 0, 10)] * 5 + [(1, 1, 10), (2, 1, 10)], 3, now=10)
    assert demand(shop, 30.0).tolist() == pytest.approx([0.5, 1.0, 0.0])


def test_old_sales_count_less(make_shop):
    shop = make_shop([(0, 0, 0), (1, 1, 30)], 2, now=30)
    assert demand(shop, 30.0).tolist() == pytest.approx([0.5, 1.0])


def test_baskets_of_strangers_count(make_shop):
    shop = make_shop([(0, 0, 5)], 2, anonymous=[(0, 1, 5), (1, 1, 5)], now=5)
    assert demand(shop, 30.0).tolist() == pytest.approx([0.5, 1.0])


def test_returns_take_sales_back(make_shop):
    shop = make_shop([(0, 0, 5), (1, 0, 5), (2, 1, 5)], 2, returns=[(0, 0, 5)], now=5)
    assert demand(shop, 30.0).tolist() == pytest.approx([1.0, 1.0])


def test_nothing_sold_is_no_demand(make_shop):
    assert demand(make_shop([], 2, customers=1), 30.0).tolist() == [0, 0]


def test_a_shop_of_fashions_forgets_quickly_and_a_steady_one_slowly(make_shop):
    fashions = make_shop([(c, day // 10, day) for c in range(60) for day in range(c % 10, 100, 10)], 10)
    assert choose(fashions, NullProgress()).half_life == 7.0


def test_the_half_life_given_is_used(blocks):
    model = Popular(config=PopularConfig(3.0))
    model.prepare(blocks, NullProgress())
    assert model.config == PopularConfig(3.0)


def test_the_only_evidence_is_general_demand(make_shop):
    shop = make_shop([(0, 0, 5), (1, 0, 5), (2, 1, 5)], 3, now=5)
    model = Popular(config=PopularConfig(30.0))
    model.prepare(shop, NullProgress())
    model.train_epoch(NullProgress())
    assert model.explain(shop.histories(), 1) == [Evidence(None, 0.5)]
    assert model.explain(shop.histories(), 2) == []


def test_a_half_life_must_be_positive():
    with pytest.raises(ValueError):
        PopularConfig(0.0)
