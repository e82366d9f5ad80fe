"""How good ranked lists are: NDCG, recall and hit rate at 10 by full ranking, coverage, long tail, and how sure.

The measures are those of Järvelin and Kekäläinen (2002) with binary gains; all products of the past are candidates, as
Krichene and Rendle (2020) ask. Intervals are percentile bootstraps over customers (Efron 1979).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from recsys_gui.base.progress import NullProgress, Progress
from recsys_gui.domain.entities import EventKind
from recsys_gui.domain.interactions import Histories, Index, Interactions
from recsys_gui.domain.offer import ListName
from recsys_gui.domain.reports import ListScore
from recsys_gui.recommender.contract.keys import among
from recsys_gui.recommender.contract.ranking import Products, rank
from recsys_gui.recommender.contract.recommender import Scores
from recsys_gui.recommender.judging.window import Window

TOP = 10
RESAMPLES = 1000
_CELLS = 4_000_000
_DISCOUNT = 1 / np.log2(np.arange(TOP) + 2)
_IDEAL = np.concatenate([[0.0], np.cumsum(_DISCOUNT)])

Values = NDArray[np.float64]


class Scorer(Protocol):
    """Whatever can score histories, as a :class:`~recsys_gui.recommender.contract.recommender.Recommender` does."""

    def score(self, histories: Histories, list_name: ListName) -> Scores:
        """Scores customers × products."""


@dataclass(frozen=True, eq=False)
class Measures:
    """One list of one model, measured for each customer who had something to find in it.

    Attributes:
        customers: positions in the interactions, ascending.
        ndcg, recall, hit: parallel to ``customers``; recall is hits / min(10, targets).
        shown: per product, in how many of the lists it stood.
    """

    customers: Index
    ndcg: Values
    recall: Values
    hit: Values
    shown: Index

    @property
    def mean_ndcg(self) -> float:
        """Mean NDCG@10; 0 when nobody had anything to find."""
        return float(self.ndcg.mean()) if len(self.ndcg) else 0.0


def measure(
    scorer: Scorer,
    past: Interactions,
    window: Window,
    list_name: ListName,
    progress: Progress | None = None,
) -> Measures:
    """Rank every product for the customers of ``window`` from their ``past`` and compare with what they bought.

    Args:
        scorer: trained on ``past`` or less.
        past: everything before the window.
        window: who came back and what they bought.
        list_name: the list to measure; targets of the other kind do not count.
        progress: told after each batch of customers.
    """
    progress = progress or NullProgress()
    products = np.full((len(window), TOP), -1, np.int32)
    for part, batch in batches(past, window):
        progress.report(part.start, len(window))
        products[part] = rank(scorer.score(batch, list_name), batch, list_name, TOP, past.table.recommendable)[0]
    return compare(products, window, list_name, len(past.products))


def batches(past: Interactions, window: Window) -> Iterator[tuple[slice, Histories]]:
    """The histories of the customers of ``window``, always in the same parts, with their places."""
    return past.histories(window.customers).batches(max(1, _CELLS // max(1, len(past.products))))


def pooled(parts: Sequence[Measures]) -> Measures:
    """Several windows as one: each customer counts once, with the mean over the windows they were tested in."""
    if len(parts) == 1:
        return parts[0]
    customers, place = np.unique(np.concatenate([part.customers for part in parts]), return_inverse=True)
    times = np.bincount(place, minlength=len(customers))

    def mean(values: Sequence[Values]) -> Values:
        return np.bincount(place, np.concatenate(values), len(customers)) / times

    return Measures(
        customers,
        mean([part.ndcg for part in parts]),
        mean([part.recall for part in parts]),
        mean([part.hit for part in parts]),
        np.sum([part.shown for part in parts], axis=0),
    )


def compare(products: Products, window: Window, list_name: ListName, total: int) -> Measures:
    """What lists are worth.

    Args:
        products: customers of ``window`` × 10, the lists, padded with -1.
        window: who came back and what they bought.
        list_name: which lists these are.
        total: how many products there are.
    """
    targets = _list_targets(window, list_name)
    owners = np.repeat(np.arange(len(window)), np.diff(window.indptr))[targets]
    counts = np.bincount(owners, minlength=len(window))
    wanted = owners * total + window.products[targets]
    shown = np.arange(len(window))[:, None] * total + products
    hits = among(shown, wanted) & (products >= 0)
    measured = counts > 0
    ndcg, recall, hit = gains(hits[measured], counts[measured])
    seen = products[measured]
    times = np.bincount(seen[seen >= 0], minlength=total)
    return Measures(window.customers[measured], ndcg, recall, hit, times)


def gains(hits: NDArray[np.bool_], targets: Index) -> tuple[Values, Values, Values]:
    """NDCG@10, recall@10 and hit rate of each list.

    Args:
        hits: lists × 10, whether the product in that place was a target.
        targets: how many targets each list had, at least 1.
    """
    most = np.minimum(targets, TOP)
    ndcg: Values = hits @ _DISCOUNT / _IDEAL[most]
    recall: Values = hits.sum(axis=1) / most
    return ndcg, recall, np.asarray(hits.any(axis=1), np.float64)


def summarise(measures: Measures, past: Interactions, seed: int = 0) -> ListScore:
    """Means over customers with the likely range of NDCG@10, and which products the lists show."""
    low, high = interval(measures.ndcg, seed)
    sales = _sales(past)
    return ListScore(
        n=len(measures.customers),
        ndcg=_mean(measures.ndcg),
        ndcg_low=low,
        ndcg_high=high,
        recall=_mean(measures.recall),
        hit=_mean(measures.hit),
        coverage=float((measures.shown > 0).sum() / max(1, (sales > 0).sum())),
        long_tail=float(measures.shown[~_head(sales)].sum() / max(1, measures.shown.sum())),
    )


def interval(values: Values, seed: int = 0) -> tuple[float, float]:
    """The 95 % bootstrap interval of the mean of ``values``; (0, 0) without values."""
    n = len(values)
    if n == 0:
        return 0.0, 0.0
    random, means = np.random.default_rng(seed), np.empty(RESAMPLES)
    step = max(1, _CELLS // n)
    for start in range(0, RESAMPLES, step):
        rows = min(step, RESAMPLES - start)
        means[start : start + rows] = values[random.integers(0, n, (rows, n), np.int32)].mean(axis=1)
    low, high = np.quantile(means, [0.025, 0.975])
    return float(low), float(high)


def difference(ours: Measures, theirs: Measures, seed: int = 0) -> tuple[float, float, float]:
    """Mean NDCG@10 of ``ours`` minus ``theirs`` on the same customers, with the ends of its 95 % interval."""
    gap = ours.ndcg - theirs.ndcg
    return (_mean(gap), *interval(gap, seed))


def _list_targets(window: Window, list_name: ListName) -> NDArray[np.bool_]:
    """Which of the targets of ``window`` belong in the list."""
    if list_name == "all":
        return np.ones(len(window.products), bool)
    return window.again if list_name == "again" else ~window.again


def _sales(past: Interactions) -> Index:
    """Purchase lines of each product, anonymous ones included."""
    return sum(
        (
            np.bincount(events.product[events.kind == EventKind.PURCHASE], minlength=len(past.products))
            for events in (past.events, past.anonymous)
        ),
        np.zeros(len(past.products), np.int64),
    )


def _head(sales: Index) -> NDArray[np.bool_]:
    """The best-selling fifth of the products that were sold at all."""
    head = np.zeros(len(sales), bool)
    count = int(np.ceil((sales > 0).sum() / 5))
    head[np.argsort(-sales, kind="stable")[:count]] = True
    return head


def _mean(values: Values) -> float:
    return float(values.mean()) if len(values) else 0.0
