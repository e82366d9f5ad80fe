"""What cleaning did to a file, each kind with a tick that the owner can take away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QWidget

from recsys_gui.domain.import_answers import SWITCHES, SWITCHES_ON, Answers
from recsys_gui.domain.reports import ImportReport
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.pages.data.field_words import switch_words

_COLUMNS = 2


class ImportSwitches(QFrame):
    """Signal: switched, with the ``Answers`` after a tick was set or taken away.

    Attributes:
        kinds: which kinds of cleaning are shown: those that did something now, and those of ``known``.
    """

    switched = Signal(object)

    def __init__(
        self, report: ImportReport, answers: Answers, known: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._answers = answers
        every = (*SWITCHES, *SWITCHES_ON)
        self.kinds = [kind for kind in every if report.cleaning.get(kind) or kind in known]
        self.boxes: dict[str, QCheckBox] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 10, 16, 10)
        grid.setHorizontalSpacing(32)
        grid.setVerticalSpacing(2)
        for place, kind in enumerate(self.kinds):
            count = report.cleaning.get(kind, 0)
            words = switch_words()[kind] + (f" ({Formatter().number(count)})" if count else "")
            box = self.boxes[kind] = QCheckBox(words)
            box.setChecked(kind in answers.on if kind in SWITCHES_ON else kind not in answers.off)
            box.clicked.connect(lambda _ticked, each=kind: self._switch(each))
            grid.addWidget(box, place // _COLUMNS, place % _COLUMNS)

    def _switch(self, kind: str) -> None:
        ticked = self.boxes[kind].isChecked()
        answers = self._answers
        if kind in SWITCHES_ON:
            on = answers.on | {kind} if ticked else answers.on - {kind}
            self.switched.emit(replace(answers, on=on))
        else:
            off = answers.off - {kind} if ticked else answers.off | {kind}
            self.switched.emit(replace(answers, off=off))
