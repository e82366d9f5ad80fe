"""The installers of the system this runs on, each with its SHA-256 sum."""

from __future__ import annotations

import hashlib
import pathlib
import sys
import time

from project import DIST, say


def make_installers() -> list[pathlib.Path]:
    """Make every installer of this system from the program in `dist/`, and `dist/SHA256SUMS`."""
    from smoke_test import frozen_program

    if not frozen_program().exists():
        sys.exit("There is no frozen program. Please run: python3 packaging/dev.py freeze")
    made = [_timed(make) for make in _makers()]
    sums = "".join(f"{sha256(path)}  {path.name}\n" for path in made)
    (DIST / "SHA256SUMS").write_text(sums, encoding="utf-8", newline="\n")
    return made


def _makers() -> list:
    """The tools of one system are not even looked at on another."""
    if sys.platform == "win32":
        from windows.setup import make_setup

        return [make_setup]
    if sys.platform == "darwin":
        from macos.disk_image import make_disk_image

        return [make_disk_image]
    from freeze import FROZEN
    from linux.deb import make_deb
    from linux.tarball import make_tarball

    return [lambda: make_deb(FROZEN), lambda: make_tarball(FROZEN)]


def _timed(make) -> pathlib.Path:
    started = time.monotonic()
    path = make()
    say(f"{path.name}: {path.stat().st_size / 2**20:.0f} MB in {time.monotonic() - started:.0f} s")
    return path


def sha256(path: pathlib.Path) -> str:
    """The sum of a file, as `sha256sum` writes it."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
