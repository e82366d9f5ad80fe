"""Where those who would want a product stand, or what stands there instead of them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from recsys_gui.base.errors import UserError
from recsys_gui.domain.offer import Audience, Offer
from recsys_gui.jobs.task import Task
from recsys_gui.ui.context import OpenShop, Shell
from recsys_gui.ui.models.audience import AudienceModel
from recsys_gui.ui.pages.recommend.audience_view import AudienceView
from recsys_gui.ui.pages.recommend.idea_panel import IdeaPanel
from recsys_gui.ui.pages.recommend.offer_actions import Subject
from recsys_gui.ui.widgets.empty_state import EmptyState
from recsys_gui.ui.widgets.progress_panel import ProgressPanel

KINDS = ("", "again", "new")


class AudiencePanel(IdeaPanel):
    """The list with its actions, the progress of looking at all customers, or what went wrong."""

    def __init__(self, shell: Shell, shop: OpenShop, parent: QWidget | None = None) -> None:
        self.model = AudienceModel(shop.formatter)
        self.view = AudienceView(shell.theme, shop.formatter, self.model)
        self.progress = ProgressPanel()
        self._working = QWidget()
        self.nobody = EmptyState(shell.theme, "users", "")
        super().__init__(shell, shop, self.view, (self._working, self.nobody), parent)
        self.model.setParent(self)
        waiting = QVBoxLayout(self._working)
        waiting.setContentsMargins(16, 16, 16, 16)
        waiting.addWidget(self.progress)
        waiting.addStretch(1)
        self._formatter = shop.formatter
        self._found: Audience | None = None
        self._names: Mapping[str, str] = {}
        self._kind, self._product = "", ""

    @property
    def seen(self) -> list[Offer]:
        """The offers in the list now, from the top."""
        return [row for row in self.model.rows if isinstance(row, Offer)]

    def follow(self, task: Task) -> None:
        """Customers are being looked at."""
        self.progress.follow(task, self.tr("Looking at your customers…"))
        task.cancelled.connect(self._on_cancelled)
        self._instead(self._working)

    def show_found(self, found: Audience, names: Mapping[str, str]) -> None:
        """Show these customers, who are called so."""
        place = self.view.place if self._found is not None and self._found.product == found.product else None
        self._found, self._names, self._product = found, names, found.name or found.product
        self.model.cells.days = found.days
        self._show()
        if place is not None:
            self.view.go_near(place)

    def show_kind(self, kind: str) -> None:
        """Show only those of this kind: "again", "new", or "" for both."""
        self._kind = kind
        if self._found is not None:
            self._show()

    def show_problem(self, error: UserError) -> None:
        """Show what went wrong."""
        self._found = None
        super().show_problem(error)

    def _show(self) -> None:
        assert self._found is not None
        kept = [offer for offer in self._found.offers if self._kind in ("", offer.list_name)]
        self.model.show_offers(kept, self._names)
        if kept:
            self._stack.setCurrentWidget(self.view)
            self.bar.show()
        else:
            words = self.tr("Nobody of this kind.") if self._found.offers else self.tr("Nobody to offer it to.")
            self.nobody.set_words(words)
            self._instead(self.nobody)
        self.shown.emit()

    def _on_cancelled(self) -> None:
        if self.showing is self._working:
            self.problem.set_words(self.tr("Stopped before all customers were looked at."))
            self._instead(self.problem)

    def _on_chosen(self, offer: object) -> None:
        if not isinstance(offer, Offer):
            self.actions_.set_subject(None)
            return
        self.actions_.set_subject(Subject(offer, self._product, self.model.title(offer)))
        all_ = 0 if self._found is None else self._found.customers
        words = self.tr("Showing {shown} of {all} customers").replace("{shown}", self._formatter.number(len(self.seen)))
        self._note(words.replace("{all}", self._formatter.number(all_)))


class AudienceFilter(QWidget):
    """Which kinds of customers to show.

    Signals:
        changed: one of :data:`KINDS`.
    """

    changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("Which customers to show"))
        self.kind.addItems([self.tr("Buyers and new"), self.tr("Who bought it before"), self.tr("New for them only")])
        self.kind.currentIndexChanged.connect(lambda place: self.changed.emit(KINDS[place]))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.kind)
        row.addStretch(1)
