"""The card of the contact list: its title, a filter, the list or what stands in its place, and what can be done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from recsys_gui.ui.models.contacts import ContactModel
from recsys_gui.ui.models.late import late_columns
from recsys_gui.ui.models.paged import PagedTableModel, Source
from recsys_gui.ui.pages.today import words
from recsys_gui.ui.pages.today.contact_view import ContactView
from recsys_gui.ui.translation import say
from recsys_gui.ui.widgets.basics import button, row
from recsys_gui.ui.widgets.empty_state import EmptyState
from recsys_gui.ui.widgets.labels import label, line
from recsys_gui.ui.widgets.progress_panel import ProgressPanel
from recsys_gui.ui.widgets.table import DataTable

if TYPE_CHECKING:
    from recsys_gui.base.errors import UserError
    from recsys_gui.domain.today import Contact, DayList, LateCustomer
    from recsys_gui.jobs.task import Task
    from recsys_gui.ui.context import OpenShop, Shell

_KINDS = ("", "bad", "ok", "info")
"""The tones of the times that each filter leaves."""


class ContactCard(QFrame):
    """Signals: what the owner wants. chosen: whether customers are chosen that something can be done with."""

    opened = Signal(str)
    contacted = Signal()
    put_off = Signal()
    copied = Signal()
    make_wanted = Signal()
    train_wanted = Signal()
    import_wanted = Signal()

    def __init__(self, shell: Shell, shop: OpenShop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._shell, self._shop = shell, shop
        self.made: DayList | None = None
        self._today = date.today()
        self._started = 0
        self._late: list[LateCustomer] = []
        self.title, self.caption = label(self.tr("Contact today"), "section"), label("", "small")
        self.filter = self._new_filter()
        self.model = ContactModel(shop.formatter, self)
        self.view = ContactView(shell.theme, shop.formatter, self.model)
        self.late_model = PagedTableModel(late_columns(shop.formatter), Source(self._late_page, self._late_count), self)
        self.late = DataTable(shell.theme, self.late_model, self.tr("Customers who are late"))
        self.progress = ProgressPanel()
        self._build_states()
        self._actions = self._new_actions()
        self._lay_out()
        self._connect()
        self._show(self.waiting)

    @property
    def showing(self) -> QWidget | None:
        """What is seen now: ``view``, ``late``, ``waiting``, ``empty``, ``unmatched``, ``stopped`` or ``problem``."""
        return self._stack.currentWidget()

    def show_list(self, made: DayList) -> None:
        """Show a list; what was chosen stays chosen."""
        chosen = [contact.offer.customer for contact in self.view.chosen()]
        place = max(self.view.currentIndex().row(), 0)
        same = self.made is not None and self.made.day == made.day and self.made.stamp == made.stamp
        self._started = max(self._started, len(made.contacts)) if same else len(made.contacts)
        self.made, self._today = made, date.fromisoformat(made.day)
        self._fill()
        self.view.choose(chosen, place)
        self._late = made.late
        self.late_model.reload()
        self._choose_state(made)

    def follow(self, task: Task) -> None:
        """Show how far the making of a new list is, above the one from before."""
        self.progress.follow(task, self.tr("Looking for whom to contact…"))
        if self.made is None:
            self._show(self.waiting)

    def show_problem(self, error: UserError) -> None:
        """Say why there is no list; a list from before stays."""
        self.problem.set_words(say(error.sentence), say(error.advice))
        if self.made is None:
            self._show(self.problem)

    def show_stopped(self) -> None:
        """The owner did not want to wait; a list from before stays."""
        if self.made is None:
            self._show(self.stopped)

    def shown(self) -> list[Contact]:
        """The customers that the filter leaves."""
        return self.model.contacts

    def filter_words(self) -> str:
        """What the filter leaves, "" for everyone."""
        return self.filter.currentText() if self.filter.currentIndex() > 0 else ""

    def _fill(self) -> None:
        contacts = self.made.contacts if self.made else []
        kind = _KINDS[max(self.filter.currentIndex(), 0)]
        self.model.cells.today = self._today
        kept = [contact for contact in contacts if not kind or self.model.cells.when(contact.offer).tone == kind]
        self.model.show_contacts(kept, self._today)
        self.caption.setText(words.how_many(len(kept), len(contacts), self._started - len(contacts)))

    def _refilter(self) -> None:
        self._fill()
        self.view.choose([], 0)
        if self.made is not None:
            self._choose_state(self.made)

    def _choose_state(self, made: DayList) -> None:
        is_late = bool(made.late)
        self.title.setText(self.tr("Late by their own rhythm") if is_late else self.tr("Contact today"))
        self.filter.setVisible(bool(made.contacts))
        self.caption.setVisible(bool(made.contacts) or is_late)
        if is_late:
            self.caption.setText(self.tr("usually they come sooner; train a model for what to offer"))
            self._show(self.late)
        elif made.contacts:
            self._show(self.view if self.model.contacts else self.unmatched)
        else:
            done = self._started - len(made.contacts)
            said = words.all_done(done) if done else words.nobody_due(made, self._shop.formatter)
            if not made.customers:
                said = (
                    self.tr("No customers yet"),
                    self.tr("Bring in sales that name the customer, then Shelfwise can say whom to contact."),
                )
            self.empty.set_words(*said)
            self._show(self.empty)

    def _show(self, state: QWidget) -> None:
        self._stack.setCurrentWidget(state)
        self._actions.setVisible(state is self.view)
        self._train.setVisible(state is self.late)
        self._on_selection()

    def _on_selection(self) -> None:
        chosen = len(self.view.chosen())
        why = "" if chosen else self.tr("Choose a customer in the list first.")
        tips = {self.copy: "Ctrl+Shift+C", self.later: self.tr("Comes again in 30 days.")}
        for found in (self.mark, self.later, self.copy, self.open):
            found.setEnabled(bool(chosen))
            found.setToolTip(why or tips.get(found, ""))
        if self._shop.edits is None:
            for found in (self.mark, self.later):
                found.setEnabled(False)
                found.setToolTip(self.tr("This shop file can only be read."))

    def _open_chosen(self) -> None:
        if chosen := self.view.chosen():
            self.opened.emit(chosen[0].offer.customer)

    def _late_page(self, _search: str, after: LateCustomer | None, _limit: int) -> list[LateCustomer]:
        return [] if after else self._late

    def _late_count(self, _search: str) -> int:
        return len(self._late)

    def _new_filter(self) -> QComboBox:
        choice = QComboBox()
        choice.addItems([self.tr("Everyone"), self.tr("Overdue"), self.tr("Now"), self.tr("In some days")])
        choice.setAccessibleName(self.tr("Which customers to show"))
        choice.hide()
        return choice

    def _build_states(self) -> None:
        theme = self._shell.theme
        self.waiting = EmptyState(theme, "calendar-check", self.tr("Looking for whom to contact…"))
        self.empty = EmptyState(theme, "calendar-check", "")
        self.unmatched = EmptyState(theme, "search", self.tr("Nobody on the list is so due."))
        self.unmatched.add_button(self.tr("Show everyone"), lambda: self.filter.setCurrentIndex(0), "primary")
        self.stopped = EmptyState(theme, "calendar-check", self.tr("The list of today was not made."))
        self.stopped.add_button(self.tr("Make the list"), self.make_wanted.emit, "primary", name="make-list")
        self.problem = EmptyState(theme, "triangle-alert", "", tone="bad")
        self.problem.add_button(self.tr("Try again"), self.make_wanted.emit, "primary", name="try-again")
        self._stack = QStackedLayout()
        for state in (self.view, self.late, self.waiting, self.empty, self.unmatched, self.stopped, self.problem):
            state.setParent(self)  # the first one is shown at once, and without a parent as a window of its own
            self._stack.addWidget(state)

    def _new_actions(self) -> QFrame:
        bar = QFrame()
        bar.setProperty("kind", "bar")
        self.mark = self._button("check", self.tr("Mark contacted"), self.contacted.emit, "mark-contacted")
        self.later = self._button("clock", self.tr("Not now"), self.put_off.emit, "not-now")
        self.copy = self._button("copy", self.tr("Copy message"), self.copied.emit, "copy-contacts")
        self.open = button(self.tr("Open customer"), self._open_chosen, "link", name="open-customer")
        line_up = QHBoxLayout(bar)
        line_up.setContentsMargins(14, 8, 14, 9)
        line_up.addLayout(row(self.mark, self.later, self.copy, None, self.open))
        return bar

    def _button(self, icon: str, title: str, wanted: Callable[[], object], name: str) -> QPushButton:
        made = button(title, wanted, name=name)
        self._shell.theme.dress(made, icon)
        return made

    def _lay_out(self) -> None:
        self._train = button(self.tr("Train now"), self.train_wanted.emit, "primary", name="train-for-list")
        heading = row(self.title, self.caption, None, self._train, self.filter, margins=(16, 8, 14, 8))
        making = QVBoxLayout()
        making.setContentsMargins(16, 0, 16, 0)
        making.addWidget(self.progress)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(heading)
        column.addLayout(making)
        column.addWidget(line())
        column.addLayout(self._stack, 1)
        column.addWidget(self._actions)

    def _connect(self) -> None:
        self.filter.currentIndexChanged.connect(lambda _: self._refilter())
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._on_selection())
        self.view.opened.connect(self.opened)
        self.view.put_off.connect(self.put_off)
        self.view.message.connect(self.copied)
        self.late.activated.connect(lambda index: self.opened.emit(self.late_model.row(index.row()).code))
        self.late.doubleClicked.connect(lambda index: self.opened.emit(self.late_model.row(index.row()).code))
