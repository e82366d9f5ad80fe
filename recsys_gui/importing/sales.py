"""Clean sales: what every import ends in, whatever the file looked like."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ids = NDArray[np.int64]
Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class CleanSales:
    """Sale lines, oldest first, as positions in the lists of the things they name.

    Attributes:
        orders, customers, products: distinct codes; an order without a code is "".
        regions: one a customer, "" where unknown.
        names, recommend: one a product.
        order, customer, product: one element a line; customer -1 where nobody is named.
        quantity: pieces, above zero, also for returns.
        unit_price: whole minor units; NaN where unknown.
        time: UTC seconds.
        kind: :class:`~recsys_gui.domain.entities.EventKind`, purchase or return.
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

    def __len__(self) -> int:
        return len(self.time)
