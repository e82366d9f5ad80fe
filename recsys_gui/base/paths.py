"""Where things lie: the resources that ship with the program, and the folders of this computer's user."""

from __future__ import annotations

import os
import sys
from collections.abc import MutableMapping
from pathlib import Path

import platformdirs

APP_NAME = "Shelfwise"
_SHARED = "/usr/local/share:/usr/share"
"""Where the kinds of files are looked up unless the system says otherwise."""


def resource(*parts: str) -> Path:
    """The path of a shipped resource, from a checkout, an installed wheel or a frozen program.

    Raises:
        FileNotFoundError: no such resource was shipped.
    """
    package = Path(__file__).resolve().parent.parent
    frozen = getattr(sys, "_MEIPASS", None)
    roots = [Path(frozen) / "resources"] if frozen else [package.parent / "resources", package / "resources"]
    for root in roots:
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise FileNotFoundError("/".join(parts))


def _user_folder(kind: str) -> Path:
    """A private folder of this user; the variable SHELFWISE_HOME moves all of them (tests, portable use)."""
    home = os.environ.get("SHELFWISE_HOME")
    dirs = platformdirs.PlatformDirs(APP_NAME, appauthor=False)
    path = Path(home) / kind if home else Path(getattr(dirs, f"user_{kind}_dir"))
    path.mkdir(parents=True, exist_ok=True, mode=0o700)
    return path


def config_folder() -> Path:
    """The folder of the program's own settings; made when missing."""
    return _user_folder("config")


def data_folder() -> Path:
    """The folder for shop files the program makes itself, such as the sample; made when missing."""
    return _user_folder("data")


def lock_folder() -> Path:
    """The folder of files that say which shop files are open in a window; made when missing."""
    path = _user_folder("config") / "open"
    path.mkdir(exist_ok=True, mode=0o700)
    return path


def log_folder() -> Path:
    """The folder of logs and crash reports; made when missing."""
    return _user_folder("log")


def make_files_known(environment: MutableMapping[str, str] = os.environ) -> None:
    """Tell file dialogs what a shop file is, so that they do not look into it; to be called before Qt begins.

    Qt's own dialog and that of GTK run in the window's process, and open every file of the folder whose name they do
    not know, to guess its kind. Closing it again would take SQLite's locks from a shop file that is open there. Both
    ask the folders of ``XDG_DATA_DIRS`` first (https://specifications.freedesktop.org/shared-mime-info-spec/latest/).
    """
    if sys.platform in ("win32", "darwin"):  # the dialogs are the system's own
        return
    ours = str(resource("mime").parent)
    folders = (environment.get("XDG_DATA_DIRS") or _SHARED).split(os.pathsep)
    if ours not in folders:
        environment["XDG_DATA_DIRS"] = os.pathsep.join([*folders, ours])
