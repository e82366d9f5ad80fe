"""Stated against observed: how often ideas came true whose chance was said to be about the same."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from recsys_gui.domain.reports import Reliability
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.models.paged import Column, PagedTableModel, Source
from recsys_gui.ui.theme.theme import Theme
from recsys_gui.ui.widgets.basics import row
from recsys_gui.ui.widgets.labels import label, line
from recsys_gui.ui.widgets.reliability_curve import ReliabilityCurve
from recsys_gui.ui.widgets.table import DataTable


class ReliabilityCard(QFrame):
    """A curve, and a table with a row for each span of chances; hidden while there is none."""

    def __init__(self, theme: Theme, formatter: Formatter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._formatter = formatter
        self._rows: list[Reliability] = []
        self.model = PagedTableModel(self._columns(), Source(self._page, lambda _: len(self._rows)), self)
        name = self.tr("Can confidence be trusted?")
        self.table = DataTable(theme, self.model, name)
        self.caption = label("", "small", wrap=True)
        self.curve = ReliabilityCurve(theme, formatter)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 8, 1, 8)
        column.setSpacing(2)
        column.addLayout(row(label(name, "section"), None, margins=(14, 0, 14, 4)))
        column.addLayout(row(self.caption, margins=(14, 0, 14, 4)))
        column.addLayout(row(self.curve, margins=(8, 0, 8, 2)))
        column.addWidget(line())
        column.addWidget(self.table, 1)
        self.hide()

    def show_reliability(self, found: Sequence[Reliability]) -> None:
        """Show these, the surest ideas first."""
        self._rows = sorted(found, key=lambda span: -span.stated)
        self.model.reload()
        self.curve.show_spans(self._rows)
        self.caption.setText(self._sentence())
        self.table.setAccessibleDescription(self.caption.text())
        self.setVisible(bool(self._rows))

    def _sentence(self) -> str:
        """The mean distance between what was said and what came, weighed by the number of ideas."""
        many = sum(span.offers for span in self._rows)
        if not many:
            return ""
        off = sum(abs(span.stated - span.observed) * span.offers for span in self._rows) / many
        words = self.tr("{many} ideas of the past: what was said and what came differ by {points} points on average.")
        words = words.replace("{many}", self._formatter.number(many))
        return words.replace("{points}", self._formatter.number(100 * off, 1))

    def _page(self, _search: str, after: Reliability | None, _limit: int) -> list[Reliability]:
        return [] if after else self._rows

    def _columns(self) -> list[Column[Reliability]]:
        write = self._formatter
        return [
            Column(self.tr("Stated"), lambda span: write.percent(span.stated), "100%", right=True),
            Column(self.tr("Came true"), lambda span: write.percent(span.observed), "100%", right=True, strong=True),
            Column(self.tr("Ideas"), lambda span: write.number(span.offers), "100,000", right=True),
        ]
