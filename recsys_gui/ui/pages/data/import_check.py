"""Step two of an import: what the file holds, before anything is saved."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from recsys_gui.domain.import_answers import NOTHING_DECIDED, Answers
from recsys_gui.domain.reports import ImportReport, RejectedRow
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.models.paged import Column, PagedTableModel, Source
from recsys_gui.ui.pages.data import import_words
from recsys_gui.ui.pages.data.import_switches import ImportSwitches
from recsys_gui.ui.pages.data.import_words import Figure
from recsys_gui.ui.theme.theme import Theme
from recsys_gui.ui.theme.tokens import CARD_GAP
from recsys_gui.ui.translation import say
from recsys_gui.ui.widgets.basics import button, card, frame, icon_label, row
from recsys_gui.ui.widgets.empty_state import EmptyState
from recsys_gui.ui.widgets.import_bar import ImportBar
from recsys_gui.ui.widgets.labels import label
from recsys_gui.ui.widgets.table import DataTable


class ImportCheck(QWidget):
    """Signals: accepted, to import these rows; rejected, to leave everything as it is; back_wanted, to the columns.

    save_wanted: write the rejected rows to a file; switched: check again with these ``Answers``.
    """

    accepted = Signal()
    rejected = Signal()
    back_wanted = Signal()
    save_wanted = Signal()
    switched = Signal(object)

    def __init__(
        self,
        theme: Theme,
        report: ImportReport,
        form: Formatter,
        answers: Answers = NOTHING_DECIDED,
        known: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.switches = ImportSwitches(report, answers, known)
        self.switches.switched.connect(self.switched)
        self._theme, self._report, self._form = theme, report, form
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(CARD_GAP)
        column.addWidget(self._summary())
        column.addLayout(self._figures())
        if self.switches.kinds:
            column.addWidget(self.switches)
        column.addWidget(self._rows(), 1)
        column.addLayout(self._actions())

    def _summary(self) -> QFrame:
        result, column = card()
        title = label(import_words.headline(self._report), "section")
        extent = label(import_words.extent(self._report, self._form), "secondary")
        bar = ImportBar(self._theme)
        bar.set_parts(import_words.parts(self._report), f"{title.text()}. {extent.text()}")
        column.addLayout(row(title, None, extent))
        column.addSpacing(4)
        column.addWidget(bar)
        if others := import_words.others(self._report):
            column.addSpacing(4)
            column.addWidget(label(" · ".join(others), "small", wrap=True))
        return result

    def _figures(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(CARD_GAP)
        for place, figure in enumerate(import_words.figures(self._report)):
            grid.addWidget(self._figure(figure), 0, place)
            grid.setColumnStretch(place, 1)
        return grid

    def _figure(self, figure: Figure) -> QFrame:
        result, column = card(spacing=2)
        count = label(self._form.number(figure.count), "big")
        column.addLayout(row(self._icon(figure), label(figure.name, "strong"), None))
        column.addWidget(count)
        column.addWidget(label(figure.meaning, "small", wrap=True))
        column.addStretch(1)
        return result

    def _icon(self, figure: Figure) -> QLabel:
        return icon_label(self._theme, figure.icon, figure.color, 16)

    def _rows(self) -> QFrame:
        result = frame("card")
        column = QVBoxLayout(result)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        if not self._report.examples:
            column.addWidget(EmptyState(self._theme, "circle-check", self.tr("Every row can be used."), tone="ok"))
            return result
        head = label(self._examples_title(), "strong")
        self.save = button(self.tr("Save rejected rows…"), self.save_wanted.emit, name="save-rejected")
        self._theme.dress(self.save, "download", "text")
        column.addLayout(row(head, None, self.save, margins=(15, 7, 8, 7)))
        column.addWidget(frame("rule"))
        model = PagedTableModel(self._columns(), _source(self._report.examples), self)
        model.reload()
        column.addWidget(DataTable(self._theme, model, head.text()), 1)
        return result

    def _examples_title(self) -> str:
        shown, rejected = len(self._report.examples), self._report.rejected
        title = self.tr("Could not be used")
        if rejected <= shown:
            return f"{title}  {self._form.number(rejected)}"
        first = self.tr("the first {shown} of {rejected}")
        return f"{title}, " + first.format(shown=self._form.number(shown), rejected=self._form.number(rejected))

    def _cells(self, rejected: RejectedRow) -> str:
        return " · ".join(cell or self.tr("(blank)") for cell in rejected.cells)

    def _columns(self) -> list[Column[RejectedRow]]:
        return [
            Column(self.tr("Row"), lambda it: self._form.number(it.row), "1,000,000", tone=lambda _: "text2"),
            Column(self.tr("What to fix"), lambda it: say(it.reason), strong=True),
            Column(self.tr("Row in your file"), self._cells, tone=lambda _: "text2"),
        ]

    def _actions(self) -> QHBoxLayout:
        promise = label(self.tr("Nothing has been saved yet."), "small")
        go_on = self.tr("Import %Ln rows", "", self._report.kept)
        self.import_button = button(go_on, self.accepted.emit, "primary", name="import-rows")
        self.cancel_button = button(self.tr("Cancel"), self.rejected.emit, "link", name="leave-import")
        self.import_button.setDefault(True)
        self.import_button.setEnabled(self._report.kept > 0)
        self.back = button(self.tr("Back"), self.back_wanted.emit, name="back")
        return row(self.cancel_button, promise, None, self.back, self.import_button, spacing=12)


def _source(examples: list[RejectedRow]) -> Source[RejectedRow]:
    def page(_search: str, after: RejectedRow | None, _limit: int) -> list[RejectedRow]:
        return examples if after is None else []

    return Source(page, lambda _search: len(examples))
