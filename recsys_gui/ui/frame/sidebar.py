"""The list of pages at the left: icon and word, icons only when the window is narrow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from recsys_gui.ui.theme.fonts import font, scaled
from recsys_gui.ui.theme.theme import Theme
from recsys_gui.ui.widgets.basics import icon_label
from recsys_gui.ui.widgets.labels import label, restyle

WIDE, NARROW = 190, 60
_KEY = Qt.ItemDataRole.UserRole
_ITEM_SPACE = 24
_LIST_SPACE = 12
"""Below the last entry."""


@dataclass(frozen=True)
class Entry:
    """A page in the list: its key, name and icon."""

    key: str
    name: str
    icon: str


class Sidebar(QWidget):
    """Signals: chosen, with the key of the page that the owner picked."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, entries: Sequence[Entry], last: Entry, parent: QWidget | None = None) -> None:
        """``last`` stands alone at the bottom."""
        super().__init__(parent)
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._entries = [*entries, last]
        self._compact = False
        self._brand = label("Shelfwise")
        self._brand.setObjectName("brand")
        self.list = QListWidget()
        self.list.setObjectName("sidebar")
        self.list.setAccessibleName(self.tr("Pages"))
        self.list.setIconSize(QSize(20, 20))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for entry in entries:
            self._add(entry)
        self._gap = QListWidgetItem()
        self._gap.setFlags(Qt.ItemFlag.NoItemFlags)
        self.list.addItem(self._gap)
        self._add(last)
        self.list.installEventFilter(self)
        self.list.currentItemChanged.connect(self._on_current)
        brand = QHBoxLayout()
        brand.setContentsMargins(19, 15, 8, 16)
        brand.setSpacing(9)
        brand.addWidget(icon_label(theme, "store", "accent", 22), 0, Qt.AlignmentFlag.AlignLeft)
        brand.addWidget(self._brand)
        brand.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addLayout(brand)
        column.addWidget(self.list, 1)
        theme.follow(self, Sidebar._dress)
        self.set_compact(False)

    def set_current(self, key: str) -> None:
        """Mark the page that is shown, without choosing it."""
        self.list.blockSignals(True)
        for item in self._items():
            if item.data(_KEY) == key:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)
        self._embolden()

    def set_usable(self, keys: Sequence[str], hidden: Sequence[str] = (), why: str = "") -> None:
        """Let only these pages be chosen; the tooltips of the others say why not."""
        for item, entry in zip(self._items(), self._entries, strict=True):
            usable = entry.key in keys
            flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
            item.setFlags(flags if usable else Qt.ItemFlag.NoItemFlags)
            item.setHidden(entry.key in hidden)
            item.setToolTip(entry.name if usable else f"{entry.name}: {why}")
        self._set_gap()

    def set_compact(self, compact: bool) -> None:
        """Icons only, or icons and words."""
        self._compact = compact
        self.setFixedWidth(NARROW if compact else scaled(WIDE))
        self._brand.setVisible(not compact)
        restyle(self.list, "compact", "true" if compact else "false")
        for item, entry in zip(self._items(), self._entries, strict=True):
            item.setText("" if compact else f" {entry.name}")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the last entry at the bottom."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._set_gap()
        return super().eventFilter(watched, event)

    def _set_gap(self) -> None:
        taken = sum(item.sizeHint().height() for item in self._items() if not item.isHidden())
        self._gap.setSizeHint(QSize(0, max(0, self.list.height() - taken - _LIST_SPACE)))

    def _add(self, entry: Entry) -> None:
        item = QListWidgetItem()
        item.setData(_KEY, entry.key)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, entry.name)
        item.setSizeHint(QSize(WIDE, QFontMetrics(font(14, 500)).height() + _ITEM_SPACE))
        self.list.addItem(item)

    def _items(self) -> list[QListWidgetItem]:
        every = [self.list.item(number) for number in range(self.list.count())]
        return [item for item in every if item is not self._gap]

    def _dress(self) -> None:
        for item, entry in zip(self._items(), self._entries, strict=True):
            item.setIcon(self._theme.icon(entry.icon, "text2", "link"))

    def _on_current(self, item: QListWidgetItem | None) -> None:
        self._embolden()
        if item is not None:
            self.chosen.emit(item.data(_KEY))

    def _embolden(self) -> None:
        for item in self._items():
            item.setFont(font(14, 600 if item is self.list.currentItem() else 500))
