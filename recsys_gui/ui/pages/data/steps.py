"""Where one stands in an import: numbered steps, those behind ticked off."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from recsys_gui.ui.theme.fonts import scaled
from recsys_gui.ui.theme.theme import Theme
from recsys_gui.ui.widgets.basics import icon_label
from recsys_gui.ui.widgets.labels import label, restyle

_DISC = 22


class Steps(QWidget):
    """A row of steps; says "Step 2 of 3: Check" to a screen reader."""

    def __init__(self, theme: Theme, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._names = theme, names
        self._discs: list[QLabel] = []
        self._words: list[QLabel] = []
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        for number, name in enumerate(names):
            if number:
                line.addWidget(icon_label(theme, "chevron-right", "text3", 16))
            disc = label("", "step")
            disc.setFixedSize(scaled(_DISC), scaled(_DISC))
            disc.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._discs.append(disc)
            self._words.append(label(name))
            line.addWidget(disc)
            line.addWidget(self._words[-1])
        theme.changed.connect(self._paint)
        self.set_current(0)

    def set_current(self, step: int) -> None:
        """Stand at this step, the first being 0."""
        self._current = step
        words = self.tr("Step {number} of {count}: {name}")
        self.setAccessibleName(words.format(number=step + 1, count=len(self._names), name=self._names[step]))
        self._paint()

    def _paint(self) -> None:
        for number, (disc, words) in enumerate(zip(self._discs, self._words, strict=True)):
            state = "done" if number < self._current else "now" if number == self._current else "ahead"
            restyle(disc, "state", state)
            restyle(words, "role", "strong" if state == "now" else "secondary")
            if state == "done":
                disc.setPixmap(self._theme.pixmap("check", "link", 14))
            else:
                disc.setText(str(number + 1))
