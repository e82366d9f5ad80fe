"""What the panels of ideas have in common: a list with its actions, and what stands there instead of it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QStackedLayout, QVBoxLayout, QWidget

from recsys_gui.base.errors import UserError
from recsys_gui.ui.context import OpenShop, Shell
from recsys_gui.ui.pages.recommend.action_bar import ActionBar
from recsys_gui.ui.pages.recommend.idea_view import IdeaView
from recsys_gui.ui.pages.recommend.offer_actions import OfferActions
from recsys_gui.ui.translation import say
from recsys_gui.ui.widgets.empty_state import EmptyState

_ROOM_FOR_NOTE = 760


class IdeaPanel(QFrame):
    """A card with a list of ideas and what can be done with the chosen one, or with something in their place.

    Args:
        shell: what the program has.
        shop: the open shop.
        view: the list.
        instead: what may stand in its place, besides what went wrong.

    Signals:
        retry: the owner wants another attempt.
        shown: the list shows other ideas.
    """

    retry = Signal()
    shown = Signal()

    def __init__(
        self, shell: Shell, shop: OpenShop, view: IdeaView, instead: tuple[QWidget, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.actions_ = OfferActions(shell, shop, view)
        self.bar = ActionBar(shell.theme, self.actions_)
        view.chosen.connect(self._on_chosen)
        view.menu_wanted.connect(self.actions_.open_menu)
        view.pressed_last.connect(lambda: self.actions_.open_menu(view.menu_place()))
        self.problem = EmptyState(shell.theme, "triangle-alert", "", tone="bad")
        again = QCoreApplication.translate("IdeaPanel", "Try again")
        self.problem.add_button(again, self.retry.emit, name="try-again")
        self._stack = QStackedLayout()
        for widget in (view, *instead, self.problem):
            widget.setParent(self)  # the first one is shown at once, and without a parent as a window of its own
            self._stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 4, 1, 1)
        column.setSpacing(0)
        column.addLayout(self._stack, 1)
        column.addWidget(self.bar)

    @property
    def showing(self) -> QWidget | None:
        """What is seen now: the list, or what stands in its place."""
        return self._stack.currentWidget()

    def show_problem(self, error: UserError) -> None:
        """Show what went wrong."""
        self.problem.set_words(say(error.sentence), say(error.advice))
        self._instead(self.problem)

    def _instead(self, widget: QWidget) -> None:
        """Show something in place of the list."""
        self._stack.setCurrentWidget(widget)
        self.bar.hide()

    def _note(self, words: str) -> None:
        """Say something beside the actions, where there is room for it."""
        self.bar.set_note(words, room=bool(words) and self.width() >= _ROOM_FOR_NOTE)

    def _on_chosen(self, offer: object) -> None:
        """Let the actions be about the chosen idea."""
        raise NotImplementedError
