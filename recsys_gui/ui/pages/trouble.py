"""What stands in the window when a shop file cannot be used: which file, why, and every way out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from recsys_gui.base.errors import ShopFileError, UserError
from recsys_gui.domain.backups import Backup
from recsys_gui.ui.backup_words import backup_line
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.theme.theme import Theme
from recsys_gui.ui.translation import say
from recsys_gui.ui.widgets.basics import button, icon_label
from recsys_gui.ui.widgets.labels import label

_WIDTH = 640
_ROWS = 4
FULL_PAGE = ("locked", "read_only", "newer", "altered", "damaged", "full", "lost", "unreadable", "moved")
"""Causes that leave nothing to show but themselves."""
_RESCUED = ("damaged", "altered")
_BROUGHT_BACK = ("damaged", "altered", "moved", "newer")


class TroublePage(QWidget):
    """One shop file and its trouble.

    Signals: again, copy, rescue, other (another file is to be opened); restore, with the chosen ``Backup``.
    """

    again = Signal()
    copy = Signal()
    rescue = Signal()
    other = Signal()
    restore = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.path = Path()
        self.cause = ""
        self.sentence = label("", "section", wrap=True)
        self.place = label("", "secondary", wrap=True)
        self.advice = label("", "", wrap=True)
        self.busy = label("", "secondary", wrap=True)
        self.backups = QListWidget()
        self.backups_title = label(self.tr("Backups of this shop, newest first"), "strong")
        self.backups.setAccessibleName(self.backups_title.text())
        self.again_button = button(self.tr("Try again"), self.again.emit, "primary", name="try-again")
        self.restore_button = button(self.tr("Restore"), self._restore, name="restore")
        self.rescue_button = button(self.tr("Rescue what can be read"), self.rescue.emit, name="rescue")
        self.copy_button = button(self.tr("Save a copy…"), self.copy.emit, name="save-copy")
        self.other_button = button(self.tr("Open another file…"), self.other.emit, "link", name="other-file")
        self._lay_out(theme)

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Shop file")

    def focus_main(self) -> None:
        """The way out that the advice names."""
        self.again_button.setFocus()

    def show_trouble(self, path: Path, error: ShopFileError) -> None:
        """Tell of ``path``; its backups come later, with :meth:`show_backups`."""
        self.path, self.cause = path, error.cause
        self.sentence.setText(say(error.sentence))
        self.place.setText(str(path))
        self.advice.setText(say(error.advice))
        self.setAccessibleName(self.sentence.text())
        self.setAccessibleDescription(self.advice.text())
        self.copy_button.setVisible(error.cause not in ("moved", "unreadable", "lost"))
        self.rescue_button.setVisible(error.cause in _RESCUED)
        self.show_backups([], Formatter())
        self.set_busy("")

    def show_backups(self, backups: Sequence[Backup], formatter: Formatter) -> None:
        """Offer those that are whole, the newest chosen."""
        self.backups.clear()
        usable = [backup for backup in backups if not backup.problem] if self.cause in _BROUGHT_BACK else []
        for backup in usable:
            item = QListWidgetItem(backup_line(backup, formatter))
            item.setData(Qt.ItemDataRole.UserRole, backup)
            self.backups.addItem(item)
        self.backups.setCurrentRow(0)
        for part in (self.backups_title, self.backups, self.restore_button):
            part.setVisible(bool(usable))
        self.backups.setFixedHeight(min(max(len(usable), 1), _ROWS) * 2 * self.fontMetrics().height())

    def set_busy(self, words: str) -> None:
        """Say what is being done, and let nothing else begin; "" when it is over."""
        self.busy.setText(words)
        self.busy.setVisible(bool(words))
        for each in self._buttons():
            each.setEnabled(not words)

    def tell(self, error: UserError) -> None:
        """Say why a way out did not work; the others remain."""
        self.set_busy("")
        self.busy.setText(f"{say(error.sentence)} {say(error.advice)}".strip())
        self.busy.show()

    def _restore(self) -> None:
        if (item := self.backups.currentItem()) is not None:
            self.restore.emit(item.data(Qt.ItemDataRole.UserRole))

    def _buttons(self) -> list[QPushButton]:
        return [self.again_button, self.restore_button, self.rescue_button, self.copy_button, self.other_button]

    def _lay_out(self, theme: Theme) -> None:
        middle = QWidget()
        middle.setFixedWidth(_WIDTH)
        outer = QHBoxLayout(self)
        outer.addWidget(middle)
        column = QVBoxLayout(middle)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(icon_label(theme, "triangle-alert", "warn", 36), 0, Qt.AlignmentFlag.AlignHCenter)
        for words in (self.sentence, self.place, self.advice):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(words)
        column.addSpacing(8)
        column.addLayout(_line(self.again_button, self.copy_button, self.rescue_button))
        column.addSpacing(8)
        column.addWidget(self.backups_title)
        column.addWidget(self.backups)
        column.addLayout(_line(self.restore_button))
        column.addWidget(self.busy)
        column.addLayout(_line(self.other_button))
        column.addStretch(3)


def _line(*parts: QPushButton | QLabel) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(8)
    line.addStretch(1)
    for part in parts:
        line.addWidget(part)
    line.addStretch(1)
    return line
