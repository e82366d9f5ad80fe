"""The models that can be trained, simple ones and neural ones, for the Train page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QModelIndex, QObject, Qt

from recsys_gui.recommender.registry import DEFAULT, MODELS, ModelInfo
from recsys_gui.ui.formatting import UNKNOWN, Formatter
from recsys_gui.ui.models.roles import Role, semibold
from recsys_gui.ui.models.sections import Index, Section, SectionModel
from recsys_gui.ui.translation import say

RECOMMENDED = DEFAULT
"""The model that is proposed to a shop with enough sales."""
SIMPLE = "item_to_item"
"""The model that is proposed to a small shop."""


class Column(IntEnum):
    """The columns of the list of models."""

    MODEL = 0
    WHAT = 1
    LAST = 2


@dataclass(frozen=True)
class Method:
    """A model of the registry, and how many seconds its last training took (None: never trained)."""

    info: ModelInfo
    last: float | None


class MethodModel(SectionModel):
    """What the registry has, in two sections."""

    right_aligned = frozenset({Column.LAST})

    def __init__(self, formatter: Formatter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._formatter = formatter
        self._neural = True
        self.headers = (self.tr("Model"), self.tr("What it does"), self.tr("Last took"))

    def show_methods(self, last: Mapping[str, float], neural: bool) -> None:
        """Show all models.

        Args:
            last: seconds of the last training of each model that was trained.
            neural: whether the shop has enough sales for neural networks.
        """
        self._neural = neural
        simple = [Method(info, last.get(info.key)) for info in MODELS if not info.neural]
        deep = [Method(info, last.get(info.key)) for info in MODELS if info.neural]
        note = self.tr("minutes") if neural else self.tr("need more customers who came twice")
        self.set_sections(
            [
                Section(self.tr("Neural networks"), note, deep),
                Section(self.tr("Simple methods"), self.tr("seconds"), simple),
            ]
        )

    def proposed(self) -> str:
        """The key of the model to choose at first."""
        return RECOMMENDED if self._neural else SIMPLE

    def find(self, key: str) -> QModelIndex:
        """Where a model stands; invalid when the registry has no such model."""
        for number, section in enumerate(self.sections):
            for row, method in enumerate(section.rows):
                if isinstance(method, Method) and method.info.key == key:
                    return self.index(row, 0, self.index(number, 0))
        return QModelIndex()

    def key(self, index: Index) -> str:
        """The model at ``index``; "" where there is none."""
        method = self.value(index)
        return method.info.key if isinstance(method, Method) else ""

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Neural networks cannot be chosen while the shop is too small for them."""
        method = self.value(index)
        if isinstance(method, Method) and method.info.neural and not self._neural:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def cell(self, section: Section, row: int, column: int, role: int) -> object:
        """What stands in one cell."""
        method = section.rows[row]
        assert isinstance(method, Method)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(method, column)
        if role == Qt.ItemDataRole.FontRole:
            return semibold() if column == Column.MODEL else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{say(method.info.title)}, {method.info.technical}, {say(method.info.summary)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return method.info.technical
        if role == Role.BADGE and column == Column.MODEL and method.info.key == self.proposed():
            return self.tr("Recommended")
        return None

    def _words(self, method: Method, column: int) -> str:
        if column == Column.MODEL:
            return say(method.info.title)
        if column == Column.WHAT:
            return say(method.info.summary)
        return UNKNOWN if method.last is None else self._formatter.duration(method.last)
