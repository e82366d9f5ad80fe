"""The history of trainings as a table."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from recsys_gui.domain.offer import ListName
from recsys_gui.domain.reports import RunSummary
from recsys_gui.ui.formatting import UNKNOWN, Formatter
from recsys_gui.ui.models.roles import Role
from recsys_gui.ui.models.words import list_title, model_title

_NOWHERE = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns of the run history."""

    TRAINED = 0
    MODEL = 1
    SALES = 2
    AGAIN = 3
    NEW = 4
    STATE = 5


_RIGHT = {Column.SALES, Column.AGAIN, Column.NEW}


class RunModel(QAbstractTableModel):
    """Trainings, newest first."""

    def __init__(self, formatter: Formatter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._formatter = formatter
        self._runs: list[RunSummary] = []
        self._headers = (
            self.tr("Trained"),
            self.tr("Model"),
            self.tr("Sale lines"),
            list_title("again"),
            list_title("new"),
            self.tr("State"),
        )

    def show_runs(self, runs: Sequence[RunSummary]) -> None:
        """Show these."""
        self.beginResetModel()
        self._runs = list(runs)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Qt's method."""
        return 0 if parent.isValid() else len(self._runs)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Qt's method."""
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's method."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        return self._headers[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's method."""
        if not index.isValid():
            return None
        run, column = self._runs[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._sentence(run)
        if role == Role.VALUE:
            return run
        if column == Column.STATE:
            return self._badge(run, role)
        return self._words(run, column) if role == Qt.ItemDataRole.DisplayRole else None

    def _words(self, run: RunSummary, column: Column) -> str:
        if column == Column.TRAINED:
            return self._formatter.time(run.finished or run.started)
        if column == Column.MODEL:
            return model_title(run.model)
        if column == Column.SALES:
            return self._formatter.number(run.sales)
        return self._quality(run, "again" if column == Column.AGAIN else "new")

    def _quality(self, run: RunSummary, name: ListName) -> str:
        scores = run.backtest.scores if run.backtest else []
        found = next((row.lists[name] for row in scores if row.model == run.model and name in row.lists), None)
        return self._formatter.number(found.ndcg, 3) if found else UNKNOWN

    def _badge(self, run: RunSummary, role: int) -> str | None:
        if role == Role.TONE:
            return "ok" if run.in_use else "info"
        return self._state(run) if role == Role.BADGE else None

    def _state(self, run: RunSummary) -> str:
        if run.in_use:
            return self.tr("In use")
        return "" if run.finished else self.tr("Not finished")

    def _sentence(self, run: RunSummary) -> str:
        words = [self._words(run, column) for column in (Column.TRAINED, Column.MODEL)]
        words += [f"{self._headers[column]} {self._words(run, column)}" for column in _RIGHT]
        return ", ".join(part for part in [*words, self._state(run)] if part)


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column in _RIGHT else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
