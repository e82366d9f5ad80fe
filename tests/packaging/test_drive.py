import csv
import io
import subprocess
import sys

import pytest
import smoke_test
from smoke_test import SmokeTestError, User, small_sales

if not sys.platform.startswith("linux"):
    pytest.skip("these are for Linux", allow_module_level=True)


@pytest.fixture
def drive(tmp_path, monkeypatch):
    """Drives a program that answers as it is told."""

    def run(script):
        folder = tmp_path / "place"
        folder.mkdir()
        monkeypatch.setattr(User, "_without_rights", lambda _self: ([], ""))
        monkeypatch.setattr(smoke_test, "can_drive", lambda: True)
        user = User(folder)
        program = folder / "program"
        program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        program.chmod(0o755)
        smoke_test._is_driven_from_outside(program, user, folder)

    return run


def test_the_sales_that_it_brings_along_are_sales():
    rows = list(csv.DictReader(io.StringIO(small_sales())))
    assert len(rows) == 3000
    assert len({row["customer"] for row in rows}) > 50


def test_a_program_that_cannot_bring_them_in_is_found_out(drive):
    with pytest.raises(SmokeTestError, match="ended with 4"):
        drive("exit 4")


@pytest.mark.skipif(not smoke_test.can_drive(), reason="needs Xvfb, D-Bus, openbox and AT-SPI")
def test_a_program_without_a_window_is_found_out(drive):
    with pytest.raises(SmokeTestError, match="ended by itself, with 7"):
        drive('[ "$1" = import ] && exit 0; exit 7')


def test_where_nothing_can_be_driven_it_says_so(monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(smoke_test, "can_drive", lambda: False)
    smoke_test._is_driven_from_outside(tmp_path / "program", None, tmp_path)
    assert "Not driven from outside" in capsys.readouterr().out


def test_the_script_is_plain_sh():
    script = smoke_test.HERE / "linux" / "drive.sh"
    assert subprocess.run(["sh", "-n", script], check=False).returncode == 0
