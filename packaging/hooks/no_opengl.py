"""Runs first in the frozen program: pyqtgraph imports Qt's OpenGL modules, 10 MB, for plots that nobody draws here.

In their place stand modules whose every class is a plain ``QWidget``; only a base class is ever looked at.
"""

import sys
import types


class _WithoutOpenGL(types.ModuleType):
    def __getattr__(self, name: str) -> type:
        if name.startswith("__"):
            raise AttributeError(name)
        from PySide6.QtWidgets import QWidget

        return QWidget


for _name in ("PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets"):
    sys.modules[_name] = _WithoutOpenGL(_name)
