"""Editing in place: what makes no sense stays in the editor, with the reason beside it."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyleOptionViewItem, QToolTip, QWidget

from recsys_gui.base.errors import UserError
from recsys_gui.ui.delegates.row import Index, RowDelegate
from recsys_gui.ui.models.paged import Column, PagedTableModel
from recsys_gui.ui.translation import say

_LEAVING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class EditingDelegate(RowDelegate):
    """Makes editors for the columns of a :class:`PagedTableModel` that have a field."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: ARG002
        """Qt's method: a line, or a choice where only few texts make sense."""
        column = self._column(index)
        editor: QWidget
        if column is not None and column.choices:
            choice = QComboBox(parent)
            choice.addItems(list(column.choices))
            choice.activated.connect(lambda _place: self._commit(choice))
            editor = choice
        else:
            line = QLineEdit(parent)
            line.setProperty("kind", "cell")
            line.setAlignment(Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole)))
            line.textEdited.connect(lambda _text: QToolTip.hideText())
            editor = line
        editor.setAccessibleName(column.title if column is not None else "")
        editor.setProperty("index", QPersistentModelIndex(index))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Qt's method."""
        words = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, QComboBox):
            editor.setCurrentText(words)
        elif isinstance(editor, QLineEdit):
            editor.setText(words)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Qt's method."""
        model.setData(index, _words(editor), Qt.ItemDataRole.EditRole)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the editor open while what stands in it makes no sense."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in _LEAVING
            and isinstance(watched, QLineEdit)
            and (reason := self._reason(watched)) is not None
        ):
            watched.setProperty("problem", "true")
            watched.style().unpolish(watched)
            watched.style().polish(watched)
            watched.setAccessibleDescription(reason)
            below = watched.mapToGlobal(QPoint(0, watched.height() // 2))
            QToolTip.showText(below, reason, watched, watched.rect(), 10_000)
            return True
        return super().eventFilter(watched, event)

    def _reason(self, editor: QLineEdit) -> str | None:
        index = editor.property("index")
        column = self._column(index) if isinstance(index, QPersistentModelIndex) and index.isValid() else None
        if column is None or column.parse is None:
            return None
        try:
            column.parse(editor.text())
        except UserError as error:
            return f"{say(error.sentence)} {say(error.advice)}"
        return None

    def _commit(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)

    @staticmethod
    def _column(index: Index) -> Column[object] | None:
        model = index.model()
        return model.columns[index.column()] if isinstance(model, PagedTableModel) else None


def _words(editor: QWidget) -> str:
    if isinstance(editor, QComboBox):
        return editor.currentText()
    return editor.text() if isinstance(editor, QLineEdit) else ""
