"""A time budget is kept by every model, with a clock that goes on by one at each sign of life."""

import numpy as np
import pytest

from recsys_gui.base.progress import NullProgress
from recsys_gui.domain.offer import LISTS
from recsys_gui.recommender import registry
from recsys_gui.recommender.trainer import train

KEYS = [model.key for model in registry.MODELS if registry.model_class(model.key)(seed=0).epochs > 1]


class Time(NullProgress):
    """A clock that goes on when somebody reports."""

    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now

    def report(self, *_words):
        self.now += 1.0


@pytest.mark.parametrize("key", KEYS)
def test_no_training_takes_longer_than_it_may_and_most_of_the_time_is_used(blocks, key):
    time = Time()
    whole = train(key, blocks, progress=time, clock=time).seconds
    time, budget = Time(), 0.5 * whole
    trained = train(key, blocks, seconds=budget, progress=time, clock=time)
    assert 0.4 * budget <= time.now <= 1.05 * budget + 2
    assert trained.recommender.score(blocks.histories(), LISTS[0]).shape == (80, 13)


@pytest.mark.parametrize("key", ["mlp", "automatic"])
def test_where_there_is_hardly_any_time_there_is_a_model_all_the_same(blocks, key):
    time = Time()
    trained = train(key, blocks, seconds=12, progress=time, clock=time)
    assert time.now <= 30
    assert np.isfinite(trained.recommender.score(blocks.histories(), LISTS[0])).all()
