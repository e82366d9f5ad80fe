"""What all sections of the settings share: a card with a title, a line a setting, and the shop they speak of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from recsys_gui.domain.changes import EVERYTHING, Changes
from recsys_gui.ui.context import OpenShop
from recsys_gui.ui.theme.fonts import scaled
from recsys_gui.ui.theme.tokens import CARD_PADDING
from recsys_gui.ui.widgets.labels import label

_CONTROL = 190
_FEWEST_LETTERS = 12
V = TypeVar("V")


class Section(QFrame):
    """A card of the settings page.

    Attributes:
        name: its title, also in the list at the left.
        needs_shop: whether it is there only while a shop is open.
        column: where its content stands.
    """

    needs_shop = False

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self.setProperty("kind", "card")
        self.setAccessibleName(name)
        self.shop: OpenShop | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(CARD_PADDING, CARD_PADDING - 2, CARD_PADDING, CARD_PADDING)
        self.column.setSpacing(10)
        self.column.addWidget(label(name, "section"))
        self._grid: QGridLayout | None = None

    def set_shop(self, shop: OpenShop | None) -> None:
        """Speak of another shop, or of none."""
        self.shop = shop
        self.setVisible(shop is not None or not self.needs_shop)
        if shop is not None or not self.needs_shop:
            self.refresh(EVERYTHING)

    def refresh(self, changes: Changes) -> None:
        """Read again what has changed."""

    def add_line(self, title: str, control: QWidget, hint: str = "") -> None:
        """A setting: its title and hint at the left, its control at the right."""
        if self._grid is None:
            self._grid = QGridLayout()
            self._grid.setHorizontalSpacing(16)
            self._grid.setVerticalSpacing(10)
            self._grid.setColumnStretch(0, 1)
            self.column.addLayout(self._grid)
        row = self._grid.rowCount()
        name = label(title, "strong", wrap=True)
        name.setBuddy(control)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(name)
        if hint:
            words.addWidget(label(hint, "small", wrap=True))
            control.setAccessibleDescription(hint)
        words.addStretch(1)
        control.setAccessibleName(title)
        control.setFixedWidth(scaled(_CONTROL))
        self._grid.addLayout(words, row, 0)
        self._grid.addWidget(control, row, 1, Qt.AlignmentFlag.AlignVCenter)

    def end_lines(self) -> None:
        """What is added from now on stands below the lines before."""
        self._grid = None


class Choice(QComboBox):
    """A few named values; tells when the owner takes another, never when the program sets one."""

    def __init__(self, values: Sequence[tuple[object, str]], on_chosen: Callable[[object], object]) -> None:
        super().__init__()
        self._values = [value for value, _ in values]
        self.addItems([name for _, name in values])
        self.setMinimumContentsLength(_FEWEST_LETTERS)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.activated.connect(lambda place: on_chosen(self._values[place]))

    def fill(self, values: Sequence[tuple[object, str]]) -> None:
        """Offer other values."""
        if [value for value, _ in values] != self._values:
            self._values = [value for value, _ in values]
            self.clear()
            self.addItems([name for _, name in values])

    def choose(self, value: object) -> None:
        """Show a value; nothing where it is none of them."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    @property
    def values(self) -> list[object]:
        """All values, in their order."""
        return self._values

    def chosen(self) -> object:
        """The value shown, None without any."""
        return self._values[self.currentIndex()] if self.currentIndex() >= 0 else None

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling the page changes no setting."""
        event.ignore()
