"""The backups of a shop file as a table: when and why, how many sale lines, how large."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from recsys_gui.domain.backups import Backup, Reason
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.plain_tip import plain_tip
from recsys_gui.ui.translation import say

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("Backups", text, "", n)


def reason_words(reason: Reason) -> str:
    """Why a backup was made."""
    return {
        "by hand": _tr("by hand"), "automatic": _tr("automatic"), "before import": _tr("before import"),
        "before undo": _tr("before undo"), "before restore": _tr("before restore"),
        "before update": _tr("before update"),
    }[reason]  # fmt: skip


class BackupModel(QAbstractTableModel):
    """One row a backup, the newest first; what cannot be used says why in its tooltip."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.backups: list[Backup] = []
        self._form = Formatter()

    def fill(self, backups: list[Backup], form: Formatter) -> None:
        """Show these."""
        self.beginResetModel()
        self.backups, self._form = backups, form
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Qt's method."""
        return 0 if parent.isValid() else len(self.backups)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """Qt's method."""
        return 0 if parent.isValid() else 3

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's method."""
        if not index.isValid():
            return None
        backup, column = self.backups[index.row()], index.column()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(say(backup.problem) if backup.problem else str(backup.path))
        cells = self._cells(backup)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(cells)
        return cells[column] if role == Qt.ItemDataRole.DisplayRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's method."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        return (_tr("When"), _tr("Sale lines"), _tr("Size"))[section] if role == Qt.ItemDataRole.DisplayRole else None

    def _cells(self, backup: Backup) -> tuple[str, str, str]:
        form = self._form
        when = f"{form.time(backup.time)} ({reason_words(backup.reason)})"
        lines = _tr("cannot be used") if backup.problem else form.number(backup.sales)
        return when, lines, form.locale.formattedDataSize(backup.size, 0)


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter
