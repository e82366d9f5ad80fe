import subprocess
import sys

import pytest

from recsys_gui.ui.frame.one_window import OneWindow
from recsys_gui.ui.frame.shop_desk import ShopDesk


@pytest.fixture
def windows(tmp_path):
    """Two windows of one user."""
    made = [OneWindow(tmp_path), OneWindow(tmp_path)]
    yield made
    for window in made:
        window.release()


def test_the_second_window_on_a_file_calls_the_first(windows, shop_file, qtbot):
    first, second = windows
    assert first.claim(shop_file)
    assert first.claim(shop_file)
    with qtbot.waitSignal(first.wanted):
        assert not second.claim(shop_file)


def test_a_file_has_one_window_however_it_is_named(windows, shop_file, tmp_path, monkeypatch):
    first, second = windows
    assert first.claim(shop_file)
    monkeypatch.chdir(shop_file.parent)
    assert not second.claim(shop_file.relative_to(shop_file.parent))


def test_other_files_have_other_windows(windows, shop_file):
    first, second = windows
    assert first.claim(shop_file)
    assert second.claim(shop_file.with_name("another.shop"))


def test_a_file_that_was_let_go_can_be_taken(windows, shop_file, tmp_path):
    first, second = windows
    first.claim(shop_file)
    first.claim(shop_file.with_name("another.shop"))
    assert second.claim(shop_file)
    second.release()
    first.release()
    assert not list(tmp_path.glob("*.call"))


def test_the_lock_of_a_program_that_died_holds_nobody_off(windows, shop_file, tmp_path):
    script = (
        "import os, sys\nfrom pathlib import Path\nfrom recsys_gui.ui.frame.one_window import OneWindow\n"
        "assert OneWindow(Path(sys.argv[1])).claim(Path(sys.argv[2]))\nos._exit(1)"
    )
    subprocess.run([sys.executable, "-c", script, str(tmp_path), str(shop_file)], check=False, timeout=60)
    assert list(tmp_path.glob("*.lock"))
    assert windows[0].claim(shop_file)


def test_where_nothing_can_be_written_files_open_all_the_same(shop_file, tmp_path):
    assert OneWindow(tmp_path / "missing").claim(shop_file)


def test_a_file_that_is_open_elsewhere_stays_there(shell, windows, shop_file, qtbot):
    mine, other = windows
    desk = ShopDesk(shell, one=mine)
    other.claim(shop_file)
    with qtbot.waitSignal(desk.elsewhere) as heard:
        assert not desk.open(shop_file)
    assert heard.args == [shop_file]
    other.release()
    assert desk.open(shop_file)
    assert not other.claim(shop_file)
    desk.close()
    assert other.claim(shop_file)


def test_a_file_that_does_not_open_is_not_held(shell, windows, shop_file, tmp_path):
    mine, other = windows
    desk = ShopDesk(shell, one=mine)
    assert desk.open(shop_file)
    broken = tmp_path / "broken.shop"
    broken.write_text("no shop")
    assert not desk.open(broken)
    assert other.claim(broken)
    assert not other.claim(shop_file)
    desk.release()
