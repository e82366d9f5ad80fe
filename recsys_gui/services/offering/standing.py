"""How products stand with customers: what says who wants one most."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recsys_gui.domain.interactions import Index

Reals = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Standing:
    """Some customers and all products.

    Attributes:
        customers: positions.
        bought: customers × products, whether they ever bought it.
        score: customers × products, in the list where it belongs: of what is bought again, or of what is new.
    """

    customers: Index
    bought: NDArray[np.bool_]
    score: NDArray[np.float32]

    def places(self, product: int) -> tuple[Index, Index]:
        """Customers to whom ``product`` may be offered, and its place among its kind for each, from 1."""
        own, known = self.score[:, [product]], self.bought[:, [product]]
        better = ((self.score > own) & (self.bought == known)).sum(axis=1)
        may = np.isfinite(own[:, 0])
        return self.customers[may], 1 + better[may].astype(np.int64)


@dataclass(frozen=True, eq=False)
class Pairs:
    """Offers before they are put in words, parallel arrays; ``chance`` and ``value`` NaN where nobody knows."""

    customer: Index
    product: Index
    place: Index
    chance: Reals
    value: Reals

    def take(self, which: Index) -> Pairs:
        """Those at these places."""
        return Pairs(
            self.customer[which], self.product[which], self.place[which], self.chance[which], self.value[which]
        )
