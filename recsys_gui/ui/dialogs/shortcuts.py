"""The keys of the program, read off its menus."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QFormLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from recsys_gui.ui.finding import plain
from recsys_gui.ui.theme.fonts import scaled
from recsys_gui.ui.widgets.basics import button, row
from recsys_gui.ui.widgets.labels import label


class ShortcutsDialog(QDialog):
    """One line an action that has a shortcut."""

    def __init__(self, actions: Iterable[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard"))
        self.resize(scaled(440), scaled(480))
        inner = QWidget()
        inner.setObjectName("scrolled")
        form = QFormLayout(inner)
        form.setHorizontalSpacing(28)
        form.setVerticalSpacing(9)
        for action in actions:
            if not action.shortcut().isEmpty():
                form.addRow(_keys(action), label(plain(action.text())))
        for keys, meaning in self._everywhere():
            form.addRow(label(keys, "strong"), label(meaning))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inner)
        close = button(self.tr("Close"), self.accept, "primary")
        close.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.addWidget(area, 1)
        column.addLayout(row(None, close))
        close.setFocus()

    def _everywhere(self) -> list[tuple[str, str]]:
        return [
            ("Tab", self.tr("Next control")),
            ("↑ ↓ Home End", self.tr("Move in lists")),
            ("Enter", self.tr("Open or commit")),
            ("Esc", self.tr("Cancel, or clear the search")),
        ]


def _keys(action: QAction) -> QLabel:
    return label(action.shortcut().toString(QKeySequence.SequenceFormat.NativeText), "strong")
