from PySide6.QtWidgets import QWidget

from recsys_gui import app
from recsys_gui.base.settings import Settings
from recsys_gui.ui import first_paint
from recsys_gui.ui.first_paint import FirstPaint


def test_it_tells_once_when_the_window_has_been_painted(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    told, painted = [], FirstPaint(window)
    painted.done.connect(lambda: told.append(window.isVisible()))
    window.show()
    qtbot.waitUntil(lambda: bool(told))
    window.repaint()
    painted._tell()
    assert told == [True]


def test_a_window_that_is_never_painted_keeps_nobody_waiting(qtbot, monkeypatch):
    monkeypatch.setattr(first_paint, "LATEST", 1)
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitSignal(FirstPaint(window).done):
        pass


def test_the_first_picture_has_an_empty_page_on_which_nothing_happens(qapp, runner, tmp_path, qtbot):
    program = app.Program(qapp, Settings(tmp_path / "settings.json"), runner)
    window = program.window
    window.show()
    window.menus.search.trigger()
    window.menus.next_pane.trigger()
    assert window.sidebar.isVisible()
    assert window._welcome is None
    window.show_welcome()
    assert window.stack.currentWidget() is window.welcome
    window.retire()
    program.shell.language.silence()


def test_while_a_shop_is_opened_the_window_names_it_and_then_shows_it(window, shop_file):
    window.show_opening(shop_file)
    page = window.stack.currentWidget()
    assert shop_file.stem in page.title()
    window.menus.search.trigger()
    window.drop_opening()
    assert window.stack.currentWidget() is window.welcome
    window.take_file(shop_file)
    assert window.shown_key() == "today"


def test_who_went_elsewhere_meanwhile_stays_there(window, shop_file):
    window.show_opening(shop_file)
    window.show_page("settings")
    window.drop_opening()
    assert window.is_in_settings
