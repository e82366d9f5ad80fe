"""The right-hand side: the chosen customer's facts, and the ideas for them."""

from __future__ import annotations

import time
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recsys_gui.domain.edits import NoteShown
from recsys_gui.domain.offer import Offer
from recsys_gui.domain.offer_log import Door, MadeOffer
from recsys_gui.domain.reports import ShopSummary
from recsys_gui.domain.rows import CustomerCard
from recsys_gui.engine.replies import CustomerOffers
from recsys_gui.ui.context import OpenShop, Shell
from recsys_gui.ui.models.customers import customer_title
from recsys_gui.ui.pages.recommend import words
from recsys_gui.ui.pages.recommend.filters import FilterBar
from recsys_gui.ui.pages.recommend.loader import OfferLoader
from recsys_gui.ui.pages.recommend.offer_panel import OfferPanel
from recsys_gui.ui.pages.recommend.untrained import Untrained
from recsys_gui.ui.theme.tokens import CARD_GAP
from recsys_gui.ui.widgets.banner import Banner
from recsys_gui.ui.widgets.basics import button
from recsys_gui.ui.widgets.customer_card import CustomerFacts
from recsys_gui.ui.widgets.kept_choices import KeptChoices

_AT_A_GLANCE = 5
"""Ideas of each list where two share the room."""
_AGAIN = 1_500
"""Milliseconds until prices and times are asked for again, while they are being worked out."""
_LOOKED_AT = 700
"""Milliseconds after which a list counts as looked at."""


class CustomerSide(QWidget):
    """Facts at once, ideas as soon as the engine has them.

    Signals:
        train: the owner wants to train a model.
        export_wanted: the ideas are to be written to a file.
        completed: prices and times are at hand.
        noticed: with every answer, what is wrong with the models (a ``Text``, mostly empty).
    """

    train = Signal()
    noticed = Signal(object)
    completed = Signal()
    export_wanted = Signal()

    def __init__(self, shell: Shell, shop: OpenShop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shop, self._requests, self._code, self._title = shop, shell.requests, "", ""
        self._print_later = False
        self._trained = self._pending = self._best_sellers = False
        self.facts = CustomerFacts(shell.theme, shop.formatter)
        self.facts.history_wanted.connect(lambda: shell.requests.history.emit(self._code))
        self.little_known = Banner(shell.theme, "info", "")
        self.filters = FilterBar(shop.formatter)
        KeptChoices(self.filters, shell.memory, shop.path, "ideas filter")
        self.print = button(self.tr("Print"), shell.requests.print_page.emit, name="print")
        shell.theme.dress(self.print, "printer", "text")
        self.export = button(self.tr("Export…"), self.export_wanted.emit, name="export-customer")
        shell.theme.dress(self.export, "download", "text")
        self.offers = OfferPanel(shell, shop)
        self.untrained = Untrained(shell.theme, shop.formatter)
        self.untrained.train.connect(self.train)
        self.untrained.best_sellers.connect(self._show_best_sellers)
        self._loader = OfferLoader(shell.runner, shop.path, self)
        self.offers.retry.connect(self._ask)
        self.offers.clear_filter.connect(self.filters.clear)
        self.filters.changed.connect(self._show_lists)
        self._loader.loaded.connect(self._on_offers)
        self._loader.failed.connect(self.offers.show_problem)
        self._loader.slow.connect(self._on_slow)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_AGAIN)
        self._again.timeout.connect(self._ask_again)
        self._looked = QTimer(self)
        self._looked.setSingleShot(True)
        self._looked.setInterval(_LOOKED_AT)
        self._looked.timeout.connect(self._note_shown)
        self.offers.shown.connect(self._looked.start)
        self._show_lists()
        self._lay_out()

    def show_customer(self, card: CustomerCard, summary: ShopSummary) -> None:
        """Show the facts of ``card`` now, and look for ideas when a model can give some."""
        self._code, self._trained, self._title = card.code, bool(summary.recommenders), customer_title(card)
        today = date.fromisoformat(summary.today)
        self.facts.show_card(card, today)
        self.offers.model.cells.today = today
        self.offers.actions_.set_summary(summary)
        headline, sentence = words.little_known(card)
        self.little_known.set_words(headline, sentence)
        self.little_known.setVisible(bool(headline) and self._trained)
        self.filters.set_lately(self._shop.browser.offered_lately(card.code))
        has_ideas = self._trained or self._best_sellers
        for part in (self.filters, self.print, self.export, self.offers):
            part.setVisible(has_ideas)
        self.untrained.setVisible(not has_ideas)
        if has_ideas:
            self._ask()
        else:
            self._loader.forget()
            self.untrained.show_card(card, summary.sales)

    def set_compact(self, compact: bool) -> None:
        """Leave out what a narrow window has no room for."""
        self.facts.set_compact(compact)

    def waits_to_print(self) -> bool:
        """Whether ideas still wait for their prices; if so, printing is asked for when these are there."""
        self._print_later = not self.offers.isHidden() and (self._pending or self._loader.is_asking)
        return self._print_later

    def forget(self) -> None:
        """Nobody looks at this side now."""
        self._print_later = False
        self._looked.stop()
        self._again.stop()
        self._loader.forget()

    @Slot()
    def _ask(self) -> None:
        self._looked.stop()
        self._again.stop()
        self._pending = self._print_later = False
        self._loader.ask(self._code)

    @Slot()
    def _ask_again(self) -> None:
        if self.isVisible():
            self._loader.ask(self._code)
        else:
            self._again.start()

    @Slot()
    def _on_slow(self) -> None:
        """Grey bars, unless ideas are there that only wait for their prices and times."""
        if not self._pending:
            self.offers.show_waiting()

    @Slot(object)
    def _on_offers(self, answer: CustomerOffers) -> None:
        cells = self.offers.model.cells
        cells.days, cells.pending = answer.days, not answer.complete
        self._pending = not answer.complete
        if answer.complete:
            self.facts.show_visit(answer.visit)
            self.completed.emit()
        self.offers.show_offers(answer.offers, self._title)
        if self._pending:
            self._looked.stop()  # it is noted with its price and chance
            self._again.start()
        self.noticed.emit(answer.notice)
        if self._print_later and answer.complete:
            self._print_later = False
            self._requests.print_page.emit()

    @Slot()
    def _show_best_sellers(self) -> None:
        """What sells best, for want of a model; until another shop is opened."""
        self._best_sellers = True
        for part in (self.filters, self.print, self.export, self.offers):
            part.show()
        self.untrained.hide()
        self._ask()

    @Slot()
    def _show_lists(self) -> None:
        lists = self.filters.shown_lists
        most = _AT_A_GLANCE if len(lists) > 1 else None
        self.offers.show_lists(lists, most, self.filters.filter, self.filters.words())

    @Slot()
    def _note_shown(self) -> None:
        if self.isVisible():
            note_shown(self._shop, self.offers.seen, "customer")

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(CARD_GAP)
        layout.addWidget(self.facts)
        layout.addWidget(self.little_known)
        top = QHBoxLayout()
        top.addWidget(self.filters, 1)
        top.addWidget(self.print, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.export, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(top)
        layout.addWidget(self.offers, 1)
        layout.addWidget(self.untrained, 1)


def note_shown(shop: OpenShop, offers: list[Offer], door: Door) -> None:
    """Have it noted that these ideas were shown to the owner."""
    if shop.edits is None or not offers:
        return
    made = [
        MadeOffer(door, o.customer, o.product, o.list_name, o.rank, o.model, o.chance, o.price) for o in offers
    ]  # fmt: skip
    shop.edits.submit(NoteShown(tuple(made), int(time.time())))
