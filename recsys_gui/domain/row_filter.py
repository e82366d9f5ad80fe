"""Which rows of a table are wanted, beside what is searched for, and in which order they come."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

SaleState = Literal["", "sold", "returned", "nobody", "not_counting"]
"""Of sale lines: all, purchases, returns, of no known customer, of orders that are unpaid or cancelled."""
ProductState = Literal["", "low", "no_price", "kept_back", "unsold", "discontinued"]
"""Of products: all, less in stock than four weeks sell, without any price, not to be recommended, not sold for a year,
no longer carried."""


@dataclass(frozen=True)
class RowFilter:
    """Asks for every row in the usual order unless told otherwise.

    Attributes:
        since, until: sale lines from this moment on, and before that one; UTC seconds.
        sale: of which state sale lines are to be.
        product: likewise products.
        category: products of this category; None of any.
        codes: customers with these codes; None all.
        order: the field by whose values rows come; "" is the usual order. ``upwards``: the smallest first.
    """

    since: int | None = None
    until: int | None = None
    sale: SaleState = ""
    product: ProductState = ""
    category: str | None = None
    codes: tuple[str, ...] | None = None
    order: str = ""
    upwards: bool = False

    @property
    def narrows(self) -> bool:
        """Whether rows are left out."""
        return replace(self, order="", upwards=False) != EVERY_ROW

    def unordered(self) -> RowFilter:
        """The same rows, in whatever order."""
        return replace(self, order="", upwards=False)


EVERY_ROW = RowFilter()
MOST_SORTED = 20_000
"""So many sale lines can be put in order by any of their values while somebody waits."""
