"""The networks that read purchases in order learn what they should, from small shops whose right answer is known."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch

from recsys_gui.base.progress import NullProgress
from recsys_gui.domain.interactions import ProductTable
from recsys_gui.recommender.models.cnn import Cnn
from recsys_gui.recommender.models.rnn import Rnn
from recsys_gui.recommender.models.sequence_recommender import SequenceRecommender
from recsys_gui.recommender.models.transformer import Transformer
from recsys_gui.recommender.networks.sequence_config import SequenceConfig

KINDS = [Transformer, Rnn, Cnn]
SMALL = SequenceConfig(
    dimensions=16, hidden=32, wide_hidden=8, epochs=8, dropout=0.0, history_dropout=0.0, learning_rate=3e-3, length=8
)


def train(kind: type[SequenceRecommender], shop, config=SMALL, rounds=4):
    model = kind(0, config)
    model.prepare(shop, NullProgress())
    return model, [model.train_epoch(NullProgress()) for _ in range(rounds)]


@pytest.fixture(scope="module")
def ordered(make_shop):
    """What follows depends on the order of the last two purchases: (0, 1) is followed by 2, (1, 0) by 3."""
    random, lines = np.random.default_rng(0), []
    for customer in range(120):
        day = int(random.integers(0, 60))
        for _ in range(2):
            first = int(random.integers(0, 2))
            for product in (first, 1 - first, 2 + first):
                lines.append((customer, product, day))
                day += 10
    return make_shop([line for line in lines if line[2] < 110], 5, now=110)


@pytest.fixture(scope="module", params=KINDS)
def trained(request, ordered):
    return train(request.param, ordered)


def test_it_knows_in_which_order_things_were_bought(trained, make_shop):
    knows_the_order(trained[0], make_shop)


def test_the_loss_on_what_is_held_out_falls(trained):
    losses = trained[1]
    assert losses[-1].validation_loss < losses[0].validation_loss
    assert losses[-1].loss < losses[0].loss


def knows_the_order(model, make_shop):
    two = make_shop([(0, 0, 90), (0, 1, 100), (1, 1, 90), (1, 0, 100)], 5, now=110)
    scores = model.score(two.histories(), "new")
    assert scores[0, 2] > scores[0, 3]
    assert scores[1, 3] > scores[1, 2]


def test_a_sample_of_the_products_teaches_the_same(ordered, make_shop):
    knows_the_order(train(Rnn, ordered, replace(SMALL, sampled_above=1, negatives=3))[0], make_shop)


@pytest.mark.parametrize("kind", KINDS)
def test_no_place_knows_of_later_ones(kind):
    with torch.random.fork_rng():
        torch.manual_seed(0)
        encoder = kind(0, SMALL)._encoder().eval()
        steps = torch.randn(2, 8, 16)
    changed = steps.clone()
    changed[:, 5:] += 1.0
    before, after = encoder(steps), encoder(changed)
    torch.testing.assert_close(before[:, :5], after[:, :5])
    assert not torch.allclose(before[:, 5], after[:, 5])


def test_a_product_without_sales_is_known_by_its_words(make_shop):
    random, lines = np.random.default_rng(1), []
    for customer in range(120):
        own = customer % 4 * 4 + random.permutation(3)
        lines += [(customer, int(product), 10 * visit + customer % 9) for visit, product in enumerate(own)]
    names = tuple(f"{what} {letter * 3}" for what in ("lamp", "chair", "shelf", "clock") for letter in "abcd")
    shop = replace(make_shop(lines, 16, now=40), table=ProductTable.bare(names))
    model, _ = train(Transformer, shop)
    lamps = make_shop([(0, 0, 20), (0, 1, 30)], 16, now=40)
    scores = model.score(lamps.histories(), "new")[0]
    assert scores[3] > scores[[7, 11, 15]].max()


def test_only_the_newest_purchases_are_read_but_habits_know_all(make_shop, ordered):
    model, _ = train(Cnn, ordered, replace(SMALL, length=2), rounds=2)
    visits = [(0, 4, day) for day in range(10, 60, 10)]
    long = make_shop([*visits, (0, 0, 90), (0, 1, 100)], 5, now=110)
    short = make_shop([(0, 0, 90), (0, 1, 100)], 5, now=110)
    scores = [model.score(shop.histories(), "all")[0] for shop in (long, short)]
    assert scores[0][4] - scores[0][2] > scores[1][4] - scores[1][2]


@pytest.mark.parametrize("wrong", [{"length": 0}, {"layers": 0}, {"tokens": 0}, {"heads": 3}, {"dropout": 1.0}])
def test_settings_that_make_no_sense_are_refused(wrong):
    with pytest.raises(ValueError):
        SequenceConfig(**wrong)
