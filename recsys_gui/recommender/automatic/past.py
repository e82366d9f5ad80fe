"""What some customers bought, as the sparse vectors that members multiply with."""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from recsys_gui.domain.interactions import Histories, Index
from recsys_gui.recommender.contract.recommender import Scores
from recsys_gui.recommender.past.cooccurrence import Matrix, baskets_since
from recsys_gui.recommender.past.weighting import Weights, decay, signs, tally


class Past:
    """The histories of a batch of customers; each vector is made once."""

    def __init__(self, histories: Histories, products: int) -> None:
        self.histories, self.products = histories, products
        self._signs = signs(histories.events)
        told = np.flatnonzero(self._signs)
        self._told, self._since = self._signs[told], baskets_since(histories)[told].astype(np.float32)
        self._cell, self._product, self._indptr = _cells(histories, told, products)
        self.fading = cache(self._fading)

    def __len__(self) -> int:
        return len(self.histories)

    def _fading(self, memory: float) -> Matrix:
        """Customers × products: 1 for what was bought just now, ``memory`` for each basket since; returns take away."""
        return self._positive(self._told * np.power(np.float32(memory), self._since))

    def by_time(self, half_life: float, floor: float = 0.0) -> Matrix:
        """The same, fading by age: half for every ``half_life`` days, sums over all purchases, at least ``floor``."""
        events = self.histories.events
        weights = self._signs * (decay(events.time, self.histories.now, half_life) + np.float32(floor))
        found = tally(self.histories, weights, self.products)
        found.data = np.maximum(found.data, 0)
        found.eliminate_zeros()
        return found

    def _positive(self, weights: Weights) -> Matrix:
        total = np.bincount(self._cell, weights, len(self._product)).astype(np.float32)
        shape = (len(self), self.products)
        return sparse.csr_array((np.clip(total, 0, 1), self._product, self._indptr), shape=shape)


def _cells(histories: Histories, told: Index, products: int) -> tuple[Index, NDArray[np.int32], NDArray[np.int32]]:
    """The cell of each event ``told`` in a matrix customers × products; of all cells the product, by customer."""
    width = max(products, 1)
    pairs, cell = np.unique(histories.rows[told] * width + histories.events.product[told], return_inverse=True)
    starts = np.searchsorted(pairs, np.arange(len(histories) + 1) * width)
    return cell, (pairs % width).astype(np.int32), starts.astype(np.int32)


def dense(matrix: Matrix) -> Scores:
    """The matrix with its zeros, float32."""
    return np.asarray(matrix.toarray(), np.float32)
