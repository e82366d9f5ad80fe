import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from recsys_gui.ui.models.roles import Role
from recsys_gui.ui.models.sections import Section, SectionModel


class Words(SectionModel):
    headers = ("Word", "Length")
    right_aligned = frozenset({1})

    def cell(self, section, row, column, role):
        word = section.rows[row]
        if role == Qt.ItemDataRole.DisplayRole:
            return str(len(word)) if column else word
        return None


@pytest.fixture
def model(english):
    model = Words()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_sections([Section("Empty", "nothing here"), Section("Fruit", "sweet", ["apple", "fig"])])
    yield model
    tester.deleteLater()


def test_headings_hold_rows(model):
    assert model.rowCount() == 2
    assert [model.rowCount(model.index(n, 0)) for n in range(2)] == [0, 2]
    assert model.index(1, 0).data() == "Fruit"
    assert model.index(1, 0).data(Role.SECOND) == "sweet"
    assert model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Fruit, sweet"


def test_cells_come_from_the_value_of_their_row(model):
    row = model.index(1, 1, model.index(1, 0))
    assert row.data() == "3"
    assert row.data(Role.VALUE) == "fig"
    assert row.parent() == model.index(1, 0)
    assert row.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight


def test_headings_cannot_be_chosen_and_rows_can(model):
    assert model.flags(model.index(0, 0)) == Qt.ItemFlag.NoItemFlags
    assert model.flags(model.first_row()) & Qt.ItemFlag.ItemIsSelectable
    assert model.value(model.first_row()) == "apple"


def test_a_model_without_rows_has_no_first_row(model):
    model.set_sections([Section("Empty", "")])
    assert not model.first_row().isValid()
    assert model.value(QModelIndex()) is None
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Empty"
