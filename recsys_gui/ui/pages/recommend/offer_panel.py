"""Where the ideas for a customer stand, or what stands there instead of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QStackedLayout, QVBoxLayout, QWidget

from recsys_gui.base.errors import UserError
from recsys_gui.domain.offer import ListName, Offer
from recsys_gui.ui.context import OpenShop, Shell
from recsys_gui.ui.models.offers import OfferModel
from recsys_gui.ui.pages.recommend.action_bar import ActionBar
from recsys_gui.ui.pages.recommend.filters import OfferFilter
from recsys_gui.ui.pages.recommend.offer_actions import OfferActions, Subject
from recsys_gui.ui.pages.recommend.offer_view import OfferView
from recsys_gui.ui.translation import say
from recsys_gui.ui.widgets.empty_state import EmptyState
from recsys_gui.ui.widgets.skeleton import Skeleton

_ROOM_FOR_NOTE = 760
NO_FILTER = OfferFilter()


class OfferPanel(QFrame):
    """The list with its actions, grey bars while it loads, or what went wrong.

    Signals:
        retry: the owner wants another attempt.
        clear_filter: the owner wants to see everything again.
        shown: the list shows other ideas.
    """

    retry = Signal()
    clear_filter = Signal()
    shown = Signal()

    def __init__(self, shell: Shell, shop: OpenShop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        theme = shell.theme
        self._offers: Sequence[Offer] | None = None
        self._lists: Sequence[ListName] = ()
        self._most: int | None = None
        self._filter, self._filter_words, self._customer = NO_FILTER, "", ""
        self.model = OfferModel(shop.formatter, self)
        self.view = OfferView(theme, shop.formatter, self.model)
        self.actions_ = OfferActions(shell, shop, self.view)
        self.bar = ActionBar(theme, self.actions_)
        self.view.chosen.connect(self._on_chosen)
        self.view.menu_wanted.connect(self.actions_.open_menu)
        self.view.pressed_last.connect(lambda: self.actions_.open_menu(self.view.menu_place()))
        self.skeleton = Skeleton(theme)
        self.problem = EmptyState(theme, "triangle-alert", "", tone="bad")
        self.problem.add_button(self.tr("Try again"), self.retry.emit, name="try-again")
        self.filtered = EmptyState(theme, "search", "")
        self.filtered.add_button(self.tr("Clear the filter"), self.clear_filter.emit, "primary", name="clear-filter")
        self._stack = QStackedLayout()
        for widget in (self.view, self.skeleton, self.problem, self.filtered):
            widget.setParent(self)  # the first one is shown at once, and without a parent as a window of its own
            self._stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 4, 1, 1)
        column.setSpacing(0)
        column.addLayout(self._stack, 1)
        column.addWidget(self.bar)

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
        self._empty(self.skeleton)

    def show_problem(self, error: UserError) -> None:
        """Show what went wrong."""
        self.problem.set_words(say(error.sentence), say(error.advice))
        self._empty(self.problem)

    @property
    def showing(self) -> QWidget | None:
        """What is seen now: ``view``, ``skeleton``, ``problem`` or ``filtered``."""
        return self._stack.currentWidget()

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

    def _empty(self, instead: QWidget) -> None:
        self._offers = None
        self.model.show_lists((), ())
        self._stack.setCurrentWidget(instead)
        self.bar.hide()

    def _on_chosen(self, offer: object) -> None:
        if not isinstance(offer, Offer):
            self.actions_.set_subject(None)
            self.bar.set_note("", room=False)
            return
        product = offer.name or offer.product
        self.actions_.set_subject(Subject(offer, product, self._customer))
        words = self.tr("1 selected: {product}").replace("{product}", product)
        self.bar.set_note(words, room=self.width() >= _ROOM_FOR_NOTE)
