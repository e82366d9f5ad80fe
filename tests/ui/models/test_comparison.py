import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from recsys_gui.domain.reports import Backtest, ListScore, ModelScore
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.models.comparison import MODEL, TIME, ComparisonModel, value_column
from recsys_gui.ui.models.roles import Role


def score(ndcg):
    return ListScore(200, ndcg, ndcg - 0.02, ndcg + 0.02, 0.3, 0.6, 0.4, 0.2)


BACKTEST = Backtest(
    0,
    1,
    640,
    200,
    [
        ModelScore("popular", {"again": score(0.1), "new": score(0.06), "all": score(0.09)}, 1.2),
        ModelScore("usual", {"again": score(0.21), "all": score(0.2)}, 2),
        ModelScore("mlp", {"again": score(0.24), "new": score(0.09), "all": score(0.23)}, 98),
    ],
)


@pytest.fixture
def model(english):
    model = ComparisonModel(Formatter())
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_backtest(BACKTEST, "mlp")
    yield model
    tester.deleteLater()


def test_models_stand_best_first_with_the_quality_of_each_list(model):
    columns = [MODEL, value_column("again"), value_column("new"), value_column("all"), TIME]
    rows = [[model.index(row, column).data() for column in columns] for row in range(model.rowCount())]
    assert rows == [
        ["MLP", "0.240", "0.090", "0.230", "1:38"],
        ["Usual basket", "0.210", "none", "0.200", "0:02"],
        ["Best sellers", "0.100", "0.060", "0.090", "0:01"],
    ]


def test_the_trained_model_and_those_to_beat_are_marked(model):
    badges = [model.index(row, MODEL).data(Role.BADGE) for row in range(3)]
    assert badges == ["New, best", "To beat", "To beat"]


def test_all_rows_of_a_list_share_an_axis_and_the_method_to_beat(model):
    column = value_column("again") + 1
    marks = [model.index(row, column).data(Role.RANGE) for row in range(3)]
    assert {(mark.first, mark.last, mark.reference) for mark in marks} == {(0.1 - 0.02, 0.24 + 0.02, 0.21)}
    assert [round(marks[0].place(end), 2) for end in (0.08, 0.17, 0.26, 9)] == [0, 0.5, 1, 1]


def test_a_model_without_a_list_still_shows_what_there_is_to_beat(model):
    mark = model.index(1, value_column("new") + 1).data(Role.RANGE)
    assert (mark.value, mark.reference) == (None, 0.06)


def test_headers_name_the_dashed_lines(model):
    headers = [model.headerData(value_column(name) + 1, Qt.Orientation.Horizontal) for name in ("again", "new")]
    assert headers == ["Range (dashed: usual basket)", "Range (dashed: best sellers)"]


def test_a_row_is_read_aloud_with_its_ranges(model):
    words = model.index(0, TIME).data(Qt.ItemDataRole.AccessibleTextRole)
    assert words.startswith("MLP; Buy again 0.240, likely between 0.220 and 0.260, measured on 200 customers;")


def test_no_backtest_is_an_empty_table(model):
    model.show_backtest(None, "mlp")
    assert model.rowCount() == 0
    assert model.lists() == []
    assert model.row_of("mlp") == -1
