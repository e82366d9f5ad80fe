"""What the models see: immutable arrays of events, customers × products, sorted by customer and time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from recsys_gui.domain.entities import EventKind
from recsys_gui.domain.id_map import IdMap

Index = NDArray[np.int64]
DAY = 86_400


@dataclass(frozen=True, eq=False)
class Events:
    """Parallel arrays, one element an event.

    Attributes:
        product: position in the product map, int32.
        time: UTC seconds, int64.
        quantity: pieces, float32; positive also for returns.
        unit_price: minor units, float32; NaN where unknown.
        order: number of the order, int32; events of one basket share it, numbers have no gaps to rely on.
        kind: :class:`EventKind`, int8.
    """

    product: NDArray[np.int32]
    time: NDArray[np.int64]
    quantity: NDArray[np.float32]
    unit_price: NDArray[np.float32]
    order: NDArray[np.int32]
    kind: NDArray[np.int8]

    def __len__(self) -> int:
        return len(self.product)

    def take(self, which: NDArray[np.int64] | NDArray[np.bool_] | slice) -> Events:
        """The events at these positions."""
        return Events(
            self.product[which], self.time[which], self.quantity[which], self.unit_price[which], self.order[which],
            self.kind[which],
        )  # fmt: skip

    @staticmethod
    def empty() -> Events:
        """No events."""
        return Events(
            np.zeros(0, np.int32), np.zeros(0, np.int64), np.zeros(0, np.float32), np.zeros(0, np.float32),
            np.zeros(0, np.int32), np.zeros(0, np.int8),
        )  # fmt: skip


@dataclass(frozen=True, eq=False)
class Histories:
    """The events of some customers, who need not be stored anywhere: what a recommender scores.

    Attributes:
        indptr: int64, length customers + 1; the events of customer i are ``indptr[i]:indptr[i + 1]``, oldest first.
        events: all events, customer after customer.
        now: the moment for which to score, UTC seconds; no event lies after it.
    """

    indptr: Index
    events: Events
    now: int

    def __len__(self) -> int:
        return len(self.indptr) - 1

    @cached_property
    def rows(self) -> Index:
        """For each event, which customer (0…len-1) it belongs to; not to be written to."""
        rows = np.repeat(np.arange(len(self)), np.diff(self.indptr))
        rows.flags.writeable = False
        return rows

    def take(self, which: Index) -> Histories:
        """The histories of these customers, in this order."""
        lengths = np.diff(self.indptr)[which]
        indptr = np.concatenate([[0], np.cumsum(lengths)])
        positions = np.arange(indptr[-1]) + np.repeat(self.indptr[:-1][which] - indptr[:-1], lengths)
        return Histories(indptr, self.events.take(positions), self.now)

    def only(self, mask: NDArray[np.bool_]) -> Histories:
        """The same customers with only the events where ``mask`` is true."""
        kept = np.concatenate([[0], np.cumsum(mask)])
        return Histories(kept[self.indptr], self.events.take(mask), self.now)

    def purchases(self) -> Histories:
        """The same customers with only their purchases."""
        return self.only(self.events.kind == EventKind.PURCHASE)

    def bought(self, products: int) -> NDArray[np.bool_]:
        """Mask customers × products of what each customer has ever purchased."""
        mask = np.zeros((len(self), products), bool)
        purchase = self.events.kind == EventKind.PURCHASE
        mask[self.rows[purchase], self.events.product[purchase]] = True
        return mask

    def batches(self, size: int) -> Iterator[tuple[slice, Histories]]:
        """Slices of at most ``size`` customers with their histories."""
        for start in range(0, len(self), size):
            stop = min(start + size, len(self))
            first, last = self.indptr[start], self.indptr[stop]
            yield (
                slice(start, stop),
                Histories(self.indptr[start : stop + 1] - first, self.events.take(slice(first, last)), self.now),
            )


@dataclass(frozen=True, eq=False)
class ProductTable:
    """What is known of each product, in the order of the product map.

    Attributes:
        name: the shop's names.
        category: category paths, "" where unknown.
        list_price, unit_cost: minor units, float32, NaN where unknown.
        stock: pieces, float32, NaN where unknown.
        recommendable: bool; False for postage, fees, inactive products and what the owner never wants to offer.
    """

    name: tuple[str, ...]
    category: tuple[str, ...]
    list_price: NDArray[np.float32]
    unit_cost: NDArray[np.float32]
    stock: NDArray[np.float32]
    recommendable: NDArray[np.bool_]

    @staticmethod
    def bare(names: tuple[str, ...]) -> ProductTable:
        """A table that knows only names; everything may be recommended."""
        unknown = np.full(len(names), np.nan, np.float32)
        return ProductTable(names, ("",) * len(names), unknown, unknown, unknown, np.ones(len(names), bool))


@dataclass(frozen=True, eq=False)
class Interactions:
    """All behaviour of one shop up to a moment.

    Attributes:
        customers, products: the maps; array positions follow them.
        indptr: int64, customers + 1, as in :class:`Histories`.
        events: of known customers, sorted by customer, then time.
        anonymous: of buyers nobody knows, sorted by time; they count for the products only.
        table: what is known of each product.
        now: the moment up to which this is everything, UTC seconds.
    """

    customers: IdMap
    products: IdMap
    indptr: Index
    events: Events
    anonymous: Events
    table: ProductTable
    now: int

    @property
    def rows(self) -> Index:
        """For each event of a known customer, which customer it is; not to be written to."""
        return self._everyone.rows

    @property
    def sale_lines(self) -> int:
        """How many lines of sales and returns there are, those of unknown buyers too."""
        return sum(int((events.kind <= EventKind.RETURN).sum()) for events in (self.events, self.anonymous))

    def histories(self, which: Index | None = None) -> Histories:
        """The histories of these customers (all when None), to be scored at :attr:`now`."""
        return self._everyone if which is None else self._everyone.take(which)

    @cached_property
    def _everyone(self) -> Histories:
        return Histories(self.indptr, self.events, self.now)

    def since(self, moment: int) -> Interactions:
        """Only what happened at ``moment`` or after it; customers and products keep their positions."""
        kept = self._everyone.only(self.events.time >= moment)
        anonymous = self.anonymous.take(self.anonymous.time >= moment)
        return replace(self, indptr=kept.indptr, events=kept.events, anonymous=anonymous)

    def until(self, moment: int) -> Interactions:
        """Only what happened before ``moment``; customers and products keep their positions."""
        kept = self._everyone.only(self.events.time < moment)
        anonymous = self.anonymous.take(self.anonymous.time < moment)
        return replace(self, indptr=kept.indptr, events=kept.events, anonymous=anonymous, now=moment)
