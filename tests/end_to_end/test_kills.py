"""Kills at random moments: a short run, and the long one under the marker for slow tests."""

import concurrent.futures
import sys

import pytest

WINDOWS = "window: import,window: train,window: edit,window: settings"
OTHERS = (
    "import,undo,train,save a model,update an old file,backup,restore,restore a damaged file,rescue,export,settings"
)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_work_that_is_killed_is_wholly_in_or_wholly_out(told):
    kinds = "import,undo,backup,restore,export,settings"
    found = told("kill_tests.py", "--kills", "12", "--seed", "3", "--only", kinds)
    assert found["mistakes"] == 0
    assert sum(each["kills"] for each in found["results"].values()) == 12


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux tells which engines a window left")
def test_what_a_window_that_is_killed_said_was_done_is_there(told):
    found = told("kill_tests.py", "--kills", "2", "--seed", "3", "--only", "window: import,window: edit")
    assert found["mistakes"] == 0


@pytest.mark.slow
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux tells which engines a window left")
def test_two_hundred_kills_cost_nothing(told):
    """Kills of the window beside those of everything else, for each waits most of the time."""
    kinds = WINDOWS, OTHERS
    with concurrent.futures.ThreadPoolExecutor() as pool:
        both = pool.map(
            lambda kills, only: told("kill_tests.py", "--kills", kills, "--seed", "1", "--only", only),
            ("20", "180"),
            kinds,
        )
        found = list(both)
    assert sum(each["mistakes"] for each in found) == 0
    assert sum(kind["kills"] for each in found for kind in each["results"].values()) == 200
