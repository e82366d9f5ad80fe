"""What README.md says was broken, and what was lost, is what the scripts that break things counted."""

import importlib.util
import json
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).resolve().parents[1] / "benchmarks"


def script(name):
    spec = importlib.util.spec_from_file_location(name, BENCHMARKS / f"{name}.py")
    found = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(found)
    return found


@pytest.fixture(scope="module")
def losses():
    return script("losses")


@pytest.fixture(scope="module")
def counts(losses):
    return json.loads(losses.COUNTS.read_text(encoding="utf-8"))


def test_the_table_shows_what_was_counted(losses, counts):
    assert losses.shown(losses.README.read_text(encoding="utf-8")) == losses.table(counts)


def test_enough_was_broken_and_nothing_was_lost(losses, counts):
    assert sum(each["kills"] for each in counts["killed"].values()) >= 200
    assert counts["flipped"]["flips"] >= 500
    assert all(each["kills"] == each["in"] + each["out"] for each in counts["killed"].values())
    assert [row[0] for row in losses.rows(counts) if row[-1]] == []


def test_what_a_script_tells_takes_the_place_of_what_it_told_before(losses, counts):
    told = {"results": {"import": {"kills": 3, "in": 1, "out": 1, "lost": 1}}, "mistakes": 1}
    taken = losses.take(counts, told)
    assert taken["killed"]["import"]["kills"] == 3
    assert taken["killed"]["undo"] == counts["killed"]["undo"]
    assert "| killed in an import | 3 | 1 | 1 | | 1 |" in losses.table(taken)
    flips = losses.take(counts, {"flips": 8, "harmless": 3, "told": 5, "restored": 8, "mistakes": 0})
    assert "| one bit of the shop file flipped | 8 | | 3 harmless | 5 | 0 |" in losses.table(flips)
