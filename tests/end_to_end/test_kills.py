"""The scripts that break things on purpose: a short run, and the long ones under the marker for slow tests."""

import concurrent.futures
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
WINDOWS = "window: import,window: train,window: edit,window: settings"
OTHERS = (
    "import,undo,train,save a model,update an old file,backup,restore,restore a damaged file,rescue,export,settings"
)


def told(script, *arguments):
    """What a script of the benchmarks counted; it must have lost nothing."""
    line = [sys.executable, str(ROOT / "tests" / "benchmarks" / script), "--json", *arguments]
    variables = {**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"}
    ran = subprocess.run(line, env=variables, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr[-4000:]
    return json.loads(ran.stdout)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_work_that_is_killed_is_wholly_in_or_wholly_out():
    kinds = "import,undo,backup,restore,export,settings"
    found = told("kill_tests.py", "--kills", "12", "--seed", "3", "--only", kinds)
    assert found["mistakes"] == 0
    assert sum(each["kills"] for each in found["results"].values()) == 12


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux tells which engines a window left")
def test_what_a_window_that_is_killed_said_was_done_is_there():
    found = told("kill_tests.py", "--kills", "2", "--seed", "3", "--only", "window: import,window: edit")
    assert found["mistakes"] == 0


def test_a_flipped_bit_is_harmless_or_told_and_costs_nothing():
    found = told("bit_flips.py", "--flips", "8", "--seed", "4")
    assert (found["flips"], found["restored"], found["mistakes"]) == (8, 8, 0)


@pytest.mark.slow
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux tells which engines a window left")
def test_two_hundred_kills_cost_nothing():
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


@pytest.mark.slow
def test_five_hundred_flipped_bits_cost_nothing():
    assert told("bit_flips.py", "--flips", "500", "--seed", "1")["mistakes"] == 0
