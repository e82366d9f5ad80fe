import subprocess
import sys

COUNT = """
import inspect, sys
from recsys_gui.jobs.quick_imports import leave_sources_unread
leave_sources_unread()
read = []
getsource = inspect.getsource
inspect.getsource = lambda thing: read.append(thing) or getsource(thing)
import recsys_gui.domain.rules, json.tool
from recsys_gui.ui.widgets.banner import Banner
from PySide6.QtWidgets import QApplication
QApplication([])
print(len(read), QApplication.instance().applicationName())
"""


def test_no_source_is_read_for_what_is_imported_after_qt():
    done = subprocess.run([sys.executable, "-c", COUNT], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("0 ")
