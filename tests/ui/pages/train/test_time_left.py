import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recsys_gui.ui.pages.train.time_left import RISE, SILENT, Stopwatch, TimeLeft


def test_the_first_ten_seconds_say_nothing():
    assert TimeLeft().estimate(0.5, SILENT - 0.1) is None


def test_half_done_takes_as_long_again():
    assert TimeLeft().estimate(0.5, 60) == 60


def test_an_unknown_share_keeps_the_last_estimate():
    left = TimeLeft()
    assert left.estimate(None, 60) is None
    assert left.estimate(0.5, 60) == 60
    assert left.estimate(None, 61) == 60


@given(st.lists(st.tuples(st.floats(0.001, 1), st.floats(SILENT, 10_000)), min_size=2))
def test_it_never_counts_up_by_more_than_half(steps):
    left = TimeLeft()
    shown = [left.estimate(share, worked) for share, worked in steps]
    assert all(later <= max(earlier, 1) * RISE + 1e-9 for earlier, later in itertools.pairwise(shown))


def test_a_stopwatch_leaves_pauses_out():
    times = iter([100.0, 105.0, 200.0, 203.0])
    watch = Stopwatch(lambda: next(times))
    watch.start()
    watch.pause()
    watch.go_on()
    assert watch.seconds == pytest.approx(8)
