"""EASE: the linear model that explains each product best by all others."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.linalg import lapack

from recsys_gui.base.progress import Progress
from recsys_gui.base.settings import Json
from recsys_gui.domain.interactions import Index, Interactions
from recsys_gui.recommender.models.blend import BlendConfig
from recsys_gui.recommender.models.linear import Linear, empty, placed
from recsys_gui.recommender.past.cooccurrence import Matrix, strongest
from recsys_gui.recommender.past.weighting import everybody

Dense = NDArray[np.float32]

_ROWS = 256
_TRIAL_HEAD = 1500
_SPARSE_STEP = 30
"""One multiplication with a sparse matrix takes about as long as so many with a dense one."""


@dataclass(frozen=True)
class EaseConfig(BlendConfig):
    """How the weights are found.

    Attributes:
        ridge: how strongly weights are held down, in multiples of what a product's purchases weigh on average.
        head: the most popular products that are related to each other; the rest has demand and habits only. The dense
            matrix takes 4 × head² bytes, twice while it is inverted (128 MB for 4,000).
        neighbours: most weights kept per product.
    """

    ridge: float = 3.0
    head: int = 4000
    neighbours: int = 300

    def __post_init__(self) -> None:
        super().__post_init__()
        if not (self.ridge > 0 and self.head > 0 and self.neighbours > 0):
            raise ValueError("ridge, head and neighbours must be positive")
        if self.head > 8000:
            raise ValueError("more than 8000 products cannot be related in the memory of an ordinary computer")


class Ease(Linear[EaseConfig]):
    """Embarrassingly shallow autoencoder (Steck 2019, "Embarrassingly shallow autoencoders for sparse data").

    Ridge regression of each product on all others with a zero diagonal, in closed form: with P the inverse of the
    regularised Gram matrix, the weight from i to j is −P[i, j] / P[j, j]. Purchases fade with time, both in what is
    learned from and in what is scored. Shops with more products than ``head`` have their popular ones related only.
    """

    key = "ease"
    kind = EaseConfig
    options: ClassVar = {"half_life": (14.0, 30.0, 90.0, 365.0, 3650.0), "ridge": (0.1, 0.3, 1.0, 10.0, 30.0)}

    def learn(self, interactions: Interactions, progress: Progress) -> None:
        """Invert the Gram matrix of the popular head."""
        bought, total = self.past(everybody(interactions)), len(interactions.products)
        head = _popular(bought, self.config.head)
        if not len(head):
            self.weights = empty(total, total)
            return
        weights = _weights(sparse.csr_array(bought[:, head]), self.config.ridge, progress)
        progress.report(1, 1)
        self.weights = placed(_largest(weights, self.config.neighbours), head, head, (total, total))

    def facts(self) -> dict[str, Json]:
        """How many products are related to each other; the others have demand and habits only."""
        return {"related": int((np.diff(self.weights.indptr) > 0).sum())}

    def trial(self, config: EaseConfig) -> EaseConfig:
        """Settings are tried on a smaller head."""
        return replace(config, head=min(config.head, _TRIAL_HEAD))


def _popular(bought: Matrix, most: int) -> Index:
    """The products that weigh most, in the order of the shop; ones never bought are left out."""
    weight = np.bincount(bought.indices, bought.data, bought.shape[1])
    best = np.argsort(-weight, kind="stable")[:most]
    return np.sort(best[weight[best] > 0])


def _gram(bought: Matrix, progress: Progress) -> Dense:
    """Products × products: how much each pair is bought by the same customers; filled by rows to bound memory."""
    size = bought.shape[1]
    gram, products = np.empty((size, size), np.float32), sparse.csr_array(bought.T)
    for start in range(0, size, _ROWS):
        progress.report(start, 2 * size)
        gram[start : start + _ROWS] = (products[start : start + _ROWS] @ bought).toarray()
    return gram


def _weights(bought: Matrix, ridge: float, progress: Progress) -> Dense:
    """The weights, row: what was bought, column: what it speaks for."""
    bought = sparse.csr_array(bought[np.diff(bought.indptr) > 0])
    diagonal = np.bincount(bought.indices, bought.data.astype(np.float64) ** 2, bought.shape[1])
    held = ridge * max(float(diagonal.mean()), 1e-6)
    cheaper = _is_cheaper_by_customers(bought)
    weights = _by_customers(bought, held) if cheaper else _inverse(_gram(bought, progress), held)
    weights *= -1 / np.diagonal(weights)
    np.fill_diagonal(weights, 0)
    return weights


def _by_customers(bought: Matrix, held: float) -> Dense:
    """The inverse of the regularised Gram matrix, times ``held``, where customers are far fewer than products.

    By the Woodbury identity a matrix of customers × customers is inverted in its place.
    """
    inverse = _inverse(np.asarray((bought @ bought.T).toarray(), np.float32), held)
    explained: Dense = -(sparse.csr_array(bought.T) @ (sparse.csr_array(bought.T) @ inverse).T)
    np.einsum("ii->i", explained)[:] += np.float32(1)
    return explained


def _is_cheaper_by_customers(bought: Matrix) -> bool:
    customers, products = bought.shape
    return bool(customers**3 + _SPARSE_STEP * bought.nnz * products < products**3)


def _inverse(gram: Dense, held: float) -> Dense:
    """The inverse of ``gram``, which is overwritten, with ``held`` added to its diagonal."""
    np.einsum("ii->i", gram)[:] += np.float32(held)
    factor, failed = lapack.spotrf(gram, lower=1, overwrite_a=1)
    inverse, singular = lapack.spotri(factor, lower=1, overwrite_c=1)
    if failed or singular:
        raise ArithmeticError("the Gram matrix is not positive definite")
    lower = np.tril(inverse, -1)
    lower += lower.T
    np.einsum("ii->i", lower)[:] = np.diagonal(inverse)
    return np.asarray(lower, np.float32)


def _largest(weights: Dense, most: int) -> Matrix:
    """Each row's ``most`` weights that say most, for or against."""
    size = np.abs(weights)
    bar = np.partition(size, -most, axis=1)[:, -most, None] if most < size.shape[1] else 0
    kept = (size >= bar) & (size > 0)
    ends = np.concatenate([[0], np.cumsum(kept.sum(axis=1))])
    matrix = Matrix((weights[kept], np.nonzero(kept)[1], ends), shape=weights.shape)
    return strongest(matrix, most, np.abs(matrix.data))
