"""What the window's process imports on the way to its first picture."""

import os
import subprocess
import sys

import pytest

from recsys_gui.domain.entities import ShopInfo
from recsys_gui.store.file import database

HEAVY = {"torch", "scipy", "sklearn", "pandas", "implicit", "numpy", "pyqtgraph", "sqlite3"}
LATER = ("engine", "importing", "offers", "recommender", "services", "store")
MOST = 57
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


OPEN_SHOP = """
program.shell.runner.hold()
assert program.window.desk.open(Path(sys.argv[1]))
application.processEvents()
assert program.window.shown_key() == "today"
print(*sorted(sys.modules))
"""


def modules_after(code, *arguments):
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    line = [sys.executable, "-c", code, *arguments]
    done = subprocess.run(line, capture_output=True, text=True, env=environment, check=True)
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


def test_the_first_page_of_a_shop_needs_nothing_that_counts_or_learns(tmp_path):
    pytest.importorskip("PySide6")
    database.create(tmp_path / "a.shop", ShopInfo("A", "GBP", "UTC")).close()
    before, asking = SHOW_WINDOW.rsplit("print", 1)[0], OPEN_SHOP
    loaded = modules_after(f"from pathlib import Path\n{before}{asking}", str(tmp_path / "a.shop"))
    assert not {name.partition(".")[0] for name in loaded} & (HEAVY - {"sqlite3"} | {"multiprocessing"})
    ours = {name for name in loaded if name.startswith("recsys_gui.")}
    assert not [name for name in ours if name.startswith(("recsys_gui.engine", "recsys_gui.services.by_hand"))]


def test_what_is_imported_beside_the_window_has_no_qt():
    pytest.importorskip("PySide6")
    names = "from recsys_gui.jobs.ahead import SHOP, WORK; print(*SHOP, *WORK)"
    modules = modules_after(names)
    assert "recsys_gui.services.browse" in modules
    code = "\n".join(f"import {name}" for name in sorted(modules))
    assert not {name for name in modules_after(f"import sys\n{code}\nprint(*sys.modules)") if "PySide6" in name}
