import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListWidget

from recsys_gui.ui.help import topics
from recsys_gui.ui.help.messages import MessagesDialog


@pytest.fixture
def opened(window, shop_file, qtbot):
    window.take_file(shop_file)
    window.show_page("data")
    window.activateWindow()
    window.menus.help.trigger()
    dock = window.helping.dock
    qtbot.waitUntil(dock.text.hasFocus)
    return dock


def test_the_help_speaks_of_the_page_that_is_seen_and_follows(window, opened):
    assert opened.text.toPlainText().startswith("Data\nChange a cell")
    window.show_page("settings")
    assert opened.text.toPlainText().startswith("Settings\n")


def test_f1_in_the_help_and_escape_close_it_and_go_back(window, opened, qtbot):
    window.menus.help.trigger()
    assert not opened.isVisible()
    assert window.stack.page("data").isAncestorOf(window.focusWidget())
    window.menus.help.trigger()
    qtbot.keyClick(opened.text, Qt.Key.Key_Escape)
    assert not opened.isVisible()


def test_terms_are_explained(opened, qtbot):
    opened.meanings.click()
    words = opened.text.toPlainText()
    assert words.startswith("What does this mean?")
    assert "Usual rhythm\nThe time that usually passes" in words


@pytest.mark.parametrize("page", ["", "today", "recommend", "data", "train", "insights", "settings"])
def test_every_page_has_its_help_in_short_paragraphs(english, page):
    topic = topics.topic(page)
    assert topic.title
    for head, words in topic.parts:
        assert head
        assert len(words.split()) <= 45


def test_what_was_told_can_be_read_again(window, shop_file):
    window.toast.tell("Backed up")
    window.toast.tell("6 offers written")
    window.menus.messages.trigger()
    dialog = next(found for found in QApplication.topLevelWidgets() if isinstance(found, MessagesDialog))
    lines = [dialog.list.item(place).text() for place in range(dialog.list.count())]
    assert [line.split("   ")[1] for line in lines] == ["6 offers written", "Backed up"]
    dialog.accept()


def test_without_messages_the_dialog_says_so(qtbot, english):
    dialog = MessagesDialog([])
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.findChild(QListWidget).isVisible()
