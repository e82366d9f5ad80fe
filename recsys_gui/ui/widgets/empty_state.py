"""What stands where there is nothing to show: why, and the way on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recsys_gui.ui.theme.fonts import scaled
from recsys_gui.ui.theme.theme import Theme
from recsys_gui.ui.widgets.basics import button, icon_label
from recsys_gui.ui.widgets.labels import label

_WIDTH = 460


class EmptyState(QWidget):
    """Icon, one sentence, a quieter second one, at most one primary button and one alternative."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        sentence: str,
        detail: str = "",
        tone: str = "text3",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.sentence = label(sentence, "section", wrap=True)
        self.detail = label(detail, "secondary", wrap=True)
        if not detail:  # to show it here would make it a window of its own for a moment
            self.detail.hide()
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        middle = QWidget()
        middle.setFixedWidth(scaled(_WIDTH))
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(middle)
        column = QVBoxLayout(middle)
        column.setSpacing(6)
        column.addStretch(2)
        column.addWidget(icon_label(theme, icon, tone, 36), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(6)
        for words in (self.sentence, self.detail):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(words)
        column.addSpacing(8)
        column.addLayout(self._buttons)
        column.addStretch(3)
        self._buttons.addStretch(1)
        self._buttons.addStretch(1)

    def set_words(self, sentence: str, detail: str = "") -> None:
        """Say something else."""
        self.sentence.setText(sentence)
        self.detail.setText(detail)
        self.detail.setVisible(bool(detail))

    def add_button(self, text: str, on_click: Callable[[], object], kind: str = "", name: str = "") -> None:
        """A way on."""
        self._buttons.insertWidget(self._buttons.count() - 1, button(text, on_click, kind, name=name))
