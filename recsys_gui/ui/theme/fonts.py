"""Inter, shipped with the program, with figures of equal width; Chinese falls back to what the system has."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from recsys_gui.base.paths import resource
from recsys_gui.ui.theme.tokens import BODY

FAMILIES = ["Inter", "Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC"]
LEAST_SCALE, MOST_SCALE = 1.0, 1.5


def load_fonts() -> None:
    """Make the shipped fonts known to Qt."""
    for path in sorted(resource("fonts").glob("*.otf")):
        QFontDatabase.addApplicationFont(str(path))


def base_font(scale: float) -> QFont:
    """The font of the whole program at a text size; 1 is the normal one."""
    return _font(round(BODY * scale), 400)


def text_scale() -> float:
    """How many times larger than normal the program writes now."""
    pixels = QApplication.font().pixelSize()
    return pixels / BODY if pixels > 0 else 1.0


def font(pixels: int = BODY, weight: int = 400) -> QFont:
    """A font of the interface, as large as the owner wants it; weights 400, 500 and 600 are shipped."""
    return _font(round(pixels * text_scale()), weight)


def scaled(pixels: int) -> int:
    """A width or height that holds text, for the text size in force."""
    return round(pixels * text_scale())


def _font(pixels: int, weight: int) -> QFont:
    result = QFont()
    result.setFamilies(FAMILIES)
    result.setPixelSize(pixels)
    result.setWeight(QFont.Weight(weight))
    result.setFeature(QFont.Tag("tnum"), 1)
    return result
