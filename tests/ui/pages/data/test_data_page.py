import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from recsys_gui.domain.changes import EVERYTHING, Changes
from recsys_gui.services.browse import Browser
from recsys_gui.ui.context import OpenShop
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.models.roles import Role
from recsys_gui.ui.pages.data.page import DataPage


@pytest.fixture
def real_shop(small_shop, english):
    with Browser(small_shop) as browser:
        yield OpenShop(small_shop, browser, Formatter("GBP", "Europe/London"))


@pytest.fixture
def page(shell, real_shop, qtbot):
    page = DataPage(shell, real_shop)
    qtbot.addWidget(page)
    page.resize(1170, 800)
    page.show()
    return page


def shown(table, rows=2):
    """The first rows as an ASCII table, hidden columns left out."""
    model = table.model()
    columns = [number for number in range(model.columnCount()) if not table.isColumnHidden(number)]
    lines = [[str(model.headerData(number, Qt.Orientation.Horizontal)) for number in columns]]
    for row in range(rows):
        cells = [model.index(row, number) for number in columns]
        lines.append([str(cell.data() or cell.data(Role.BADGE) or "") for cell in cells])
    return [" | ".join(line) for line in lines]


def test_tabs_say_how_many_rows_there_truly_are(page, real_shop):
    summary = real_shop.browser.summary()
    form = real_shop.formatter
    assert [page.tabs.tabText(place) for place in range(4)] == [
        f"Sales  {form.number(summary.sales)}",
        f"Products  {form.number(summary.products)}",
        f"Customers  {form.number(summary.customers)}",
        "Import history  1",
    ]


def test_the_newest_sale_stands_first(page):
    page.tabs.setCurrentIndex(0)
    header, first, _ = shown(page.current.table)
    assert header == "When | Order | Customer | Code | Product | Quantity | Unit price | Amount"
    assert first.startswith("9 Dec 2011 12:50 | 581587 | 12680 | ")


def test_products_show_only_what_is_known_of_them(page):
    page.tabs.setCurrentIndex(1)
    header = shown(page.current.table)[0].split(" | ")
    assert {"Code", "Product", "Sold, 12 months", "Last sold", "Recommend"} <= set(header)
    assert not {"Cost", "In stock", "Category"} & set(header)


def test_searching_waits_for_a_pause_and_tells_how_many_match(page, qtbot):
    page.tabs.setCurrentIndex(1)
    tab = page.current
    with qtbot.waitSignal(tab.field.searched) as heard:
        qtbot.keyClicks(tab.field, "lunch bag")
    assert heard.args == ["lunch bag"]
    names = [line.split(" | ")[1] for line in shown(tab.table, tab.table.model().rowCount())[1:]]
    assert names
    assert all("lunch" in name.lower() and "bag" in name.lower() for name in names)
    assert tab.footer.text().startswith(f"{len(names)} of ")


def test_a_search_without_result_offers_to_clear_it(page, qtbot):
    page.tabs.setCurrentIndex(2)
    tab = page.current
    with qtbot.waitSignal(tab.field.searched):
        qtbot.keyClicks(tab.field, "nobody")
    assert not tab.table.isVisible()
    with qtbot.waitSignal(tab.field.searched):
        qtbot.keyClick(tab.field, Qt.Key.Key_Escape)
    assert tab.table.isVisible()


def test_long_tables_grow_while_one_scrolls(page, qtbot):
    page.tabs.setCurrentIndex(0)
    model = page.current.table.model()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    before = model.rowCount()
    page.current.table.verticalScrollBar().setValue(page.current.table.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: model.rowCount() > before)
    del tester


def test_imports_are_listed_with_what_they_added(page):
    page.tabs.setCurrentIndex(3)
    header, first = shown(page.current.table, 1)
    assert header == "When | File | Rows read | Sales added | Duplicates | Not used | Sales dates | State"
    assert "online_retail_ii.csv.xz" in first
    assert first.endswith("In use")


def test_a_row_is_read_aloud_as_one_sentence(page):
    page.tabs.setCurrentIndex(2)
    spoken = page.current.table.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Customer ")
    assert ", Orders " in spoken


def test_only_tables_that_an_operation_touched_are_read_again(page):
    resets = []
    for tab in page._tabs:
        tab.table.model().read.connect(lambda name=tab.words.name: resets.append(name))
    page.refresh(Changes(runs=True))
    assert resets == []
    page.refresh(Changes(imports=True))
    assert resets == ["Import history"]
    page.refresh(EVERYTHING)
    assert len(resets) == 5


def test_importing_is_asked_of_the_window(page, qtbot):
    button = page.findChild(object, "import-sales")
    with qtbot.waitSignal(page._shell.requests.import_sales):
        button.click()


def test_the_tab_is_remembered(page, shell, real_shop, qtbot):
    page.tabs.setCurrentIndex(2)
    again = DataPage(shell, real_shop)
    qtbot.addWidget(again)
    assert again.current.words.name == "Customers"


def test_a_narrow_page_keeps_what_matters(page):
    page.tabs.setCurrentIndex(0)
    page.resize(780, 600)
    header = shown(page.current.table)[0]
    assert "Product" in header
    assert "Unit price" not in header
