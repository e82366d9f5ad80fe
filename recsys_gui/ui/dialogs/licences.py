"""The whole terms of everything that the program brings with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QListWidget, QPlainTextEdit, QSplitter, QVBoxLayout, QWidget

from recsys_gui.base.licences import Bundled
from recsys_gui.ui.widgets.basics import button, row

_SIZE = (820, 560)
_LIST_WIDTH = 260


class LicencesDialog(QDialog):
    """A list of what is bundled, and beside it the terms of what is chosen there."""

    def __init__(self, bundled: Sequence[Bundled], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Licences"))
        self.resize(*_SIZE)
        self._bundled = bundled
        self.names = QListWidget()
        self.names.setAccessibleName(self.tr("What Shelfwise is built with"))
        self.names.addItems([" ".join(filter(None, (one.name, one.version))) for one in bundled])
        self.terms = QPlainTextEdit()
        self.terms.setReadOnly(True)
        self.terms.setAccessibleName(self.tr("Terms of the licence"))
        self.names.currentRowChanged.connect(self._show)
        beside = QSplitter()
        beside.setChildrenCollapsible(False)
        beside.addWidget(self.names)
        beside.addWidget(self.terms)
        beside.setSizes([_LIST_WIDTH, _SIZE[0] - _LIST_WIDTH])
        close = button(self.tr("Close"), self.accept, "primary")
        close.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.addWidget(beside, 1)
        column.addLayout(row(None, close))
        self.names.setCurrentRow(0)
        self.names.setFocus()

    def _show(self, place: int) -> None:
        chosen = self._bundled[place]
        self.terms.setPlainText(f"{chosen.name} {chosen.version}: {chosen.licence}\n\n{chosen.terms()}")
