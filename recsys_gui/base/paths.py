"""Where things lie: the resources that ship with the program, and the folders of this computer's user."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import platformdirs

APP_NAME = "Shelfwise"


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
