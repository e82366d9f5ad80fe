"""The message that is copied for a customer: the owner's own words, with names in braces filled in."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from recsys_gui.domain.changes import Changes
from recsys_gui.domain.edits import ChangeFact
from recsys_gui.ui.pages.settings.section import Section
from recsys_gui.ui.theme.fonts import scaled
from recsys_gui.ui.widgets.labels import label

_HEIGHT = 118


class MessageSection(Section):
    """The template of "Copy message"."""

    needs_shop = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("MessageSection", "Message to customers"), parent)
        self.text = _Text()
        self.text.setAccessibleName(self.name)
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(scaled(_HEIGHT))
        self.text.left.connect(self._save)
        hint = self.tr(
            "Copy message fills in what stands in braces: {customer}, {product}, {price}, {shop}. Empty: our words."
        )
        self.column.addWidget(label(hint, "secondary", wrap=True))
        self.column.addWidget(self.text)

    def refresh(self, changes: Changes) -> None:
        """Read the template again, unless it is being written."""
        shop = self.shop
        if shop is not None and changes.settings and not self.text.hasFocus():
            self.text.setPlainText(shop.browser.fact("message_template"))
            self.text.setReadOnly(shop.edits is None)

    def _save(self) -> None:
        shop = self.shop
        if shop is not None and shop.edits is not None:
            words = self.text.toPlainText()
            if words != shop.browser.fact("message_template"):
                shop.edits.submit(ChangeFact("message_template", words))


class _Text(QPlainTextEdit):
    """Signal: left, when the focus goes elsewhere."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()
