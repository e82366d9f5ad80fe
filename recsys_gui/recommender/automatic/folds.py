"""What the ranker learns from: past windows, seen as they were seen then, and what was bought in them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from recsys_gui.base.progress import Progress
from recsys_gui.domain.entities import EventKind
from recsys_gui.domain.interactions import Histories, Index, Interactions
from recsys_gui.recommender.automatic.candidates import Candidates, Cells, Desk, Flags
from recsys_gui.recommender.automatic.lists import Lists
from recsys_gui.recommender.cooccurrence import Matrix as Sparse
from recsys_gui.recommender.time_scale import TimeScale
from recsys_gui.recommender.weighting import tally

_LEAST_HISTORY = 0.3


@dataclass(frozen=True)
class Fold:
    """A window of the past: from ``start`` on, before ``end``, UTC seconds."""

    start: int
    end: int


def windows(first: int, last: int, scale: TimeScale, most: int) -> list[Fold]:
    """At most ``most`` windows of one horizon each that end at ``last``, newest first, none before ``first``."""
    step = scale.horizon_seconds
    ends = range(last, first + step - 1, -step)
    return [Fold(end - step, end) for end in ends][:most]


def earliest(interactions: Interactions) -> int:
    """The moment before which too little had been sold to learn from."""
    times = np.sort(interactions.events.time[interactions.events.kind == EventKind.PURCHASE])
    return int(times[int(len(times) * _LEAST_HISTORY)]) + 1 if len(times) else interactions.now


def bought_in(interactions: Interactions, fold: Fold, most: int, seed: int) -> tuple[Index, Sparse]:
    """Customers known before the window who bought in it, by lot at most ``most``; and what, customers × products."""
    events, rows = interactions.events, interactions.rows
    inside = (events.kind == EventKind.PURCHASE) & (events.time >= fold.start) & (events.time < fold.end)
    came, known = (np.zeros(len(interactions.customers), bool) for _ in range(2))
    came[rows[inside]] = True
    known[rows[(events.kind == EventKind.PURCHASE) & (events.time < fold.start)]] = True
    customers = np.flatnonzero(came & known)
    if len(customers) > most:
        customers = np.sort(np.random.default_rng([seed, fold.start]).choice(customers, most, replace=False))
    everything = Histories(interactions.indptr, events, interactions.now).only(inside).take(customers)
    taken = tally(everything, np.ones(len(everything.events), np.float32), len(interactions.products))
    return customers, taken


def lists_of(desk: Desk, customers: Index, taken: Sparse, most: int, seed: int, progress: Progress) -> Lists:
    """The training lists of ``customers`` as ``desk`` saw them; lists from which nothing was bought are left out.

    Args:
        desk: members fitted before the window.
        customers: positions.
        taken: customers × products, what they bought in the window.
        most: longest of each of the two parts of a list.
        seed: of the lot that leaves candidates out.
        progress: told after each batch.
    """
    parts = []
    for place, found in desk.batches(desk.past.histories(customers)):
        progress.report(place.stop, len(customers))
        parts.append(_lists(found, sparse.csr_array(taken[place]), most, np.random.default_rng([seed, place.start])))
    return Lists.of(parts)


def _lists(found: Candidates, taken: Sparse, most: int, random: np.random.Generator) -> Lists:
    hits = _hits(found.product, taken)
    kept = hits.any(axis=1)
    parts = [_drawn(found.product[:, part], hits[:, part], most, random) for part in _parts(found)]
    chosen = np.hstack([parts[0], parts[1] + found.again])[kept]
    product = np.take_along_axis(found.product[kept], chosen, axis=1)
    cells: Cells = np.take_along_axis(found.cells[kept], chosen[..., None], axis=1)
    return Lists(
        parts[0].shape[1],
        np.clip(cells, -6e4, 6e4).astype(np.float16),
        found.customer[kept],
        product >= 0,
        np.take_along_axis(hits[kept], chosen, axis=1),
    )


def _parts(found: Candidates) -> tuple[slice, slice]:
    return slice(0, found.again), slice(found.again, found.product.shape[1])


def _hits(product: NDArray[np.int32], taken: Sparse) -> Flags:
    """Which candidates were bought."""
    bought = np.asarray(taken.toarray()) > 0
    return np.take_along_axis(bought, np.maximum(product, 0).astype(np.int64), axis=1) & (product >= 0)


def _drawn(product: NDArray[np.int32], hits: Flags, most: int, random: np.random.Generator) -> Index:
    """Columns of a training list: all that was bought, then others by lot, as far as there is room."""
    if product.shape[1] <= most:
        return np.tile(np.arange(product.shape[1]), (len(product), 1))
    lot = random.random(product.shape, dtype=np.float32) + 2 * hits - 4 * (product < 0)
    return np.argpartition(-lot, most - 1, axis=1)[:, :most].astype(np.int64)
