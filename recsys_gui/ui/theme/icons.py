"""Line icons, tinted with a colour of the theme."""

from __future__ import annotations

import functools
from collections.abc import Callable

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from recsys_gui.base.paths import resource

BUTTON_ICON = QSize(20, 16)
_SHAPE, _WIDE_SHAPE = (b'width="24" height="24" viewBox="0 0 24 24"', b'width="30" height="24" viewBox="0 0 30 24"')
"""How the file of every icon begins, and that of one for a button."""


@functools.cache
def _svg(name: str) -> bytes:
    return resource("icons", f"{name}.svg").read_bytes()


def tinted_svg(name: str, color: str) -> bytes:
    """The SVG of icon ``name`` drawn in ``color``.

    Raises:
        FileNotFoundError: no such icon is shipped.
    """
    return _svg(name).replace(b"currentColor", color.encode())


def wide_svg(name: str, color: str) -> bytes:
    """As :func:`tinted_svg`, with some room at its right: :data:`BUTTON_ICON` in shape."""
    return tinted_svg(name, color).replace(_SHAPE, _WIDE_SHAPE, 1)


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


def button_icon(file: Callable[[str], str], normal: str, disabled: str) -> QIcon:
    """As :func:`icon`; ``file`` gives what :func:`wide_svg` makes, as buttons put their text too near."""
    result = QIcon()
    for mode, color in ((QIcon.Mode.Normal, normal), (QIcon.Mode.Disabled, disabled)):
        result.addFile(file(color), QSize(), mode)
    return result


def app_icon() -> QIcon:
    """The icon of the program itself."""
    return QIcon(str(resource("icons", "app.svg")))
