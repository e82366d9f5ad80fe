"""The median and an 80 % range of something, learned from examples."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recsys_gui.offers.trees import Arrays, Trees

LEVELS = (0.1, 0.5, 0.9)
FEWEST = 300
_MOST = 20_000

Reals = NDArray[np.float64]


def told(features: Reals) -> Reals:
    """The examples with zeros for features that are unknown in all of them: trees cannot be cut there."""
    return np.where(np.isnan(features).all(axis=0), 0.0, features)


@dataclass(frozen=True, eq=False)
class Quantiles:
    """Gradient-boosted trees with the pinball loss (Friedman 2001; Koenker and Bassett 1978), one for each level."""

    levels: tuple[Trees, ...]

    @staticmethod
    def learn(features: Reals, outcome: Reals, seed: int = 0) -> Quantiles:
        """Learn from examples.

        Args:
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
            fitted = [model.fit(told(features[chosen]), outcome[chosen]) for model in models]
        return Quantiles(tuple(map(Trees.of, fitted)))

    def predict(self, features: Reals) -> Reals:
        """Rows × 3: low end, median and high end, ascending."""
        if not len(features):
            return np.zeros((0, len(LEVELS)))
        return np.sort(np.stack([trees.raw(features)[:, 0] for trees in self.levels], axis=1), axis=1)

    def arrays(self, prefix: str) -> Arrays:
        """As plain arrays with names that begin with ``prefix``."""
        found: Arrays = {}
        for place, trees in enumerate(self.levels):
            found |= trees.arrays(f"{prefix}{place}.")
        return found

    @staticmethod
    def restored(arrays: Mapping[str, NDArray[np.generic]], prefix: str) -> Quantiles:
        """What :meth:`arrays` gave.

        Raises:
            KeyError: a part is missing.
            ValueError: the parts do not fit each other.
        """
        return Quantiles(tuple(Trees.restored(arrays, f"{prefix}{place}.") for place in range(len(LEVELS))))
