"""What the three ways to use the Recommend page have in common."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSplitter, QWidget

from recsys_gui.base.errors import UserError
from recsys_gui.domain.changes import Changes
from recsys_gui.domain.reports import ShopSummary
from recsys_gui.ui.memory import Memory
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
        memory: keeps the width, under ``name``.
    """

    def __init__(self, left: QWidget, right: QWidget, memory: Memory, name: str) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._memory, self._name = memory, name
        self.addWidget(left)
        self.addWidget(right)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(CARD_GAP)
        self.setStretchFactor(1, 1)
        self.set_compact(compact=False)
        self.splitterMoved.connect(self._remember)

    def set_compact(self, compact: bool) -> None:
        """Give the picker its width."""
        stored = self._memory.place(self._name)
        usual = PICKER_COMPACT if compact else PICKER
        wide = stored if isinstance(stored, int) and not compact else usual
        self.setSizes([wide, max(self.width() - wide, 3 * usual)])

    def _remember(self) -> None:
        self._memory.note_place(self._name, self.sizes()[0])


class HalvesSplitter(QSplitter):
    """Two parts side by side; what the owner gives to each is remembered.

    Args:
        left, right: the parts; ``shares`` says how much room each gets at first.
        memory: keeps the widths, under ``name``.
    """

    def __init__(self, left: QWidget, right: QWidget, shares: tuple[int, int], memory: Memory, name: str) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.addWidget(left)
        self.addWidget(right)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(CARD_GAP)
        for place, share in enumerate(shares):
            self.setStretchFactor(place, share)
        stored = memory.place(name)
        if isinstance(stored, list) and len(stored) == len(shares):
            self.setSizes([size if isinstance(size, int) else 1 for size in stored])
        self.splitterMoved.connect(lambda: memory.note_place(name, list(self.sizes())))
