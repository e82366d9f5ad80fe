"""The median and an 80 % range of something, learned from examples."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

LEVELS = (0.1, 0.5, 0.9)
FEWEST = 300
_MOST = 20_000

Reals = NDArray[np.float64]


def told(features: Reals) -> Reals:
    """The examples with zeros for features that are unknown in all of them: trees cannot be cut there."""
    return np.where(np.isnan(features).all(axis=0), 0.0, features)


class Quantiles:
    """Gradient-boosted trees with the pinball loss (Friedman 2001; Koenker and Bassett 1978), one for each level."""

    def __init__(self, features: Reals, outcome: Reals, seed: int = 0) -> None:
        """Args:
        features: examples × features; NaN where unknown.
        outcome: one an example.
        seed: of the sample that is learned from.
        """
        from sklearn.ensemble import HistGradientBoostingRegressor
        from threadpoolctl import threadpool_limits

        chosen = np.random.default_rng(seed).permutation(len(outcome))[:_MOST]
        models = [
            HistGradientBoostingRegressor(
                loss="quantile", quantile=level, max_iter=60, max_leaf_nodes=15, min_samples_leaf=40,
                early_stopping=False, random_state=seed,
            )
            for level in LEVELS
        ]  # fmt: skip
        # More threads than free cores would make it many times slower.
        with threadpool_limits(1):
            self._models: list[Any] = [model.fit(told(features[chosen]), outcome[chosen]) for model in models]

    def predict(self, features: Reals) -> Reals:
        """Rows × 3: low end, median and high end, ascending."""
        if not len(features):
            return np.zeros((0, len(LEVELS)))
        return np.sort(np.stack([model.predict(features) for model in self._models], axis=1), axis=1)
