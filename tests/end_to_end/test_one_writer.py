"""Several windows and the command line on one shop file, each a process of its own: they take turns, or say so."""

import contextlib
import csv
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from recsys_gui.base.progress import NullProgress
from recsys_gui.services.bringing_in.make_sample import make_sample
from recsys_gui.services.safekeeping import checking
from recsys_gui.services.training.quick import fit_quick

ROOT = Path(__file__).resolve().parents[2]
AT_WORK = ROOT / "tests" / "benchmarks" / "window_at_work.py"
HEADER = ["Invoice", "StockCode", "Description", "Quantity", "InvoiceDate", "Price", "Customer ID", "Country"]
PATIENCE = 300


@pytest.fixture(scope="module")
def ready(tmp_path_factory):
    path = tmp_path_factory.mktemp("ready") / "ready.shop"
    make_sample(path, orders=80)
    fit_quick(path, NullProgress())
    return path


@pytest.fixture
def shop(ready, tmp_path):
    return Path(shutil.copy(ready, tmp_path / "mine.shop"))


@pytest.fixture
def start(tmp_path):
    """Start a program of its own; what still runs at the end is killed."""
    running = []

    def started(*line, home="home"):
        variables = {
            **os.environ, "PYTHONPATH": str(ROOT), "SHELFWISE_HOME": str(tmp_path / home),
            "QT_QPA_PLATFORM": "offscreen", "OMP_NUM_THREADS": "1",
        }  # fmt: skip
        process = subprocess.Popen(
            [sys.executable, *map(str, line)], env=variables, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
        )
        running.append(process)
        return process

    yield started
    for process in running:
        if process.returncode is None:
            process.kill()
            process.communicate()


def until(happens, *processes):
    end = time.monotonic() + PATIENCE
    while not happens():
        assert time.monotonic() < end
        for process in processes:
            assert process.poll() is None, process.stderr.read().decode()
        time.sleep(0.05)


def done(notes):
    with contextlib.suppress(OSError):
        lines = notes.read_text(encoding="utf-8").splitlines()
        return max([int(line.split()[1]) for line in lines if line.startswith("done ")], default=0)
    return 0


def sales_file(path):
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADER)
        for n in range(6_000):
            writer.writerow([800_000 + n // 3, f"N{n % 300}", f"NEW {n % 300}", 1, "2011-12-05", 2.5, n % 200, "UK"])
    return path


def test_two_windows_and_the_command_line_on_one_file_take_turns(shop, start, tmp_path):
    before = checking.check(shop).sales
    notes = [tmp_path / "first.log", tmp_path / "second.log"]
    windows = [start(AT_WORK, "edit", shop, each, home=each.stem) for each in notes]
    until(lambda: all(done(each) >= 2 for each in notes), *windows)
    importing = start("-m", "recsys_gui", "import", shop, sales_file(tmp_path / "more.csv"))
    said = importing.communicate(timeout=PATIENCE)[1].decode()
    assert (importing.returncode, "locked" in said) == (0, False), said
    reached = [done(each) for each in notes]
    until(lambda: all(done(each) > so_far + 2 for each, so_far in zip(notes, reached, strict=True)), *windows)
    for window in windows:
        window.kill()
        assert "locked" not in window.communicate()[1].decode()
    found = checking.check(shop)
    assert (found.problems, found.sales) == ([], before + 6_000)
    with contextlib.closing(sqlite3.connect(shop)) as raw:
        (name,) = raw.execute("SELECT name FROM products WHERE id = 1").fetchone()
    last = [done(each) for each in notes]
    assert name in {f"Name {number + more}" for number in last for more in (0, 1)}


def test_a_second_start_for_the_same_file_ends_and_leaves_it_to_the_first(shop, start, tmp_path):
    first = start("-m", "recsys_gui", shop)
    locks = tmp_path / "home" / "config" / "open"
    until(lambda: list(locks.glob("*.lock")), first)
    second = start("-m", "recsys_gui", shop)
    second.communicate(timeout=PATIENCE)
    assert second.returncode == 0
    assert first.poll() is None
