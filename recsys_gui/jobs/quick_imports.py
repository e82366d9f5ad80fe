"""Imports without PySide's look into every source file.

Once PySide is there it reads the source of each module that is imported, to see whether that wants one of its features
(``snake_case`` names, properties instead of setters). Nothing here does, and reading some hundred files takes as long
as the first picture itself.
"""

from __future__ import annotations

import contextlib


def leave_sources_unread() -> None:
    """Import PySide, and have it take every later module for one that wants no feature; harmless where it cannot."""
    import PySide6.QtCore  # noqa: F401 - brings the module below with it

    with contextlib.suppress(ImportError):
        from shibokensupport import feature

        if hasattr(feature, "_mod_uses_pyside"):
            feature._mod_uses_pyside = lambda _module: False
