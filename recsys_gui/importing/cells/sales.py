"""Clean sales: what every import ends in, whatever the file looked like."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ids = NDArray[np.int64]
Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Person:
    """What a file of sales says about a customer besides the code; "" where it says nothing."""

    name: str = ""
    email: str = ""
    phone: str = ""


@dataclass(frozen=True, eq=False)
class CleanSales:
    """Sale lines, oldest first, as positions in the lists of the things they name.

    Attributes:
        orders, customers, products: distinct codes; an order without a code is "".
        regions: one a customer, "" where unknown.
        names, recommend: one a product.
        order, customer, product: one element a line; customer -1 where nobody is named.
        quantity: pieces, above zero, also for returns; the stars of a rating, of five.
        unit_price: whole minor units; NaN where unknown.
        amount: whole minor units of the line, as the file gives it, which may differ by rounding from quantity times
            price; NaN where unknown.
        time: UTC seconds.
        kind: :class:`~recsys_gui.domain.entities.EventKind`, a purchase or return, or other behaviour.
        status: of the line's order: 0 it counts, 1 unpaid, 2 cancelled.
        people: what else is known of each customer, one a customer.
        categories: one a product, "" where unknown.
        tells_status: whether the file says which orders count.
    """

    orders: list[str]
    customers: list[str]
    regions: list[str]
    products: list[str]
    names: list[str]
    recommend: list[bool]
    order: Ids
    customer: Ids
    product: Ids
    quantity: Floats
    unit_price: Floats
    time: Ids
    kind: NDArray[np.int8]
    amount: Floats
    status: NDArray[np.int8]
    people: list[Person]
    categories: list[str]
    tells_status: bool = False

    def __len__(self) -> int:
        return len(self.time)
