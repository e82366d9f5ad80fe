"""Item-to-item."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from recsys_gui.base.progress import NullProgress
from recsys_gui.recommender.models.item_to_item import ItemToItem, ItemToItemConfig

CONFIG = ItemToItemConfig(half_life=1000.0, share=0.01)


def fitted(shop, config=CONFIG):
    model = ItemToItem(config=config)
    model.prepare(shop, NullProgress())
    model.train_epoch(NullProgress())
    return model


def best(model, histories, bought):
    scores = model.score(histories, "new")[0]
    scores[bought] = -np.inf
    return int(scores.argmax())


def test_what_stands_in_one_basket_belongs_together(make_shop):
    shop = make_shop([(c, p, 1) for c in range(6) for p in ((0, 1) if c % 2 else (2, 3))], 4)
    customer = make_shop([(0, 2, 5)], 4).histories()
    assert best(fitted(shop), customer, [2]) == 3


def test_baskets_of_strangers_teach_too(make_shop):
    shop = make_shop([(0, 3, 1)], 4, anonymous=[(n, p, 1) for n in range(5) for p in (0, 1)])
    assert best(fitted(shop), make_shop([(0, 0, 5)], 4).histories(), [0]) == 1


def test_what_follows_counts_more_than_what_came_before(make_shop):
    shop = make_shop([(c, p, 10 * p) for c in range(8) for p in (0, 1, 2)], 3)
    assert best(fitted(shop), make_shop([(0, 1, 50)], 3).histories(), [1]) == 2


def test_recent_pairs_count_more_than_old_ones(make_shop):
    old = [(c, p, 1) for c in range(4) for p in (0, 1)]
    recent = [(c, p, 100) for c in range(4, 7) for p in (0, 2)]
    shop = make_shop(old + recent, 3, now=101)
    customer = make_shop([(0, 0, 100)], 3, now=101).histories()
    assert best(fitted(shop), customer, [0]) == 1
    assert best(fitted(shop, replace(CONFIG, half_life=10.0)), customer, [0]) == 2


def test_what_was_bought_last_weighs_most(make_shop):
    shop = make_shop([(c, p, 1) for c in range(6) for p in ((0, 1) if c % 2 else (2, 3))], 4)
    customer = make_shop([(0, 0, 5), (0, 2, 9)], 4).histories()
    assert best(fitted(shop), customer, [0, 2]) == 3


def test_no_more_neighbours_are_kept_than_asked_for(blocks):
    model = fitted(blocks, replace(CONFIG, neighbours=3))
    assert np.diff(model.similarity.indptr).max() == 3


def test_evidence_adds_up_to_the_score(make_shop, blocks):
    model = fitted(blocks)
    customer = make_shop([(0, 0, 5), (0, 4, 9), (0, 6, 9)], 13, returns=[(0, 6, 11)], now=12).histories()
    scores = model.score(customer, "all")[0]
    for product in range(13):
        total = sum(item.weight for item in model.explain(customer, product))
        assert total == pytest.approx(float(scores[product]), abs=1e-5)


def test_stored_similarities_that_point_nowhere_are_refused(blocks):
    whole = fitted(blocks).state()
    for change in ({"indices": whole.arrays["indices"] + 50}, {"indptr": whole.arrays["indptr"][::-1].copy()}):
        with pytest.raises(ValueError):
            ItemToItem.restore(replace(whole, arrays={**whole.arrays, **change}), blocks)


@pytest.mark.parametrize("wrong", [{"half_life": 0.0}, {"reach": -1}, {"neighbours": 0}, {"memory": 1.5}])
def test_settings_that_make_no_sense_are_refused(wrong):
    with pytest.raises(ValueError):
        ItemToItemConfig(**wrong)
