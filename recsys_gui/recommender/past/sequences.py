"""Purchases in order: each customer's newest ones as fixed-width arrays, and all of them cut into windows."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recsys_gui.domain.interactions import DAY, Histories, Index
from recsys_gui.recommender.past.returns import kept
from recsys_gui.recommender.past.time_scale import TimeScale

GAPS = 10
"""Classes of what lies between two purchases: the same visit, seven lengths of time, and nothing before."""
_SAME_VISIT, _FIRST = 0, GAPS - 1
_SHORTEST = 8.0


@dataclass(frozen=True, eq=False)
class Sequences:
    """Purchases in order, oldest first, filled up behind; N sequences of at most L.

    Attributes:
        product: int32 N × L, 0 behind the end.
        gap: int8 N × L, class of the time since the purchase before.
        length: int64 N.
    """

    product: NDArray[np.int32]
    gap: NDArray[np.int8]
    length: Index

    def __len__(self) -> int:
        return len(self.length)

    def take(self, chosen: Index) -> Sequences:
        """These sequences, no wider than the longest of them."""
        length = self.length[chosen]
        wide = max(1, int(length.max(initial=0)))
        return Sequences(self.product[chosen, :wide], self.gap[chosen, :wide], length)


@dataclass(frozen=True, eq=False)
class Windows:
    """Every purchase of every customer in sequences, each with the visit that followed it.

    Attributes:
        sequences: the windows.
        start, size: int64 N × L; what was bought at the next visit is ``following[start:start + size]``; size 0 where
            there is none.
        following: int32, products.
    """

    sequences: Sequences
    start: Index
    size: Index
    following: NDArray[np.int32]

    def __len__(self) -> int:
        return len(self.sequences)


def newest(histories: Histories, length: int, scale: TimeScale) -> Sequences:
    """The last ``length`` purchases of each customer that were not returned."""
    bought = kept(histories)
    starts = np.maximum(bought.indptr[1:] - length, bought.indptr[:-1])
    return _cut(bought, starts, bought.indptr[1:] - starts, length, scale)[0]


def windows(histories: Histories, length: int, scale: TimeScale) -> Windows:
    """All purchases that were not returned, in windows that end where each customer's history ends."""
    bought = kept(histories)
    sizes = np.diff(bought.indptr)
    number = -(-sizes // length)
    customer = np.repeat(np.arange(len(sizes)), number)
    back = np.cumsum(number)[customer] - np.arange(len(customer))
    stops = bought.indptr[1:][customer] - (back - 1) * length
    starts = np.maximum(stops - length, bought.indptr[:-1][customer])
    sequences, place = _cut(bought, starts, stops - starts, length, scale)
    start, size = _next_visit(bought)
    used = np.arange(place.shape[1]) < sequences.length[:, None]
    start, size = start[place], np.where(used, size[place], 0)
    useful = np.flatnonzero(size.any(axis=1)) if len(size) else np.zeros(0, np.int64)
    fewer = Sequences(sequences.product[useful], sequences.gap[useful], sequences.length[useful])
    return Windows(fewer, start[useful], size[useful], bought.events.product)


def _cut(bought: Histories, starts: Index, lengths: Index, wide: int, scale: TimeScale) -> tuple[Sequences, Index]:
    """Sequences of ``lengths`` purchases from ``starts`` on, and the position of each of them."""
    wide = max(1, min(wide, int(lengths.max(initial=0))))
    place = np.minimum(starts[:, None] + np.arange(wide), max(len(bought.events) - 1, 0))
    used = np.arange(wide) < lengths[:, None]
    if not len(bought.events):
        return Sequences(np.zeros(place.shape, np.int32), np.zeros(place.shape, np.int8), lengths), place
    product = np.where(used, bought.events.product[place], 0).astype(np.int32)
    gap = np.where(used, _gaps(bought, scale)[place], 0).astype(np.int8)
    return Sequences(product, gap, lengths), place


def _gaps(bought: Histories, scale: TimeScale) -> NDArray[np.int8]:
    """The class of the time between each purchase and the one before."""
    rows, order = bought.rows, bought.events.order
    rhythms = np.diff(bought.events.time, prepend=0) / DAY / scale.rhythm
    classes = 1 + np.clip(np.floor(np.log2(np.maximum(rhythms * _SHORTEST, 1.0))), 0, GAPS - 3)
    same = np.diff(order, prepend=-1) == 0
    first = np.diff(rows, prepend=-1) != 0
    return np.where(first, _FIRST, np.where(same, _SAME_VISIT, classes)).astype(np.int8)


def _next_visit(bought: Histories) -> tuple[Index, Index]:
    """For each purchase where its customer's next visit begins and how many purchases that has."""
    rows, order = bought.rows, bought.events.order
    if not len(rows):
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    starts = np.flatnonzero((np.diff(rows, prepend=-1) != 0) | (np.diff(order, prepend=-1) != 0))
    sizes = np.diff(starts, append=len(rows))
    last = np.append(np.diff(rows[starts]) != 0, True)
    visit = np.repeat(np.arange(len(starts)), sizes)
    follower = np.minimum(visit + 1, len(starts) - 1)
    return starts[follower], np.where(last[visit], 0, sizes[follower])
