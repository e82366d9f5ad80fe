import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from recsys_gui.domain.edits import AddProduct
from recsys_gui.domain.entities import Product
from recsys_gui.engine.messages import ExportTable, UndoImport
from recsys_gui.services.browse import Browser
from recsys_gui.ui.dialogs.form import FormDialog
from recsys_gui.ui.dialogs.question import Question
from recsys_gui.ui.dialogs.recently_deleted import RecentlyDeletedDialog

PRODUCTS, CUSTOMERS = 1, 2


@pytest.fixture
def data(window, shop_file, qtbot):
    """The Data page of the real window over a shop file of the test's own."""
    assert window.desk.open(shop_file)
    window.show_page("data")
    page = window.stack.currentWidget()
    page.tabs.setCurrentIndex(PRODUCTS)
    page.testers = [QAbstractItemModelTester(tab.model) for tab in page._tabs]
    return page


def cell(page, row, title):
    model = page.current.model
    number = next(place for place, column in enumerate(model.columns) if column.title == title)
    return model.index(row, number)


def edit(page, qtbot, index, words):
    """Open the editor with F2, type, press Enter."""
    table = page.current.table
    table.setFocus()
    table.setCurrentIndex(index)
    assert table.edit(index, table.EditTrigger.EditKeyPressed, None)
    editor = table.findChild(QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, words)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    return editor


def settled(window, qtbot):
    qtbot.waitUntil(window.desk.shop.edits.idle)


def products(shop_file):
    with Browser(shop_file) as browser:
        return {row.code: row for row in browser.products(limit=10_000)}


def bring_out(page, *titles):
    """Show columns in which nothing stands yet, as the owner does with the menu of columns."""
    columns = [column.title for column in page.current.model.columns]
    for title in titles:
        page.current.columns.show(columns.index(title), True)


def choose(page, *rows):
    table = page.current.table
    table.clearSelection()
    table.setSelectionMode(table.SelectionMode.MultiSelection)
    for row in rows:
        table.selectRow(row)
    table.setSelectionMode(table.SelectionMode.ExtendedSelection)
    table.selectionModel().setCurrentIndex(
        page.current.model.index(rows[-1], 0), table.selectionModel().SelectionFlag.NoUpdate
    )


def test_a_price_typed_into_a_cell_is_saved_and_can_be_undone(window, data, shop_file, qtbot):
    code = cell(data, 0, "Code").data()
    edit(data, qtbot, cell(data, 0, "List price"), "4.25")
    settled(window, qtbot)
    assert products(shop_file)[code].list_price == 425
    assert cell(data, 0, "List price").data() == "£4.25"
    assert window.toast.words.text().startswith("List price of ")
    assert window.menus.undo.text().startswith("&Undo: List price of ")
    window.menus.undo.trigger()
    settled(window, qtbot)
    assert products(shop_file)[code].list_price is None
    assert window.toast.words.text().startswith("Undone: List price of ")
    window.menus.redo.trigger()
    settled(window, qtbot)
    assert products(shop_file)[code].list_price == 425


def test_enter_goes_on_in_the_row_below(data, qtbot, window):
    edit(data, qtbot, cell(data, 2, "Cost"), "1")
    assert data.current.table.currentIndex() == cell(data, 3, "Cost")
    settled(window, qtbot)


def test_what_makes_no_sense_stays_in_the_editor_with_the_reason(window, data, shop_file, qtbot):
    before = products(shop_file)
    editor = edit(data, qtbot, cell(data, 0, "List price"), "3a")
    assert editor.isVisible()
    assert "3a" in editor.accessibleDescription()
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    settled(window, qtbot)
    assert products(shop_file) == before


def test_what_the_shop_refuses_is_told(window, data, qtbot):
    taken = cell(data, 1, "Code").data()
    edit(data, qtbot, cell(data, 0, "Code"), taken)
    settled(window, qtbot)
    assert "already a product" in window._banner.title_label.text()


def test_yes_and_no_are_chosen(window, data, shop_file, qtbot):
    index = cell(data, 0, "Recommend")
    table = data.current.table
    table.setCurrentIndex(index)
    table.edit(index)
    choice = table.findChild(QComboBox)
    choice.setCurrentText("No")
    choice.activated.emit(1)
    settled(window, qtbot)
    assert products(shop_file)[cell(data, 0, "Code").data()].recommend is False


def test_a_new_product_can_be_found_at_once(window, data, qtbot):
    data.findChild(object, "add-products").click()
    form = window.findChild(FormDialog)
    form.inputs["name"].setText("Golden goose")
    form.go.click()
    assert form.problem.text().startswith("Code: The code may not be empty.")
    form.inputs["code"].setText("G-1")
    form.inputs["list_price"].setText("£12.50")
    form.go.click()
    settled(window, qtbot)
    with qtbot.waitSignal(data.current.field.searched):
        qtbot.keyClicks(data.current.field, "golden goose")
    assert [cell(data, 0, title).data() for title in ("Code", "List price")] == ["G-1", "£12.50"]


def test_deleted_rows_go_and_come_back(window, data, shop_file, qtbot):
    before = products(shop_file)
    gone = {cell(data, row, "Code").data() for row in (0, 2)}
    choose(data, 0, 2)
    qtbot.keyClick(data.current.table, Qt.Key.Key_Delete)
    settled(window, qtbot)
    assert set(products(shop_file)) == set(before) - gone
    assert data.tabs.tabText(PRODUCTS).endswith(window.desk.shop.formatter.number(len(before) - 2))
    window.menus.undo.trigger()
    settled(window, qtbot)
    assert products(shop_file) == before


