"""What the window's process imports on the way to its first picture."""

import os
import subprocess
import sys

import pytest

HEAVY = {"torch", "scipy", "sklearn", "pandas", "implicit"}

SHOW_WINDOW = """
import sys
from PySide6.QtWidgets import QApplication
from recsys_gui import app
from recsys_gui.base import paths
from recsys_gui.base.settings import Settings
from recsys_gui.jobs.runner import Runner
application = QApplication(["recsys-gui"])
program = app.build(application, Settings(paths.config_folder() / "settings.json"), Runner())
program.window.show()
application.processEvents()
print(*sorted({name.partition(".")[0] for name in sys.modules}))
"""


def modules_after(code):
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=True)
    return set(done.stdout.split())


def test_the_first_window_needs_no_heavy_library():
    pytest.importorskip("PySide6")
    loaded = modules_after(SHOW_WINDOW)
    assert "PySide6" in loaded
    assert not loaded & HEAVY
