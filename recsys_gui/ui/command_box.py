"""One field that finds everything: customers, products and all commands of the menus."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Slot
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from recsys_gui.ui.delegates.two_line import TwoLineDelegate
from recsys_gui.ui.models.roles import Role
from recsys_gui.ui.theme.fonts import scaled
from recsys_gui.ui.theme.theme import Theme

_WIDTH, _ROWS = 330, 9
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True)
class Found:
    """Something that was found.

    Attributes:
        title, second: its two lines.
        run: what choosing it does; None where there is nothing to choose.
        keys: its shortcut, "" without one.
    """

    title: str
    second: str
    run: Callable[[], object] | None
    keys: str = ""


Source = Callable[[str], Sequence[Found]]


class FoundModel(QAbstractListModel):
    """What was found, one row each."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Found] = []

    def show_rows(self, rows: Sequence[Found]) -> None:
        """Show these in place of those before."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Qt's method."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's method."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        said = {
            Qt.ItemDataRole.DisplayRole: row.title,
            Qt.ItemDataRole.AccessibleTextRole: ", ".join(word for word in (row.title, row.second, row.keys) if word),
            Role.SECOND: row.second,
            Role.BADGE: row.keys,
            Role.TONE: "soft" if row.keys else None,
            Role.VALUE: row,
        }
        return said.get(role)  # type: ignore[call-overload]

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """What leads nowhere cannot be chosen."""
        can = index.isValid() and self.rows[index.row()].run is not None
        return super().flags(index) if can else Qt.ItemFlag.NoItemFlags


class CommandBox(QLineEdit):
    """Type a few letters, choose with the arrow keys, Enter goes there; Esc goes back to where one was."""

    def __init__(self, theme: Theme, sources: Sequence[Source], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sources = sources
        self._before: QWidget | None = None
        self.setObjectName("command-box")
        self.setFixedWidth(scaled(_WIDTH))
        words = self.tr("Find a customer, product or command")
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self.setAcceptDrops(False)
        magnifier = QAction(self)
        theme.dress(magnifier, "search", "text3")
        self.addAction(magnifier, QLineEdit.ActionPosition.LeadingPosition)
        self.setTextMargins(-5, 0, 0, 0)
        self.model = FoundModel(self)
        self._list = QListView()
        self._list.setAccessibleName(words)
        # The completer is given the field as a widget only, so that moving in its list does not write into the field.
        self._completer = QCompleter(self.model, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(_ROWS)
        self._completer.setPopup(self._list)
        self._completer.setWidget(self)
        self._list.setItemDelegate(TwoLineDelegate(theme, self._list))
        self._completer.activated[QModelIndex].connect(self._choose)  # type: ignore[index]
        self.textEdited.connect(self._search)
        self.returnPressed.connect(self.choose_first)

    def begin(self) -> None:
        """Put the cursor here, and remember where the focus was."""
        focused = self.window().focusWidget()
        if focused is not self:
            self._before = focused
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def choose_first(self) -> None:
        """What Enter does while nothing in the list is marked."""
        first = next((row for row in self.model.rows if row.run is not None), None)
        if first is not None and self.text().strip():
            self._run(first)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to where one was."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was typed does not stay."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason and not self._list.isVisible():
            self.clear()

    @Slot(str)
    def _search(self, text: str) -> None:
        words = text.strip()
        found = [each for source in self._sources for each in source(words)] if words else []
        if words and not found:
            found = [Found(self.tr("Nothing matches “{words}”").replace("{words}", words), "", None)]
        self.model.show_rows(found)
        if found:
            self._completer.complete()
            self._list.setCurrentIndex(self._completer.completionModel().index(0, 0))
        else:
            self._list.hide()

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        row = index.data(Role.VALUE)
        if isinstance(row, Found):
            self._run(row)

    def _run(self, row: Found) -> None:
        if row.run is None:
            return
        self._list.hide()
        self._leave()
        row.run()

    def _leave(self) -> None:
        self.clear()
        self.model.show_rows([])
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.clearFocus()
