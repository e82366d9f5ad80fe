"""The facts about one customer: who, how much, how often, when."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from recsys_gui.domain.offer import Visit
from recsys_gui.domain.rows import CustomerCard
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.models.customers import customer_title
from recsys_gui.ui.theme.theme import Theme
from recsys_gui.ui.theme.tokens import CARD_PADDING
from recsys_gui.ui.widgets.basics import button
from recsys_gui.ui.widgets.labels import label, line
from recsys_gui.ui.widgets.rhythm_strip import RhythmStrip

_FEWEST_VISITS = 2
"""Below this there is no rhythm to see."""


class CustomerFacts(QFrame):
    """Shows a ``CustomerCard``; in a narrow window without the sum spent and the strip.

    Signals:
        history_wanted: show all purchases of this customer.
    """

    history_wanted = Signal()

    def __init__(self, theme: Theme, formatter: Formatter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._formatter = formatter
        self._compact = self._alone = False
        self._since_words = ""
        self._title, self._line = label(role="title"), label(role="secondary")
        self._strip = RhythmStrip(theme, formatter)
        self._facts = QHBoxLayout()
        self._facts.setSpacing(14)
        self._values: dict[str, QLabel] = {}
        self._spent = self._fact("orders", self.tr("Orders"), first=True), self._fact("spent", self.tr("Spent"))
        self._fact("last", self.tr("Last purchase"))
        self._fact("rhythm", self.tr("Usual rhythm"))
        self._values["rhythm"].setToolTip(self.tr("The middle one of the gaps between their purchase days."))
        self._fact("expected", self.tr("Expected next"))
        self._facts.addSpacing(14)
        self._facts.addWidget(self._strip, 1, Qt.AlignmentFlag.AlignVCenter)
        self._facts.addStretch(0)
        self.history = button(self.tr("Purchase history"), self.history_wanted.emit, name="purchase-history")
        theme.dress(self.history, "clock", "text")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._line)
        top = QHBoxLayout()
        top.addLayout(words, 1)
        top.addWidget(self.history, 0, Qt.AlignmentFlag.AlignVCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(CARD_PADDING, 10, CARD_PADDING, 12)
        layout.setSpacing(2)
        layout.addLayout(top)
        layout.addSpacing(7)
        layout.addLayout(self._facts)

    def show_card(self, card: CustomerCard, today: date) -> None:
        """Show these facts."""
        unknown = self.tr("not known yet")
        self._title.setText(customer_title(card))
        self._line.setText(
            " · ".join(part for part in (card.code if card.name else "", card.region, self._since(card)) if part)
        )
        self._values["orders"].setText(self._formatter.number(card.orders))
        self._values["spent"].setText(self._formatter.whole_money(card.spent))
        self._values["last"].setText(self._day(card.last, today))
        self._values["last"].setToolTip(self._formatter.day(card.last))
        self._values["rhythm"].setText(unknown if card.rhythm is None else self._days(card.rhythm))
        self._since_words = self._line.text()
        self._values["expected"].setText("…" if card.visits else unknown)
        self._values["expected"].setToolTip("")
        self._strip.show_visits(card.visits, today)
        self._alone = len(card.visits) < _FEWEST_VISITS
        self._strip.setHidden(self._compact or self._alone)
        self.setAccessibleName(self._title.text())
        self.setAccessibleDescription(self._line.text())

    def show_visit(self, visit: Visit | None) -> None:
        """Show when they are expected next, and when they mostly come."""
        if visit is None:
            self._values["expected"].setText(self.tr("not known yet"))
            self._strip.show_expected(None, "")
            return
        low, likely, high = (date.fromisoformat(day) for day in (visit.low, visit.likely, visit.high))
        words = self._expected_words(visit, low, high)
        self._values["expected"].setText(words)
        self._values["expected"].setToolTip(self._visit_tip(visit, likely))
        shown = (low, likely if visit.open_ended else high) if visit.expected else None
        self._strip.show_expected(shown, words)
        habit = self._habit(visit)
        self._line.setText(" · ".join(part for part in (self._since_words, habit) if part))
        self.setAccessibleDescription(self._line.text())

    def _expected_words(self, visit: Visit, low: date, high: date) -> str:
        if not visit.expected:
            return self.tr("not soon")
        if visit.open_ended:
            return self.tr("from {day}").replace("{day}", self._formatter.short_day(low))
        return self._formatter.days(low, high)

    def _visit_tip(self, visit: Visit, likely: date) -> str:
        if not visit.expected:
            return self.tr("They are not expected in the weeks that can be foreseen.")
        day = self._formatter.day(likely)
        if visit.open_ended:
            words = self.tr("Most likely by {day}; how late it may be cannot be foreseen.")
        else:
            words = self.tr("Most likely by {day}; eight of ten times on one of these days.")
        return words.replace("{day}", day)

    def _habit(self, visit: Visit) -> str:
        """On which weekday and at what hour they mostly come."""
        locale = self._formatter.locale
        day = "" if visit.weekday is None else locale.standaloneDayName(visit.weekday + 1)
        if visit.hour is None:
            return self.tr("mostly comes on {weekday}").replace("{weekday}", day) if day else ""
        hours = f"{visit.hour}:00–{visit.hour + 2}:00"
        words = self.tr("mostly comes on {weekday}, {hours}") if day else self.tr("mostly comes {hours}")
        return words.replace("{weekday}", day).replace("{hours}", hours)

    def set_compact(self, compact: bool) -> None:
        """Leave out what a narrow window has no room for."""
        self._compact = compact
        self._strip.setHidden(compact or self._alone)
        self._spent[1].setHidden(compact)

    def value(self, fact: str) -> str:
        """The text of a fact: ``orders``, ``spent``, ``last``, ``rhythm`` or ``expected``."""
        return self._values[fact].text()

    @property
    def title(self) -> str:
        """Whose facts these are."""
        return self._title.text()

    def _fact(self, key: str, name: str, *, first: bool = False) -> QWidget:
        box = QWidget()
        columns = QHBoxLayout(box)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(14)
        if not first:
            columns.addWidget(line("divider"))
        rows = QVBoxLayout()
        rows.setSpacing(2)
        self._values[key] = label(role="section")
        caption = label(name, "label")
        caption.setBuddy(self._values[key])
        rows.addWidget(caption)
        rows.addWidget(self._values[key])
        columns.addLayout(rows)
        self._facts.addWidget(box)
        return box

    def _since(self, card: CustomerCard) -> str:
        if card.since is None:
            return self.tr("no purchase yet")
        if card.orders == 1:
            return self.tr("first order {day}").replace("{day}", self._formatter.long_day(card.since))
        return self.tr("customer since {month}").replace("{month}", self._formatter.month(card.since))

    def _day(self, moment: int | None, today: date) -> str:
        day = self._formatter.date(moment)
        if day is None:
            return self.tr("never")
        return self._formatter.short_day(day) if day.year == today.year else self._formatter.day(day)

    def _days(self, days: float) -> str:
        whole = round(days)
        return self.tr("1 day") if whole == 1 else self.tr("%Ln days", "", whole)
