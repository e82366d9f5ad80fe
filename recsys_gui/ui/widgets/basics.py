"""The smallest pieces of a page, made the same way everywhere: buttons, cards, rows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from recsys_gui.ui.theme.theme import Theme
from recsys_gui.ui.theme.tokens import CARD_PADDING


def icon_label(theme: Theme, name: str, role: str, size: int) -> QLabel:
    """A label with an icon that follows the theme; it says nothing to a screen reader."""
    result = QLabel()
    result.setFixedSize(size, size)
    theme.dress_label(result, name, role, size)
    return result


def button(
    text: str, on_click: Callable[[], object] | None = None, kind: str = "", *, name: str = "", tip: str = ""
) -> QPushButton:
    """A button; ``kind`` is ``primary``, ``danger``, ``link`` or nothing; ``name`` is its object name, for tests."""
    result = QPushButton(text)
    if kind:
        result.setProperty("kind", kind)
    if kind == "link":
        result.setCursor(Qt.CursorShape.PointingHandCursor)
    result.setObjectName(name)
    result.setToolTip(tip)
    if on_click:
        result.clicked.connect(lambda: on_click())
    return result


def frame(kind: str) -> QFrame:
    """A frame of a kind that the stylesheet knows (``card``, ``drop``, ``rule``, ``divider``, ``bar``)."""
    result = QFrame()
    result.setProperty("kind", kind)
    return result


def card(padding: int = CARD_PADDING, spacing: int = 6) -> tuple[QFrame, QVBoxLayout]:
    """A card and the column of what stands in it."""
    result = frame("card")
    layout = QVBoxLayout(result)
    layout.setContentsMargins(padding, padding, padding, padding)
    layout.setSpacing(spacing)
    return result, layout


def row(*widgets: QWidget | None, spacing: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QHBoxLayout:
    """Widgets side by side; None is the stretch between them."""
    layout = QHBoxLayout()
    layout.setSpacing(spacing)
    layout.setContentsMargins(*margins)
    for widget in widgets:
        if widget is None:
            layout.addStretch(1)
        else:
            layout.addWidget(widget)
    return layout
