import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from recsys_gui.base.errors import UserError
from recsys_gui.base.text import text
from recsys_gui.domain.backups import Backup, BackupList, CheckReport, Restored, Salvaged
from recsys_gui.engine.messages import CheckShop, ListBackups, RescueShop, RestoreBackup, SaveCopy
from recsys_gui.store.file import failures, live
from recsys_gui.ui.dialogs.question import Question

KEPT = Backup(Path("/b/kept.shop"), 1_790_000_000, "automatic", 9, sales=100, newest=1_780_000_000)


def asked(runner, kind):
    return [task.request for task in runner.tasks if isinstance(task.request, kind)]


def spoil(shop):
    data = bytearray(shop.read_bytes())
    data[4096:8192] = bytes(4096)
    shop.write_bytes(data)


def shown(window):
    return window.stack.currentWidget() is window.care.page


def test_a_damaged_file_gets_a_page_of_its_own_with_its_backups(window, runner, shop_file):
    spoil(shop_file)
    assert not window.desk.open(shop_file)
    assert shown(window)
    assert asked(runner, ListBackups) == [ListBackups(str(shop_file))]
    runner.succeed(ListBackups, BackupList(Path("/b"), [KEPT]))
    assert window.care.page.backups.count() == 1


def test_trying_again_opens_the_file_once_it_is_whole(window, shop_file, small_shop):
    spoil(shop_file)
    window.desk.open(shop_file)
    shutil.copy(small_shop, shop_file)
    window.care.page.again_button.click()
    assert window.desk.shop.path == shop_file
    assert not shown(window)


def test_what_is_no_shop_file_needs_no_page(window, tmp_path):
    (tmp_path / "notes.shop").write_text("notes")
    window.desk.open(tmp_path / "notes.shop")
    assert not shown(window)


def test_a_file_that_vanishes_while_open_is_told_of(window, runner, shop_file):
    window.desk.open(shop_file)
    window.show_problem(failures.moved(shop_file))
    assert shown(window)
    assert window.desk.shop is not None


def test_one_step_that_has_to_wait_takes_no_page(window, shop_file):
    window.desk.open(shop_file)
    window.show_problem(failures.locked(shop_file))
    assert not shown(window)


def test_restoring_asks_first_and_opens_the_file_after(window, runner, shop_file):
    spoil(shop_file)
    window.desk.open(shop_file)
    runner.succeed(ListBackups, BackupList(Path("/b"), [KEPT]))
    window.care.page.restore_button.click()
    question = window.findChild(Question)
    assert asked(runner, RestoreBackup) == []
    question.bold.click()
    assert asked(runner, RestoreBackup) == [RestoreBackup(str(shop_file), str(KEPT.path))]
    assert not window.care.page.again_button.isEnabled()


@pytest.mark.parametrize("way", ["restore", "rescue"])
def test_a_file_that_is_to_be_replaced_is_open_nowhere(window, runner, shop_file, way):
    window.desk.open(shop_file)
    window.show_problem(failures.damaged(shop_file))
    runner.succeed(ListBackups, BackupList(Path("/b"), [KEPT]))
    if way == "restore":
        window.care.page.restore_button.click()
        window.findChild(Question).bold.click()
    else:
        window.care.page.rescue_button.click()
    assert window.desk.shop is None
    assert live._open[live.identity(shop_file)] == 0
    assert shown(window)
    assert window._shell.settings.get("last_file") == str(shop_file)


def test_a_restored_file_is_opened(window, runner, shop_file, small_shop):
    spoil(shop_file)
    window.desk.open(shop_file)
    runner.succeed(ListBackups, BackupList(Path("/b"), [KEPT]))
    window.care.page.restore_button.click()
    window.findChild(Question).bold.click()
    shutil.copy(small_shop, shop_file)
    runner.succeed(RestoreBackup, Restored(KEPT, None, None))
    assert window.desk.shop.path == shop_file
    assert not shown(window)


def test_keeping_it_as_it_is_changes_nothing(window, runner, shop_file):
    spoil(shop_file)
    window.desk.open(shop_file)
    runner.succeed(ListBackups, BackupList(Path("/b"), [KEPT]))
    window.care.page.restore_button.click()
    window.findChild(Question).safe.click()
    assert asked(runner, RestoreBackup) == []


def test_a_rescue_tells_what_was_lost(window, runner, shop_file, small_shop):
    spoil(shop_file)
    window.desk.open(shop_file)
    window.care.page.rescue_button.click()
    shutil.copy(small_shop, shop_file)
    runner.succeed(RescueShop, Salvaged(shop_file, {"sales": 7_000}, {"sales": 12}))
    assert window.toast.words.text() == "7,000 sale lines rescued, 12 lost"
    assert window.desk.shop.path == shop_file


def test_a_rescue_that_fails_stays_on_the_page(window, runner, shop_file):
    spoil(shop_file)
    window.desk.open(shop_file)
    window.care.page.rescue_button.click()
    runner.fail(RescueShop, failures.full(shop_file))
    assert shown(window)
    assert "no room left" in window.care.page.busy.text()
    assert window.care.page.again_button.isEnabled()


def test_a_copy_goes_where_the_owner_says(window, runner, shop_file, chooser, tmp_path):
    spoil(shop_file)
    window.desk.open(shop_file)
    chooser.new_shop = tmp_path / "copy.shop"
    window.care.page.copy_button.click()
    assert asked(runner, SaveCopy) == [SaveCopy(str(shop_file), str(tmp_path / "copy.shop"))]


def test_damage_found_in_the_background_is_told_of(window, runner, shop_file):
    window.desk.open(shop_file)
    window.care.look_through()
    runner.succeed(CheckShop, CheckReport(shop_file, [text("Some pages of the file are damaged.")]))
    assert shown(window)
    assert window.care.page.cause == "damaged"


def test_a_whole_file_is_left_in_peace(window, runner, shop_file):
    window.desk.open(shop_file)
    window.care.look_through()
    runner.succeed(CheckShop, CheckReport(shop_file, []))
    assert not shown(window)


def test_another_error_stays_a_banner(window, shop_file):
    window.desk.open(shop_file)
    window.show_problem(UserError("No such product."))
    assert not shown(window)
    with pytest.raises(AttributeError):
        _ = UserError("x").cause


def test_a_backup_becomes_a_shop_file_where_none_is_and_is_opened(window, runner, shop_file, chooser, tmp_path):
    folder = tmp_path / "Corner backups"
    folder.mkdir()
    chooser.shop = Path(shutil.copy(shop_file, folder / "2026-01-01.shop"))
    chooser.new_shop = tmp_path / "Corner again.shop"
    window.welcome.findChild(QPushButton, "restore-backup").click()
    assert asked(runner, SaveCopy) == [SaveCopy(str(chooser.shop), str(chooser.new_shop))]
    shutil.copy(chooser.shop, chooser.new_shop)
    runner.succeed(SaveCopy, None)
    assert window.desk.shop.path == chooser.new_shop


def test_bringing_a_backup_back_never_replaces_a_shop_file(window, runner, shop_file, chooser, tmp_path):
    chooser.shop = Path(shutil.copy(shop_file, tmp_path / "backup.shop"))
    chooser.new_shop = shop_file
    before = shop_file.read_bytes()
    window.welcome.findChild(QPushButton, "restore-backup").click()
    assert not asked(runner, SaveCopy)
    assert shop_file.read_bytes() == before
    assert any("is there already" in label.text() for label in window.welcome.findChildren(QLabel))
