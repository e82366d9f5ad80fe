"""Tokens as Qt's palette, for what the stylesheet does not reach: dialogs, selections, native parts of Fusion."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from recsys_gui.ui.theme.tokens import Tokens

_ROLES = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "surface2",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.BrightText: "bad",
    QPalette.ColorRole.PlaceholderText: "text3",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "link",
    QPalette.ColorRole.LinkVisited: "link",
    QPalette.ColorRole.ToolTipBase: "surface",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Light: "surface2",
    QPalette.ColorRole.Midlight: "surface2",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "edge",
    QPalette.ColorRole.Shadow: "edge",
}
_PARTS = (QColor.redF, QColor.greenF, QColor.blueF)
_TEXTS = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)


def palette(tokens: Tokens) -> QPalette:
    """The palette of one theme."""
    result = QPalette()
    for role, name in _ROLES.items():
        result.setColor(role, QColor(tokens.color(name)))
    for role in _TEXTS:
        result.setColor(QPalette.ColorGroup.Disabled, role, QColor(faded(tokens)))
    return result


def faded(tokens: Tokens) -> str:
    """The colour of what cannot be used now: ``text3`` half-way to the background."""
    ink, ground = QColor(tokens.text3), QColor(tokens.window)
    return QColor.fromRgbF(*(0.62 * part(ink) + 0.38 * part(ground) for part in _PARTS)).name()
