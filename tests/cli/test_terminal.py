import io

import pytest

from recsys_gui.base.errors import JobCancelled
from recsys_gui.base.text import text
from recsys_gui.cli import terminal
from recsys_gui.cli.terminal import TerminalProgress
from recsys_gui.domain.reports import EpochMetrics


class Screen(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture
def clock(monkeypatch):
    """A clock that tests set: ``clock[0]``."""
    now = [100.0]
    monkeypatch.setattr(terminal.time, "monotonic", lambda: now[0])
    return now


def test_a_terminal_gets_one_line_that_is_rewritten(clock):
    screen = Screen()
    progress = TerminalProgress(screen)
    progress.report(1, 4, text("Reading"))
    progress.report(2, 4, text("Too soon"))
    clock[0] += 1
    progress.report(2, 4, text("Sorting"))
    progress.clear()
    assert "\n" not in screen.getvalue()
    assert [line.strip() for line in screen.getvalue().split("\r") if line.strip()] == ["25% Reading", "50% Sorting"]


def test_a_file_gets_a_plain_line_now_and_then(clock):
    file = io.StringIO()
    progress = TerminalProgress(file)
    for second in range(25):
        clock[0] = 100 + second
        progress.report(second, 100, text("Working"))
    assert file.getvalue() == "10% Working\n20% Working\n"


def test_each_round_stays_on_a_line_of_its_own(clock):
    screen = Screen()
    progress = TerminalProgress(screen)
    progress.report(1, 4, text("Reading"))
    progress.emit(EpochMetrics("mlp", 2, 9, 5.25, None, {"again": 0.41, "new": 0.08}, 3.0, True))
    assert screen.getvalue().endswith("Round 2:  loss 5.2500  NDCG@10  again 0.4100  new 0.0800  (best)\n")


def test_without_a_stderr_nothing_fails():
    progress = TerminalProgress(None)
    progress.report(1, 2)
    progress.print("x")


def test_the_first_interrupt_cancels_and_the_second_does_not_wait():
    progress = TerminalProgress(io.StringIO())
    progress.interrupt()
    with pytest.raises(JobCancelled):
        progress.report(1, 2)
    with pytest.raises(KeyboardInterrupt):
        progress.interrupt()
