"""Advice for one customer: a product with its price, time, reason and confidence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from recsys_gui.base.text import Text, text

ListName = Literal["again", "new", "all"]
Confidence = Literal["high", "medium", "low"]
PriceBasis = Literal["likely", "list", "margin", "sales"]
"""What a suggested price is: the likeliest one, the list price for want of others, or the one that earns most margin,
or takes most money where the cost is not known."""
LISTS: tuple[ListName, ...] = get_args(ListName)
TITLES: Mapping[ListName, Text] = {
    "again": text("Buy again"), "new": text("New for them"), "all": text("All together"),
}  # fmt: skip


@dataclass(frozen=True)
class Offer:
    """One row of a list. Prices in minor units; dates as ISO days; None where the program gives none.

    Attributes:
        customer, product: codes.
        list_name: which list it stands in, :data:`ListName`.
        rank: 1 for the best.
        name, category: the product's.
        score: 0…1, the model's share of belief relative to the best of the list; for a bar, not for money.
        reason: a true sentence of evidence.
        model: key of the recommender that ranked it.
        list_price: what the shop asks, or its usual recent price.
        price: what to ask; ``price_low`` to ``price_high`` hold 80 % of what is paid, None where nearly
            everybody pays one price.
        price_basis: what that price is, None without one.
        due: when they will most likely want it; ``due_from`` to ``due_to`` hold 80 %.
        next_visit: when they are expected next.
        chance: that they buy it within the weeks that can be foreseen, 0…1.
        confidence: the same in a word: ``high`` at least one in two, ``medium`` at least one in five, else ``low``;
            never more than ``low`` for who came once or never.
        expected: False where ``due`` lies beyond what can be foreseen: they will not want it soon.
        open_ended: whether the late end lies beyond what can be foreseen; ``due_to`` only bounds it then.
        last: when they bought it last, None where they never did.
        usual: when their own rhythm says it was due, None without a rhythm.
        learned: False where the product is newer than the model that ranks it.
        in_stock: False where the stock is known to be used up.
        lift: beside a basket: so many times likelier than in any basket.
    """

    customer: str
    list_name: ListName
    rank: int
    product: str
    name: str
    score: float
    reason: Text
    model: str
    category: str = ""
    list_price: int | None = None
    price: int | None = None
    price_low: int | None = None
    price_high: int | None = None
    due: str | None = None
    due_from: str | None = None
    due_to: str | None = None
    next_visit: str | None = None
    confidence: Confidence | None = None
    expected: bool = True
    chance: float | None = None
    open_ended: bool = False
    last: str | None = None
    usual: str | None = None
    in_stock: bool = True
    lift: float | None = None
    learned: bool = True
    price_basis: PriceBasis | None = None


@dataclass(frozen=True)
class Visit:
    """When a customer comes next, ISO days: most likely on ``likely``, eight of ten times ``low`` to ``high``.

    Attributes:
        expected: False where that lies beyond what can be foreseen.
        open_ended: whether the late end does.
        weekday: 0 for Monday … 6: the day of the week on which they mostly come, None where none stands out.
        hour: of the shop's day, beginning the two hours in which they mostly come, None where none stands out.
    """

    likely: str
    low: str
    high: str
    expected: bool
    open_ended: bool
    weekday: int | None = None
    hour: int | None = None


@dataclass(frozen=True)
class Audience:
    """Who would want a product.

    Attributes:
        product, name: of the product.
        offers: one a customer, the likeliest first.
        customers: how many customers were looked at.
        takers: how many of those in ``offers`` will most likely buy it within ``days``; None where nobody knows.
        takers_of_all: the same of all customers looked at.
        days: the weeks that can be foreseen.
    """

    product: str
    name: str
    offers: list[Offer]
    customers: int
    takers: float | None
    takers_of_all: float | None
    days: int


@dataclass(frozen=True)
class OfferList:
    """Offers that belong together: what goes with a basket, or whom to contact today; the best first."""

    offers: list[Offer]
