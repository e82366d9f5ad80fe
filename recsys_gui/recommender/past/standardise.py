"""Features with mean 0 and deviation 1, which networks learn from best."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from recsys_gui.recommender.past.history_features import Compact, Matrix

LIMIT = 5.0
_LEAST_SPREAD = 0.1


@dataclass(frozen=True, eq=False)
class Standard:
    """Mean and spread of each column, float32."""

    mean: Matrix
    spread: Matrix

    def apply(self, values: Compact) -> Matrix:
        """The standardised columns, cut off at five deviations."""
        return np.asarray(np.clip((values - self.mean) / self.spread, -LIMIT, LIMIT), np.float32)


def standard(values: Compact, least: float = _LEAST_SPREAD) -> Standard:
    """The standard of these rows, no spread below ``least``; that of nothing when there are none."""
    if not len(values):
        columns = values.shape[1]
        return Standard(np.zeros(columns, np.float32), np.ones(columns, np.float32))
    spread = np.maximum(values.std(axis=0, dtype=np.float64), least)
    return Standard(values.mean(axis=0, dtype=np.float64).astype(np.float32), spread.astype(np.float32))
