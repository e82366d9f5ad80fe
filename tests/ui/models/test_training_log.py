import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from recsys_gui.ui.models.training_log import Line, TrainingLog
from recsys_gui.ui.theme.theme import Theme


@pytest.fixture
def log(english):
    log = TrainingLog(Theme("light"))
    tester = QAbstractItemModelTester(log, QAbstractItemModelTester.FailureReportingMode.Fatal)
    log.add(Line("13:01", "note", "Reading the sales."))
    log.add(Line("13:02", "good", "Round 1: the best so far."))
    yield log
    tester.deleteLater()


def test_the_newest_sentence_is_on_top(log):
    assert [[log.index(row, column).data() for column in range(2)] for row in range(2)] == [
        ["13:02", "Round 1: the best so far."],
        ["13:01", "Reading the sales."],
    ]
    assert log.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "13:02 Round 1: the best so far."


def test_a_sentence_has_an_icon_that_says_what_kind_it_is(log):
    assert not log.index(0, 1).data(Qt.ItemDataRole.DecorationRole).isNull()
    assert log.index(0, 0).data(Qt.ItemDataRole.DecorationRole) is None


def test_the_text_to_copy_is_in_the_order_of_time(log):
    assert log.text() == "13:01  Reading the sales.\n13:02  Round 1: the best so far."


def test_a_new_training_starts_with_an_empty_log(log):
    log.clear()
    assert log.rowCount() == 0
