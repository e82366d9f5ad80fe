import sys

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from recsys_gui.base.errors import ShopClosedError, UserError
from recsys_gui.ui.crash import CrashReporter


@pytest.fixture
def reporter(theme):
    reporter = CrashReporter(theme)
    yield reporter
    if reporter.dialog is not None:
        reporter.dialog.accept()


@pytest.fixture
def crash(reporter, caplog):
    """Raise an error that nobody catches; the line in the log is expected."""

    def raise_(error):
        try:
            raise error
        except type(error):
            reporter.on_exception(*sys.exc_info())
        assert len(caplog.records) == (0 if isinstance(error, UserError) else 1)
        caplog.clear()

    return raise_


def test_a_bug_opens_one_dialog_with_details_to_copy(reporter, crash, qtbot):
    crash(ZeroDivisionError("shelf"))
    qtbot.waitUntil(lambda: reporter.dialog is not None)
    reporter.dialog.copy_button.click()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Shelfwise ")
    assert "ZeroDivisionError: shelf" in copied
    assert "test_crash.py" in copied


def test_a_second_bug_goes_into_the_same_dialog(reporter, crash, qtbot):
    crash(ZeroDivisionError("one"))
    first = reporter.dialog
    crash(KeyError("two"))
    assert reporter.dialog is first
    assert "KeyError: (the words are left out" in first.details.toPlainText()


def test_after_closing_it_the_next_bug_opens_it_again(reporter, crash):
    crash(ZeroDivisionError("one"))
    reporter.dialog.accept()
    assert reporter.dialog is None
    crash(ZeroDivisionError("two"))
    assert "two" in reporter.dialog.details.toPlainText()


def test_an_error_the_owner_can_mend_is_no_crash(reporter, crash, qtbot):
    with qtbot.waitSignal(reporter.user_error) as heard:
        crash(UserError("The file is open elsewhere."))
    assert str(heard.args[0]) == "The file is open elsewhere."
    assert reporter.dialog is None


def test_the_report_is_saved_for_its_owner_only_and_holds_no_data(reporter, crash, own_home):
    crash(ValueError("Ann Smith, ann@smith.example, +44 7700 900123"))
    (saved,) = (own_home / "log").glob("crash-*.txt")
    words = saved.read_text(encoding="utf-8")
    assert saved.stat().st_mode & 0o077 == 0
    assert words == reporter.dialog.details.toPlainText()
    assert not any(secret in words for secret in ("Ann", "smith.example", "7700"))


def test_starting_again_is_offered(reporter, crash, qtbot):
    crash(ZeroDivisionError("one"))
    again = reporter.dialog.findChild(QPushButton, "start-again")
    with qtbot.waitSignal(reporter.restart_wanted):
        again.click()
    assert reporter.dialog is None


def test_an_answer_for_a_page_that_has_gone_is_told_nobody(reporter, crash, qtbot):
    with qtbot.assertNotEmitted(reporter.user_error):
        crash(ShopClosedError("closed"))
    assert reporter.dialog is None
