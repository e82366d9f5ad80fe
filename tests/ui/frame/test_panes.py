import pytest
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QSplitter, QWidget

from recsys_gui.ui.frame import panes


@pytest.fixture
def host(qtbot):
    """A page of two panes, with a heading that takes no focus."""
    host = QWidget()
    qtbot.addWidget(host)
    splitter = QSplitter()
    for name in ("left", "right"):
        pane = QWidget()
        line = QHBoxLayout(pane)
        line.addWidget(QLabel(name))
        line.addWidget(QLineEdit(objectName=f"{name} field"))
        line.addWidget(QPushButton(objectName=f"{name} button"))
        splitter.addWidget(pane)
    QHBoxLayout(host).addWidget(splitter)
    host.show()
    host.activateWindow()
    qtbot.waitActive(host)
    return host


def test_the_panes_of_a_page_are_those_of_its_splitter(host):
    assert [pane.findChild(QLabel).text() for pane in panes.parts(host)] == ["left", "right"]


def test_a_page_without_a_splitter_is_one_pane(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    assert panes.parts(page) == [page]


def test_one_goes_round_in_both_directions(host, qtbot):
    left, right = panes.parts(host)
    panes.enter(left)
    assert host.focusWidget().objectName() == "left field"
    assert panes.step([left, right], forwards=True) is right
    assert panes.step([left, right], forwards=False) is right
    panes.enter(right)
    assert panes.step([left, right], forwards=True) is left


def test_one_comes_back_to_where_one_was_in_a_pane(host, qtbot):
    left, right = panes.parts(host)
    left.findChild(QPushButton).setFocus()
    panes.enter(right)
    panes.enter(left)
    assert host.focusWidget().objectName() == "left button"


def test_there_may_be_nothing_to_go_to():
    assert panes.step([], forwards=True) is None
