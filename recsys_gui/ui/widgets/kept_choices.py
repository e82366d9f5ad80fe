"""What was chosen in a bar of filters, kept for each shop until the next time."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget

from recsys_gui.base.settings import Json
from recsys_gui.ui.memory import Memory

Part = QComboBox | QAbstractButton | QLineEdit


class KeptChoices(QObject):
    """Follows the boxes, ticks and fields of ``bar``, which are known by their order, and fills them as they were left.

    Args:
        bar: must have all its parts.
        memory: keeps them for the shop file at ``shop`` under ``name``.
    """

    def __init__(self, bar: QWidget, memory: Memory, shop: Path, name: str) -> None:
        super().__init__(bar)
        self._memory, self._shop, self._name = memory, shop, name
        self._parts = [part for part in bar.findChildren(QWidget) if isinstance(part, Part) and _is_own(part, bar)]
        kept = memory.last(shop, name)
        if isinstance(kept, list) and len(kept) == len(self._parts):
            for part, value in zip(self._parts, kept, strict=True):
                _fill(part, value)
        for part in self._parts:
            match part:
                case QComboBox():
                    part.currentIndexChanged.connect(self._keep)
                case QAbstractButton():
                    part.toggled.connect(self._keep)
                case QLineEdit():
                    part.textChanged.connect(self._keep)

    def _keep(self) -> None:
        self._memory.note_last(self._shop, self._name, [_value(part) for part in self._parts])


def _is_own(part: QWidget, bar: QWidget) -> bool:
    """Whether it is a part of the bar itself, not of one of its parts (a box may hold a field of its own)."""
    return part.parentWidget() is bar


def _value(part: Part) -> Json:
    match part:
        case QComboBox():
            data = part.currentData()
            return data if isinstance(data, str) else part.currentIndex()
        case QAbstractButton():
            return part.isChecked()
    return part.text()


def _fill(part: Part, value: Json) -> None:
    match part, value:
        case QComboBox(), str():
            if part.findData(value) < 0:
                part.addItem(value, value)  # what there is to choose may be offered only later
            part.setCurrentIndex(part.findData(value))
        case QComboBox(), int():
            part.setCurrentIndex(value if 0 <= value < part.count() else 0)
        case QAbstractButton(), bool():
            part.setChecked(value)
        case QLineEdit(), str():
            part.setText(value)
