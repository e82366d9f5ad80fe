from dataclasses import replace

import pytest

from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.pages.recommend.words import little_known, model_line, models_in_use, only_quick


@pytest.fixture
def summary(stage):
    return stage.browser.summary()


def test_models_are_named_once_in_the_order_of_the_lists(summary):
    assert models_in_use(summary) == ["usual", "item_to_item"]
    assert only_quick(summary)


def test_one_neural_model_is_enough_not_to_be_quick(summary):
    assert not only_quick(replace(summary, recommenders={"again": "usual", "new": "mlp"}))


def test_no_model_is_not_quick_either(summary):
    nothing = replace(summary, recommenders={}, trained=None)
    assert not only_quick(nothing)
    assert model_line(nothing, Formatter()) == "No model yet"


def test_a_model_whose_training_is_not_dated_stands_alone(summary):
    assert model_line(replace(summary, recommenders={"all": "mlp"}, trained=None), Formatter()) == "MLP"


@pytest.mark.parametrize(("orders", "begins"), [(0, "No order so far"), (1, "One order so far"), (2, "")])
def test_who_came_less_than_twice_is_little_known(stage, orders, begins):
    card = replace(stage.browser.card("13571"), orders=orders)
    headline, sentence = little_known(card)
    assert sentence.startswith(begins)
    assert bool(headline) == bool(begins)
