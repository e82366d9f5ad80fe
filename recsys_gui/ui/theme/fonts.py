"""Inter, shipped with the program, with figures of equal width; Chinese falls back to what the system has."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase

from recsys_gui.base.paths import resource
from recsys_gui.ui.theme.tokens import BODY

FAMILIES = ["Inter", "Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC"]


def load_fonts() -> None:
    """Make the shipped fonts known to Qt."""
    for path in sorted(resource("fonts").glob("*.otf")):
        QFontDatabase.addApplicationFont(str(path))


def font(pixels: int = BODY, weight: int = 400) -> QFont:
    """A font of the interface; weights 400, 500 and 600 are shipped."""
    result = QFont()
    result.setFamilies(FAMILIES)
    result.setPixelSize(pixels)
    result.setWeight(QFont.Weight(weight))
    result.setFeature(QFont.Tag("tnum"), 1)
    return result
