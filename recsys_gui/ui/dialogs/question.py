"""The one form of question: what would be lost, the safe way as default, verbs on the buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from recsys_gui.ui.theme.fonts import scaled
from recsys_gui.ui.theme.theme import Theme
from recsys_gui.ui.widgets.basics import button, icon_label, row
from recsys_gui.ui.widgets.labels import label

_WIDTH = 500


class Question(QDialog):
    """Accepted means the bold way, rejected (also Esc) the safe one."""

    def __init__(
        self, theme: Theme, title: str, detail: str, bold: str, safe: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(scaled(_WIDTH))
        self.bold = button(bold, self.accept, "danger", name="bold")
        self.safe = button(safe, self.reject, "primary", name="safe")
        self.bold.setAutoDefault(False)
        self.safe.setDefault(True)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(label(title, "section", wrap=True))
        words.addWidget(label(detail, "secondary", wrap=True))
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(icon_label(theme, "triangle-alert", "warn", 24), 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(18)
        column.addLayout(top)
        column.addLayout(row(None, self.bold, self.safe))
        self.safe.setFocus()
