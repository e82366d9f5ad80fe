"""Every page walked by Tab alone: all controls are reached, have a name, and show where the focus is."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QTabBar, QWidget

from recsys_gui import app
from recsys_gui.base.settings import Settings

MOST = 200
"""More steps than any page has controls."""
KEYS = ["welcome", "today", "recommend", "data", "train", "insights", "settings", "import", "help"]


@pytest.fixture
def window(qapp, runner, tmp_path, shop_file, qtbot):
    program = app.build(qapp, Settings(tmp_path / "settings.json"), runner)
    program.window.show()
    program.window.activateWindow()
    qtbot.waitActive(program.window)
    yield program.window
    program.window.retire()
    program.shell.language.silence()


@pytest.mark.parametrize("key", KEYS)
def test_tab_reaches_every_control_of_a_page(window, shop_file, key, qtbot):
    show(window, shop_file, key)
    before = set(reachable(window))  # what comes or goes meanwhile, such as a way to cancel, does not count
    walked = walk(window, qtbot)
    nameless = [describe(part) for part in walked if not spoken_name(part)]
    assert not nameless
    unseen = [describe(part) for part in walked if not focus_shows(part, window)]
    assert not unseen
    missed = [describe(part) for part in reachable(window) if part in before and part not in walked]
    assert not missed


def show(window, shop_file, key):
    if key != "welcome":
        window.take_file(shop_file)
    if key == "import":
        window.menus.import_sales.trigger()
    elif key == "help":
        window.menus.help.trigger()
    elif key not in ("welcome", *window.stack.keys, "settings"):
        pytest.skip("this page is not there")
    else:
        window.show_page(key)
    for _ in range(5):
        QApplication.processEvents()


def walk(window, qtbot):
    """What has the focus, step by step, until it comes round."""
    window.sidebar.list.setFocus(Qt.FocusReason.TabFocusReason)
    first, walked = window.sidebar.list, []
    qtbot.waitUntil(first.hasFocus)
    for _ in range(MOST):
        here = QApplication.focusWidget()
        assert here is not None, f"the focus is lost after {describe(walked[-1])}"
        walked.append(here)
        qtbot.keyClick(here, Qt.Key.Key_Tab)
        after = QApplication.focusWidget()
        assert after is not here, f"Tab does not leave {describe(here)}"
        if after is first:
            return walked
    raise AssertionError(f"Tab never comes round: {[describe(part) for part in walked[-6:]]}")


def reachable(window):
    """Every control that takes the focus by Tab and can be seen without scrolling its neighbours away."""
    for part in window.findChildren(QWidget):
        takes = part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.focusProxy() is None
        if takes and part.isVisible() and part.isEnabled() and part.window() is window:
            exclusive = isinstance(part, QAbstractButton) and part.autoExclusive() and not part.isChecked()
            if not exclusive and not isinstance(part.parent(), QAbstractItemView):
                yield part


def spoken_name(part):
    """What a screen reader says first."""
    return QAccessible.queryAccessibleInterface(part).text(QAccessible.Text.Name)


def focus_shows(part, window):
    """Whether a picture of the control differs with and without the focus."""
    before = picture(part)
    part.clearFocus()
    QApplication.processEvents()
    after = picture(part)
    part.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    return before != after or picture(part) != after


def picture(part) -> QImage:
    part.repaint()
    return part.grab().toImage()


def describe(part):
    name = part.accessibleName() or getattr(part, "text", str)() or part.objectName()
    kind = "tabs" if isinstance(part, QTabBar) else type(part).__name__
    return f"{kind} “{name}” in {type(part.parent()).__name__}"


class Windows(QObject):
    """Notes every window that appears, however short."""

    def __init__(self):
        super().__init__()
        self.seen = []

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(describe(watched))
        return False


def test_while_pages_are_built_nothing_else_appears_as_a_window(window, shop_file, qapp):
    windows = Windows()
    qapp.installEventFilter(windows)
    for key in KEYS:
        if key in (*window.stack.keys, "settings", "import", "help"):
            show(window, shop_file, key)
    qapp.removeEventFilter(windows)
    assert not windows.seen
    assert window.isActiveWindow()
