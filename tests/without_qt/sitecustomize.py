"""On PYTHONPATH, this makes Qt impossible to import, in the tests' process and in every process they start."""

import importlib.abc
import sys


class NoQt(importlib.abc.MetaPathFinder):
    def find_spec(self, fullname, path=None, target=None):
        if fullname.partition(".")[0] in {"PySide6", "shiboken6", "pyqtgraph"}:
            raise ImportError(f"{fullname} is out of reach here")


sys.meta_path.insert(0, NoQt())
