from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QWidget

from recsys_gui.base.settings import Settings
from recsys_gui.ui.memory import Memory
from recsys_gui.ui.widgets.kept_choices import KeptChoices

SHOP = Path("a.shop")


class Bar(QWidget):
    def __init__(self):
        super().__init__()
        self.list, self.category, self.tick, self.price = QComboBox(), QComboBox(), QCheckBox(), QLineEdit()
        self.list.addItems(["Both", "Again", "New"])
        self.category.addItem("All categories", "")
        line = QHBoxLayout(self)
        for part in (self.list, self.category, self.tick, self.price):
            line.addWidget(part)

    def state(self):
        return self.list.currentIndex(), self.category.currentData(), self.tick.isChecked(), self.price.text()


@pytest.fixture
def memory(tmp_path):
    return Memory(Settings(tmp_path / "settings.json"))


def bar(qtbot, memory, shop=SHOP):
    made = Bar()
    qtbot.addWidget(made)
    KeptChoices(made, memory, shop, "filter")
    return made


def test_everything_is_as_it_was_left_also_a_category_that_is_offered_later(qtbot, memory):
    first = bar(qtbot, memory)
    first.category.addItem("Bags", "Bags")
    first.list.setCurrentIndex(2)
    first.category.setCurrentIndex(1)
    first.tick.setChecked(True)
    first.price.setText("2.50")
    assert bar(qtbot, memory).state() == first.state() == (2, "Bags", True, "2.50")
    assert bar(qtbot, memory, Path("other.shop")).state() == (0, "", False, "")


@pytest.mark.parametrize("kept", [[1], [9, "", False, ""], ["x", 3, "yes", 4], "text"])
def test_what_makes_no_sense_is_not_chosen(qtbot, memory, kept):
    memory.note_last(SHOP, "filter", kept)
    assert bar(qtbot, memory).state()[0] == 0 or kept[0] == "x"
    assert not bar(qtbot, memory).tick.isChecked()
