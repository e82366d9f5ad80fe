"""How the days until something happens are spread, learned from examples."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from recsys_gui.domain.interactions import Index
from recsys_gui.offers.quantiles import told

LEVELS = (0.1, 0.5, 0.9)
FEWEST = 300
_MOST = 60_000
_CUTS = (0.02, 0.15, 0.3, 0.45, 0.6, 0.75, 0.88, 0.98)

Reals = NDArray[np.float64]


class DayClasses:
    """Gradient-boosted trees over spans of days (a discrete-time model; Friedman 2001).

    The last span is "not within the horizon", so that what never happens again is learned too. The ends of the other
    spans are quantiles of the examples; within a span, days are spread evenly.
    """

    def __init__(self, features: Reals, days: Reals, seed: int = 0) -> None:
        """Args:
        features: examples × features; NaN where unknown.
        days: until it happened; the largest value stands for "not within the horizon".
        seed: of the sample that is learned from.
        """
        from sklearn.ensemble import HistGradientBoostingClassifier
        from threadpoolctl import threadpool_limits

        never = float(days.max())
        inside = days[days < never]
        ends = np.unique(np.quantile(inside, _CUTS)) if len(inside) else np.zeros(0)
        self._edges = np.concatenate([[0.0], ends[ends > 0], [never - 1, never]])
        chosen = np.random.default_rng(seed).permutation(len(days))[:_MOST]
        model = HistGradientBoostingClassifier(
            max_iter=40, learning_rate=0.08, max_leaf_nodes=15, min_samples_leaf=40, l2_regularization=1.0,
            early_stopping=False, random_state=seed,
        )  # fmt: skip
        span = self._span(days)[chosen]
        self._only = int(span[0]) if (span == span[0]).all() else None
        # More threads than free cores would make it many times slower.
        with threadpool_limits(1):
            self._model: Any = model if self._only is not None else model.fit(told(features[chosen]), span)

    def predict(self, features: Reals) -> Reals:
        """Rows × 3: the days below which the outcome lies with the chances :data:`LEVELS`."""
        if not len(features):
            return np.zeros((0, len(LEVELS)))
        below = np.hstack([np.zeros((len(features), 1)), np.cumsum(self._chances(features), axis=1)])
        return np.stack([self._day_of(below, level) for level in LEVELS], axis=1)

    def within(self, features: Reals, days: int) -> Reals:
        """Rows × days: the chance that it happens on the first day, until the second, and so on within the horizon."""
        ends = np.arange(1.0, days + 1)
        edges = self._edges[:-1]
        share = np.stack([np.interp(ends, edges, unit) for unit in np.eye(len(edges))])
        below = np.hstack([np.zeros((len(features), 1)), np.cumsum(self._chances(features), axis=1)])
        return np.asarray(below[:, :-1] @ share, np.float64)

    def _span(self, days: Reals) -> Index:
        return np.clip(np.searchsorted(self._edges, days, side="right") - 1, 0, len(self._edges) - 2)

    def _chances(self, features: Reals) -> Reals:
        found = np.zeros((len(features), len(self._edges) - 1))
        if self._only is not None:
            found[:, self._only] = 1.0
        else:
            found[:, self._model.classes_.astype(int)] = self._model.predict_proba(features)
        return found

    def _day_of(self, below: Reals, level: float) -> Reals:
        span = np.clip((below < level).sum(axis=1) - 1, 0, below.shape[1] - 2)
        rows = np.arange(len(below))
        low, high = below[rows, span], below[rows, span + 1]
        along = np.clip((level - low) / np.maximum(high - low, 1e-9), 0, 1)
        never = span == below.shape[1] - 2
        day = self._edges[span] + along * (self._edges[span + 1] - self._edges[span])
        return np.asarray(np.where(never, self._edges[-1], day), np.float64)
