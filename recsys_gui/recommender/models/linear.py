"""Models that relate products to each other by a sparse matrix; stored row by row, moved when products move."""

from __future__ import annotations

from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from recsys_gui.domain.interactions import Histories, Index
from recsys_gui.recommender.contract.recommender import Artifact, Scores
from recsys_gui.recommender.contract.restoring import array
from recsys_gui.recommender.models.blend import BlendConfig, Blended
from recsys_gui.recommender.past.cooccurrence import Matrix
from recsys_gui.recommender.past.sums import sums
from recsys_gui.recommender.past.weighting import decay, signs, tally

C = TypeVar("C", bound=BlendConfig)


class Linear(Blended[C]):
    """What is related is the past, each purchase fading, times ``weights`` (products × products)."""

    weights: Matrix

    def related(self, histories: Histories) -> Scores:
        """The past times the weights."""
        return sums(self.past(histories), self.weights)

    def past(self, histories: Histories) -> Matrix:
        """Customers × products: 1 for what was bought just now, fading; returns take purchases back."""
        fading = decay(histories.events.time, histories.now, self.config.half_life)
        found = tally(histories, signs(histories.events) * fading, self.weights.shape[0])
        found.data = np.clip(found.data, 0, 1)
        found.eliminate_zeros()
        return found

    def reasons(self, first: Histories, product: int) -> dict[int, float]:
        """Each past purchase times its weight."""
        own = self.past(first)
        parts = self.weights[own.indices][:, [product]].toarray().ravel() * own.data * self.factor(first, product)
        return dict(zip(own.indices.tolist(), parts.tolist(), strict=True))

    def forget(self, products: int) -> None:
        """No weights."""
        self.weights = empty(products, products)

    def arrays(self) -> dict[str, NDArray[np.generic]]:
        """The weights."""
        return matrix_arrays(self.weights)

    def load(self, artifact: Artifact, to: Index, products: int) -> None:
        """The stored weights."""
        self.weights = moved(artifact, to, to, (products, products))


def empty(rows: int, columns: int) -> Matrix:
    """A matrix of zeros."""
    parts = (np.zeros(0, np.float32), np.zeros(0, np.int32), np.zeros(rows + 1, np.int32))
    return sparse.csr_array(parts, shape=(rows, columns))


def matrix_arrays(matrix: Matrix) -> dict[str, NDArray[np.generic]]:
    """A sparse matrix as what an artifact keeps; equal matrices give equal arrays."""
    matrix.eliminate_zeros()
    matrix.sort_indices()
    return {
        "indptr": matrix.indptr.astype(np.int64),
        "indices": matrix.indices.astype(np.int32),
        "data": matrix.data.astype(np.float32),
    }


def moved(artifact: Artifact, rows_to: Index, columns_to: Index, shape: tuple[int, int]) -> Matrix:
    """The stored matrix with its rows and columns where they stand today; -1 drops them.

    Raises:
        ValueError: the matrix is missing or does not fit.
    """
    indptr = array(artifact, "indptr", len(rows_to) + 1).astype(np.int64)
    size = int(indptr[-1])
    columns, values = array(artifact, "indices", size), array(artifact, "data", size).astype(np.float32)
    if (np.diff(indptr) < 0).any() or columns.min(initial=0) < 0 or columns.max(initial=-1) >= len(columns_to):
        raise ValueError("the stored matrix does not fit the stored products")
    stored = sparse.csr_array((values, columns.astype(np.int64), indptr), shape=(len(rows_to), len(columns_to)))
    return placed(stored, rows_to, columns_to, shape)


def placed(matrix: Matrix, rows_to: Index, columns_to: Index, shape: tuple[int, int]) -> Matrix:
    """The matrix with its rows and columns at these positions of a larger one; -1 drops them."""
    # Places of 32 bits are read faster whenever a history is multiplied with it.
    rows = np.repeat(rows_to, np.diff(matrix.indptr)).astype(np.int32)
    columns = columns_to[matrix.indices].astype(np.int32)
    known = (rows >= 0) & (columns >= 0)
    triplets = (matrix.data[known], (rows[known], columns[known]))
    return sparse.csr_array(triplets, shape=shape)
