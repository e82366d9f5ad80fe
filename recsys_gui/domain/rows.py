"""Rows that pages show. Money in minor units, times in UTC seconds."""

from __future__ import annotations

from dataclasses import dataclass

from recsys_gui.base.text import Text


@dataclass(frozen=True)
class CustomerRow:
    """A customer in a picker or table; ``id`` is the row number in the shop file."""

    id: int
    code: str
    name: str
    region: str
    orders: int
    spent: int
    last: int | None
    email: str = ""
    phone: str = ""


@dataclass(frozen=True)
class ProductRow:
    """A product in a table.

    Attributes:
        sold: pieces in the 12 months before the newest sale.
        usual_price: what it usually went for of late.
    """

    id: int
    code: str
    name: str
    category: str
    list_price: int | None
    unit_cost: int | None
    stock: float | None
    sold: float
    last_sold: int | None
    recommend: bool
    usual_price: int | None = None

    @property
    def price(self) -> int | None:
        """The list price, or else the usual price."""
        return self.usual_price if self.list_price is None else self.list_price


@dataclass(frozen=True)
class ProductCard:
    """The facts about one product.

    Attributes:
        product: its row.
        buyers: how many different customers bought it.
        paid_low, paid_high: between which eight of ten pieces went, None where no price is known.
    """

    product: ProductRow
    buyers: int
    paid_low: int | None
    paid_high: int | None


@dataclass(frozen=True)
class SaleRow:
    """A sale line; returns have ``kind`` 1, customer codes are "" where unknown."""

    id: int
    time: int
    order: str
    customer: str
    product: str
    name: str
    quantity: float
    unit_price: int | None
    kind: int


@dataclass(frozen=True)
class ImportRow:
    """One import in the history.

    Attributes:
        lines: rows read; ``sales`` of them were added.
        source: the file's path when it came in, "" where unknown.
        duplicates, rejected: rows left out because they were there already, and because they could not be used.
        first, last: oldest and newest added sale, UTC seconds, None without any.
        products, customers: how many were new.
        changed: products or customers brought up to date.
    """

    id: int
    file: str
    time: int
    lines: int
    sales: int
    undone: bool
    source: str = ""
    duplicates: int = 0
    rejected: int = 0
    first: int | None = None
    last: int | None = None
    products: int = 0
    customers: int = 0
    changed: int = 0


@dataclass(frozen=True)
class BinRow:
    """Something that was deleted and can be put back: its key, what it was called, when it went, and how many rows."""

    key: str
    name: Text
    time: int
    rows: int


@dataclass(frozen=True)
class BoughtProduct:
    """A product a customer knows: how often and when they bought it."""

    code: str
    name: str
    times: int
    last: int


@dataclass(frozen=True)
class CustomerCard:
    """The facts about one customer.

    Attributes:
        since, last: first and newest purchase, None without any.
        rhythm: usual days between visits (median of the gaps between purchase days), None below two visits.
        visits: purchase days (UTC seconds of their first order), oldest first, at most the newest 200.
        top: what they buy most often, most first.
    """

    code: str
    name: str
    region: str
    orders: int
    spent: int
    since: int | None
    last: int | None
    rhythm: float | None
    visits: list[int]
    top: list[BoughtProduct]
