"""What the three ways to use the Recommend page have in common."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSplitter, QWidget

from recsys_gui.base.errors import UserError
from recsys_gui.base.settings import Settings
from recsys_gui.domain.changes import Changes
from recsys_gui.domain.reports import ShopSummary
from recsys_gui.ui.theme.tokens import CARD_GAP

PICKER, PICKER_COMPACT = 252, 226
Problem = Callable[[UserError], None]


class Mode(Protocol):
    """One way to use the page; every one is a ``QWidget`` too."""

    def show_shop(self, summary: ShopSummary, changes: Changes) -> None:
        """Read again what ``changes`` may have touched.

        Raises:
            UserError: the shop file cannot be read.
        """

    @property
    def menu_actions(self) -> list[QAction]:
        """What can be done here, for the menu of the window."""

    def focus_main(self) -> None:
        """Put the focus where work begins."""

    def set_compact(self, compact: bool) -> None:
        """Leave out what a narrow window has no room for."""

    def leave(self) -> None:
        """Another way is chosen: nobody waits for answers any more."""


class PickerSplitter(QSplitter):
    """A picker at the left and what it chooses at the right; the owner's width of the picker is remembered.

    Args:
        left: the picker.
        right: the rest.
        settings: keep the width, under ``key``.
    """

    def __init__(self, left: QWidget, right: QWidget, settings: Settings, key: str) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._settings, self._key = settings, key
        self.addWidget(left)
        self.addWidget(right)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(CARD_GAP)
        self.setStretchFactor(1, 1)
        self.set_compact(compact=False)
        self.splitterMoved.connect(self._remember)

    def set_compact(self, compact: bool) -> None:
        """Give the picker its width."""
        stored = self._settings.get(self._key)
        usual = PICKER_COMPACT if compact else PICKER
        wide = stored if isinstance(stored, int) and not compact else usual
        self.setSizes([wide, max(self.width() - wide, 3 * usual)])

    def _remember(self) -> None:
        self._settings.set(self._key, self.sizes()[0])
