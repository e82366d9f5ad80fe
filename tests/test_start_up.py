"""What the window's process imports on the way to its first picture."""

import os
import subprocess
import sys

import pytest

HEAVY = {"torch", "scipy", "sklearn", "pandas", "implicit", "numpy", "pyqtgraph", "sqlite3"}
LATER = ("engine", "importing", "offers", "recommender", "services", "store")
MOST = 56
"""Modules of our own; each takes a moment."""

SHOW_WINDOW = """
import sys
from PySide6.QtWidgets import QApplication
from recsys_gui import app
from recsys_gui.base import paths
from recsys_gui.base.settings import Settings
from recsys_gui.jobs.runner import Runner
application = QApplication(["recsys-gui"])
program = app.Program(application, Settings(paths.config_folder() / "settings.json"), Runner())
program.window.show()
application.processEvents()
print(*sorted(sys.modules))
"""


def modules_after(code):
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=True)
    return set(done.stdout.split())


@pytest.fixture(scope="module")
def loaded():
    pytest.importorskip("PySide6")
    return modules_after(SHOW_WINDOW)


def test_the_first_window_needs_no_heavy_library(loaded):
    assert "PySide6" in loaded
    assert not {name.partition(".")[0] for name in loaded} & HEAVY


def test_the_first_window_needs_nothing_that_works_with_a_shop(loaded):
    ours = {name for name in loaded if name.startswith("recsys_gui.")}
    assert "recsys_gui.ui.frame.sidebar" in ours
    assert not [name for name in ours if name.startswith("recsys_gui.ui.pages")]
    assert not [name for name in ours if name.split(".")[1] in LATER]
    assert len(ours) <= MOST


def test_what_is_imported_beside_the_window_has_no_qt():
    pytest.importorskip("PySide6")
    names = "from recsys_gui.jobs.ahead import MODULES; print(*MODULES)"
    modules = modules_after(names)
    assert "recsys_gui.services.browse" in modules
    code = "\n".join(f"import {name}" for name in sorted(modules))
    assert not {name for name in modules_after(f"import sys\n{code}\nprint(*sys.modules)") if "PySide6" in name}
