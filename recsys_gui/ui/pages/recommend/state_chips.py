"""Which customers the picker shows: all, those who are due, who stay away, or who are new."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QButtonGroup, QToolButton, QVBoxLayout, QWidget

from recsys_gui.domain.visit_states import DUE, VisitState
from recsys_gui.ui.widgets.flow import FlowLayout

CHIPS: tuple[tuple[VisitState, ...], ...] = ((), DUE, ("lapsed",), ("new",))
"""The states that each chip lets through; the first one all customers."""


class StateChips(QWidget):
    """One chip is chosen at a time.

    Signals:
        chosen: the states to show, a tuple; empty for all customers.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_tr("Which customers to show"))
        names = (_tr("All"), _tr("Due"), _tr("Lapsed"), _tr("New"))
        tips = (
            _tr("All customers"),
            _tr("Customers who may come now or within a week, and who are late"),
            _tr("Customers who are not expected any more"),
            _tr("Customers who came once, within the last 90 days"),
        )
        self.chips: list[QToolButton] = []
        group = QButtonGroup(self)
        flow = FlowLayout(spacing=5)
        for place, (name, tip) in enumerate(zip(names, tips, strict=True)):
            chip = QToolButton()
            chip.setProperty("kind", "chip")
            chip.setProperty("tight", "true")
            chip.setText(name)
            chip.setCheckable(True)
            chip.setAccessibleName(tip)
            group.addButton(chip, place)
            flow.addWidget(chip)
            self.chips.append(chip)
        self._tips = tips
        self.chips[0].setChecked(True)
        group.idClicked.connect(lambda place: self.chosen.emit(CHIPS[place]))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(flow)
        self.set_known(False)

    def set_known(self, known: bool) -> None:
        """Whether it is known who is due; until then only all customers can be shown, and the tooltips say why."""
        for chip, tip in zip(self.chips[1:], self._tips[1:], strict=True):
            chip.setEnabled(known)
            chip.setToolTip(tip if known else _tr("Still being worked out; it comes in a moment."))
        self.chips[0].setToolTip(self._tips[0])

    def show_all(self) -> None:
        """Choose the first chip."""
        if not self.chips[0].isChecked():
            self.chips[0].click()


def _tr(words: str) -> str:
    return QCoreApplication.translate("StateChips", words)
