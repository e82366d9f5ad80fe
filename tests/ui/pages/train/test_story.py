import pytest

from recsys_gui.base.text import NO_TEXT, text
from recsys_gui.domain.reports import EpochMetrics
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.pages.train.story import TrainingStory


@pytest.fixture
def story(english):
    return TrainingStory(Formatter())


def baseline(model, **ndcg):
    return EpochMetrics(model, 1, 1, None, None, ndcg, 0.1, best=True)


def test_a_stage_that_counts_on_is_told_once(story):
    rounds = [text("Round {n} of at most {total}.", n=n, total=40) for n in (1, 2)]
    assert story.stage(rounds[0]) == [("note", "Round 1 of at most 40.")]
    assert story.stage(rounds[1]) == []
    assert story.stage(NO_TEXT) == []


def test_rounds_say_whether_they_are_better(story, metrics):
    assert story.round(metrics(1)) == [("good", "Round 1: the best so far. Buy again 0.200, New for them 0.080.")]
    worse = story.round(metrics(2, again=0.19, best=False))
    assert worse == [("note", "Round 2: no better; the best is still round 1. Buy again 0.190, New for them 0.080.")]


def test_a_list_that_passes_its_simple_method_is_told_once(story, metrics):
    assert story.baseline(baseline("usual", again=0.21)) == [("note", "To beat on Buy again: Usual basket with 0.210.")]
    told = [sentence for number in (1, 2, 3) for _, sentence in story.round(metrics(number, again=0.2 + number / 100))]
    assert [sentence for sentence in told if "now better" in sentence] == [
        "The list Buy again is now better than Usual basket."
    ]


def test_best_sellers_set_the_bar_for_new_things_only(story):
    told = story.baseline(baseline("popular", again=0.1, new=0.06))
    assert [sentence for _, sentence in told] == ["To beat on New for them: Best sellers with 0.060."]


def test_a_round_that_could_not_be_measured_is_told_without_numbers(story):
    told = story.round(EpochMetrics("mlp", 3, 8, 1.0, None, {}, 2.0, best=False))
    assert told == [("note", "Round 3 is done.")]


def test_the_same_stage_of_another_model_is_told_again(story):
    stages = [text("Testing {model} on past sales.", model=model) for model in ("Usual basket", "MLP", "MLP")]
    assert [len(story.stage(stage)) for stage in stages] == [1, 1, 0]
