import pytest

from recsys_gui.base.errors import UserError
from recsys_gui.base.progress import NullProgress
from recsys_gui.services.training.backtest import backtest


def test_simple_models_are_always_compared_too(shop):
    found = backtest(shop, ["item_to_item"], progress=NullProgress())
    assert {score.model for score in found.scores} == {"popular", "usual", "item_to_item"}
    assert str(found.verdict)


def test_an_unknown_model_is_named(shop):
    with pytest.raises(UserError, match="“wizard”"):
        backtest(shop, ["wizard"], progress=NullProgress())


def test_the_same_seed_gives_the_same_scores(shop):
    lists = [
        [score.lists for score in backtest(shop, ["usual"], seed=3, progress=NullProgress()).scores] for _ in range(2)
    ]
    assert lists[0] == lists[1]
