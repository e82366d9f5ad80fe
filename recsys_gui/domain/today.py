"""What the first page shows: whom to contact today, how sales go, and what the advice brought."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

from recsys_gui.domain.offer import Offer
from recsys_gui.domain.offer_log import Effect, MadeOffer


@dataclass(frozen=True)
class Contact:
    """One customer to contact, and what to offer to them.

    Attributes:
        offer: the best one for this customer now.
        name, email, phone: of the customer, "" where unknown.
        orders: how many they have placed.
    """

    offer: Offer
    name: str
    orders: int
    email: str = ""
    phone: str = ""


@dataclass(frozen=True)
class LateCustomer:
    """A customer who comes in a rhythm and has not come when they usually would.

    Attributes:
        orders: how many they have placed.
        last: UTC seconds of their newest purchase.
        rhythm: usual days between purchase days (the median).
        since: days since the newest one.
    """

    code: str
    name: str
    orders: int
    last: int
    rhythm: float
    since: int


@dataclass(frozen=True)
class DayList:
    """The contact list of one day, best chance first, one line a customer.

    Attributes:
        day: ISO day that counted as today.
        stamp: what the list was made from; another stamp means that it should be made anew.
        contacts: whom to contact.
        held: offers kept back at random, to learn what contacting brings; ranks as in ``contacts``.
        customers: how many customers the shop has.
        next_day: when nobody is due, the ISO day on which the next ones are; ``next_customers`` is how many.
        late: where no model ranks the lists yet, who is late by their own rhythm.
    """

    day: str
    stamp: str
    contacts: list[Contact] = field(default_factory=list)
    held: list[MadeOffer] = field(default_factory=list)
    customers: int = 0
    next_day: str | None = None
    next_customers: int = 0
    late: list[LateCustomer] = field(default_factory=list)


@dataclass(frozen=True)
class WeekOfSales:
    """Purchases less returns of the week that begins on ``monday`` (ISO day): money in minor units, sale lines."""

    monday: str
    money: int
    lines: int


def week_is_over(week: WeekOfSales, today: str) -> bool:
    """Whether all seven days of a week lie before ``today`` (ISO day, "" where it is not known)."""
    return not today or date.fromisoformat(week.monday) + timedelta(days=7) <= date.fromisoformat(today)


@dataclass(frozen=True)
class Results:
    """What came of contacting customers within the last ``days``.

    Attributes:
        contacted: customers contacted.
        bought: how many of them bought what they were offered since.
        money: what they paid for it, minor units.
        effect: the same over all time, against customers who were kept back at random.
    """

    days: int
    contacted: int
    bought: int
    money: int
    effect: Effect


@dataclass(frozen=True)
class TodayFigures:
    """Sales of the newest weeks, oldest first, and what the advice brought."""

    weeks: list[WeekOfSales]
    results: Results
