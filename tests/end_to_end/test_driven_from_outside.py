"""What somebody does who sees the window through a screen reader only: nothing in the program knows of the test."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from recsys_gui.services.browse import Browser
from recsys_gui.services.safekeeping.checking import check

ROOT = Path(__file__).parents[2]
SYSTEM_PYTHON = "/usr/bin/python3"
NEEDED = ("xvfb-run", "dbus-run-session", "openbox")
PATIENCE = 420


def can_drive() -> bool:
    """Whether this computer has a screen to draw on, a bus to talk over, and the library to talk with."""
    if not sys.platform.startswith("linux") or not all(shutil.which(tool) for tool in (*NEEDED, SYSTEM_PYTHON)):
        return False
    look = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    return subprocess.run([SYSTEM_PYTHON, "-c", look], check=False, capture_output=True).returncode == 0


@pytest.mark.skipif(not can_drive(), reason="needs xvfb, dbus, openbox and AT-SPI")
def test_open_search_read_edit_undo_train_speak_and_quit(shop_file, tmp_path):
    with Browser(shop_file) as browser:
        customer = browser.customers()[0].code
    run = tmp_path / "run"
    run.mkdir(mode=0o700)
    environment = {
        "PATH": os.environ["PATH"], "LANG": "C.UTF-8", "HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(run),
        "SHELFWISE_HOME": str(tmp_path / "home"), "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_ACCESSIBILITY": "1", "NO_AT_BRIDGE": "0",
    }  # fmt: skip
    script = 'openbox >/dev/null 2>&1 & manager=$!; "$@"; result=$?; kill $manager; exit $result'
    program = [sys.executable, "-m", "recsys_gui", str(shop_file)]
    drive = [
        SYSTEM_PYTHON,
        str(ROOT / "tests/end_to_end/outside.py"),
        str(ROOT / "packaging/linux"),
        customer,
        *program,
    ]
    ended = subprocess.run(
        ["xvfb-run", "-a", "-s", "-screen 0 1366x768x24", "dbus-run-session", "--", "sh", "-c", script, "sh", *drive],
        check=False, capture_output=True, text=True, timeout=PATIENCE, env=environment, cwd=tmp_path,
    )  # fmt: skip
    assert ended.returncode == 0, ended.stdout + ended.stderr[-6000:]
    told = [line.split(":")[0] for line in ended.stdout.splitlines() if not line.startswith("SpiRegistry")]
    assert told == ["Offer", "Edited and undone", "Curve", "Chinese is spoken"]
    with Browser(shop_file) as browser:
        assert not browser.products("Thing with another name")
    assert check(shop_file).whole
