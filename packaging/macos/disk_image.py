"""The disk image for macOS: the program and a link to Applications to drag it to."""

from __future__ import annotations

import pathlib
import shutil

from project import BUILD, DIST, NAME, PROGRAM, call, version

APP = DIST / f"{NAME}.app"


def make_disk_image() -> pathlib.Path:
    """Make `dist/shelfwise-VERSION-macos-arm64.dmg` of the frozen program and give its path.

    Without a certificate of Apple the program is signed by nobody ("ad hoc"); Apple silicon runs nothing without that.
    """
    call("codesign", "--force", "--deep", "--sign", "-", APP)
    call("codesign", "--verify", "--deep", "--strict", APP)
    folder = BUILD / "disk-image"
    lay_out(APP, folder)
    path = DIST / f"{PROGRAM}-{version()}-macos-arm64.dmg"
    path.unlink(missing_ok=True)
    call(*command(folder, path))
    return path


def lay_out(app: pathlib.Path, folder: pathlib.Path) -> None:
    """What is seen when the image is opened."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shutil.copytree(app, folder / app.name, symlinks=True)
    (folder / "Applications").symlink_to("/Applications")


def command(folder: pathlib.Path, image: pathlib.Path) -> list[str]:
    """How macOS makes a compressed image of a folder."""
    kind = ["-volname", NAME, "-fs", "HFS+", "-format", "UDZO", "-imagekey", "zlib-level=9", "-ov"]
    return ["hdiutil", "create", *kind, "-srcfolder", str(folder), str(image)]
