"""Implicit matrix factorisation: a few hidden tastes behind what customers buy."""

from __future__ import annotations

import warnings
from dataclasses import dataclass, replace
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from recsys_gui.base.progress import Progress
from recsys_gui.domain.interactions import Histories, Index, Interactions
from recsys_gui.recommender.contract.recommender import Artifact, Scores
from recsys_gui.recommender.models.blend import BlendConfig, Blended, habits
from recsys_gui.recommender.past.cooccurrence import Matrix
from recsys_gui.recommender.past.weighting import everybody

Dense = NDArray[np.float32]

_CELLS = 1_000_000
_TRIAL_FACTORS, _TRIAL_ROUNDS = 32, 5


@dataclass(frozen=True)
class FactorsConfig(BlendConfig):
    """How the factors are found.

    Attributes:
        factors: hidden tastes.
        rounds: passes of alternating least squares.
        confidence: how much more one purchase made just now counts than none.
        ridge: how strongly factors are held down.
    """

    factors: int = 64
    rounds: int = 12
    confidence: float = 10.0
    ridge: float = 3.0

    def __post_init__(self) -> None:
        super().__post_init__()
        if not (self.factors > 0 and self.rounds > 0 and self.confidence > 0 and self.ridge > 0):
            raise ValueError("factors, rounds, confidence and ridge must be positive")


class Factors(Blended[FactorsConfig]):
    """Weighted alternating least squares (Hu, Koren and Volinsky 2008; with the strong ridge and the many factors
    that Rendle et al. 2021, "Revisiting the performance of iALS", found to matter).

    Only the products' factors are kept: those of a customer are solved for when a history is scored, so that a sale
    just typed in counts at once. Purchases fade with time. The library ``implicit`` does the fitting.
    """

    key = "factors"
    kind = FactorsConfig
    options: ClassVar = {
        "half_life": (60.0, 365.0),
        "ridge": (0.3, 10.0, 30.0, 100.0),
        "confidence": (3.0,),
    }

    def learn(self, interactions: Interactions, progress: Progress) -> None:
        """Fit the factors of the products that were bought."""
        total = len(interactions.products)
        bought = self._confidence(everybody(interactions).purchases())
        bought = sparse.csr_array(bought[np.diff(bought.indptr) > 0])
        sold = np.unique(bought.indices).astype(np.int64)
        self.forget(total)
        if len(sold):
            self.vectors[sold] = _fitted(sparse.csr_array(bought[:, sold]), self.config, self.seed, progress)

    def related(self, histories: Histories) -> Scores:
        """The solved tastes of each customer times the products' factors."""
        return np.asarray(self._tastes(self._confidence(histories)) @ self.vectors.T, np.float32)

    def forget(self, products: int) -> None:
        """Factors of zero."""
        self.vectors: Dense = np.zeros((products, self.config.factors), np.float32)

    def arrays(self) -> dict[str, NDArray[np.generic]]:
        """The products' factors."""
        return {"vectors": self.vectors}

    def load(self, artifact: Artifact, to: Index, products: int) -> None:
        """The stored factors."""
        stored = artifact.arrays.get("vectors")
        if stored is None or stored.shape != (len(to), self.config.factors):
            raise ValueError("the stored model has no fitting factors")
        self.forget(products)
        self.vectors[to[to >= 0]] = stored[to >= 0]

    def trial(self, config: FactorsConfig) -> FactorsConfig:
        """Settings are tried with fewer factors and rounds."""
        fewer = min(config.factors, _TRIAL_FACTORS)
        return replace(config, factors=fewer, rounds=min(config.rounds, _TRIAL_ROUNDS))

    def _confidence(self, histories: Histories) -> Matrix:
        """Customers × products: what each purchase counts beyond nothing."""
        found = habits(histories, self.config.half_life, len(self.demand))
        found.data = np.maximum(found.data, 0) * np.float32(self.config.confidence)
        found.eliminate_zeros()
        return found

    def _tastes(self, bought: Matrix) -> Dense:
        """The factors of each customer: the least-squares solution for given product factors (Hu et al., equation 4).

        Customers of similar length are solved together, their purchases padded with products of no weight.
        """
        size = self.config.factors
        lengths, tastes = np.diff(bought.indptr), np.zeros((bought.shape[0], size), np.float32)
        gram = self.vectors.T @ self.vectors + np.float32(self.config.ridge) * np.eye(size, dtype=np.float32)
        order = np.argsort(lengths, kind="stable")
        order = order[lengths[order] > 0]
        while len(order):
            # From the longest down, as many as fit.
            many = max(1, _CELLS // (size * (int(lengths[order[-1]]) + size)))
            batch, order = order[-many:], order[:-many]
            tastes[batch] = _solved(*_padded(bought, batch, self.vectors), gram)
        return tastes


def _padded(bought: Matrix, batch: Index, vectors: Dense) -> tuple[Dense, Dense]:
    """Customers × places × factors of what they bought, and customers × places of what it counts."""
    starts, lengths = bought.indptr[batch], np.diff(bought.indptr)[batch]
    place = np.arange(int(lengths.max()))
    real = place < lengths[:, None]
    positions = np.where(real, starts[:, None] + place, 0)
    weights = np.where(real, bought.data[positions], 0).astype(np.float32)
    return vectors[bought.indices[positions]], weights


def _solved(bought: Dense, weights: Dense, gram: Dense) -> Dense:
    """The tastes of one batch; a purchase is a 1 with confidence 1 + its weight, everything else a 0 with 1."""
    across = bought.transpose(0, 2, 1)
    left = gram + across @ (bought * weights[:, :, None])
    right = across @ (weights + (weights > 0))[:, :, None]
    return np.asarray(np.linalg.solve(left, right)[:, :, 0], np.float32)


def _fitted(bought: Matrix, config: FactorsConfig, seed: int, progress: Progress) -> Dense:
    """The products' factors; one thread, so that the same seed gives the same bytes."""
    from implicit.cpu.als import AlternatingLeastSquares
    from threadpoolctl import threadpool_limits

    def heard(done: int, _seconds: float, _loss: float | None) -> None:
        progress.report(done + 1, config.rounds)

    with threadpool_limits(1), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        model = AlternatingLeastSquares(
            config.factors, regularization=config.ridge, alpha=1.0, iterations=config.rounds, num_threads=1,
            random_state=seed,
        )  # fmt: skip
        bought.data += 1
        model.fit(sparse.csr_matrix(bought), show_progress=False, callback=heard)
    return np.asarray(model.item_factors, np.float32)
