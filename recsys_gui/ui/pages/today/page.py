"""Today: whom to contact, how sales go, whether the advice helps."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtGui import QGuiApplication, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from recsys_gui.base.errors import UserError
from recsys_gui.domain.changes import EVERYTHING, Changes
from recsys_gui.ui.context import OpenShop, SaveWish, Shell
from recsys_gui.ui.pages.recommend.message import message
from recsys_gui.ui.pages.settings.training import remind_after
from recsys_gui.ui.pages.today import words
from recsys_gui.ui.pages.today.contact_card import ContactCard
from recsys_gui.ui.pages.today.loader import DayLoader
from recsys_gui.ui.pages.today.side import TodaySide
from recsys_gui.ui.theme.fonts import scaled
from recsys_gui.ui.theme.tokens import CARD_GAP, COMPACT_BELOW
from recsys_gui.ui.translation import say
from recsys_gui.ui.widgets.banner import Banner
from recsys_gui.ui.widgets.basics import button
from recsys_gui.ui.widgets.page import Page

if TYPE_CHECKING:
    from recsys_gui.domain.offer_log import MadeOffer
    from recsys_gui.domain.reports import RunSummary, ShopSummary
    from recsys_gui.domain.retraining import TrainingAdvice
    from recsys_gui.domain.today import Contact, DayList
    from recsys_gui.ui.printing.printout import Printout

_PUT_OFF = 30 * 86_400
"""Seconds after which an offer that is not wanted now comes again."""


class TodayPage(Page):
    """The contact list at the left, cards at the right."""

    def __init__(self, shell: Shell, shop: OpenShop, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("TodayPage", "Today"), parent=parent)
        self._shell, self._shop = shell, shop
        self._summary: ShopSummary | None = None
        self._run: RunSummary | None = None
        self._wanted = EVERYTHING
        self._is_new = True
        self.news = Banner(shell.theme, "warn", "", icon="refresh-cw")
        self.news.add_button(self.tr("Later"), self._remind_later, "link")
        self.news.add_button(self.tr("Retrain now"), shell.requests.train.emit, "primary")
        self.news.hide()
        self.list = ContactCard(shell, shop)
        self.side = TodaySide(shell, shop)
        self.loader = DayLoader(shell, shop, self)
        self.print_button = button(self.tr("Print list"), shell.requests.print_page.emit, name="print-list")
        self.export_button = button(self.tr("Export…"), self._export, name="export-list")
        shell.theme.dress(self.print_button, "printer")
        shell.theme.dress(self.export_button, "download")
        self._lay_out()
        self._connect()
        self._read()

    def focus_main(self) -> None:
        """The list."""
        self.list.view.setFocus()

    @Slot(object)
    def refresh(self, changes: Changes) -> None:
        """Read again what ``changes`` may have touched; while the page is not seen, when it is looked at next."""
        self._wanted = self._wanted | changes
        if self.isVisible():
            self._read()

    def showEvent(self, event: QShowEvent) -> None:
        """Qt's method."""
        super().showEvent(event)
        if self._is_new:  # all of it was read a moment ago
            self._is_new = False
            return
        self._wanted = self._wanted | Changes(settings=True)  # another day may have begun
        self._read()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow windows have narrow cards."""
        super().resizeEvent(event)
        self.side.set_compact(self.window().width() < scaled(COMPACT_BELOW))

    def printout(self) -> Printout | None:
        """What is printed of this page: the list as the filter leaves it."""
        if self._summary is None:
            return None
        from recsys_gui.ui.pages.today.printed import contact_sheet, late_sheet

        if self.list.showing is self.list.late and self.list.made is not None:
            return late_sheet(self.list.made.late, self._summary, self._shop.formatter)
        if not self.list.shown():
            return None
        return contact_sheet(self.list.shown(), self._summary, self.list.filter_words(), self._shop.formatter)

    def _read(self) -> None:
        wanted, self._wanted = self._wanted, Changes()
        if wanted == Changes():
            return
        try:
            self._summary = summary = self._shop.browser.summary()
            in_use = [run for run in self._shop.browser.runs() if run.in_use]
            self._run = next((run for run in in_use if run.model == summary.recommenders.get("all")), None)
            self.set_subtitle(words.subtitle(summary, self._shop.formatter))
            self._remind(summary)
            self.side.show_summary(summary, self._run)
            self.loader.read()
        except UserError as error:
            self.list.show_problem(error)
            return
        if wanted.sales or wanted.offers:
            self._shell.runner.soon(self.loader.ask_figures)

    def _remind(self, summary: ShopSummary) -> None:
        limit = remind_after(self._shell.settings)
        told = words.news(summary, limit, self._run, self._shop.formatter)
        self.news.set_words(*told)
        wanted = bool(told[0]) and self._shell.settings.get("remind_not_on") != summary.today
        if wanted and not self.news.isVisible():
            self._shell.runner.soon(self.loader.ask_advice)
        self.news.setVisible(wanted)

    @Slot(object)
    def _on_advice(self, advice: TrainingAdvice) -> None:
        """Say below the headline what the newest sales tell of the model."""
        if advice.sentence and self.news.title_label.text():
            self.news.set_words(self.news.title_label.text(), say(advice.sentence))

    def _remind_later(self) -> None:
        if self._summary is not None:
            self._shell.settings.set("remind_not_on", self._summary.today)
        self.news.hide()

    @Slot(object, bool)
    def _on_list(self, made: DayList, _fresh: bool) -> None:
        self.list.show_list(made)
        can = bool(made.contacts or made.late)
        for found in (self.print_button, self.export_button):
            found.setEnabled(can)
            found.setToolTip("" if can else self.tr("There is nobody on the list."))
        self.export_button.setEnabled(bool(made.contacts))

    def _mark_contacted(self) -> None:
        """Log the chosen ones as contacted, and those kept back that stand before them in the list."""
        chosen, made = self.list.view.chosen(), self.list.made
        if not chosen or made is None or self._shop.edits is None:
            return
        lowest = max(contact.offer.rank for contact in chosen)
        held = [offer for offer in made.held if offer.rank <= lowest]
        from recsys_gui.domain.edits import NoteContacts

        self._shop.edits.submit(NoteContacts((*map(_made, chosen), *held), int(time.time())))

    def _put_off(self) -> None:
        chosen, now = self.list.view.chosen(), int(time.time())
        if chosen and self._shop.edits is not None:
            pairs = tuple((contact.offer.customer, contact.offer.product) for contact in chosen)
            from recsys_gui.domain.edits import PutOff

            self._shop.edits.submit(PutOff(pairs, now, now + _PUT_OFF))

    def _copy(self) -> None:
        """Put a message for each chosen customer on the clipboard, worded as the owner wants it."""
        chosen, form = self.list.view.chosen(), self._shop.formatter
        if not chosen or self._summary is None:
            return
        template, shop = self._shop.browser.fact("message_template"), self._summary.name
        told = [
            message(template, each.offer, (self.list.model.name(each), each.offer.name, shop), form) for each in chosen
        ]
        QGuiApplication.clipboard().setText("\n\n\n".join(told))
        self._shell.requests.toast.emit(self.tr("%Ln messages copied", "", len(told)))

    def _export(self) -> None:
        kinds = (self.tr("Table"), ".csv"), (self.tr("Excel workbook"), ".xlsx"), (self.tr("Document"), ".pdf")
        name = self.tr("Contact today")
        self._shell.requests.save.emit(SaveWish(self.tr("Export the contact list"), f"{name}.csv", kinds, self._write))

    def _write(self, file: Path) -> bool:
        """Write the list as the filter leaves it; whether the owner is told when that is done."""
        from recsys_gui.ui.printing.sheets import saved_as_pdf

        if saved_as_pdf(file, self.printout):
            return False
        customers = [contact.offer.customer for contact in self.list.shown()]
        from recsys_gui.engine.messages import ExportContacts

        task = self._shell.runner.submit(ExportContacts(str(self._shop.path), str(file), customers))
        said = self.tr("Saved as {file}").replace("{file}", file.name)
        task.succeeded.connect(lambda _: self._shell.requests.toast.emit(said))
        task.failed.connect(self._shell.requests.problem)
        return True

    def _lay_out(self) -> None:
        self.header.addWidget(self.print_button)
        self.header.addWidget(self.export_button)
        columns = QHBoxLayout()
        columns.setSpacing(CARD_GAP)
        columns.addWidget(self.list, 1)
        columns.addWidget(self.side)
        self.body.addWidget(self.news)
        self.body.addLayout(columns, 1)

    def _connect(self) -> None:
        requests = self._shell.requests
        self.loader.listed.connect(self._on_list)
        self.loader.making.connect(self.list.follow)
        self.loader.failed.connect(self.list.show_problem)
        self.loader.stopped.connect(self.list.show_stopped)
        self.loader.advised.connect(self._on_advice)
        self.loader.figured.connect(self.side.show_figures)
        self.loader.unfigured.connect(lambda error: self.side.show_failure(say(error.sentence)))
        self.list.opened.connect(requests.customer)
        self.list.contacted.connect(self._mark_contacted)
        self.list.put_off.connect(self._put_off)
        self.list.copied.connect(self._copy)
        self.list.make_wanted.connect(self.loader.make)
        self.list.train_wanted.connect(requests.train)
        self.side.train.connect(lambda: requests.page.emit("train"))


def _made(contact: Contact) -> MadeOffer:
    from recsys_gui.domain.offer_log import MadeOffer

    offer = contact.offer
    return MadeOffer(
        "contact", offer.customer, offer.product, offer.list_name, offer.rank, offer.model, offer.chance, offer.price
    )
