"""What the world does to the shop file while a window has it open: the owner reads a sentence, and nothing is lost.

Each fault is made for real; the window, its reading and its editing are the real ones, only the engines are not there.
"""

import shutil
import sqlite3
import subprocess
import sys

import pytest
from PySide6.QtWidgets import QApplication

from recsys_gui.domain.edits import CellEdit, SetCells
from recsys_gui.store.file import connecting, database
from recsys_gui.ui.crash import CrashReporter

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="these faults are made with the means of Unix")


@pytest.fixture
def small_disk(tmp_path):
    place = tmp_path / "disk"
    place.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", place], check=False).returncode:
        pytest.skip("no disk may be mounted here")
    yield place
    subprocess.run(["umount", "-l", place], check=False, capture_output=True)


@pytest.fixture
def crashes(theme):
    """What would open the crash dialog."""
    before = sys.excepthook
    reporter = CrashReporter(theme)
    reporter.install()
    yield reporter
    sys.excepthook = before
    assert reporter.dialog is None


@pytest.fixture
def opened(window, crashes):
    """Open a shop file on the page of its data, where everything is read."""

    def open_(path):
        assert window.desk.open(path)
        window.show_page("data")
        QApplication.processEvents()
        return window

    return open_


def rename(qtbot, window, name="Another name"):
    """Call the first product otherwise, and wait for the answer; what the owner reads, "" when it was saved."""
    edits, told = window.desk.shop.edits, []
    edits.done.connect(lambda _done: told.append(""))
    edits.failed.connect(lambda _error: told.append(said(window)))
    edits.submit(SetCells("products", (CellEdit(1, "name", name),)))
    qtbot.waitUntil(lambda: bool(told), timeout=30_000)
    qtbot.waitUntil(lambda: bool(told[0] or said(window)) or edits.idle(), timeout=30_000)
    return said(window)


def said(window):
    """What stands in the window about a trouble."""
    if window.stack.currentWidget() is window.care.page:
        return window.care.page.accessibleName() + " ".join(words_of(window.care.page))
    return "" if window._banner is None else " ".join(words_of(window._banner))


def words_of(widget):
    from PySide6.QtWidgets import QLabel

    return [label.text() for label in widget.findChildren(QLabel)]


def name_of(shop):
    with database.open(shop, read_only=True) as db:
        return db.one(str, "SELECT name FROM products WHERE id = 1")


def test_a_full_disk(qtbot, opened, small_disk, small_shop):
    shop = small_disk / "mine.shop"
    shutil.copy(small_shop, shop)
    window = opened(shop)
    assert rename(qtbot, window, "Before") == ""
    with (small_disk / "ballast").open("wb") as file:
        file.write(bytes(max(shutil.disk_usage(small_disk).free - 4096, 0)))
    assert "no room left" in rename(qtbot, window, "Too much " * 2_000)
    (small_disk / "ballast").unlink()
    assert name_of(shop) == "Before"


def test_a_read_only_disk(qtbot, opened, small_disk, small_shop):
    shop = small_disk / "mine.shop"
    shutil.copy(small_shop, shop)
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    before = name_of(shop)
    window = opened(shop)
    assert window.desk.summary.sales > 0
    assert "may not be changed" in rename(qtbot, window)
    assert name_of(shop) == before


@pytest.mark.parametrize("fault", ["deleted", "moved", "replaced", "stick pulled out"])
def test_a_file_that_is_gone(qtbot, opened, tmp_path, small_shop, fault):
    folder = tmp_path / "stick 记忆"
    folder.mkdir()
    shop = folder / "mine.shop"
    shutil.copy(small_shop, shop)
    window = opened(shop)
    assert rename(qtbot, window, "Before") == ""
    if fault == "deleted":
        shop.unlink()
    elif fault == "moved":
        shop.rename(folder / "elsewhere.shop")
    elif fault == "replaced":
        shutil.copy(small_shop, folder / "other.shop")
        (folder / "other.shop").replace(shop)
    else:
        shutil.rmtree(folder)
    assert "moved, deleted or replaced" in rename(qtbot, window, "After")


@pytest.mark.parametrize("lock", ["IMMEDIATE", "EXCLUSIVE"])
def test_a_file_that_another_program_holds(qtbot, opened, shop_file, monkeypatch, lock):
    monkeypatch.setattr(connecting, "_BUSY_MILLISECONDS", 200)
    window = opened(shop_file)
    holder = sqlite3.connect(shop_file, isolation_level=None)
    holder.execute(f"BEGIN {lock}")
    holder.execute("UPDATE products SET name = 'held' WHERE id = 1")
    words = rename(qtbot, window)
    assert "Another program is changing" in words
    assert "database is locked" not in words
    holder.execute("ROLLBACK")
    holder.close()
    window.drop_banner()
    assert rename(qtbot, window, "After all") == ""
    assert name_of(shop_file) == "After all"


def test_a_file_that_may_not_be_opened(window, crashes, small_shop, tmp_path, monkeypatch):
    shop = tmp_path / "mine.shop"
    shutil.copy(small_shop, shop)
    real = type(shop).open

    def refused(path, *arguments, **options):
        if path == shop:
            raise PermissionError(13, "Permission denied", str(path))
        return real(path, *arguments, **options)

    monkeypatch.setattr(type(shop), "open", refused)
    assert not window.desk.open(shop)
    assert "cannot be read" in said(window)


def test_a_name_of_three_hundred_letters(qtbot, opened, shop_file):
    window = opened(shop_file)
    assert rename(qtbot, window, "Tea " * 75) == ""
    assert ("Tea " * 75).strip() in [row.name for row in window.desk.shop.browser.products("Tea Tea")]


def test_a_path_that_no_disk_can_hold(window, crashes, tmp_path):
    assert not window.desk.open(tmp_path / f"{'n' * 300}.shop")
    assert said(window)
