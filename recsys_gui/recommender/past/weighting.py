"""How much each past event counts: half as much for every half-life of age, and returns against."""

from __future__ import annotations

from dataclasses import fields

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from recsys_gui.domain.entities import EventKind
from recsys_gui.domain.interactions import DAY, Events, Histories, Interactions

Weights = NDArray[np.float32]


def signs(events: Events) -> Weights:
    """1 for a purchase, -1 for a return, 0 for everything else."""
    return np.where(
        events.kind == EventKind.PURCHASE, 1.0, np.where(events.kind == EventKind.RETURN, -1.0, 0.0)
    ).astype(np.float32)


def decay(times: NDArray[np.int64], now: int, half_life: float) -> Weights:
    """What is left of the weight of each time at ``now``; ``half_life`` in days, infinite for no forgetting."""
    days = np.maximum(now - times, 0) / DAY
    return np.exp2(-days / half_life).astype(np.float32)


def tally(histories: Histories, weights: Weights, products: int) -> sparse.csr_array:
    """Sums of ``weights`` (one an event) as a sparse matrix customers × products."""
    # A copy, because summing works in place and the histories are shared.
    parts = (weights, histories.events.product, histories.indptr)
    matrix = sparse.csr_array(parts, shape=(len(histories), products), copy=True)
    matrix.sum_duplicates()
    return matrix


def everybody(interactions: Interactions) -> Histories:
    """All known customers, then each unknown buyer's basket as if it were a customer."""
    known, unknown = interactions.histories(), baskets(interactions.anonymous, interactions.now)
    if not len(unknown):
        return known
    both = [np.concatenate([getattr(known.events, f.name), getattr(unknown.events, f.name)]) for f in fields(Events)]
    indptr = np.concatenate([known.indptr, known.indptr[-1] + unknown.indptr[1:]])
    return Histories(indptr, Events(*both), interactions.now)


def baskets(events: Events, now: int) -> Histories:
    """The orders of ``events`` as if each had its own customer."""
    order = np.argsort(events.order, kind="stable")
    sizes = np.unique(events.order, return_counts=True)[1]
    return Histories(np.concatenate([[0], np.cumsum(sizes)]), events.take(order), now)
