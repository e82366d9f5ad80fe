"""The comparison of a backtest as a table: each model, each list, with its likely range."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from recsys_gui.domain.offer import LISTS, ListName
from recsys_gui.domain.reports import Backtest, ListScore, ModelScore
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.models.roles import RangeMark, Role, semibold
from recsys_gui.ui.models.words import clock, list_title, model_title

TO_BEAT: Mapping[ListName, str] = {"again": "usual", "new": "popular", "all": "usual"}
"""The simple method that a model has to beat on each list."""
SERIES: Mapping[ListName, int] = {"again": 2, "new": 3, "all": 0}
"""The chart colour of each list."""
MODEL = 0
TIME = 1 + 2 * len(LISTS)
_NOWHERE = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


def value_column(name: ListName) -> int:
    """Where the quality of a list stands; its range is in the column behind."""
    return 1 + 2 * LISTS.index(name)


class ComparisonModel(QAbstractTableModel):
    """The models of one backtest, best first."""

    def __init__(self, formatter: Formatter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._formatter = formatter
        self._rows: list[ModelScore] = []
        self._trained = ""
        self._axes: dict[ListName, tuple[float, float]] = {}

    def show_backtest(self, backtest: Backtest | None, trained: str) -> None:
        """Show this comparison; ``trained`` is the key of the model it was made for."""
        self.beginResetModel()
        self._rows = sorted(backtest.scores, key=_rating, reverse=True) if backtest else []
        self._trained = trained
        self._axes = {name: self._axis(name) for name in LISTS}
        self.endResetModel()

    @property
    def scores(self) -> list[ModelScore]:
        """The models, best first."""
        return self._rows

    def lists(self) -> list[ListName]:
        """The lists that were compared at all."""
        return [name for name in LISTS if any(name in row.lists for row in self._rows)]

    def row_of(self, key: str) -> int:
        """The row of a model; -1 when it was not compared."""
        return next((place for place, row in enumerate(self._rows) if row.model == key), -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Qt's method."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Qt's method."""
        return 0 if parent.isValid() else TIME + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's method."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        return self._header(section) if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's method."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._sentence(row)
        if role == Qt.ItemDataRole.FontRole:
            return semibold() if row.model == self._trained else None
        if column == MODEL:
            return self._name(row, role)
        if column == TIME:
            return clock(row.seconds) if role == Qt.ItemDataRole.DisplayRole else None
        return self._score(row, LISTS[(column - 1) // 2], column % 2 == 0, role)

    def _header(self, column: int) -> str:
        if column == MODEL:
            return self.tr("Model")
        if column == TIME:
            return self.tr("Time")
        name = LISTS[(column - 1) // 2]
        if column % 2:
            return list_title(name)
        if self.row_of(TO_BEAT[name]) < 0:
            return self.tr("Range")
        return self.tr("Range (dashed: best sellers)") if name == "new" else self.tr("Range (dashed: usual basket)")

    def _name(self, row: ModelScore, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return model_title(row.model)
        if role == Role.BADGE:
            if row.model == self._trained:
                return self.tr("New, best") if row is self._rows[0] else self.tr("New")
            return self.tr("To beat") if row.model in TO_BEAT.values() else None
        if role == Role.TONE:
            return "soft" if row.model == self._trained else "info"
        return row if role == Role.VALUE else None

    def _score(self, row: ModelScore, name: ListName, is_range: bool, role: int) -> object:
        score = row.lists.get(name)
        if role == Role.RANGE and is_range:
            return self._mark(name, score)
        if role == Qt.ItemDataRole.ToolTipRole and score:
            return self._range_words(score)
        if role == Qt.ItemDataRole.DisplayRole and not is_range:
            return self._formatter.number(score.ndcg, 3) if score else self.tr("none")
        return None

    def _mark(self, name: ListName, score: ListScore | None) -> RangeMark:
        beaten = next((row.lists.get(name) for row in self._rows if row.model == TO_BEAT[name]), None)
        reference = beaten.ndcg if beaten else None
        if score is None:
            return RangeMark(0.0, None, 0.0, *self._axes[name], reference, SERIES[name])
        return RangeMark(score.ndcg_low, score.ndcg, score.ndcg_high, *self._axes[name], reference, SERIES[name])

    def _axis(self, name: ListName) -> tuple[float, float]:
        scores = [row.lists[name] for row in self._rows if name in row.lists]
        if not scores:
            return 0.0, 1.0
        return min(score.ndcg_low for score in scores), max(score.ndcg_high for score in scores)

    def _range_words(self, score: ListScore) -> str:
        words = self.tr("{value}, likely between {low} and {high}, measured on {n} customers")
        for hole, text in {
            "{value}": self._formatter.number(score.ndcg, 3),
            "{low}": self._formatter.number(score.ndcg_low, 3),
            "{high}": self._formatter.number(score.ndcg_high, 3),
            "{n}": self._formatter.number(score.n),
        }.items():
            words = words.replace(hole, text)
        return words

    def _sentence(self, row: ModelScore) -> str:
        parts = [model_title(row.model)]
        parts += [f"{list_title(name)} {self._range_words(score)}" for name, score in row.lists.items()]
        return "; ".join(parts)


def _rating(row: ModelScore) -> float:
    """The order of the table: quality of all together, else of the lists there are."""
    if "all" in row.lists:
        return row.lists["all"].ndcg
    return sum(score.ndcg for score in row.lists.values()) / max(len(row.lists), 1)


def _alignment(column: int) -> Qt.AlignmentFlag:
    right = column == TIME or column % 2 == 1
    return (Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter
