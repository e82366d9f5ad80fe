import os
import subprocess
import sys

SCRIPT = """
import sys
from time import perf_counter
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from recsys_gui.ui.charts_ahead import ChartsAhead

app = QApplication(sys.argv)
ahead = ChartsAhead()
done = []
assert not ahead.is_ready()
ahead.when_ready(lambda: done.append("first"))
ahead.when_ready(lambda: done.append("second"))
assert not done
slices = []
tick = QTimer()
tick.timeout.connect(lambda: slices.append(perf_counter()))
tick.start(1)
ahead.ready.connect(app.quit)
QTimer.singleShot(60_000, app.quit)
app.exec()
assert ahead.is_ready() and done == ["first", "second"], done
ahead.when_ready(lambda: done.append("at once"))
assert done[-1] == "at once"
assert len(slices) > 5, len(slices)
print("fine")
"""


def test_charts_are_loaded_in_slices_between_which_the_window_works():
    # In a program of its own, as the library is loaded once only.
    run = subprocess.run(
        [sys.executable, "-c", SCRIPT], check=False, capture_output=True, text=True, timeout=120,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    assert run.stdout == "fine\n", run.stderr
