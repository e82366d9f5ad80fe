"""What can be done with the idea that is chosen: sold, not wanted, later, a message."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from recsys_gui.domain.edits import Edit, PutOff, RecordSale, RefuseOffer, SoldLine
from recsys_gui.domain.offer import Offer
from recsys_gui.domain.reports import ShopSummary
from recsys_gui.ui.context import OpenShop, Shell
from recsys_gui.ui.pages.recommend.message import message
from recsys_gui.ui.pages.recommend.sold_popover import SoldPopover

_LATER = 30 * 86_400
ICONS = ("check", "x", "clock", "copy")
"""Of the actions, in their order."""


@dataclass(frozen=True)
class Subject:
    """An idea and how it is called: its product, and its customer."""

    offer: Offer
    product: str
    customer: str


def sold_at(summary: ShopSummary, now: int) -> int:
    """When a sale that is recorded now took place, UTC seconds.

    The clock's time; where the shop's newest sale is so old that days count from it, a minute after that sale, so that
    what counts as today stays.
    """
    return summary.last + 60 if summary.stale and summary.last is not None else now


class OfferActions(QObject):
    """The actions of one list of ideas; they have their shortcuts while the list has the focus.

    Args:
        shell: the program's parts.
        shop: whose ideas they are.
        view: the list.

    Signals:
        copied: the message stands on the clipboard.
    """

    copied = Signal()

    def __init__(self, shell: Shell, shop: OpenShop, view: QWidget) -> None:
        super().__init__(view)
        self._shell, self._shop, self._view = shell, shop, view
        self._summary: ShopSummary | None = None
        self._subject: Subject | None = None
        self.sold = self._action(self.tr("Mark as sold"), ICONS[0], "Ctrl+Return, Ctrl+Enter", self.mark_sold)
        self.refuse = self._action(self.tr("Not interested"), ICONS[1], "Del", self.mark_refused)
        self.later = self._action(self.tr("Later"), ICONS[2], "", self.put_off)
        self.copy = self._action(self.tr("Copy message"), ICONS[3], "Ctrl+Shift+C", self.copy_message)
        self.popover = SoldPopover(shop.formatter, view)
        self.popover.confirmed.connect(self._record)
        self.set_subject(None)

    @property
    def all(self) -> tuple[QAction, ...]:
        """The actions in their order."""
        return self.sold, self.refuse, self.later, self.copy

    @property
    def subject(self) -> Subject | None:
        """What they act on now."""
        return self._subject

    def set_summary(self, summary: ShopSummary) -> None:
        """What is known of the shop: its name, and what counts as today."""
        self._summary = summary

    def set_subject(self, subject: Subject | None) -> None:
        """Act on this idea from now on; on none, nothing can be done, and the tooltips say why."""
        self._subject = subject
        can_write = self._shop.edits is not None
        for action in self.all:
            action.setEnabled(subject is not None and (can_write or action is self.copy))
        hints = {
            self.sold: self.tr("Record the sale; asks for quantity and price."),
            self.refuse: self.tr("Do not suggest this product to this customer any more."),
            self.later: self.tr("Suggest it again in 30 days."),
            self.copy: self.tr("Put a message for the customer on the clipboard."),
        }
        for action, hint in hints.items():
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            why = hint if subject is not None else self.tr("Choose an idea in the list first.")
            action.setToolTip(f"{why} ({keys})" if keys else why)

    def open_menu(self, place: QPoint) -> None:
        """Show the actions as a menu at a place on the screen."""
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def menu(self) -> QMenu:
        """The menu of the row."""
        menu = QMenu(self._view)
        menu.addActions(list(self.all))
        return menu

    def mark_sold(self) -> None:
        """Ask for quantity and price, then record the sale."""
        if self._subject is not None and self._shop.edits is not None:
            corner = self._view.mapToGlobal(QPoint(12, self._view.height()))
            self.popover.ask(self._subject.product, self._subject.offer, corner)

    def mark_refused(self) -> None:
        """Do not suggest this product to this customer any more."""
        if (subject := self._subject) is not None:
            offer = subject.offer
            self._submit(RefuseOffer(offer.customer, offer.product, int(time.time())))

    def put_off(self) -> None:
        """Suggest it again in a month."""
        if (subject := self._subject) is not None:
            offer, now = subject.offer, int(time.time())
            self._submit(PutOff(((offer.customer, offer.product),), now, now + _LATER))

    def copy_message(self) -> None:
        """Put the message about this idea on the clipboard."""
        if (subject := self._subject) is None:
            return
        template = self._shop.browser.fact("message_template")
        names = subject.customer, subject.product, self._summary.name if self._summary else ""
        words = message(template, subject.offer, names, self._shop.formatter)
        QGuiApplication.clipboard().setText(words)
        self._shell.requests.toast.emit(self.tr("Message copied. Paste it wherever you write to your customer."))
        self.copied.emit()

    def _record(self, quantity: float, unit_price: int | None) -> None:
        if (subject := self._subject) is None:
            return
        line, now = SoldLine(subject.offer.product, quantity, unit_price), int(time.time())
        sold = now if self._summary is None else sold_at(self._summary, now)
        self._submit(RecordSale((line,), subject.offer.customer, sold, now))

    def _submit(self, edit: Edit) -> None:
        if self._shop.edits is not None:
            self._shop.edits.submit(edit)

    def _action(self, words: str, icon: str, keys: str, act: Callable[[], None]) -> QAction:
        action = QAction(words, self)
        self._shell.theme.dress(action, icon, "text")
        if keys:
            action.setShortcuts([QKeySequence(key) for key in keys.split(", ")])
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda: act())
        self._view.addAction(action)
        return action
