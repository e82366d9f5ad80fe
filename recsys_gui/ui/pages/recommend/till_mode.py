"""At the till: a basket at the left, what goes with it at the right."""

from __future__ import annotations

import time
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from recsys_gui.base.errors import UserError
from recsys_gui.domain.changes import Changes
from recsys_gui.domain.edits import EditDone, RecordSale
from recsys_gui.domain.offer import Offer, OfferList
from recsys_gui.domain.reports import ShopSummary
from recsys_gui.engine.messages import BasketOffers, OffersFor, Warm
from recsys_gui.engine.replies import CustomerOffers
from recsys_gui.ui.context import OpenShop, Shell
from recsys_gui.ui.models.complements import ComplementModel
from recsys_gui.ui.pages.recommend.action_bar import ActionButton
from recsys_gui.ui.pages.recommend.basket_card import BasketCard
from recsys_gui.ui.pages.recommend.complement_view import ComplementView
from recsys_gui.ui.pages.recommend.loader import Loader
from recsys_gui.ui.pages.recommend.mode import HalvesSplitter
from recsys_gui.ui.pages.recommend.offer_actions import sold_at
from recsys_gui.ui.pages.recommend.side import note_shown
from recsys_gui.ui.translation import say
from recsys_gui.ui.widgets.labels import label

BESIDE, OWN = 6, 4
_LOOKED_AT, _QUIET = 700, 5_000


