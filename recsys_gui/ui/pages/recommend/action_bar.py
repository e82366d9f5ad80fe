"""The row of buttons below a list of ideas."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from recsys_gui.ui.pages.recommend.offer_actions import ICONS, OfferActions
from recsys_gui.ui.plain_tip import plain_tip
from recsys_gui.ui.theme.theme import Theme
from recsys_gui.ui.widgets.labels import label


class ActionBar(QFrame):
    """A button for each action, and what they act on."""

    def __init__(self, theme: Theme, actions: OfferActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "bar")
        self.note = label(role="secondary")
        self.buttons = [ActionButton(theme, action, icon) for action, icon in zip(actions.all, ICONS, strict=True)]
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 14, 8)
        row.setSpacing(8)
        for made in self.buttons:
            row.addWidget(made)
        row.addStretch(1)
        row.addWidget(self.note)

    def set_note(self, words: str, *, room: bool) -> None:
        """Say at the right what is chosen, where there is room for it."""
        self.note.setText(words)
        self.note.setToolTip(plain_tip(words) or "")
        self.note.setVisible(room and bool(words))


class ActionButton(QPushButton):
    """A button that does an action and follows its words, its tooltip and whether it can be done."""

    def __init__(self, theme: Theme, action: QAction, icon: str, kind: str = "") -> None:
        super().__init__(action.text())
        self._action = action
        if kind:
            self.setProperty("kind", kind)
        theme.dress(self, icon, "on_accent" if kind == "primary" else "text")
        self.setAutoDefault(False)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.setEnabled(self._action.isEnabled())
        self.setToolTip(self._action.toolTip())
        self.setAccessibleDescription(self._action.toolTip())
