"""File dialogs are told what a shop file is, so that they do not look into it.

Qt's own dialog and that of GTK run in the window's process, and open every file of the folder whose name they do not
know, to guess its kind. Closing it again would take SQLite's locks from a shop file that is open here (see
:mod:`recsys_gui.store.live`). Both ask the folders of ``XDG_DATA_DIRS`` first.

https://specifications.freedesktop.org/shared-mime-info-spec/latest/
"""

from __future__ import annotations

import os
import sys
from collections.abc import MutableMapping

from recsys_gui.base.paths import resource

_USUAL = "/usr/local/share:/usr/share"


def make_known(environment: MutableMapping[str, str] = os.environ) -> None:
    """Add the kinds of files that ship with the program; to be called before the application is made."""
    if sys.platform in ("win32", "darwin"):  # dialogs of the system's own, and on Windows locks that stay
        return
    ours = str(resource("mime").parent)
    folders = (environment.get("XDG_DATA_DIRS") or _USUAL).split(os.pathsep)
    if ours not in folders:
        environment["XDG_DATA_DIRS"] = os.pathsep.join([*folders, ours])
