"""A sentence in a coloured box: what happened, what to do, and the button that does it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from recsys_gui.base.errors import UserError
from recsys_gui.ui.theme.theme import Theme
from recsys_gui.ui.translation import say
from recsys_gui.ui.widgets.basics import button, icon_label
from recsys_gui.ui.widgets.labels import label

Tone = Literal["info", "ok", "warn", "bad"]
_ICONS = {"info": "info", "ok": "circle-check", "warn": "triangle-alert", "bad": "triangle-alert"}


class Banner(QFrame):
    """One thing the owner should know; the tone is icon and colour, never colour alone."""

    def __init__(
        self, theme: Theme, tone: Tone, title: str, detail: str = "", icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "banner")
        self.setProperty("tone", tone)
        self.setAccessibleName(title)
        self.setAccessibleDescription(detail)
        self.title_label = label(title, "strong", wrap=True)
        self.detail_label = label(detail, "secondary", wrap=True)
        if not detail:  # to show it here would make it a window of its own for a moment
            self.detail_label.hide()
        for part in (self.title_label, self.detail_label):
            part.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addStretch(1)
        words.addWidget(self.title_label)
        words.addWidget(self.detail_label)
        words.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(15, 10, 12, 10)
        self._row.setSpacing(14)
        self._row.addWidget(icon_label(theme, icon or _ICONS[tone], tone, 18))
        self._row.addLayout(words, 1)

    def add_button(self, text: str, on_click: Callable[[], object], kind: str = "") -> None:
        """A way on, at the right."""
        self._row.addWidget(button(text, on_click, kind))

    def showEvent(self, event: QShowEvent) -> None:
        """Tell who cannot see it."""
        super().showEvent(event)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def set_words(self, title: str, detail: str = "") -> None:
        """Say something else."""
        self.title_label.setText(title)
        self.detail_label.setText(detail)
        self.detail_label.setVisible(bool(detail))
        self.setAccessibleName(title)
        self.setAccessibleDescription(detail)


def problem_banner(theme: Theme, error: UserError) -> Banner:
    """The banner of an error that the owner can mend."""
    return Banner(theme, "bad", say(error.sentence), say(error.advice))
