"""Where the ideas for a customer stand, or what stands there instead of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from recsys_gui.base.errors import UserError
from recsys_gui.domain.offer import ListName, Offer
from recsys_gui.ui.context import OpenShop, Shell
from recsys_gui.ui.models.offers import OfferModel
from recsys_gui.ui.pages.recommend.filters import OfferFilter
from recsys_gui.ui.pages.recommend.idea_panel import IdeaPanel
from recsys_gui.ui.pages.recommend.offer_actions import Subject
from recsys_gui.ui.pages.recommend.offer_view import OfferView
from recsys_gui.ui.widgets.empty_state import EmptyState
from recsys_gui.ui.widgets.skeleton import Skeleton

NO_FILTER = OfferFilter()


class OfferPanel(IdeaPanel):
    """The list with its actions, grey bars while it loads, or what went wrong.

    Signals:
        clear_filter: the owner wants to see everything again.
    """

    clear_filter = Signal()

    def __init__(self, shell: Shell, shop: OpenShop, parent: QWidget | None = None) -> None:
        self.model = OfferModel(shop.formatter)
        self.view = OfferView(shell.theme, shop.formatter, self.model)
        self.skeleton = Skeleton(shell.theme)
        self.filtered = EmptyState(shell.theme, "search", "")
        super().__init__(shell, shop, self.view, (self.skeleton, self.filtered), parent)
        self.model.setParent(self)
        self.filtered.add_button(self.tr("Clear the filter"), self.clear_filter.emit, "primary", name="clear-filter")
        self._offers: Sequence[Offer] | None = None
        self._lists: Sequence[ListName] = ()
        self._most: int | None = None
        self._filter, self._filter_words, self._customer = NO_FILTER, "", ""

    def show_offers(self, offers: Sequence[Offer], customer: str) -> None:
        """Show these ideas for the customer called so."""
        same = customer == self._customer
        place = self.view.place if same else None
        self._offers, self._customer = offers, customer
        self._show()
        if place is not None:
            self.view.go_near(place)

    def show_lists(
        self, lists: Sequence[ListName], most: int | None, wanted: OfferFilter = NO_FILTER, words: str = ""
    ) -> None:
        """Show other lists of the same customer, at most so many ideas of each, as a filter called so wants them."""
        self._lists, self._most, self._filter, self._filter_words = lists, most, wanted, words
        if self._offers is not None:
            self._show()

    def show_waiting(self) -> None:
        """Show grey bars: it takes a moment."""
        self._forget()
        self._instead(self.skeleton)

    def show_problem(self, error: UserError) -> None:
        """Show what went wrong."""
        super().show_problem(error)
        self._forget()

    @property
    def seen(self) -> list[Offer]:
        """The ideas in the list now, from the top."""
        rows = [row for section in self.model.sections for row in section.rows]
        return [row for row in rows if isinstance(row, Offer)]

    def _show(self) -> None:
        offers = self._offers or ()
        kept = [offer for offer in offers if self._filter.passes(offer)]
        self.model.show_lists(kept, self._lists, self._most)
        nothing = bool(offers) and not self.seen and self._filter != NO_FILTER
        if nothing:
            words = self.tr("No idea matches “{filter}”.").replace("{filter}", self._filter_words)
            self.filtered.set_words(words, self.tr("The ideas are still there; the filter only hides them."))
        self._stack.setCurrentWidget(self.filtered if nothing else self.view)
        self.bar.setVisible(not nothing)
        self.shown.emit()

    def _forget(self) -> None:
        self._offers = None
        self.model.show_lists((), ())

    def _on_chosen(self, offer: object) -> None:
        if not isinstance(offer, Offer):
            self.actions_.set_subject(None)
            self._note("")
            return
        product = offer.name or offer.product
        self.actions_.set_subject(Subject(offer, product, self._customer))
        self._note(self.tr("1 selected: {product}").replace("{product}", product))
