"""Facts side by side: a caption, its value below it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from recsys_gui.ui.plain_tip import plain_tip
from recsys_gui.ui.widgets.labels import label, line

_SPACE = 14


class FactRow(QWidget):
    """A row of facts; the text of each is set by its key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.values: dict[str, QLabel] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_SPACE)
        self._row.addStretch(1)

    def add(self, key: str, name: str) -> QWidget:
        """A fact behind those before it; the widget, to hide it."""
        box = QWidget()
        columns = QHBoxLayout(box)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(_SPACE)
        if self.values:
            columns.addWidget(line("divider"))
        rows = QVBoxLayout()
        rows.setSpacing(2)
        value = self.values[key] = label(role="section")
        caption = label(name, "label")
        caption.setBuddy(value)
        rows.addWidget(caption)
        rows.addWidget(value)
        columns.addLayout(rows)
        self._row.insertWidget(self._row.count() - 1, box)
        return box

    def tell(self, key: str, words: str, tip: str = "") -> None:
        """Set the text of a fact."""
        value = self.values[key]
        value.setText(words)
        value.setToolTip(plain_tip(tip) or "")
        value.ensurePolished()
        value.setMinimumWidth(value.sizeHint().width())  # a longer text gets its room at once
