import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from recsys_gui.ui.finding import plain


@pytest.fixture
def box(window, shop_file, qtbot):
    window.take_file(shop_file)
    window.show_page("data")
    window.activateWindow()
    window.stack.focus_main()
    box = window.command_box
    box.tester = QAbstractItemModelTester(box.model)
    window.menus.find.trigger()
    qtbot.waitUntil(box.hasFocus)
    return box


def titles(box):
    return [row.title for row in box.model.rows]


def test_it_finds_a_customer_and_goes_there(window, box, shell, qtbot, monkeypatch):
    shown = []
    monkeypatch.setattr(window, "show_customer", shown.append)
    shell.requests.customer.disconnect()
    shell.requests.customer.connect(shown.append)
    code = window.desk.shop.browser.customers()[0].code
    qtbot.keyClicks(box, code)
    assert titles(box)[0] == f"Customer {code}"
    qtbot.keyClick(box._list, Qt.Key.Key_Return)
    assert shown == [code]
    assert not box.text()


def test_it_finds_a_product_and_shows_it_among_the_others(window, box, qtbot):
    name = next(row for row in window.desk.shop.browser.products() if row.recommend).name
    qtbot.keyClicks(box, name)
    assert name in titles(box)
    box.choose_first()
    page = window.stack.page("data")
    assert page.current.field.text() == page.current.model.row(0).code
    assert page.current.model.row(0).name == name


def test_it_finds_commands_by_their_words_and_the_words_of_their_menu(window, box, qtbot):
    qtbot.keyClicks(box, "layout reset view")
    assert titles(box) == ["Reset layout"]
    box.clear()
    qtbot.keyClicks(box, "settings")
    row = box.model.rows[0]
    assert (row.title, row.second, row.keys) == ("Settings", "Edit", "Ctrl+,")
    box.choose_first()
    assert window.is_in_settings


def test_what_cannot_be_used_now_is_not_offered(window, box, qtbot):
    qtbot.keyClicks(box, "undo")
    assert not [title for title in titles(box) if title.startswith("Undo")]


def test_a_search_that_finds_nothing_says_so_and_leads_nowhere(box, qtbot):
    qtbot.keyClicks(box, "qqqq")
    assert titles(box) == ["Nothing matches “qqqq”"]
    assert not box.model.flags(box.model.index(0, 0)) & Qt.ItemFlag.ItemIsEnabled
    box.choose_first()
    assert box.text() == "qqqq"


def test_escape_goes_back_to_where_one_was(window, box, qtbot):
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert window.focusWidget() is window.stack.page("data").current.field


def test_without_a_shop_commands_are_found_all_the_same(window, qtbot):
    window.menus.find.trigger()
    qtbot.keyClicks(window.command_box, "sample")
    assert titles(window.command_box) == ["Open the sample shop"]


@pytest.mark.parametrize(("text", "words"), [("&Open…", "Open…"), ("打开(&O)…", "打开…"), ("R&eset", "Reset")])
def test_marks_of_access_keys_are_left_out(text, words):
    assert plain(text) == words
