"""A field to find one row by code or name: matches appear below while one types, Enter takes an exact code at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLabel, QListView, QVBoxLayout, QWidget

from recsys_gui.ui.delegates.two_line import TwoLineDelegate
from recsys_gui.ui.models.picker import PickerModel
from recsys_gui.ui.theme.theme import Theme
from recsys_gui.ui.widgets.labels import label
from recsys_gui.ui.widgets.search_field import SearchField

_SHOWN = 4
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _SHOWN, Qt.Key.Key_PageUp: -_SHOWN}


class Finder(QWidget):
    """A labelled search field with its matches.

    Args:
        theme: of the window.
        title: the label of the field.
        hint: what the empty field says.
        model: the rows.
        exact: the row of an exact code, None where there is none; in milliseconds.

    Signals:
        found: the row that was taken. typed: a key was pressed in the field.
    """

    found = Signal(object)
    typed = Signal()

    def __init__(
        self,
        theme: Theme,
        title: str,
        hint: str,
        model: PickerModel[Any],
        exact: Callable[[str], object | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._model, self._exact = model, exact
        model.setParent(self)
        self.field = SearchField(theme, hint)
        self.field.setAccessibleName(title)
        self.caption: QLabel = label(title, "label")
        self.caption.setBuddy(self.field)
        self.problem = label(role="small", wrap=True)
        self.problem.hide()
        self.matches = _Matches(theme, model, title, self)
        self.matches.hide()
        self.matches.clicked.connect(self._take)
        self.field.searched.connect(self._search)
        self.field.textEdited.connect(self._on_typed)
        self.field.returnPressed.connect(self._on_enter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        for part in (self.caption, self.field, self.problem, self.matches):
            column.addWidget(part)
        self.setFocusProxy(self.field)

    def clear(self) -> None:
        """Empty the field, ready for the next one."""
        self.field.clear()
        self.problem.hide()
        self._close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrow keys move among the matches, Esc closes them."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step and self.matches.isVisible():
            row = self.matches.currentIndex().row() + step
            self.matches.setCurrentIndex(self._model.index(min(max(row, 0), self._model.rowCount() - 1)))
        elif event.key() == Qt.Key.Key_Escape and self.matches.isVisible():
            self._close()
        else:
            super().keyPressEvent(event)

    def _on_typed(self) -> None:
        self.problem.hide()
        self.typed.emit()

    def _search(self, words: str) -> None:
        if not words:
            self._close()
            return
        self._model.search(words)
        self.matches.setVisible(self._model.rowCount() > 0)
        self.matches.fit()
        if self._model.rowCount():
            self.matches.setCurrentIndex(self._model.index(0))

    def _on_enter(self) -> None:
        """An exact code counts before any match; a single match, or the one that is chosen, otherwise."""
        words = self.field.text().strip()
        if not words:
            return
        row = self._exact(words)
        if row is None and self._model.search_words == words and self.matches.isVisible():
            row = self._model.row(self.matches.currentIndex())
        if row is None:
            self._tell_nothing(words)
        else:
            self._give(row)

    def _tell_nothing(self, words: str) -> None:
        self._close()
        self.problem.setText(self.tr("Nothing has the code or name “{words}”.").replace("{words}", words))
        self.problem.show()
        self.field.selectAll()

    def _take(self, index: QModelIndex) -> None:
        if (row := self._model.row(index)) is not None:
            self._give(row)

    def _give(self, row: object) -> None:
        self.clear()
        # The field may hear of its own change only after the key that led here is done with.
        QTimer.singleShot(0, self, self._close)
        self.found.emit(row)

    def _close(self) -> None:
        self.matches.hide()


class _Matches(QListView):
    """As high as its rows, up to some."""

    def __init__(self, theme: Theme, model: PickerModel[Any], name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setAccessibleName(name)
        self.setProperty("kind", "matches")
        self.setItemDelegate(TwoLineDelegate(theme, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def fit(self) -> None:
        """Take the height of the rows there are."""
        rows = min(self.model().rowCount(), _SHOWN)
        self.setFixedHeight(max(self.sizeHintForRow(0), 0) * rows + 2 * self.frameWidth() + 2)
