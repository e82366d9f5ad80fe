import os
import subprocess
import sys

from PySide6.QtCore import QObject

from recsys_gui.ui.frame import pages_ahead

SCRIPT = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from recsys_gui.ui.frame import pages_ahead

app = QApplication(sys.argv)
pages_ahead._LATER = 1
ahead = pages_ahead.PagesAhead(["recommend", "insights"], app)
page = "recsys_gui.ui.pages.insights.page"
assert page not in sys.modules
look = QTimer()
look.timeout.connect(lambda: app.quit() if not ahead._timer.isActive() and page in sys.modules else None)
ahead.begin()
assert page not in sys.modules
look.start(20)
QTimer.singleShot(60_000, app.quit)
app.exec()
assert page in sys.modules
assert "recsys_gui.ui.pages.recommend.till_mode" in sys.modules
assert "recsys_gui.ui.pages.train.page" not in sys.modules
assert not list(pages_ahead.modules(["recommend", "insights"]))
print("fine")
"""


def test_pages_are_imported_one_module_at_a_time_once_charts_are_there():
    # In a program of its own, as modules are imported once only.
    run = subprocess.run(
        [sys.executable, "-c", SCRIPT], check=False, capture_output=True, text=True, timeout=120,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    assert run.stdout == "fine\n", run.stderr


def test_what_is_left_of_an_earlier_window_is_not_kept_for_good(qtbot, monkeypatch):
    kept, window = [], QObject()
    monkeypatch.setattr(pages_ahead, "keep_what_is_there", lambda: kept.append(True))
    monkeypatch.setattr(pages_ahead, "modules", lambda keys: iter(keys))
    with_all_imported = pages_ahead.PagesAhead([], window)
    with_all_imported.step()
    assert kept == []
    first = pages_ahead.PagesAhead(["json"], window)
    first.step()
    first.step()
    assert kept == [True]
