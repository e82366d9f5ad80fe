"""The real window on a small real shop, with the real engine behind it; and the scripts that break things."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer

from recsys_gui import app
from recsys_gui.base import paths
from recsys_gui.base.progress import NullProgress
from recsys_gui.base.settings import Settings
from recsys_gui.jobs.runner import Runner
from recsys_gui.services.bringing_in.make_sample import make_sample
from recsys_gui.services.training.quick import fit_quick

ROOT = Path(__file__).resolve().parents[2]
ORDERS = 1_500
TICK = 5


class LoopProbe(QObject):
    """How late a 5 ms timer comes: the delay of the event loop, in milliseconds."""

    def __init__(self):
        super().__init__()
        self.delays = []
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def start(self):
        self._clock.start()
        self._timer.start(TICK)

    def _tick(self):
        self.delays.append(max(0, self._clock.restart() - TICK))

    def report(self, phase):
        ordered = sorted(self.delays) or [0]
        at = [ordered[int(share * (len(ordered) - 1))] for share in (0.5, 0.99, 1)]
        self.delays = []
        return f"event loop while {phase}: p50 {at[0]} ms, p99 {at[1]} ms, worst {at[2]} ms"


@pytest.fixture
def loop_probe(qapp):
    probe = LoopProbe()
    probe.start()
    yield probe
    probe._timer.stop()


@pytest.fixture(scope="session")
def made_shop(tmp_path_factory):
    path = tmp_path_factory.mktemp("made") / "small.shop"
    make_sample(path, NullProgress(), orders=ORDERS)
    fit_quick(path, NullProgress())
    return path


@pytest.fixture
def shop_file(made_shop, tmp_path):
    """A fresh copy of the small sample, on a path with blanks and Chinese in it."""
    path = tmp_path / "my 店" / "small shop.shop"
    path.parent.mkdir()
    path.write_bytes(made_shop.read_bytes())
    return path


@pytest.fixture
def open_window(qapp, qtbot):
    """Open the program's window on a shop file, as a start of the program does."""
    programs = []

    def opened(path):
        program = app.build(qapp, Settings(paths.config_folder() / "settings.json"), Runner())
        programs.append(program)
        qtbot.addWidget(program.window, before_close_func=lambda _: program.shell.runner.shutdown())
        program.window.show()
        qtbot.waitExposed(program.window)
        assert program.window.desk.open(path)
        return program.window

    yield opened
    for program in programs:
        program.shell.runner.shutdown()


@pytest.fixture(scope="session")
def told():
    """Runs a script of the benchmarks that breaks things."""
    return counted


def counted(script, *arguments):
    """What a script of the benchmarks counted; it must have lost nothing."""
    line = [sys.executable, str(ROOT / "tests" / "benchmarks" / script), "--json", *arguments]
    variables = {**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"}
    ran = subprocess.run(line, env=variables, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr[-4000:]
    return json.loads(ran.stdout)