class TillMode(QWidget):
    """The basket is the window's own; the engine is asked at each change, and only its newest answer counts.

    Signals:
        saved: the basket was recorded.
    """

    saved = Signal()

    def __init__(self, shell: Shell, shop: OpenShop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell, self._shop = shell, shop
        self._summary: ShopSummary | None = None
        self._beside: list[Offer] = []
        self._own: list[Offer] = []
        self._not_now: set[str] = set()
        self._saving = False
        self.card = BasketCard(shell, shop)
        self.card.basket.changed.connect(self._ask_beside)
        self.card.customer_changed.connect(self._on_customer)
        self.card.save_wanted.connect(self.save)
        self.model = ComplementModel(shop.formatter, self)
        self.view = ComplementView(shell.theme, shop.formatter, self.model)
        self.view.chosen.connect(self._on_chosen)
        self.view.pressed_last.connect(self.add_chosen)
        self.view.doubleClicked.connect(lambda _: self.add_chosen())
        self.add = self._action(self.tr("Add to basket"), "plus", "Return, Enter", self.add_chosen)
        self.dismiss = self._action(self.tr("Not now"), "x", "Del", self.dismiss_chosen)
        self.problem = label(role="small", wrap=True)
        self._beside_loader, self._own_loader = Loader(shell.runner, self), Loader(shell.runner, self)
        self._beside_loader.loaded.connect(self._on_beside)
        self._own_loader.loaded.connect(self._on_own)
        for loader in (self._beside_loader, self._own_loader):
            loader.failed.connect(self._on_failure)
        self._looked, self._quiet = self._timer(_LOOKED_AT, self._note_shown), self._timer(_QUIET, self._warm)
        if shop.edits is not None:
            shop.edits.done.connect(self._on_edit_done)
            shop.edits.failed.connect(self._on_edit_failed)
        self._numbered = [self._number_action(number) for number in range(BESIDE)]
        self._lay_out()
        self._show()

    def show_shop(self, summary: ShopSummary, changes: Changes) -> None:
        """What changed is read when nobody stands at the till, so that the next basket does not wait."""
        self._summary = summary
        self.model.cells.today = date.fromisoformat(summary.today)
        if changes.sales or changes.products or changes.customers:
            self._quiet.start()

    @property
    def menu_actions(self) -> list[QAction]:
        """What can be done here, for the menu of the window."""
        return [self.add, self.dismiss, *self._numbered]

    def focus_main(self) -> None:
        """The field to add a product."""
        self.card.products.field.setFocus()

    def set_compact(self, compact: bool) -> None:
        """Give the basket its share of the room."""
        self._splitter.setSizes([400, 520] if compact else [440, 676])

    def leave(self) -> None:
        """Another mode is chosen; the basket stays."""
        self._quiet.stop()
        self._looked.stop()

    def add_number(self, number: int) -> None:
        """Add the suggestion at this place of the list, from 0, to the basket."""
        if number < len(self._beside):
            self._put(self._beside[number])

    @Slot()
    def add_chosen(self) -> None:
        """Add the chosen suggestion to the basket."""
        if isinstance(offer := self.view.current, Offer):
            self._put(offer)

    @Slot()
    def dismiss_chosen(self) -> None:
        """Do not suggest the chosen product for this basket any more."""
        if isinstance(offer := self.view.current, Offer):
            self._not_now.add(offer.product)
            self._beside = [other for other in self._beside if other.product != offer.product]
            self._own = [other for other in self._own if other.product != offer.product]
            self._show()
            self._ask_beside()

    @Slot()
    def save(self) -> None:
        """Record the basket as a sale; it is emptied once that is safe in the file."""
        lines = self.card.basket.sold()
        if self._shop.edits is None or not lines or self._saving:
            return
        self._saving = True
        self.card.save.setEnabled(False)
        now = int(time.time())
        sold = now if self._summary is None else sold_at(self._summary, now)
        self._shop.edits.submit(RecordSale(lines, self.card.customer, sold, now))

    @Slot(object)
    def _on_edit_done(self, done: EditDone) -> None:
        if self._saving and done.added is not None:
            self._saving = False
            self._not_now.clear()
            self.card.start_anew()
            self.saved.emit()

    @Slot(object)
    def _on_edit_failed(self, error: UserError) -> None:
        if self._saving:
            self._saving = False
            self.card.save.setEnabled(True)
            self.card.show_problem(error)

    @Slot()
    def _ask_beside(self) -> None:
        codes = self.card.basket.codes
        if not codes:
            self._beside_loader.forget()
            self._beside = []
            self._not_now.clear()
            self._show()
            return
        wanted = BESIDE + len(self._not_now)
        self._beside_loader.submit(BasketOffers(str(self._shop.path), codes, wanted, self.card.customer))

    @Slot()
    def _on_customer(self) -> None:
        self._own = []
        if self.card.customer:
            request = OffersFor(str(self._shop.path), self.card.customer, ["again"], OWN + BESIDE)
            self._own_loader.submit(request)
        else:
            self._own_loader.forget()
        self._show()
        self._ask_beside()

    @Slot(object)
    def _on_beside(self, answer: OfferList) -> None:
        self._beside = [offer for offer in answer.offers if offer.product not in self._not_now][:BESIDE]
        self._show()

    @Slot(object)
    def _on_own(self, answer: CustomerOffers) -> None:
        self.model.cells.days, self.model.cells.pending = answer.days, not answer.complete
        self._own = answer.offers
        self._show()

    @Slot(object)
    def _on_failure(self, error: UserError) -> None:
        self.problem.setText(f"{say(error.sentence)} {say(error.advice)}".strip())
        self.problem.show()

    def _show(self) -> None:
        self.problem.hide()
        inside = {*self.card.basket.codes, *self._not_now, *(offer.product for offer in self._beside)}
        own = [offer for offer in self._own if offer.product not in inside][:OWN]
        place = self.view.place
        self.model.show_offers(self._beside, own, filled=bool(self.card.basket.lines), known=bool(self.card.customer))
        if place[0] >= 0:
            self.view.go_near(place)
        if self._beside or own:
            self._looked.start()

    @Slot()
    def _note_shown(self) -> None:
        if self.isVisible() and self.card.customer:
            note_shown(self._shop, [offer for offer in self._beside if offer.customer], "till")

    @Slot()
    def _warm(self) -> None:
        if not self.card.basket.lines:
            self._shell.runner.submit(Warm(str(self._shop.path)))

    def _put(self, offer: Offer) -> None:
        product = self._shop.browser.product(offer.product)
        if product is not None:
            self.card.add_code(product, offer.price)

    def _on_chosen(self, offer: object) -> None:
        for action in (self.add, self.dismiss):
            action.setEnabled(isinstance(offer, Offer))

    def _action(self, words: str, icon: str, keys: str, act: object) -> QAction:
        action = QAction(words, self)
        self._shell.theme.dress(action, icon, "text")
        action.setShortcuts([QKeySequence(key) for key in keys.split(", ")])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(act)
        self.view.addAction(action)
        return action

    def _number_action(self, number: int) -> QAction:
        action = QAction(self.tr("Add suggestion {number}").replace("{number}", str(number + 1)), self)
        action.setShortcut(QKeySequence(f"Alt+{number + 1}"))
        action.triggered.connect(lambda: self.add_number(number))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(action)
        return action

    def _timer(self, pause: int, act: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(pause)
        timer.timeout.connect(act)
        return timer

    def _lay_out(self) -> None:
        right = QFrame()
        right.setProperty("kind", "card")
        bar = QFrame()
        bar.setProperty("kind", "bar")
        buttons = QHBoxLayout(bar)
        buttons.setContentsMargins(14, 8, 14, 8)
        buttons.setSpacing(8)
        buttons.addWidget(ActionButton(self._shell.theme, self.add, "plus", "primary"))
        buttons.addWidget(ActionButton(self._shell.theme, self.dismiss, "x"))
        buttons.addStretch(1)
        hint = self.tr("{first} … {last} adds a suggestion")
        keys = [QKeySequence(f"Alt+{n}").toString(QKeySequence.SequenceFormat.NativeText) for n in (1, BESIDE)]
        buttons.addWidget(label(hint.replace("{first}", keys[0]).replace("{last}", keys[1]), "secondary"))
        column = QVBoxLayout(right)
        column.setContentsMargins(1, 4, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addWidget(self.problem)
        column.addWidget(bar)
        self._splitter = HalvesSplitter(self.card, right, (3, 4), self._shell.memory, "till")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._splitter)
