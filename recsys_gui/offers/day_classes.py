"""How the days until something happens are spread, learned from examples."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recsys_gui.domain.interactions import Index
from recsys_gui.offers.quantiles import told
from recsys_gui.offers.trees import Arrays, Trees

LEVELS = (0.1, 0.5, 0.9)
FEWEST = 300
_MOST = 60_000
_CUTS = (0.02, 0.15, 0.3, 0.45, 0.6, 0.75, 0.88, 0.98)

Reals = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class DayClasses:
    """Gradient-boosted trees over spans of days (a discrete-time model; Friedman 2001).

    The last span is "not within the horizon", so that what never happens again is learned too. The ends of the other
    spans are quantiles of the examples; within a span, days are spread evenly.

    Attributes:
        edges: ends of the spans, in days.
        spans: those that happened, ascending.
        trees: tell them apart; None where only one happened.
    """

    edges: Reals
    spans: Index
    trees: Trees | None

    @staticmethod
    def learn(features: Reals, days: Reals, seed: int = 0) -> DayClasses:
        """Learn from examples.

        Args:
            features: examples × features; NaN where unknown.
            days: until it happened; the largest value stands for "not within the horizon".
            seed: of the sample that is learned from.
        """
        from sklearn.ensemble import HistGradientBoostingClassifier
        from threadpoolctl import threadpool_limits

        never = float(days.max())
        inside = days[days < never]
        ends = np.unique(np.quantile(inside, _CUTS)) if len(inside) else np.zeros(0)
        edges = np.concatenate([[0.0], ends[ends > 0], [never - 1, never]])
        chosen = np.random.default_rng(seed).permutation(len(days))[:_MOST]
        model = HistGradientBoostingClassifier(
            max_iter=40, learning_rate=0.08, max_leaf_nodes=15, min_samples_leaf=40, l2_regularization=1.0,
            early_stopping=False, random_state=seed,
        )  # fmt: skip
        span = np.clip(np.searchsorted(edges, days, side="right") - 1, 0, len(edges) - 2)[chosen]
        spans = np.unique(span)
        if len(spans) < 2:
            return DayClasses(edges, spans, None)
        # More threads than free cores would make it many times slower.
        with threadpool_limits(1):
            model.fit(told(features[chosen]), span)
        return DayClasses(edges, spans, Trees.of(model))

    def predict(self, features: Reals) -> Reals:
        """Rows × 3: the days below which the outcome lies with the chances :data:`LEVELS`."""
        if not len(features):
            return np.zeros((0, len(LEVELS)))
        below = np.hstack([np.zeros((len(features), 1)), np.cumsum(self._chances(features), axis=1)])
        return np.stack([self._day_of(below, level) for level in LEVELS], axis=1)

    def within(self, features: Reals, days: int) -> Reals:
        """Rows × days: the chance that it happens on the first day, until the second, and so on within the horizon."""
        ends = np.arange(1.0, days + 1)
        edges = self.edges[:-1]
        share = np.stack([np.interp(ends, edges, unit) for unit in np.eye(len(edges))])
        below = np.hstack([np.zeros((len(features), 1)), np.cumsum(self._chances(features), axis=1)])
        return np.asarray(below[:, :-1] @ share, np.float64)

    def _chances(self, features: Reals) -> Reals:
        found = np.zeros((len(features), len(self.edges) - 1))
        found[:, self.spans] = 1.0 if self.trees is None else _shares(self.trees.raw(features))
        return found

    def _day_of(self, below: Reals, level: float) -> Reals:
        span = np.clip((below < level).sum(axis=1) - 1, 0, below.shape[1] - 2)
        rows = np.arange(len(below))
        low, high = below[rows, span], below[rows, span + 1]
        along = np.clip((level - low) / np.maximum(high - low, 1e-9), 0, 1)
        never = span == below.shape[1] - 2
        day = self.edges[span] + along * (self.edges[span + 1] - self.edges[span])
        return np.asarray(np.where(never, self.edges[-1], day), np.float64)

    def arrays(self, prefix: str) -> Arrays:
        """As plain arrays with names that begin with ``prefix``."""
        trees = {} if self.trees is None else self.trees.arrays(prefix)
        return {f"{prefix}edges": self.edges, f"{prefix}spans": self.spans, **trees}

    @staticmethod
    def restored(arrays: Mapping[str, NDArray[np.generic]], prefix: str) -> DayClasses:
        """What :meth:`arrays` gave.

        Raises:
            KeyError: a part is missing.
            ValueError: the parts do not fit each other.
        """
        edges, spans = arrays[f"{prefix}edges"].astype(np.float64), arrays[f"{prefix}spans"].astype(np.int64)
        trees = Trees.restored(arrays, prefix) if len(spans) > 1 else None
        outcomes = 1 if trees is None else max(len(trees.base), 2)
        if len(spans) != outcomes or spans.min() < 0 or spans.max() > len(edges) - 2:
            raise ValueError("the kept spans do not fit their trees")
        return DayClasses(edges, spans, trees)


def _shares(raw: Reals) -> Reals:
    """What the sums of trees mean: a chance for each outcome; of two, only the second has trees."""
    both = np.hstack([np.zeros((len(raw), 1)), raw]) if raw.shape[1] == 1 else raw
    grown = np.exp(both - both.max(axis=1, keepdims=True))
    return np.asarray(grown / grown.sum(axis=1, keepdims=True), np.float64)
