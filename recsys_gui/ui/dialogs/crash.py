"""What the owner sees of a bug of ours: that the data is safe, and details to copy."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from recsys_gui.ui.theme.theme import Theme
from recsys_gui.ui.widgets.basics import button, icon_label, row
from recsys_gui.ui.widgets.labels import label


class CrashDialog(QDialog):
    """Says that something went wrong, that the data is safe, and shows what to send to the makers.

    Signals:
        restart_wanted: the program is to end and start anew.
    """

    restart_wanted = Signal()

    def __init__(self, theme: Theme, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.setMinimumSize(600, 420)
        self.details = QPlainTextEdit(details)
        self.details.setReadOnly(True)
        self.details.setAccessibleName(self.tr("Technical details"))
        self.copy_button = button(self.tr("Copy details"), self._copy, name="copy-details")
        theme.dress(self.copy_button, "copy", "text2")
        again = button(self.tr("Start again"), self._start_again, name="start-again")
        close = button(self.tr("Go on"), self.accept, "primary")
        close.setDefault(True)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(label(self.tr("Something went wrong in Shelfwise"), "section"))
        safe = self.tr("This is our mistake, not yours. Your shop file is saved. Go on, or close and start again.")
        words.addWidget(label(safe, "secondary", wrap=True))
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(icon_label(theme, "bug", "bad", 24), 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(14)
        column.addLayout(top)
        column.addWidget(self.details, 1)
        column.addLayout(row(self.copy_button, None, again, close))
        close.setFocus()

    def add(self, details: str) -> None:
        """Another mistake while the dialog is open goes below the first."""
        self.details.appendPlainText(f"\n{details}")

    def _start_again(self) -> None:
        self.accept()
        self.restart_wanted.emit()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())
        self.copy_button.setText(self.tr("Copied"))
