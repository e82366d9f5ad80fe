"""A whole number with its unit, saved when one leaves the field or presses Enter or an arrow."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSpinBox, QWidget

_MARGIN = 7


class NumberField(QSpinBox):
    """0 … ``most``; 0 may have a name of its own, such as "Any number"."""

    def __init__(
        self, most: int, unit: str, on_changed: Callable[[int], object], nothing: str = "",
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setRange(0, most)
        self.setSuffix(unit)
        self.setSpecialValueText(nothing)
        self.setKeyboardTracking(False)
        self.lineEdit().setTextMargins(_MARGIN, 0, 0, 0)
        self.valueChanged.connect(on_changed)

    def show_number(self, number: int) -> None:
        """Show a number, without telling of it."""
        before = self.blockSignals(True)
        self.setValue(number)
        self.blockSignals(before)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling the page changes no setting."""
        event.ignore()
