"""The right-hand side: the chosen customer's facts, and the ideas for them."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QTabBar, QVBoxLayout, QWidget

from recsys_gui.domain.offer import ListName
from recsys_gui.domain.reports import ShopSummary
from recsys_gui.domain.rows import CustomerCard
from recsys_gui.engine.messages import CustomerOffers
from recsys_gui.ui.context import OpenShop, Shell
from recsys_gui.ui.models.words import list_title
from recsys_gui.ui.pages.recommend import words
from recsys_gui.ui.pages.recommend.loader import OfferLoader
from recsys_gui.ui.pages.recommend.offer_panel import OfferPanel
from recsys_gui.ui.pages.recommend.untrained import Untrained
from recsys_gui.ui.theme.tokens import CARD_GAP
from recsys_gui.ui.widgets.banner import Banner
from recsys_gui.ui.widgets.customer_card import CustomerFacts

_MODES: tuple[tuple[ListName, ...], ...] = (("again", "new"), ("again",), ("new",), ("all",))
_AT_A_GLANCE = 5
"""Ideas of each list where two share the room."""


class CustomerSide(QWidget):
    """Facts at once, ideas as soon as the engine has them.

    Signals:
        train: the owner wants to train a model.
        noticed: with every answer, what is wrong with the models (a ``Text``, mostly empty).
    """

    train = Signal()
    noticed = Signal(object)

    def __init__(self, shell: Shell, shop: OpenShop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shop, self._code = shop, ""
        self._trained = False
        self.facts = CustomerFacts(shell.theme, shop.formatter)
        self.little_known = Banner(shell.theme, "info", "")
        self.modes = self._new_modes()
        self.offers = OfferPanel(shell.theme, shop.formatter)
        self.untrained = Untrained(shell.theme, shop.formatter)
        self.untrained.train.connect(self.train)
        self._loader = OfferLoader(shell.runner, shop.path, self)
        self.offers.retry.connect(self._ask)
        self._loader.loaded.connect(self._on_offers)
        self._loader.failed.connect(self.offers.show_problem)
        self._loader.slow.connect(self.offers.show_waiting)
        self._show_mode(0)
        self._lay_out()

    def show_customer(self, card: CustomerCard, summary: ShopSummary) -> None:
        """Show the facts of ``card`` now, and look for ideas when a model can give some."""
        self._code, self._trained = card.code, bool(summary.recommenders)
        self.facts.show_card(card, date.fromisoformat(summary.today))
        headline, sentence = words.little_known(card)
        self.little_known.set_words(headline, sentence)
        self.little_known.setVisible(bool(headline) and self._trained)
        for part in (self.modes, self.offers):
            part.setVisible(self._trained)
        self.untrained.setVisible(not self._trained)
        if self._trained:
            self._ask()
        else:
            self._loader.forget()
            self.untrained.show_card(card, summary.sales)

    def set_compact(self, compact: bool) -> None:
        """Leave out what a narrow window has no room for."""
        self.facts.set_compact(compact)

    def _ask(self) -> None:
        self._loader.ask(self._code)

    @Slot(object)
    def _on_offers(self, answer: CustomerOffers) -> None:
        self.offers.show_offers(answer.offers)
        self.noticed.emit(answer.notice)

    def _show_mode(self, mode: int) -> None:
        lists = _MODES[mode]
        self.offers.show_lists(lists, _AT_A_GLANCE if len(lists) > 1 else None)

    def _new_modes(self) -> QTabBar:
        tabs = QTabBar()
        tabs.setProperty("kind", "modes")
        tabs.setDrawBase(False)
        tabs.setExpanding(False)
        tabs.setAccessibleName(self.tr("Which lists to show"))
        tabs.addTab(self.tr("Best of both"))
        for (name,) in _MODES[1:]:
            tabs.addTab(list_title(name))
        tabs.currentChanged.connect(self._show_mode)
        return tabs

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.addWidget(self.modes)
        bar.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(CARD_GAP)
        layout.addWidget(self.facts)
        layout.addWidget(self.little_known)
        layout.addLayout(bar)
        layout.addWidget(self.offers, 1)
        layout.addWidget(self.untrained, 1)
