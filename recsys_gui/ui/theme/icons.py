"""Line icons, tinted with a colour of the theme."""

from __future__ import annotations

import functools
from collections.abc import Callable

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from recsys_gui.base.paths import resource

BUTTON_ICON = QSize(20, 16)


@functools.cache
def _svg(name: str) -> bytes:
    return resource("icons", f"{name}.svg").read_bytes()


def tinted_svg(name: str, color: str) -> bytes:
    """The SVG of icon ``name`` drawn in ``color``.

    Raises:
        FileNotFoundError: no such icon is shipped.
    """
    return _svg(name).replace(b"currentColor", color.encode())


def pixmap(name: str, color: str, size: int, ratio: float = 1.0) -> QPixmap:
    """Icon ``name`` in ``color``, ``size`` device-independent pixels wide and high."""
    renderer = QSvgRenderer(QByteArray(tinted_svg(name, color)))
    result = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    renderer.render(painter, QRectF(0, 0, result.width(), result.height()))
    painter.end()
    result.setDevicePixelRatio(ratio)
    return result


def icon(file: Callable[[str], str], normal: str, disabled: str, selected: str) -> QIcon:
    """An icon for every size and screen, with a colour each for what is usual, unusable and selected.

    Qt draws it when it is seen, from the SVG that ``file`` gives for a colour.
    """
    result = QIcon()
    for mode, color in (
        (QIcon.Mode.Normal, normal),
        (QIcon.Mode.Disabled, disabled),
        (QIcon.Mode.Selected, selected),
    ):
        result.addFile(file(color), QSize(), mode)
    return result


def button_icon(name: str, normal: str, disabled: str) -> QIcon:
    """Icon ``name`` with some room at its right, as buttons put their text too near."""
    result = QIcon()
    for mode, color in ((QIcon.Mode.Normal, normal), (QIcon.Mode.Disabled, disabled)):
        for ratio in (1, 2, 3):
            wide = QPixmap(BUTTON_ICON * ratio)
            wide.fill(Qt.GlobalColor.transparent)
            painter = QPainter(wide)
            painter.drawPixmap(0, 0, pixmap(name, color, BUTTON_ICON.height() * ratio))
            painter.end()
            result.addPixmap(wide, mode)
    return result


def app_icon() -> QIcon:
    """The icon of the program itself."""
    return QIcon(str(resource("icons", "app.svg")))
