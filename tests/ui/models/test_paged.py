from collections.abc import Sequence

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from recsys_gui.ui.models.paged import PAGE, Column, PagedTableModel, Source
from recsys_gui.ui.models.roles import Role

COLUMNS: Sequence[Column[int]] = [
    Column("Number", str, "1000", right=True, strong=True),
    Column("Even", lambda number: "even" if number % 2 == 0 else "odd", badge=True, tone=lambda _: "ok"),
    Column("Nothing", lambda _: "", "nothing", optional=True),
]


class Numbers:
    """The numbers below ``count``; remembers what it was asked."""

    def __init__(self, count):
        self.numbers = list(range(count))
        self.counted: list[str] = []

    def found(self, search):
        return [number for number in self.numbers if search in str(number)]

    def page(self, search, after, limit):
        return [number for number in self.found(search) if after is None or number > after][:limit]

    def count(self, search):
        self.counted.append(search)
        return len(self.found(search))


def model_of(count, qtmodeltester=None):
    numbers = Numbers(count)
    model = PagedTableModel(COLUMNS, Source(numbers.page, numbers.count))
    model.reload()
    return model, numbers


@pytest.mark.parametrize("count", [0, 1, PAGE - 1, PAGE, PAGE + 1, 3 * PAGE])
def test_all_rows_come_page_by_page_and_none_twice(count, qapp):
    model, _ = model_of(count)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
    assert [model.row(number) for number in range(model.rowCount())] == list(range(count))
    assert model.total == count
    del tester


def test_the_true_count_is_known_before_all_rows_are_there(qapp):
    model, _ = model_of(5 * PAGE)
    assert model.rowCount() == PAGE
    assert model.total == 5 * PAGE


def test_a_search_shows_what_matches_and_counts_once(qapp):
    model, numbers = model_of(100)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_search(" 9 ")
    assert [model.row(number) for number in range(model.rowCount())] == [9, 19, 29, 39, 49, 59, 69, 79, *range(89, 100)]
    assert (model.total, model.total, model.total_of("")) == (19, 19, 100)
    assert numbers.counted == ["9", ""]


def test_reloading_sees_new_rows(qapp):
    model, numbers = model_of(3)
    numbers.numbers.append(3)
    model.reload()
    assert model.total == model.rowCount() == 4


def test_cells_say_what_their_columns_say(qapp):
    model, _ = model_of(3)
    number, even = model.index(2, 0), model.index(2, 1)
    assert number.data() == "2"
    assert number.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert (even.data(), even.data(Role.BADGE), even.data(Role.TONE)) == ("", "even", "ok")
    assert number.data(Qt.ItemDataRole.AccessibleTextRole) == "Number 2, Even even"
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Number"


def test_a_column_without_anything_in_it_is_blank(qapp):
    model, _ = model_of(3)
    assert [model.is_blank(column) for column in range(3)] == [False, False, True]
