"""What can be chosen above a table beside the search: dates, states, categories, segments. Filters only leave out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Generic, TypeVar, cast, get_args
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QComboBox, QDateEdit, QHBoxLayout, QWidget

from recsys_gui.base.settings import Json
from recsys_gui.domain.insights import SEGMENTS, SegmentKey
from recsys_gui.domain.reports import ShopSummary
from recsys_gui.domain.row_filter import ProductState, RowFilter, SaleState
from recsys_gui.ui.pages.insights.words import segment_title
from recsys_gui.ui.widgets.labels import label

V = TypeVar("V")
_BETWEEN = -1
_WIDEST = 210


class Chooser(QComboBox, Generic[V]):
    """One of a few named values; the first asks for nothing. Signal: chosen, by the owner or by :meth:`choose`."""

    chosen = Signal()

    def __init__(self, name: str, values: Sequence[tuple[V, str]]) -> None:
        super().__init__()
        self._values = list(values)
        self.setAccessibleName(name)
        self.setMaximumWidth(_WIDEST)
        self.addItems([words for _, words in values])
        self.currentIndexChanged.connect(self.chosen)

    @property
    def value(self) -> V:
        """The value that is chosen."""
        return self._values[max(self.currentIndex(), 0)][0]

    def choose(self, value: object) -> None:
        """Choose a value; the first where it is none of them."""
        places = [place for place, (known, _) in enumerate(self._values) if known == value]
        self.setCurrentIndex(places[0] if places else 0)

    def offer(self, values: Sequence[tuple[V, str]]) -> None:
        """Offer other values; what is chosen stays as far as it is still there."""
        if list(values) == self._values:
            return
        before = self.value
        self.blockSignals(True)
        self._values = list(values)
        self.clear()
        self.addItems([words for _, words in values])
        self.choose(before)
        self.blockSignals(False)
        if self.value != before:
            self.chosen.emit()


class Filters(QWidget):
    """The choices above one table.

    Signals:
        changed: other rows are wanted.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.line = QHBoxLayout(self)
        self.line.setContentsMargins(0, 0, 0, 0)
        self.line.setSpacing(8)

    @property
    def wanted(self) -> RowFilter:
        """Which rows are wanted; their order is not said here."""
        raise NotImplementedError

    def words(self) -> str:
        """What is chosen, named; "" when everything is wanted."""
        parts = [chooser for chooser in self.findChildren(QComboBox) if chooser.currentIndex() > 0]
        return ", ".join(chooser.currentText() for chooser in parts)

    def clear(self) -> None:
        """Want everything again."""
        for chooser in self.findChildren(QComboBox):
            chooser.setCurrentIndex(0)

    def kept(self) -> Json:
        """What is chosen, to be kept for next time."""
        raise NotImplementedError

    def restore(self, kept: dict[str, Json]) -> None:
        """Choose what was kept."""
        raise NotImplementedError


class SaleFilters(Filters):
    """Sale lines of some days, and of a kind."""

    def __init__(self, summary: ShopSummary) -> None:
        super().__init__()
        self._zone, self._today = ZoneInfo(summary.time_zone), date.fromisoformat(summary.today)
        days = [(n, self.tr("Last %Ln days", "", n)) for n in (7, 30, 90, 365)]
        self.period = Chooser[int](
            self.tr("Days"), [(0, self.tr("All days")), *days, (_BETWEEN, self.tr("From … to …"))]
        )
        states = dict(
            zip(
                get_args(SaleState),
                (
                    self.tr("All sale lines"), self.tr("Sales only"), self.tr("Returns"),
                    self.tr("Customer not known"), self.tr("Unpaid or cancelled"),
                ), strict=True,
            )
        )  # fmt: skip
        self.state = Chooser[SaleState](self.tr("Kind of sale line"), list(states.items()))
        self.first = self._day(self.tr("First day"), self._today - timedelta(days=30))
        self.last = self._day(self.tr("Last day"), self._today)
        self._dash = label("–", "secondary")
        for part in (self.period, self.first, self._dash, self.last, self.state):
            self.line.addWidget(part)
        self._show_days()
        self.period.chosen.connect(self._on_period)
        self.state.chosen.connect(self.changed)
        self.first.dateChanged.connect(self.changed)
        self.last.dateChanged.connect(self.changed)

    @property
    def wanted(self) -> RowFilter:
        """Days are whole days by the clock of the shop."""
        first, last = self._days()
        since = None if first is None else self._moment(first)
        until = None if last is None else self._moment(last + timedelta(days=1))
        return RowFilter(since=since, until=until, sale=self.state.value)

    def words(self) -> str:
        """Two days stand for the words that led to them."""
        said = super().words()
        if self.period.value == _BETWEEN:
            said = said.replace(self.period.currentText(), f"{self.first.text()} – {self.last.text()}")
        return said

    def kept(self) -> Json:
        """The days are kept as they are written in files."""
        return {
            "period": self.period.value, "state": self.state.value, "first": _iso(self.first), "last": _iso(self.last),
        }  # fmt: skip

    def restore(self, kept: dict[str, Json]) -> None:
        """Choose what was kept."""
        for field, key in ((self.first, "first"), (self.last, "last")):
            day = QDate.fromString(str(kept.get(key)), "yyyy-MM-dd")
            if day.isValid():
                field.setDate(day)
        self.period.choose(kept.get("period"))
        self.state.choose(kept.get("state"))

    def _days(self) -> tuple[date | None, date | None]:
        days = self.period.value
        if days == 0:
            return None, None
        if days != _BETWEEN:
            return self._today - timedelta(days=days - 1), None
        first, last = (date.fromisoformat(_iso(field)) for field in (self.first, self.last))
        return min(first, last), max(first, last)

    def _moment(self, day: date) -> int:
        return int(datetime.combine(day, time(), self._zone).astimezone(UTC).timestamp())

    def _on_period(self) -> None:
        self._show_days()
        self.changed.emit()

    def _show_days(self) -> None:
        for part in (self.first, self._dash, self.last):
            part.setVisible(self.period.value == _BETWEEN)

    def _day(self, name: str, day: date) -> QDateEdit:
        field = QDateEdit(QDate(day.year, day.month, day.day))
        field.setAccessibleName(name)
        field.setCalendarPopup(True)
        field.setDisplayFormat(self.locale().dateFormat(self.locale().FormatType.ShortFormat))
        return field


