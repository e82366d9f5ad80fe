"""The verdict says what the figures say, in plain words."""

from __future__ import annotations

import pytest

from recsys_gui.domain.reports import ListScore, ModelScore, PairedDifference
from recsys_gui.recommender.verdict import too_little, verdict

BASELINES = ("popular", "usual")


def score(model, ndcg, recall=None):
    value = ndcg if recall is None else recall
    return ModelScore(model, {"all": ListScore(100, ndcg, ndcg, ndcg, value, value, 0.5, 0.5)}, 1.0)


def gap(model, baseline, low, high):
    return PairedDifference(model, baseline, "all", (low + high) / 2, low, high)


def sentence(*scores, gaps=()):
    return str(verdict(scores, gaps, BASELINES))


def apart(model, again, new, every):
    lists = {"again": again, "new": new, "all": every}
    return ModelScore(model, {name: ListScore(100, v, v, v, v, v, 0.5, 0.5) for name, v in lists.items()}, 1.0)


def gaps(model, baseline, **lists):
    return [PairedDifference(model, baseline, name, gap, gap - 0.01, gap + 0.01) for name, gap in lists.items()]


def test_more_new_things_and_as_good_at_the_rest_is_worth_saying():
    words = sentence(
        apart("popular", 0.3, 0.05, 0.1), apart("usual", 0.46, 0.08, 0.36), apart("mlp", 0.46, 0.14, 0.36),
        gaps=[
            *gaps("mlp", "usual", again=0.0, new=0.06, all=0.0),
            *gaps("mlp", "popular", again=0.16, new=0.09, all=0.26),
        ],
    )  # fmt: skip
    assert words == "MLP finds 75% more new things than simple methods do, and is as good at what is bought again."


def test_each_list_is_held_against_the_simple_method_that_is_best_there():
    words = sentence(
        apart("popular", 0.3, 0.10, 0.1), apart("usual", 0.46, 0.05, 0.36), apart("mlp", 0.46, 0.10, 0.36),
        gaps=[
            *gaps("mlp", "usual", again=0.0, new=0.05, all=0.0),
            *gaps("mlp", "popular", again=0.16, new=0.0, all=0.26),
        ],
    )  # fmt: skip
    assert words == "We cannot tell MLP apart from Usual basket yet. Keep the simple method."


def test_better_here_and_worse_there_tells_both():
    words = sentence(
        apart("usual", 0.46, 0.08, 0.36), apart("mlp", 0.40, 0.12, 0.33),
        gaps=gaps("mlp", "usual", again=-0.06, new=0.04, all=-0.03),
    )  # fmt: skip
    assert words == "MLP finds 50% more new things; Usual basket is better at what is bought again."
    words = sentence(
        apart("usual", 0.46, 0.08, 0.36), apart("mlp", 0.50, 0.04, 0.38),
        gaps=gaps("mlp", "usual", again=0.04, new=-0.04, all=0.02),
    )  # fmt: skip
    assert words == "MLP is better at what is bought again; Usual basket finds more new things."


def test_better_only_at_habits_says_so():
    words = sentence(
        apart("usual", 0.46, 0.08, 0.36), apart("mlp", 0.50, 0.08, 0.37),
        gaps=gaps("mlp", "usual", again=0.04, new=0.0, all=0.0),
    )  # fmt: skip
    assert words == "MLP knows better than simple methods what is bought again, and is as good at new things."


def test_better_tells_how_much_more_is_found():
    words = sentence(
        score("popular", 0.1),
        score("usual", 0.2, 0.2),
        score("mlp", 0.26, 0.246),
        gaps=[gap("mlp", "usual", 0.02, 0.1)],
    )
    assert words == "MLP finds 23% more of what customers bought next than simple methods do."


def test_better_only_in_order_says_so():
    words = sentence(
        score("popular", 0.1), score("usual", 0.2, 0.3), score("mlp", 0.26, 0.3), gaps=[gap("mlp", "usual", 0.02, 0.1)]
    )
    assert words == "MLP puts what customers bought next higher than simple methods do."


def test_unclear_keeps_the_simple_method():
    words = sentence(
        score("popular", 0.1), score("usual", 0.2), score("mlp", 0.21), gaps=[gap("mlp", "usual", -0.01, 0.03)]
    )
    assert words == "We cannot tell MLP apart from Usual basket yet. Keep the simple method."


def test_worse_suggests_the_simple_method():
    words = sentence(
        score("popular", 0.3), score("usual", 0.2), score("mlp", 0.1), gaps=[gap("mlp", "popular", -0.3, -0.1)]
    )
    assert words == "Best sellers is better on your shop. We suggest using it."


def test_the_best_of_several_models_is_judged():
    words = sentence(
        score("popular", 0.1), score("usual", 0.2), score("mlp", 0.1), score("item_to_item", 0.3),
        gaps=[gap("mlp", "usual", -0.2, -0.1), gap("item_to_item", "usual", 0.05, 0.15)],
    )  # fmt: skip
    assert words.startswith("Item-to-item finds 50% more")


def test_simple_methods_alone_are_compared_with_each_other():
    assert sentence(score("popular", 0.1), score("usual", 0.2)).startswith("Usual basket is the better of the simple")


def test_a_baseline_that_finds_nothing_is_beaten_without_dividing_by_zero():
    words = sentence(
        score("popular", 0.0), score("usual", 0.0), score("mlp", 0.2), gaps=[gap("mlp", "popular", 0.1, 0.3)]
    )
    assert "finds" in words


def test_nothing_measured_is_too_little():
    assert verdict([], [], BASELINES) == too_little()


@pytest.mark.parametrize(
    "words",
    [
        too_little(),
        verdict([score("popular", 0.1), score("mlp", 0.2)], [gap("mlp", "popular", 0.05, 0.15)], BASELINES),
    ],
)
def test_verdicts_are_short_sentences(words):
    assert len(str(words).split()) < 22
    assert str(words).endswith(".")
