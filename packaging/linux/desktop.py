"""What a Linux desktop wants to know about the program, laid out below a `share` folder."""

from __future__ import annotations

import datetime
import gzip
import pathlib
import shutil

from project import BUILD, ROOT, source_time, version

HERE = pathlib.Path(__file__).resolve().parent
TEMPLATES = HERE / "share"
ICON_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
DOCUMENT_ICON = "application-vnd.shelfwise.shop"


def lay_out(share: pathlib.Path) -> None:
    """Fill ``share`` with the desktop entry, the kind of file, the description, the manual and the icons."""
    for name, folder in (
        ("shelfwise.desktop", "applications"),
        ("shelfwise.xml", "mime/packages"),
        ("shelfwise.metainfo.xml", "metainfo"),
    ):
        write(share / folder / name, filled(name))
    manual = share / "man/man1/shelfwise.1.gz"
    manual.parent.mkdir(parents=True, exist_ok=True)
    manual.write_bytes(packed(filled("shelfwise.1").encode()))
    (manual.parent / "recsys-gui.1.gz").symlink_to(manual.name)
    _icons(share / "icons/hicolor")


def filled(name: str) -> str:
    """The text of a template, with the version and the day of the last change."""
    text = (TEMPLATES / name).read_text(encoding="utf-8")
    return text.replace("@VERSION@", version()).replace("@DATE@", day().isoformat())


def day() -> datetime.date:
    """The day of the last change to the source."""
    return datetime.datetime.fromtimestamp(int(source_time()), datetime.UTC).date()


def packed(data: bytes) -> bytes:
    """Compressed as gzip, without the time of day."""
    return gzip.compress(data, 9, mtime=0)


def write(path: pathlib.Path, text: str) -> None:
    """Write a text, making its folder."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _icons(theme: pathlib.Path) -> None:
    vector = ROOT / "resources/icons/app.svg"
    for kind, name in (("apps", "shelfwise"), ("mimetypes", DOCUMENT_ICON)):
        _copy(vector, theme / f"scalable/{kind}/{name}.svg")
        for size in ICON_SIZES:
            _copy(BUILD / f"icons/shelfwise-{size}.png", theme / f"{size}x{size}/{kind}/{name}.png")


def _copy(source: pathlib.Path, target: pathlib.Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
