from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from recsys_gui.base.errors import UserError
from recsys_gui.base.text import text
from recsys_gui.domain.backups import Backup, BackupList, Restored
from recsys_gui.engine.messages import BackUp, ListBackups, RestoreBackup
from recsys_gui.ui.backup_clock import THEN, BackupClock
from recsys_gui.ui.pages.settings.backups import restore_words

NOON = 1_323_172_800  # 6 December 2011, 12:00


@pytest.fixture
def section(window, shop_file):
    window.take_file(shop_file)
    window.menus.settings.trigger()
    return window.settings_page.backups


@pytest.fixture
def backup(window, section, runner):
    """The only backup, with less in it than the shop has now."""
    now = window.desk.shop.browser.summary()
    made = Backup(
        Path("/backups/a.shop"), NOON, "automatic", 5_000_000, now.sales - 1_402, now.products, now.customers - 1, NOON
    )
    runner.succeed(ListBackups, BackupList(Path("/backups"), [made]))
    return made


def test_backups_are_listed_when_the_page_is_seen(section, backup):
    assert section.table.isVisible()
    assert section.model.rowCount() == 1
    assert not section.none.isVisible()


def test_without_a_backup_there_is_only_the_way_to_make_one(section, runner):
    runner.succeed(ListBackups, BackupList(Path("/backups")))
    assert section.none.isVisible()
    assert not section.restore_button.isVisible()
    assert section.now.isEnabled()


def test_a_backup_made_now_is_told_and_listed(window, section, runner, backup):
    section.now.click()
    assert not section.now.isEnabled()
    runner.succeed(BackUp, backup)
    assert window.toast.words.text() == "Backed up"
    assert section.now.isEnabled()
    assert not runner.last(ListBackups).is_finished


def test_a_backup_that_fails_says_why(window, section, runner):
    section.now.click()
    runner.fail(BackUp, UserError("The disk is full.", "Free some space."))
    assert window._banner.title_label.text() == "The disk is full."
    assert section.now.isEnabled()


def test_before_a_backup_is_put_back_one_is_told_what_changes(window, shop_file, english):
    window.take_file(shop_file)
    now = window.desk.shop.browser.summary()
    form = window.desk.shop.formatter
    made = Backup(Path("a.shop"), NOON, "by hand", 1, now.sales - 1_402, now.products + 1, now.customers, NOON)
    assert restore_words(made, now, form) == (
        "Go back to 6 Dec 2011 12:00?",
        "Then there are 1,402 sale lines fewer, 1 product more. Its newest sale is of 6 Dec 2011. "
        "The present file is backed up first.",
    )
    same = replace(made, sales=now.sales, products=now.products, newest=None)
    assert restore_words(same, now, form)[1].startswith("Then there are as many sale lines, products and customers")


def test_restoring_reads_the_shop_anew(window, section, backup, runner, shop_file):
    before = window.desk.shop
    question = section.ask()
    assert question.windowTitle() == "Go back to 6 Dec 2011 12:00?"
    question.bold.click()
    assert runner.last(RestoreBackup).request == RestoreBackup(str(shop_file), str(backup.path))
    runner.succeed(RestoreBackup, Restored(backup, None, None))
    assert window.desk.shop is not before
    assert window.desk.shop.path == shop_file
    assert window.toast.words.text().startswith("Restored")


def test_the_safe_way_changes_nothing(section, backup, runner):
    section.ask().safe.click()
    assert not [task for task in runner.tasks if isinstance(task.request, RestoreBackup)]


def test_a_backup_that_cannot_be_used_is_not_put_back(section, runner, backup):
    broken = replace(backup, problem=text("The shop file is damaged."))
    section.read()
    runner.succeed(ListBackups, BackupList(Path("/backups"), [broken]))
    assert section.ask() is None


def test_a_backup_is_made_by_itself_when_none_is_there_and_nothing_runs(runner, shell, shop_file, qtbot):
    clock = BackupClock(runner, shell.settings)
    clock.look()
    assert not runner.tasks
    clock.set_shop(shop_file)
    clock.look()
    assert runner.last(BackUp).request == BackUp(str(shop_file), automatic=True)
    clock.look()
    assert len(runner.tasks) == 1
    assert clock._timer.interval() == THEN
    with qtbot.waitSignal(clock.failed):
        runner.fail(BackUp, UserError("The disk is full."))
    clock.set_shop(None)
    assert not clock._timer.isActive()


def test_how_often_a_backup_is_made_is_the_owners_choice(section, runner, shell, shop_file):
    clock = BackupClock(runner, shell.settings)
    clock.set_shop(shop_file)
    section.every.activated.emit(section.every.values.index(0))
    clock.look()
    assert not [task for task in runner.tasks if isinstance(task.request, BackUp)]
    section.every.activated.emit(section.every.values.index(24))
    clock.look()
    assert runner.last(BackUp).request.automatic


def test_the_card_grows_with_its_list_and_nothing_lies_over_anything(window, section, runner, backup):
    window.resize(900, 860)
    QApplication.processEvents()
    window.resize(1360, 860)  # from one column to two
    section.read()
    many = [replace(backup, time=backup.time - 1_000 * number) for number in range(5)]
    runner.succeed(ListBackups, BackupList(Path("/backups"), many))
    for _ in range(10):
        QApplication.processEvents()
    assert section.height() >= section.layout().minimumHeightForWidth(section.width())
    assert section.now.geometry().top() >= section.table.geometry().bottom()
