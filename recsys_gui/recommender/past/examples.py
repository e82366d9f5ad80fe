"""What a network learns from: histories up to moments of the past, and what was bought soon after each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from recsys_gui.domain.entities import EventKind
from recsys_gui.domain.interactions import Histories, Index, Interactions
from recsys_gui.recommender.contract.keys import distinct
from recsys_gui.recommender.past.time_scale import TimeScale

_NEWCOMERS = 10


@dataclass(frozen=True, eq=False)
class Targets:
    """The customers who bought something within the horizon after ``moment``, and what.

    Attributes:
        moment: UTC seconds; nothing from then on may be known to the model.
        customers: positions of the customers, ascending.
        lines: how many events each had before.
        indptr: int64, customers + 1; the targets of customer i are ``product[indptr[i]:indptr[i + 1]]``.
        product: int64, the different products each bought, ascending.
    """

    moment: int
    customers: Index
    lines: Index
    indptr: Index
    product: Index

    def __len__(self) -> int:
        return len(self.customers)

    def histories(self, interactions: Interactions) -> Histories:
        """What each of the customers had done before the moment, and nothing later."""
        every = interactions.histories(self.customers)
        return Histories(every.indptr, every.events, self.moment).only(every.events.time < self.moment)

    def take(self, chosen: Index) -> Targets:
        """Only these of the customers."""
        _, positions = spread(self.indptr, chosen)
        indptr = np.concatenate([[0], np.cumsum(np.diff(self.indptr)[chosen])])
        return Targets(self.moment, self.customers[chosen], self.lines[chosen], indptr, self.product[positions])


def training_targets(
    interactions: Interactions, scale: TimeScale, moments: int, lines: int, random: np.random.Generator
) -> list[Targets]:
    """The targets of at most so many moments, of fewer customers where their histories exceed ``lines`` together."""
    found = [targets_at(interactions, moment, scale) for moment in cut_moments(interactions, scale, moments)]
    share = min(1.0, lines / max(1, sum(int(targets.lines.sum()) for targets in found)))
    sizes = [int(np.ceil(len(targets) * share)) for targets in found]
    chosen = [np.sort(random.permutation(len(targets))[:size]) for targets, size in zip(found, sizes, strict=True)]
    return [targets.take(which) for targets, which in zip(found, chosen, strict=True) if len(which)]


def cut_moments(interactions: Interactions, scale: TimeScale, most: int) -> Iterator[int]:
    """Moments half a horizon apart, newest first, that leave a horizon to predict and a tenth of the sales to know."""
    times = np.sort(interactions.events.time)
    step = max(1, scale.horizon_seconds // 2)
    for number in range(most):
        moment = interactions.now - scale.horizon_seconds - step * number
        if np.searchsorted(times, moment) <= len(times) / 10:
            break
        yield moment


def targets_at(interactions: Interactions, moment: int, scale: TimeScale) -> Targets:
    """The targets of one moment.

    Of customers without any history only one for every ten others is kept: enough to learn what strangers buy.
    """
    events, products = interactions.events, max(len(interactions.products), 1)
    wanted = (events.time >= moment) & (events.time < moment + scale.horizon_seconds)
    wanted &= (events.kind == EventKind.PURCHASE) & interactions.table.recommendable[events.product]
    pairs = distinct(interactions.rows[wanted] * products + events.product[wanted])
    customers, counts = np.unique(pairs // products, return_counts=True)
    indptr = np.concatenate([[0], np.cumsum(counts)])
    before = np.concatenate([[0], np.cumsum(events.time < moment)])
    lines = np.diff(before[interactions.indptr])[customers]
    targets = Targets(moment, customers, lines, indptr, pairs % products)
    strangers, known = np.flatnonzero(lines == 0), np.flatnonzero(lines)
    return targets.take(np.sort(np.concatenate([known, strangers[: len(known) // _NEWCOMERS]])))


def spread(indptr: Index, chosen: Index) -> tuple[Index, Index]:
    """The elements of the groups ``chosen``: for each its place in ``chosen``, and its position."""
    lengths = indptr[chosen + 1] - indptr[chosen]
    starts = np.cumsum(lengths) - lengths
    rows = np.repeat(np.arange(len(chosen)), lengths)
    return rows, np.arange(len(rows)) + np.repeat(indptr[chosen] - starts, lengths)
