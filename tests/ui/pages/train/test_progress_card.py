import pytest

from recsys_gui.base.text import text
from recsys_gui.engine.replies import ProgressUpdate
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.pages.train.progress_card import ProgressCard
from recsys_gui.ui.pages.train.time_left import Stopwatch


@pytest.fixture
def clock():
    return [0.0]


@pytest.fixture
def card(english, qtbot, clock):
    card = ProgressCard(Formatter(), Stopwatch(lambda: clock[0]))
    qtbot.addWidget(card)
    card.start("mlp", 600)
    card.begin()
    yield card
    card.end()


def work(card, clock, seconds, share):
    clock[0] = seconds
    card.show_update(ProgressUpdate(share, text("Round {n} of at most {total}.", n=3, total=40)))
    card._tell_time()


def test_stage_bar_and_time_tell_how_far_it_is(card, clock):
    work(card, clock, 100, 0.25)
    assert card.stage.text() == "Training MLP: Round 3 of at most 40."
    assert card.bar.value() == 250
    assert card.time_left.text() == "About 5 min left"
    assert card.time_used.text() == "· 1:40 of at most 10:00 used"


@pytest.mark.parametrize(("share", "words"), [(0.995, "A few seconds left"), (0.7, "About 40 s left")])
def test_short_times_are_said_shortly(card, clock, share, words):
    work(card, clock, 100, share)
    assert card.time_left.text() == words


def test_the_time_left_is_never_more_than_the_budget_leaves(card, clock):
    work(card, clock, 540, 0.1)
    assert card.time_left.text() == "About 1 min left"


def test_nothing_is_said_about_the_end_in_the_first_seconds(card, clock):
    work(card, clock, 5, 0.1)
    assert card.time_left.text() == ""
    assert card.time_used.text() == "0:05 of at most 10:00 used"


def test_a_pause_stops_the_clock(card, clock):
    work(card, clock, 100, 0.25)
    card.pause()
    assert card.time_left.text() == "Paused"
    clock[0] = 500
    card.go_on()
    assert card.time_used.text() == "· 1:40 of at most 10:00 used"


def test_quarters_are_announced(card, clock):
    work(card, clock, 100, 0.26)
    assert card.accessibleName() == "Training MLP, 25%"
    work(card, clock, 101, 0.3)
    assert card.accessibleName() == "Training MLP, 25%"


def test_a_training_joined_later_shows_no_times(card):
    card.join()
    assert card.time_used.text() == ""
    card.pause()
    card.go_on()
    assert card.time_left.text() == ""
