import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from recsys_gui.ui.widgets.toast import Toast


@pytest.fixture
def host(qtbot):
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(800, 600)
    host.show()
    return host


def test_a_toast_stands_low_in_the_middle_and_stays_there(host):
    toast = Toast(host)
    toast.tell("6 offers written")
    assert abs(toast.geometry().center().x() - 400) <= 1
    host.resize(1000, 600)
    assert abs(toast.geometry().center().x() - 500) <= 1


def test_a_new_toast_takes_the_place_of_the_old(host):
    toast = Toast(host)
    toast.tell("One")
    toast.tell("Two")
    assert toast.words.text() == "Two"
    assert toast.accessibleName() == "Two"


def test_its_action_is_done_once(host):
    done, toast = [], Toast(host)
    toast.tell("Written", "Show", lambda: done.append(1))
    button = toast.findChild(QPushButton)
    assert button.isVisible()
    button.click()
    assert done == [1]
    assert not toast.isVisible()
    toast.tell("Saved")
    assert not button.isVisible()
