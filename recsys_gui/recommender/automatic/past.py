"""What some customers bought, as the sparse vectors that members multiply with."""

from __future__ import annotations

from functools import cache

import numpy as np

from recsys_gui.domain.interactions import Histories
from recsys_gui.recommender.contract.recommender import Scores
from recsys_gui.recommender.past.cooccurrence import Matrix, baskets_since
from recsys_gui.recommender.past.weighting import Weights, decay, signs, tally


class Past:
    """The histories of a batch of customers; each vector is made once."""

    def __init__(self, histories: Histories, products: int) -> None:
        self.histories, self.products = histories, products
        self._signs = signs(histories.events)
        self._since = baskets_since(histories).astype(np.float32)
        self.fading = cache(self._fading)

    def __len__(self) -> int:
        return len(self.histories)

    def _fading(self, memory: float) -> Matrix:
        """Customers × products: 1 for what was bought just now, ``memory`` for each basket since; returns take away."""
        return self._positive(self._signs * np.power(np.float32(memory), self._since))

    def by_time(self, half_life: float, floor: float = 0.0) -> Matrix:
        """The same, fading by age: half for every ``half_life`` days, sums over all purchases, at least ``floor``."""
        events = self.histories.events
        weights = self._signs * (decay(events.time, self.histories.now, half_life) + np.float32(floor))
        found = tally(self.histories, weights, self.products)
        found.data = np.maximum(found.data, 0)
        found.eliminate_zeros()
        return found

    def _positive(self, weights: Weights) -> Matrix:
        found = tally(self.histories, weights, self.products)
        found.data = np.clip(found.data, 0, 1)
        found.eliminate_zeros()
        return found


def dense(matrix: Matrix) -> Scores:
    """The matrix with its zeros, float32."""
    return np.asarray(matrix.toarray(), np.float32)
