"""One field that finds everything: customers, products and all commands of the menus."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QLineEdit, QListView, QWidget

from recsys_gui.ui.theme.fonts import scaled
from recsys_gui.ui.theme.theme import Theme

if TYPE_CHECKING:
    from recsys_gui.ui.models.found import Found, FoundModel, Source

_WIDTH, _ROWS = 330, 9


class CommandBox(QLineEdit):
    """Type a few letters, choose with the arrow keys, Enter goes there; Esc goes back to where one was.

    Args:
        sources: gives what is searched; asked with the first letters.
    """

    def __init__(self, theme: Theme, sources: Callable[[], Sequence[Source]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._find_sources = theme, sources
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
        self.textEdited.connect(self._search)
        self.returnPressed.connect(self.choose_first)

    @functools.cached_property
    def model(self) -> FoundModel:
        """What was found."""
        from recsys_gui.ui.models.found import FoundModel

        return FoundModel(self)

    @functools.cached_property
    def _sources(self) -> Sequence[Source]:
        return self._find_sources()

    @functools.cached_property
    def _completer(self) -> QCompleter:
        """The list of what was found, built for the first letters."""
        from recsys_gui.ui.delegates.two_line import TwoLineDelegate

        found = QListView()
        found.setAccessibleName(self.accessibleName())
        # The completer is given the field as a widget only, so that moving in its list does not write into the field.
        completer = QCompleter(self.model, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(_ROWS)
        completer.setPopup(found)
        completer.setWidget(self)
        found.setItemDelegate(TwoLineDelegate(self._theme, found))
        completer.activated[QModelIndex].connect(self._choose)  # type: ignore[index]
        return completer

    @property
    def _list(self) -> QAbstractItemView:
        return cast(QAbstractItemView, self._completer.popup())

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
        from recsys_gui.ui.models.found import Found

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
        self._run(self.model.rows[index.row()])

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
