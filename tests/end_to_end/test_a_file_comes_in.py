"""A file that nobody knows comes in through the real window and engine, is taken back, and comes in again."""

import pytest
from PySide6.QtCore import Qt

from recsys_gui.base.progress import NullProgress
from recsys_gui.domain.edits import CellEdit, SetCells
from recsys_gui.services.bringing_in.import_sales import import_sales
from recsys_gui.services.browse import Browser
from recsys_gui.ui.pages.data.import_check import ImportCheck
from recsys_gui.ui.pages.data.import_columns import ImportColumns
from recsys_gui.ui.pages.data.import_done import ImportDone

PATIENCE = 180_000
LINES = [
    "Zeitpunkt;Wer;Was;Stk;Preis je Stk",
    "03.12.2011 10:00;Anna;Teekanne blau;2;12,50",
    "03.12.2011 10:00;Anna;Tasse blau;4;3,00",
    "14.12.2011 11:00;Bela;Tasse blau;3;3,00",
    "14.12.2011 11:00;Bela;Beutel;1;0,00",
]


def sizes(window):
    summary = window.desk.shop.browser.summary()
    return summary.sales, summary.products, summary.customers


@pytest.mark.usefixtures("qapp")
def test_a_file_comes_in_and_is_taken_back_as_a_whole(qtbot, open_window, shop_file, tmp_path):
    file = tmp_path / "kasse.csv"
    file.write_text("\n".join([*LINES, ""]), encoding="cp1252")
    window = open_window(shop_file)
    before = sizes(window)
    page = window.importing

    def wait_for(kind):
        qtbot.waitUntil(lambda: isinstance(page.view, kind), timeout=PATIENCE)
        return page.view

    window.take_file(file)
    columns = wait_for(ImportColumns)
    for place, field in enumerate(("date", "customer", "name", "quantity", "unit_price")):
        box = columns.roles[place]
        box.setCurrentIndex(box.findData(field))
        box.activated.emit(box.currentIndex())
    assert columns.table.model().rowCount() == 4
    qtbot.mouseClick(columns.go, Qt.MouseButton.LeftButton)
    check = wait_for(ImportCheck)
    assert check.import_button.text() == "Import 3 rows"
    assert sizes(window) == before
    check.switches.boxes["zero_price"].click()
    qtbot.waitUntil(lambda: page.view is not check and isinstance(page.view, ImportCheck), timeout=PATIENCE)
    assert page.view.import_button.text() == "Import 4 rows"
    qtbot.mouseClick(page.view.import_button, Qt.MouseButton.LeftButton)
    done = wait_for(ImportDone)
    assert sizes(window) == (before[0] + 4, before[1] + 3, before[2] + 2)
    qtbot.mouseClick(done.undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(window._shell.runner.idle, timeout=PATIENCE)
    qtbot.waitUntil(lambda: sizes(window) == before, timeout=PATIENCE)
    data = window.stack.page("data")
    data.tabs.setCurrentIndex(3)
    assert data.current.chosen.undone
    qtbot.mouseClick(data.current.again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.view is not done and isinstance(page.view, ImportCheck), timeout=PATIENCE)
    qtbot.waitUntil(window._shell.runner.idle, timeout=PATIENCE)
    assert page.view.import_button.text() == "Import 3 rows"
    window.close()


@pytest.mark.usefixtures("qapp")
def test_an_import_is_taken_back_after_a_restart_and_later_edits_stay(qtbot, open_window, shop_file, tmp_path):
    file = tmp_path / "kasse.csv"
    rows = ["date,customer,product,quantity,price", "2011-12-03 10:00,Anna,Teapot blue,2,12.50"]
    file.write_text("\n".join([*rows, ""]), encoding="utf-8")
    with Browser(shop_file) as browser:
        before, seller = browser.summary(), browser.products(limit=1)[0]
    import_sales(shop_file, file, progress=NullProgress())
    first = open_window(shop_file)
    assert sizes(first)[0] == before.sales + 1
    first.desk.shop.edits.submit(SetCells("products", (CellEdit(seller.id, "category", "Toys"),)))
    qtbot.waitUntil(first.desk.shop.edits.idle)
    first.close()
    window = open_window(shop_file)
    assert not window.menus.undo.isEnabled()
    window.show_page("data")
    data = window.stack.page("data")
    data.tabs.setCurrentIndex(3)
    assert data.current.chosen.file == "kasse.csv"
    data.current.ask().accept()
    qtbot.waitUntil(window._shell.runner.idle, timeout=PATIENCE)
    qtbot.waitUntil(lambda: sizes(window) == (before.sales, before.products, before.customers), timeout=PATIENCE)
    assert data.current.chosen.undone
    assert window.desk.shop.browser.product(seller.code).category == "Toys"
