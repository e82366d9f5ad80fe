import subprocess
import sys

import pytest

from recsys_gui.base import power


@pytest.fixture
def supply(tmp_path):
    def add(name, **told):
        (tmp_path / name).mkdir()
        for key, word in told.items():
            (tmp_path / name / key).write_text(f"{word}\n")
        return tmp_path

    return add


def test_a_battery_that_runs_down_without_mains_counts(supply):
    supply("AC", type="Mains", online="0")
    assert power.linux(supply("BAT0", type="Battery", status="Discharging"))


def test_with_mains_power_the_battery_does_not_count(supply):
    supply("BAT0", type="Battery", status="Discharging")
    assert not power.linux(supply("AC", type="Mains", online="1"))


def test_the_battery_of_a_mouse_does_not_count(supply):
    assert not power.linux(supply("mouse", type="Battery", scope="Device", status="Discharging"))


def test_a_computer_that_tells_nothing_is_not_on_battery(tmp_path, supply):
    assert not power.linux(tmp_path / "nothing")
    assert not power.linux(supply("strange"))


@pytest.mark.parametrize(
    ("told", "expected"),
    [("Now drawing from 'Battery Power'\n -InternalBattery-0", True), ("Now drawing from 'AC Power'\n", False)],
)
def test_on_macos_the_system_is_asked(monkeypatch, told, expected):
    done = subprocess.CompletedProcess([], 0, told, "")
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(power.subprocess, "run", lambda *_, **__: done)
    assert power.on_battery() is expected


def test_on_macos_without_an_answer_it_is_not(monkeypatch):
    def fail(*_, **__):
        raise OSError("no such program")

    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(power.subprocess, "run", fail)
    assert not power.on_battery()
