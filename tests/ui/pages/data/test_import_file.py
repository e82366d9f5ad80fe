from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from recsys_gui.domain.rows import ImportRow
from recsys_gui.engine.messages import PreviewFile
from recsys_gui.services.bringing_in.import_sales import import_sales
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.pages.data.import_file import ImportFile


@pytest.fixture
def step(window, shop_file):
    """The first step, as the menu of the real window shows it."""
    window.take_file(shop_file)
    window.menus.import_sales.trigger()
    assert isinstance(window.importing.view, ImportFile)
    assert window.stack.currentWidget() is window.importing
    return window.importing.view


def test_the_first_step_takes_a_file_from_the_dialog(window, step, chooser, runner, shop_file):
    chooser.sales = Path("/tills/december.csv")
    step.choose.click()
    assert runner.last(PreviewFile).request == PreviewFile(str(shop_file), str(chooser.sales))


def test_choosing_nothing_stays_at_the_first_step(window, step):
    step.choose.click()
    assert window.importing.view is step


def test_cells_copied_in_a_spreadsheet_are_read_like_a_file(window, step, runner):
    QGuiApplication.clipboard().setText("date\tproduct\tquantity\n2024-01-02\tA7\t3\n")
    step.paste.click()
    file = Path(runner.last(PreviewFile).request.file)
    assert file.read_text(encoding="utf-8").splitlines() == ["date\tproduct\tquantity", "2024-01-02\tA7\t3"]


def test_an_empty_clipboard_is_told(window, step, runner):
    QGuiApplication.clipboard().setText("  ")
    step.paste.click()
    assert step.problem.text().startswith("The clipboard holds no cells.")
    assert window.importing.view is step


def test_cancelling_goes_back_to_the_tables(window, step):
    step.findChild(object, "leave-import").click()
    assert window.stack.currentWidget() is window.stack.page("data")


def test_files_that_came_in_before_are_offered_again_once_each(theme, qtbot, tmp_path):
    there = tmp_path / "march.csv"
    there.write_text("x")
    rows = [
        ImportRow(3, "march.csv", 1_700_000_000, 12, 3, False, str(there)),
        ImportRow(2, "april.csv", 1_690_000_000, 12, 3, False, str(tmp_path / "gone.csv")),
        ImportRow(1, "march.csv", 1_680_000_000, 12, 3, True, str(there)),
    ]
    view = ImportFile(theme, rows, Formatter())
    qtbot.addWidget(view)
    again = [each for each in view.findChildren(type(view.choose)) if each.text() == "Import again"]
    assert len(again) == 1
    with qtbot.waitSignal(view.chosen) as heard:
        again[0].click()
    assert heard.args == [there]


def test_an_example_is_written_that_comes_in_without_a_question(window, step, chooser, tmp_path):
    chooser.table = tmp_path / "example.csv"
    window.findChild(QPushButton, "save-example").click()
    assert window.toast.words.text() == "Saved as example.csv"
    report = import_sales(tmp_path / "new.shop", chooser.table)
    assert (report.kept, report.products, report.customers) == (5, 3, 2)
    assert not report.rejected
