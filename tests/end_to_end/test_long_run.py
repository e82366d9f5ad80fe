"""A working day in the window leaves nothing behind: its tenth here, all of it by the script itself."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.slow
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux tells what a process holds")
def test_a_tenth_of_a_working_day_leaves_nothing_behind():
    least = {"selections": 200, "imports": 6, "trainings": 8, "edits": 50, "looks": 4}
    line = [sys.executable, str(ROOT / "tests" / "benchmarks" / "long_run.py"), "--json"]
    line += [f"--{kind}={count}" for kind, count in least.items()]
    variables = {**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1", "QT_QPA_PLATFORM": "offscreen"}
    ran = subprocess.run(line, env=variables, capture_output=True, text=True, check=False)
    assert ran.stdout, ran.stderr[-4000:]
    found = json.loads(ran.stdout)
    print(found)
    assert found["wrong"] == []
    done = found["done"]
    assert {kind: min(done[kind], count) for kind, count in least.items()} == least
