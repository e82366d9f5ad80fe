from pathlib import Path

import pytest

from recsys_gui.base.errors import ShopFileError
from recsys_gui.base.text import text
from recsys_gui.domain.backups import Backup
from recsys_gui.store.file import failures
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.pages.trouble import FULL_PAGE, TroublePage

SHOP = Path("/shops/corner.shop")
NEW = Backup(Path("/b/new.shop"), 1_790_000_000, "automatic", 9, sales=700, newest=1_780_000_000)
OLD = Backup(Path("/b/old.shop"), 1_780_000_000, "by hand", 9, sales=600)
BROKEN = Backup(Path("/b/broken.shop"), 1_785_000_000, "by hand", 9, problem=text("The shop file is damaged."))


@pytest.fixture
def page(theme, qtbot):
    made = TroublePage(theme)
    qtbot.addWidget(made)
    made.show()
    return made


def caught(signal):
    found = []
    signal.connect(lambda *values: found.append(values))
    return found


@pytest.mark.parametrize("error", [getattr(failures, cause)(SHOP) for cause in FULL_PAGE], ids=list(FULL_PAGE))
def test_it_names_the_file_the_cause_and_the_way_on(page, error):
    page.show_trouble(SHOP, error)
    assert "corner.shop" in page.sentence.text()
    assert page.place.text() == str(SHOP)
    assert page.advice.text()
    assert page.again_button.isVisible()


def test_a_damaged_file_can_be_restored_from_whole_backups_only(page):
    page.show_trouble(SHOP, failures.damaged(SHOP))
    assert not page.restore_button.isVisible()
    page.show_backups([NEW, BROKEN, OLD], Formatter())
    assert page.backups.count() == 2
    asked = caught(page.restore)
    page.restore_button.click()
    page.backups.setCurrentRow(1)
    page.restore_button.click()
    assert asked == [(NEW,), (OLD,)]


def test_a_locked_file_waits_and_is_not_restored(page):
    page.show_trouble(SHOP, failures.locked(SHOP))
    page.show_backups([NEW], Formatter())
    assert not page.restore_button.isVisible()
    assert not page.rescue_button.isVisible()
    assert page.copy_button.isVisible()


def test_only_damage_is_rescued(page):
    page.show_trouble(SHOP, failures.damaged(SHOP))
    assert page.rescue_button.isVisible()
    page.show_trouble(SHOP, failures.full(SHOP))
    assert not page.rescue_button.isVisible()


def test_while_something_is_done_nothing_else_can_begin(page):
    page.show_trouble(SHOP, failures.damaged(SHOP))
    page.set_busy("Putting the backup back…")
    assert page.busy.isVisible()
    assert not page.again_button.isEnabled()
    page.set_busy("")
    assert page.again_button.isEnabled()
    assert not page.busy.isVisible()


def test_a_name_is_shown_as_it_is_written(page):
    page.show_trouble(SHOP, ShopFileError("locked", "“{file}” is in use.", file="<b>bold</b>.shop"))
    assert page.sentence.text() == "“<b>bold</b>.shop” is in use."
    assert page.sentence.textFormat() == page.sentence.textFormat().PlainText
