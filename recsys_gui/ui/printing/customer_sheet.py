"""One customer on paper: the facts, and what to offer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from recsys_gui.domain.reports import ShopSummary
from recsys_gui.domain.rows import CustomerCard
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.models.customers import customer_title, order_count
from recsys_gui.ui.printing.printout import PrintedTable, Printout


def _tr(words: str, n: int = -1) -> str:
    return QCoreApplication.translate("CustomerSheet", words, "", n)


def customer_sheet(
    card: CustomerCard, tables: Sequence[PrintedTable], filters: str, summary: ShopSummary, formatter: Formatter
) -> Printout:
    """The sheet of a customer; ``tables`` are the lists of offers as they are shown."""
    facts = [order_count(card.orders), _tr("spent {money}").replace("{money}", formatter.whole_money(card.spent))]
    if card.last is not None:
        facts.append(_tr("last purchase {day}").replace("{day}", formatter.day(card.last)))
    if card.rhythm is not None:
        facts.append(_tr("usually every %Ln days", round(card.rhythm)))
    known = [part for part in (card.code if card.name else "", card.region) if part]
    often = ", ".join(f"{product.name} ({formatter.number(product.times)}×)" for product in card.top[:5])
    lines = [" · ".join([*known, *facts])]
    if often:
        lines.append(_tr("Buys most often: {products}").replace("{products}", often))
    return Printout(
        customer_title(card), summary.name, formatter.long_day(summary.today), filters, lines, list(tables)
    )  # fmt: skip
