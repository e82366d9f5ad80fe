"""Labels in the type sizes of the theme."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QWidget


def label(words: str = "", role: str = "", *, wrap: bool = False, parent: QWidget | None = None) -> QLabel:
    """A plain-text label; ``role`` is one of the stylesheet: title, section, number, small, secondary, strong…"""
    made = QLabel(words, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    return made


def card(parent: QWidget | None = None) -> QFrame:
    """An empty card."""
    made = QFrame(parent)
    made.setProperty("kind", "card")
    return made


def line(kind: str = "rule") -> QFrame:
    """A thin line: ``rule`` across, ``divider`` down."""
    made = QFrame()
    made.setProperty("kind", kind)
    return made


def restyle(widget: QWidget, name: str, value: str) -> None:
    """Change a dynamic property that the stylesheet looks at."""
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
