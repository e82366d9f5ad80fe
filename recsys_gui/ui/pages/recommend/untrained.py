"""What there is before any model: the invitation to train, and what a customer is known to buy."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from recsys_gui.domain.rows import BoughtProduct, CustomerCard
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.models.paged import Column, PagedTableModel, Source
from recsys_gui.ui.theme.theme import Theme
from recsys_gui.ui.theme.tokens import CARD_GAP
from recsys_gui.ui.widgets.empty_state import EmptyState
from recsys_gui.ui.widgets.labels import card
from recsys_gui.ui.widgets.table import DataTable

_ROWS = 5


class Untrained(QWidget):
    """Invites to train once, above the products that the customer buys most often.

    Signals:
        train: the owner accepts.
        best_sellers: the owner wants to see best sellers meanwhile.
    """

    train = Signal()
    best_sellers = Signal()

    def __init__(self, theme: Theme, formatter: Formatter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formatter = formatter
        self._known: list[BoughtProduct] = []
        self.invitation = EmptyState(theme, "trending-up", self.tr("Train once to get suggestions"), tone="accent")
        self.invitation.add_button(self.tr("Train now"), self.train.emit, "primary", name="train-now")
        self.invitation.add_button(self.tr("Show best sellers instead"), self.best_sellers.emit, name="best-sellers")
        self.model = PagedTableModel(self._columns(), Source(self._page, lambda _: len(self._known)), self)
        self.table = DataTable(theme, self.model, self.tr("What we already know without a model"))
        above, self._below = card(), card()
        _fill(above, self.invitation)
        _fill(self._below, self.table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(CARD_GAP)
        layout.addWidget(above, 3)
        layout.addWidget(self._below, 2)

    def show_card(self, known: CustomerCard, sales: int) -> None:
        """Show what ``known`` buys, and that there are ``sales`` sale lines to learn from."""
        words = self.tr(
            "Shelfwise studies your {n} sale lines and learns what each customer is likely to want next. "
            "It takes a few minutes; you can keep working."
        )
        self.invitation.set_words(
            self.tr("Train once to get suggestions"), words.replace("{n}", self._formatter.number(sales))
        )
        self._known = known.top[:_ROWS]
        self.model.reload()
        self._below.setVisible(bool(self._known))

    def _page(self, _search: str, after: BoughtProduct | None, _limit: int) -> list[BoughtProduct]:
        return [] if after else self._known

    def _columns(self) -> list[Column[BoughtProduct]]:
        write = self._formatter
        return [
            Column(self.tr("What we already know without a model"), lambda row: row.name or row.code),
            Column(self.tr("Times bought"), lambda row: write.number(row.times), "1,000", right=True),
            Column(self.tr("Last bought"), lambda row: write.day(row.last), write.day("2020-11-30"), right=True),
        ]


def _fill(frame: QFrame, content: QWidget) -> None:
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(1, 4, 1, 8)
    layout.addWidget(content)
