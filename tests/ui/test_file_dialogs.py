"""A file dialog over the folder of the open shop must not take the shop's locks."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

DIALOG = """
import subprocess, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication, QFileDialog, QFileSystemModel
from recsys_gui import app
from recsys_gui.store.file import database

shop = Path(sys.argv[1])
program = app._application(["recsys-gui"])
database.open(shop).close()
with database.open(shop) as db:
    db.number("SELECT count(*) FROM products")
    def held():
        return subprocess.run([sys.executable, "-c", sys.argv[2], str(shop)]).returncode == 1
    assert held(), "SQLite holds no lock of its own"
    dialog = QFileDialog(None, "", str(shop.parent), "Shop (*.shop)")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    model = dialog.findChild(QFileSystemModel)
    dialog.show()
    row = lambda: model.index(str(shop))
    while not (row().isValid() and model.fileIcon(row()) and model.type(row()) not in ("", "Unknown")):
        program.processEvents()
    dialog.close()
    assert list(shop.parent.glob("*-shm")), "nothing lies beside it"
    assert held(), "the dialog took the lock"
print(f"kept, {model.type(row())}")
"""
TRY = """
import fcntl, sys
with open(sys.argv[1], "r+b") as file:
    try:
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 510, 0x40000002)
    except OSError:
        sys.exit(1)
"""


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="dialogs of the system's own")
def test_a_file_dialog_leaves_the_locks_of_the_open_shop_alone(small_shop, tmp_path):
    shop = shutil.copy(small_shop, tmp_path / "mine.shop")
    variables = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    line = [sys.executable, "-c", DIALOG, shop, TRY]
    ran = subprocess.run(line, env=variables, capture_output=True, text=True, timeout=120, check=False)
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.strip() == "kept, Shelfwise shop"