class ProductFilters(Filters):
    """Products of a category, and in a state."""

    def __init__(self, categories: Sequence[str]) -> None:
        super().__init__()
        self.category = Chooser[str | None](self.tr("Category"), self._choices(categories))
        self.state = Chooser[ProductState](
            self.tr("State of the product"),
            list(
                zip(
                    get_args(ProductState),
                    (
                        self.tr("All products"), self.tr("Low stock"), self.tr("No price"), self.tr("Not recommended"),
                        self.tr("Not sold for a year"), self.tr("Discontinued"),
                    ), strict=True,
                )
            ),
        )  # fmt: skip
        self.state.setToolTip(self.tr("Low stock: less than is sold in four weeks."))
        self.line.addWidget(self.category)
        self.line.addWidget(self.state)
        self.category.setVisible(bool(categories))
        self.category.chosen.connect(self.changed)
        self.state.chosen.connect(self.changed)

    def offer(self, categories: Sequence[str]) -> None:
        """There are other categories now."""
        self.category.offer(self._choices(categories))
        self.category.setVisible(bool(categories))

    @property
    def wanted(self) -> RowFilter:
        """Which products are wanted."""
        return RowFilter(product=self.state.value, category=self.category.value)

    def kept(self) -> Json:
        """What is chosen."""
        return {"category": self.category.value, "state": self.state.value}

    def restore(self, kept: dict[str, Json]) -> None:
        """Choose what was kept."""
        self.category.choose(kept.get("category"))
        self.state.choose(kept.get("state"))

    def _choices(self, categories: Sequence[str]) -> list[tuple[str | None, str]]:
        return [(None, self.tr("All categories")), *((name, name) for name in categories)]


class CustomerFilters(Filters):
    """Customers of a segment; who belongs to it is found out by the engine, and told with :meth:`show_members`.

    Signals:
        segment_wanted: the key of a segment whose members are not known here.
    """

    segment_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        segments = [(key, segment_title(key)) for key in SEGMENTS]
        self.segment = Chooser[str](self.tr("Segment"), [("", self.tr("All customers")), *segments])
        self._members: dict[str, tuple[str, ...]] = {}
        self.line.addWidget(self.segment)
        self.segment.chosen.connect(self._on_choice)

    @property
    def wanted(self) -> RowFilter:
        """The members of the segment; everyone as long as these are not known."""
        return RowFilter(codes=self._members.get(self.segment.value))

    def show_members(self, key: SegmentKey, codes: Sequence[str]) -> None:
        """Who belongs to a segment."""
        self._members[key] = tuple(codes)
        if key == self.segment.value:
            self.changed.emit()

    def forget_members(self) -> None:
        """Sales have changed: who belongs to what is to be found out anew."""
        self._members.clear()
        if self.segment.value:
            self.segment_wanted.emit(self.segment.value)

    def kept(self) -> Json:
        """What is chosen."""
        return {"segment": self.segment.value}

    def restore(self, kept: dict[str, Json]) -> None:
        """Choose what was kept."""
        self.segment.choose(cast(object, kept.get("segment")))

    def _on_choice(self) -> None:
        key = self.segment.value
        if key and key not in self._members:
            self.segment_wanted.emit(key)
        else:
            self.changed.emit()


def _iso(field: QDateEdit) -> str:
    return field.date().toString("yyyy-MM-dd")
