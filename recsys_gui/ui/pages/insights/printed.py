"""Insights on paper: the numbers of each card as a table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from recsys_gui.domain.reports import ShopSummary
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.printing.printout import PrintedColumn, PrintedRow, PrintedTable, Printout
from recsys_gui.ui.widgets.chart_card import ChartCard

_MOST = 40
_WIDE, _NARROW = 3.0, 1.0


def insights_sheet(
    cards: Sequence[ChartCard], summary: ShopSummary, filters: str, formatter: Formatter
) -> Printout | None:
    """The numbers of these cards, at most forty rows of each; None while there are none."""
    tables = [_table(card) for card in cards if card.model.numbers.rows]
    if not tables:
        return None
    title = QCoreApplication.translate("InsightsPage", "Insights")
    conclusions = [card.accessibleDescription() for card in cards if card.model.numbers.rows]
    return Printout(title, summary.name, formatter.long_day(summary.today), filters, conclusions, tables)


def _table(card: ChartCard) -> PrintedTable:
    numbers = card.model.numbers
    columns = [
        PrintedColumn(column.title, _NARROW if column.right else _WIDE / (1 + place), column.right)
        for place, column in enumerate(numbers.columns)
    ]
    rows = [
        PrintedRow(
            ["–" if value is None else column.shown(value) for column, value in zip(numbers.columns, row, strict=True)]
        )
        for row in numbers.rows[:_MOST]
    ]
    return PrintedTable(card.title, columns, rows)