def test_what_was_deleted_is_put_back_after_a_new_start(window, data, shop_file, qtbot):
    before = products(shop_file)
    choose(data, 1)
    data.tools[PRODUCTS].delete.click()
    settled(window, qtbot)
    assert len(products(shop_file)) == len(before) - 1
    window.desk.close()
    window.desk.open(shop_file)
    window.menus.deleted.trigger()
    dialog = window.findChild(RecentlyDeletedDialog)
    assert dialog.list.rowCount() == 1
    dialog.put_back.click()
    settled(window, qtbot)
    assert products(shop_file) == before
    assert dialog.none.isVisible()
    assert not dialog.put_back.isEnabled()
    dialog.reject()


def test_what_cannot_be_put_back_says_why_in_place(window, data, shop_file, qtbot):
    row = data.current.model.row(1)
    choose(data, 1)
    data.tools[PRODUCTS].delete.click()
    window.desk.shop.edits.submit(AddProduct(Product(row.code, "Another")))
    settled(window, qtbot)
    window.menus.deleted.trigger()
    dialog = window.findChild(RecentlyDeletedDialog)
    dialog.put_back.click()
    settled(window, qtbot)
    assert row.code in dialog.problem.title_label.text()
    assert dialog.problem.isVisible()
    dialog.reject()


def test_chosen_products_become_the_one_chosen_last(window, data, shop_file, qtbot):
    before = products(shop_file)
    other, kept = cell(data, 0, "Code").data(), cell(data, 1, "Code").data()
    choose(data, 0, 1)
    data.findChild(object, "merge-products").click()
    settled(window, qtbot)
    after = products(shop_file)
    assert other not in after
    assert after[kept].sold == before[kept].sold + before[other].sold


def test_cells_from_a_spreadsheet_are_pasted_as_one_step(window, data, shop_file, qtbot):
    bring_out(data, "Category", "Cost")
    before = products(shop_file)
    codes = [cell(data, row, "Code").data() for row in (0, 1)]
    table = data.current.table
    table.setFocus()
    table.setCurrentIndex(cell(data, 0, "Category"))
    QGuiApplication.clipboard().setText("'=Bags\t1.50\t0.70\nParty\t£2.00\t\n")
    qtbot.keyClick(table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settled(window, qtbot)
    after = products(shop_file)
    assert [(after[code].category, after[code].list_price, after[code].unit_cost) for code in codes] == [
        ("=Bags", 150, 70),
        ("Party", 200, None),
    ]
    window.menus.undo.trigger()
    settled(window, qtbot)
    assert products(shop_file) == before


def test_a_paste_with_a_wrong_cell_changes_nothing_and_says_why(window, data, shop_file, qtbot):
    before = products(shop_file)
    table = data.current.table
    table.setCurrentIndex(cell(data, 0, "List price"))
    table.pasted.emit([["1.50"], ["many"]])
    settled(window, qtbot)
    assert products(shop_file) == before
    assert "many" in window._banner.title_label.text()


def test_a_customer_is_given_a_favourite_by_hand(window, data, shop_file, qtbot):
    code = products(shop_file)
    code = next(iter(code))
    data.tabs.setCurrentIndex(CUSTOMERS)
    data.current.table.setCurrentIndex(data.current.model.index(0, 0))
    action = next(each for each in data.tools[2].menu().actions() if each.text() == "Favourite or stars…")
    action.trigger()
    form = window.findChild(FormDialog)
    form.inputs["product"].setText(code)
    form.inputs["mark"].setCurrentText("4 stars")
    form.go.click()
    settled(window, qtbot)
    assert window.toast.words.text().endswith("has 4 stars now")


def test_every_table_can_be_exported(window, data, chooser, runner, tmp_path):
    chooser.table = tmp_path / "out.csv"
    data.findChild(object, "export-products").click()
    assert runner.last(ExportTable).request == ExportTable(
        str(window.desk.shop.path), str(chooser.table), "products", ""
    )
    runner.succeed(ExportTable, 12)
    assert window.toast.words.text() == "12 rows written to out.csv"


def test_an_import_is_undone_after_a_question(window, data, runner):
    data.tabs.setCurrentIndex(3)
    tab = data.current
    assert not tab.again.isEnabled()
    tab.undo.click()
    question = window.findChild(Question)
    assert question.safe.isDefault()
    question.bold.click()
    row = tab.chosen
    assert runner.last(UndoImport).request == UndoImport(str(window.desk.shop.path), row.id)
    runner.succeed(UndoImport, 1_234)
    assert window.toast.words.text() == f"{row.file} undone, 1,234 sale lines removed"


def test_edits_that_wait_are_done_before_the_shop_closes(window, data, shop_file):
    row = data.current.model.row(0)
    for price in (100, 200, 300):
        data.current.model.edited.emit(row, "list_price", price)
    window.desk.close()
    QApplication.processEvents()
    assert products(shop_file)[row.code].list_price == 300


def test_sales_have_no_merge(data):
    data.tabs.setCurrentIndex(0)
    assert not data.findChild(object, "merge-sales").isVisible()
    assert data.tools[0].menu().actions()[-1].text() == "Delete"
