"""What the ranker learns from: past windows, seen as they were seen then, and what was bought in them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import sparse

from recsys_gui.base.progress import Progress
from recsys_gui.domain.entities import EventKind
from recsys_gui.domain.interactions import Histories, Index, Interactions
from recsys_gui.recommender.automatic.candidates import Candidates, Desk
from recsys_gui.recommender.automatic.lists import Lists
from recsys_gui.recommender.past.cooccurrence import Matrix as Sparse
from recsys_gui.recommender.past.time_scale import TimeScale
from recsys_gui.recommender.past.weighting import tally

_LEAST_HISTORY = 0.3
_LARGEST = 6e4


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


def lists_of(desk: Desk, customers: Index, taken: Sparse, progress: Progress) -> Lists:
    """The training lists of ``customers`` as ``desk`` saw them; lists from which nothing was bought are left out.

    Args:
        desk: members fitted before the window.
        customers: positions.
        taken: customers × products, what they bought in the window.
        progress: told after each batch.
    """
    parts = []
    for place, found in desk.batches(desk.past.histories(customers)):
        progress.report(place.stop, len(customers))
        parts.append(_lists(found, sparse.csr_array(taken[place])))
    return Lists.of(parts)


def _lists(found: Candidates, taken: Sparse) -> Lists:
    bought = np.asarray(taken.toarray()) > 0
    filled = found.product >= 0
    hits = np.take_along_axis(bought, np.maximum(found.product, 0).astype(np.int64), axis=1) & filled
    kept = hits.any(axis=1)
    cells = np.clip(found.cells[kept], -_LARGEST, _LARGEST).astype(np.float16)
    return Lists(found.again, cells, found.customer[kept], filled[kept], hits[kept])
