import pytest
from PySide6.QtWidgets import QLabel

from recsys_gui.ui.models.numbers import NumberColumn, Numbers
from recsys_gui.ui.widgets.chart_card import ChartCard

NUMBERS = Numbers([NumberColumn("Name", right=False), NumberColumn("Count")], [("=a", 1), ("b", None)])


@pytest.fixture
def chart(qtbot, shell):
    made = ChartCard(shell, "Sales", "of all")
    qtbot.addWidget(made)
    made.show_words("One moment…")
    return made


def test_a_sentence_stands_until_there_is_a_picture(chart):
    assert chart.showing is chart.words
    assert not chart.more.isEnabled()
    chart.show_numbers(NUMBERS, "a is 1.")
    assert chart.showing is chart.words
    picture = QLabel("picture")
    chart.set_content(picture)
    assert chart.showing is picture
    assert picture.accessibleDescription() == "a is 1."
    assert chart.more.isEnabled()


def test_who_reads_the_table_keeps_it_when_numbers_change(chart):
    chart.set_content(QLabel("picture"))
    chart.show_numbers(NUMBERS, "a is 1.")
    chart._as_table.setChecked(True)
    chart.show_numbers(NUMBERS, "a is 1.")
    assert chart.showing is chart.table
    chart._as_table.setChecked(False)
    assert chart.showing is chart.content


def test_saved_numbers_cannot_run_as_formulas(chart, tmp_path):
    NUMBERS.save(tmp_path / "n.csv")
    assert (tmp_path / "n.csv").read_text(encoding="utf-8-sig").splitlines() == ["Name,Count", "'=a,1", "b,"]


def test_a_picture_that_cannot_be_written_is_an_error(chart, tmp_path):
    chart.set_content(QLabel("picture"))
    with pytest.raises(OSError, match="gone"):
        chart.save_picture(tmp_path / "gone" / "a.png")


def test_unknown_values_are_dashes_on_screen(chart):
    chart.show_numbers(NUMBERS, "")
    assert chart.model.index(1, 1).data() == "–"
