"""A line of names that can be taken out one by one, with a way to add another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.plain_tip import plain_tip
from recsys_gui.ui.widgets.basics import button
from recsys_gui.ui.widgets.flow import flow
from recsys_gui.ui.widgets.labels import label

_LONGEST = 32


@dataclass(frozen=True)
class Chip:
    """A name, and what taking it out does."""

    name: str
    take_out: Callable[[], object]


class ChipLine(QWidget):
    """Title, chips, and the button that adds one."""

    def __init__(self, title: str, add: str, on_add: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self.setAccessibleName(title)
        self._holder, self._flow = flow()
        self.chips: list[QToolButton] = []
        self._more = label("", "small")
        self.add = button(add, on_add, "link")
        self.add.setAccessibleName(f"{title}: {add}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(6)
        column.addWidget(label(title, "strong"))
        column.addWidget(self._holder)
        self._flow.addWidget(self._more)
        self._flow.addWidget(self.add)

    def fill(self, chips: Sequence[Chip], more: int, can_edit: bool) -> None:
        """Show these names, and how many there are besides them."""
        focused = next((place for place, old in enumerate(self.chips) if old.hasFocus()), None)
        for old in self.chips:
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        for last in (self._more, self.add):
            self._flow.removeWidget(last)
        self.chips = [self._made(chip, can_edit) for chip in chips]
        for widget in (*self.chips, self._more, self.add):
            self._flow.addWidget(widget)
            widget.show()
        self._more.setText(self.tr("and {n} more").replace("{n}", Formatter().number(more)))
        self._more.setVisible(more > 0)
        self.add.setEnabled(can_edit)
        if focused is not None:
            (self.chips[min(focused, len(self.chips) - 1)] if self.chips else self.add).setFocus()

    def _made(self, chip: Chip, can_edit: bool) -> QToolButton:
        made = QToolButton()
        made.setProperty("kind", "chip")
        short = chip.name if len(chip.name) <= _LONGEST else f"{chip.name[: _LONGEST - 1]}…"
        made.setText(f"{short}  ×")
        made.setToolTip(plain_tip(self.tr("Take out {name}").format(name=chip.name)) or "")
        made.setAccessibleName(self.tr("Take out {name}").format(name=chip.name))
        made.setEnabled(can_edit)
        made.clicked.connect(lambda: chip.take_out())
        return made
