import pytest
from PySide6.QtGui import QPixmap

from recsys_gui import app
from recsys_gui.base.errors import UserError
from recsys_gui.base.settings import Settings
from recsys_gui.domain.edits import CellEdit, SetCells


@pytest.fixture
def program(qapp, runner, tmp_path, qtbot):
    program = app.build(qapp, Settings(tmp_path / "settings.json"), runner)
    program.window.show()
    yield program
    program.window.retire()
    program.shell.theme.set_scale(1)
    program.shell.language.silence()


def test_the_pages_are_those_that_work(program, shop_file):
    program.window.take_file(shop_file)
    assert program.window.stack.keys == ["today", "recommend", "data", "train", "insights"]
    for key in program.window.stack.keys:
        program.window.show_page(key)
        assert program.window.stack.page(key).title()


def test_another_language_is_spoken_at_once_with_the_same_shop(program, shop_file):
    program.window.take_file(shop_file)
    before = program.window
    program.change_language("zh_CN")
    assert program.window is not before
    assert program.window.desk.shop.path == shop_file
    assert program.window.menus.open_shop.text() == "打开店铺文件(&O)…"
    program.change_language("en")
    assert program.window.menus.open_shop.text() == "&Open shop file…"


def test_what_was_done_before_another_language_was_chosen_can_still_be_undone(program, shop_file, qtbot):
    program.window.take_file(shop_file)
    shop = program.window.desk.shop
    product = shop.browser.products(limit=1)[0]
    shop.edits.submit(SetCells("products", (CellEdit(product.id, "category", "Toys"),)))
    qtbot.waitUntil(shop.edits.idle)
    program.change_language("zh_CN")
    window = program.window
    assert "Toys" in [row.category for row in window.desk.shop.browser.products()]
    assert window.menus.undo.isEnabled()
    assert "：" in window.menus.undo.text() or ":" in window.menus.undo.text()
    window.menus.undo.trigger()
    qtbot.waitUntil(window.desk.shop.edits.idle)
    assert window.desk.shop.browser.products(limit=1)[0].category == product.category
    program.change_language("en")


def test_larger_text_counts_at_once_and_one_stays_in_the_settings(program, shop_file, qapp):
    program.window.take_file(shop_file)
    program.window.show_page("settings")
    small = program.window.sidebar.list.sizeHintForRow(0)
    program.change_text_size(1.5)
    assert program.window.is_in_settings
    assert program.window.desk.shop.path == shop_file
    assert program.window.sidebar.list.sizeHintForRow(0) > small
    assert qapp.font().pixelSize() == 20
    assert "font-size: 34px" in qapp.styleSheet()
    assert app.build(qapp, Settings(program.shell.settings._path), program.shell.runner).shell.theme.scale == 1.5


@pytest.mark.parametrize("stored", [7, 0.1, "large", None])
def test_a_text_size_that_makes_no_sense_is_the_normal_one(stored, tmp_path):
    settings = Settings(tmp_path / "settings.json")
    settings.set("text_size", stored)
    assert app._text_size(settings) == 1


def test_an_error_that_reaches_the_event_loop_is_shown_in_plain_words(program):
    program.crashes.user_error.emit(UserError("The shop file is locked."))
    assert program.window.welcome._banner.title_label.text() == "The shop file is locked."


def test_the_self_test_gets_its_picture(qapp, shop_file, tmp_path):
    picture = tmp_path / "window.png"
    app.screenshot(shop_file, picture)
    assert QPixmap(str(picture)).width() >= 960


def test_a_picture_of_what_is_no_shop_says_so(qapp, tmp_path):
    with pytest.raises(UserError):
        app.screenshot(tmp_path / "gone.shop", tmp_path / "window.png")
