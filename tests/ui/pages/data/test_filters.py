"""What is chosen above the tables, how rows are put in order, and what is remembered of both."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QDate, Qt

from recsys_gui.domain.insights import SegmentMembers
from recsys_gui.engine.messages import ExportTable, GetSegment
from recsys_gui.services.browse import Browser

SALES, PRODUCTS, CUSTOMERS = range(3)
LONDON = ZoneInfo("Europe/London")


@pytest.fixture
def data(window, shop_file):
    window.desk.open(shop_file)
    window.resize(1360, 860)
    window.show_page("data")
    page = window.stack.currentWidget()
    page.tabs.setCurrentIndex(PRODUCTS)
    return page


def rows(tab):
    model = tab.model
    while model.canFetchMore(model.index(-1, -1)):
        model.fetchMore(model.index(-1, -1))
    return [model.row(place) for place in range(model.rowCount())]


def on(data, place):
    data.tabs.setCurrentIndex(place)
    return data.current, data._filters[place]


def press_header(qtbot, tab, title):
    header = tab.table.horizontalHeader()
    number = next(place for place, column in enumerate(tab.model.columns) if column.title == title)
    where = header.sectionViewportPosition(number) + header.sectionSize(number) // 2
    point = header.viewport().rect().center()
    point.setX(where)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=point)


def test_sales_of_some_days_are_all_there_and_no_others(data):
    tab, filters = on(data, SALES)
    everything = rows(tab)
    filters.period.choose(-1)
    filters.first.setDate(QDate(2011, 12, 8))
    filters.last.setDate(QDate(2011, 12, 8))
    days = [datetime.fromtimestamp(row.time, LONDON).date().isoformat() for row in everything]
    assert [row.id for row in rows(tab)] == [
        row.id for row, day in zip(everything, days, strict=True) if day == "2011-12-08"
    ]
    assert rows(tab)
    assert tab.footer.text() == f"{len(rows(tab)):,} of {len(everything):,} are shown"


def test_returns_can_be_looked_at_alone(data):
    tab, filters = on(data, SALES)
    wanted = [row.id for row in rows(tab) if row.kind == 1]
    filters.state.choose("returned")
    assert [row.id for row in rows(tab)] == wanted


def test_a_filter_that_leaves_nothing_is_named_and_can_be_taken_back(data, qtbot):
    tab, filters = on(data, PRODUCTS)
    filters.state.choose("discontinued")
    assert not tab.table.isVisible()
    assert "Discontinued" in tab._no_match.sentence.text()
    tab.show_everything()
    assert tab.table.isVisible()
    assert filters.state.value == ""


def test_pressing_a_header_puts_rows_in_order_and_again_turns_that_around(data, qtbot):
    tab, _ = on(data, PRODUCTS)
    press_header(qtbot, tab, "Product")
    names = [row.name.lower() for row in rows(tab)]
    assert names == sorted(names)
    press_header(qtbot, tab, "Product")
    assert [row.name.lower() for row in rows(tab)] == names[::-1]
    press_header(qtbot, tab, "Last sold")
    times = [row.last_sold or 0 for row in rows(tab)]
    assert times == sorted(times, reverse=True)


def test_sales_can_be_put_in_order_by_every_column(data, qtbot):
    tab, _ = on(data, SALES)
    assert all(column.order for column in tab.model.columns)
    press_header(qtbot, tab, "Product")
    names = [row.name.lower() for row in rows(tab)]
    assert names == sorted(names)


def test_too_many_sales_for_an_order_say_so_and_stay_as_they_are(data, qtbot, window):
    tab, filters = on(data, SALES)
    newest = rows(tab)
    tab.limit_orders(len(newest) - 1)
    press_header(qtbot, tab, "Product")
    assert rows(tab) == newest
    assert "Choose some days" in window.toast.history[-1][1]
    filters.state.choose("returned")
    press_header(qtbot, tab, "Product")
    assert tab.wanted.order == "name"
    filters.state.choose("")
    assert tab.wanted.order == ""
    assert rows(tab) == newest


def test_what_is_exported_is_what_is_shown(data, qtbot, chooser, runner, tmp_path):
    tab, filters = on(data, PRODUCTS)
    chooser.table = tmp_path / "out.csv"
    filters.state.choose("unsold")
    tab.put_in_order("name", upwards=True)
    data.tools[PRODUCTS].export.click()
    asked = runner.last(ExportTable).request
    assert (asked.wanted.product, asked.wanted.order, asked.wanted.upwards) == ("unsold", "name", True)


def test_the_customers_of_a_segment_are_asked_for_and_shown(data, window, runner):
    window._shell.requests.segment.emit("regular")
    tab, filters = on(data, CUSTOMERS)
    assert filters.segment.value == "regular"
    assert runner.last(GetSegment).request.segment == "regular"
    with Browser(window.desk.shop.path) as browser:
        codes = [row.code for row in browser.customers(limit=10_000)][3:7]
    runner.succeed(GetSegment, SegmentMembers("regular", codes))
    assert [row.code for row in rows(tab)] == codes
    filters.segment.choose("")
    assert len(rows(tab)) == tab.total() > 7


def test_filters_and_order_are_as_they_were_left_in_each_shop(data, window, shop_file):
    tab, filters = on(data, PRODUCTS)
    filters.state.choose("unsold")
    tab.put_in_order("name", upwards=True)
    shown = [row.code for row in rows(tab)]
    window.desk.close()
    window.desk.open(shop_file)
    window.show_page("data")
    tab, filters = on(window.stack.currentWidget(), PRODUCTS)
    assert filters.state.value == "unsold"
    assert [row.code for row in rows(tab)] == shown


def test_columns_are_as_they_were_left_and_go_back_with_the_layout(data, window, shop_file):
    def look():
        table = on(window.stack.currentWidget(), PRODUCTS)[0].table
        header = table.horizontalHeader()
        return header.logicalIndex(0), header.sectionSize(0), table.isColumnHidden(2), table.isColumnHidden(7)

    table = on(data, PRODUCTS)[0].table
    first = look()
    header = table.horizontalHeader()
    header.moveSection(1, 0)
    header.resizeSection(0, 210)
    data.current.columns.show(2, True)
    data.current.columns.show(7, False)
    left = look()
    assert left != first
    assert left == (1, 210, False, True)
    window.desk.close()
    window.desk.open(shop_file)
    window.show_page("data")
    assert look() == left
    window._shell.memory.reset_places()
    window.desk.close()
    window.desk.open(shop_file)
    window.show_page("data")
    assert look() == first


def test_the_menu_of_columns_puts_everything_back(data):
    tab, _ = on(data, PRODUCTS)
    tab.columns.show(2, True)
    columns = tab.arrangement().actions()[-1].menu()
    assert [action.text() for action in columns.actions()[:2]] == ["Code", "Product"]
    columns.actions()[-1].trigger()
    assert tab.table.isColumnHidden(2)


def test_a_price_that_was_only_seen_is_not_taken_for_the_list_price(data):
    tab, _ = on(data, PRODUCTS)
    number = next(place for place, column in enumerate(tab.model.columns) if column.field == "list_price")
    row = next(place for place, row in enumerate(rows(tab)) if row.list_price is None and row.usual_price)
    cell = tab.model.index(row, number)
    assert cell.data().startswith("≈ £")
    assert "no list price" in cell.data(Qt.ItemDataRole.ToolTipRole)
    assert cell.data(Qt.ItemDataRole.EditRole) == ""
