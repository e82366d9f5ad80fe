"""The program's icon in the forms that systems want, all drawn from resources/icons/app.svg.

Run with the Python of an environment that has PySide6: `python packaging/icons.py FOLDER`.
"""

from __future__ import annotations

import os
import pathlib
import struct
import sys

SOURCE = pathlib.Path(__file__).resolve().parent.parent / "resources" / "icons" / "app.svg"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512, 1024)
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
ICNS_KINDS = {
    b"icp4": 16, b"icp5": 32, b"ic07": 128, b"ic08": 256, b"ic09": 512, b"ic10": 1024, b"ic11": 32, b"ic12": 64,
    b"ic13": 256, b"ic14": 512,
}  # fmt: skip
"""Kind of picture in an .icns file → its pixels; the last four are for screens with twice the pixels."""


def draw(sizes: tuple[int, ...] = SIZES) -> dict[int, bytes]:
    """The icon as PNG, for every size in pixels."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QBuffer
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    pictures, renderer = {}, QSvgRenderer(SOURCE.read_bytes())
    for size in sizes:
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(0)
        with QPainter(image) as painter:
            renderer.render(painter)
        buffer = QBuffer()
        buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")
        pictures[size] = bytes(buffer.data())
    return pictures


def ico(pictures: dict[int, bytes]) -> bytes:
    """A Windows icon: a directory, then the pictures; 256 pixels are written as 0."""
    place = 6 + 16 * len(pictures)
    directory = [struct.pack("<HHH", 0, 1, len(pictures))]
    for size, picture in pictures.items():
        directory.append(struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), place))
        place += len(picture)
    return b"".join([*directory, *pictures.values()])


def icns(pictures: dict[int, bytes]) -> bytes:
    """A macOS icon: chunks of kind, length and picture."""
    chunks = [
        struct.pack(">4sI", kind, 8 + len(pictures[size])) + pictures[size]
        for kind, size in ICNS_KINDS.items()
    ]  # fmt: skip
    body = b"".join(chunks)
    return struct.pack(">4sI", b"icns", 8 + len(body)) + body


def write(folder: pathlib.Path) -> None:
    """`shelfwise.ico`, `shelfwise.icns` and `shelfwise-SIZE.png`."""
    folder.mkdir(parents=True, exist_ok=True)
    pictures = draw()
    for size, picture in pictures.items():
        (folder / f"shelfwise-{size}.png").write_bytes(picture)
    (folder / "shelfwise.ico").write_bytes(ico({size: pictures[size] for size in ICO_SIZES}))
    (folder / "shelfwise.icns").write_bytes(icns(pictures))


if __name__ == "__main__":
    write(pathlib.Path(sys.argv[1]))
