"""Where the ideas for a customer stand, or what stands there instead of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QStackedLayout, QWidget

from recsys_gui.base.errors import UserError
from recsys_gui.domain.offer import ListName, Offer
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.models.offers import OfferModel
from recsys_gui.ui.pages.recommend.offer_view import OfferView
from recsys_gui.ui.theme.theme import Theme
from recsys_gui.ui.translation import say
from recsys_gui.ui.widgets.empty_state import EmptyState
from recsys_gui.ui.widgets.skeleton import Skeleton


class OfferPanel(QFrame):
    """The list, grey bars while it loads, or what went wrong.

    Signals:
        retry: the owner wants another attempt.
    """

    retry = Signal()

    def __init__(self, theme: Theme, formatter: Formatter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._offers: Sequence[Offer] | None = None
        self._lists: Sequence[ListName] = ()
        self._most: int | None = None
        self.model = OfferModel(formatter, self)
        self.view = OfferView(theme, formatter, self.model)
        self.skeleton = Skeleton(theme)
        self.problem = EmptyState(theme, "triangle-alert", "", tone="bad")
        self.problem.add_button(self.tr("Try again"), self.retry.emit, name="try-again")
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(1, 4, 1, 8)
        for widget in (self.view, self.skeleton, self.problem):
            self._stack.addWidget(widget)

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Show these ideas."""
        self._offers = offers
        self.model.show_lists(offers, self._lists, self._most)
        self._stack.setCurrentWidget(self.view)

    def show_lists(self, lists: Sequence[ListName], most: int | None) -> None:
        """Show other lists of the same customer, at most so many ideas of each."""
        self._lists, self._most = lists, most
        if self._offers is not None:
            self.model.show_lists(self._offers, lists, most)

    def show_waiting(self) -> None:
        """Show grey bars: it takes a moment."""
        self._offers = None
        self.model.show_lists((), ())
        self._stack.setCurrentWidget(self.skeleton)

    def show_problem(self, error: UserError) -> None:
        """Show what went wrong."""
        self._offers = None
        self.model.show_lists((), ())
        self.problem.set_words(say(error.sentence), say(error.advice))
        self._stack.setCurrentWidget(self.problem)

    @property
    def showing(self) -> QWidget | None:
        """What is seen now: ``view``, ``skeleton`` or ``problem``."""
        return self._stack.currentWidget()
