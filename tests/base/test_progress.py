import pytest

from recsys_gui.base.errors import JobCancelled
from recsys_gui.base.progress import NullProgress, SubProgress


class Recorder:
    stop_requested = True

    def __init__(self):
        self.shares, self.events = [], []

    def report(self, done, total, text=None):
        self.shares.append(done / total)

    def emit(self, event):
        self.events.append(event)


def test_a_part_reports_its_share_of_the_whole():
    whole = Recorder()
    part = SubProgress(whole, 0.2, 0.6)
    part.report(0, 10)
    part.report(5, 10)
    part.report(20, 10)
    assert whole.shares == pytest.approx([0.2, 0.4, 0.6])


def test_a_part_of_unknown_size_stays_at_its_beginning():
    whole = Recorder()
    SubProgress(whole, 0.5, 1.0).report(3, 0)
    assert whole.shares == [0.5]


def test_events_and_stop_requests_pass_through_a_part():
    whole = Recorder()
    part = SubProgress(SubProgress(whole, 0, 0.5), 0, 0.5)
    part.emit("round 1")
    assert whole.events == ["round 1"]
    assert part.stop_requested


def test_cancelling_passes_through_a_part():
    class Cancelled(Recorder):
        def report(self, done, total, text=None):
            raise JobCancelled

    with pytest.raises(JobCancelled):
        SubProgress(Cancelled(), 0, 1).report(1, 2)


def test_nobody_listening_is_fine():
    progress = NullProgress()
    progress.report(1, 2)
    progress.emit(object())
    assert not progress.stop_requested
