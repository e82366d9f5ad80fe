"""What the page of insights shows: how sales go, who the customers are, what goes together, what prices do."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, get_args

from recsys_gui.domain.today import WeekOfSales


@dataclass(frozen=True)
class SoldProduct:
    """Purchases less returns of one product: money in minor units, pieces."""

    code: str
    name: str
    money: int
    pieces: float


@dataclass(frozen=True)
class SalesView:
    """Sales of a period, by week and by product.

    Attributes:
        weeks: the period, oldest first.
        before: the same weeks a year (52 weeks) earlier, as far back as the shop goes: they belong to the last of
            ``weeks``.
        best: the products that brought in most money in the period.
        categories: every category that products have.
    """

    weeks: list[WeekOfSales]
    before: list[WeekOfSales]
    best: list[SoldProduct]
    categories: list[str]


SegmentKey = Literal["regular", "seasonal", "occasional", "new", "cooling", "lapsed"]
SEGMENTS: tuple[SegmentKey, ...] = get_args(SegmentKey)


@dataclass(frozen=True)
class Segment:
    """Customers who buy alike.

    Attributes:
        customers: how many they are.
        money: what they spent in the year before the newest sale, minor units; ``share`` of all known customers' sales.
        typical: what marks them: days between visits (regular, cooling), purchase days a year (occasional), the first
            month of their season, 1 … 12 (seasonal), days since the last visit (new, lapsed); the median of all.
    """

    key: SegmentKey
    customers: int
    money: int
    share: float
    typical: float


@dataclass(frozen=True)
class SegmentMembers:
    """The codes of the customers who belong to a segment."""

    key: SegmentKey
    codes: list[str]


@dataclass(frozen=True)
class MapPoint:
    """A product on the map; products with the same buyers lie close together. ``group`` is a number from 0."""

    code: str
    name: str
    category: str
    x: float
    y: float
    group: int
    buyers: int


@dataclass(frozen=True)
class MapGroup:
    """Products that lie together: a name from their category or names, and the middle of them."""

    name: str
    x: float
    y: float
    products: int


@dataclass(frozen=True)
class ReadRule:
    """An association rule to be read: who buys ``first`` also buys ``second`` (codes).

    Attributes:
        first_name, second_name: the shop's names.
        count: so many orders (or customers, when ``by_customer``) have both.
        support, confidence, lift: as in :class:`recsys_gui.recommender.models.rules.Rule`.
        on: False when the owner switched it off.
    """

    first: str
    second: str
    first_name: str
    second_name: str
    by_customer: bool
    count: int
    support: float
    confidence: float
    lift: float
    on: bool


@dataclass(frozen=True)
class Insights:
    """What takes the engine a while to find out; ``stamp`` is what it was found from, another one means anew."""

    stamp: str
    segments: list[Segment] = field(default_factory=list)
    points: list[MapPoint] = field(default_factory=list)
    groups: list[MapGroup] = field(default_factory=list)
    rules: list[ReadRule] = field(default_factory=list)


@dataclass(frozen=True)
class PricePoint:
    """A price (minor units) at which a product was sold in ``weeks`` weeks, ``pieces`` in all."""

    price: int
    weeks: int
    pieces: float

    @property
    def a_week(self) -> float:
        """Pieces in a week in which it was sold at this price."""
        return self.pieces / self.weeks


@dataclass(frozen=True)
class CurvePoint:
    """What would sell in a week at a price (minor units): most likely, and the range that holds 80 %."""

    price: int
    pieces: float
    low: float
    high: float


@dataclass(frozen=True)
class PriceView:
    """How the price of a product and what was sold of it go together.

    Attributes:
        points: the prices seen, lowest first.
        curve: fitted through those seen in several weeks; empty below three of these.
        best: among these prices, the one at which a week earns most; None without a curve.
        by_margin: whether "most" is money above the cost; otherwise it is sales.
        elasticity: per cent of pieces more for a per cent of price more; negative as a rule.
        rough: below six such prices.
    """

    product: str
    name: str
    points: list[PricePoint]
    curve: list[CurvePoint] = field(default_factory=list)
    best: int | None = None
    by_margin: bool = False
    elasticity: float | None = None
    rough: bool = True
