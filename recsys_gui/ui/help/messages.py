"""What was told at the bottom of the window of late, for whoever looked elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTime
from PySide6.QtWidgets import QDialog, QListWidget, QVBoxLayout, QWidget

from recsys_gui.ui.theme.fonts import scaled
from recsys_gui.ui.widgets.basics import button, row
from recsys_gui.ui.widgets.labels import label

Message = tuple[datetime, str]


class MessagesDialog(QDialog):
    """One line a message, the newest first."""

    def __init__(self, messages: Sequence[Message], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(QCoreApplication.translate("MessagesDialog", "Recent messages"))
        self.resize(scaled(520), scaled(380))
        self.list = QListWidget()
        self.list.setObjectName("messages")
        self.list.setAccessibleName(self.windowTitle())
        self.list.setWordWrap(True)
        for moment, sentence in reversed(messages):
            clock = QLocale().toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)
            self.list.addItem(f"{clock}   {sentence}")
        none = label(self.tr("Nothing was told since the window opened."), "secondary")
        none.setVisible(not messages)
        self.list.setVisible(bool(messages))
        close = button(self.tr("Close"), self.accept, "primary")
        close.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.addWidget(none, 1)
        column.addWidget(self.list, 1)
        column.addLayout(row(None, close))
        (self.list if messages else close).setFocus()
