"""TIFU-KNN: the customer's fading habits, and those of the customers most like them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from recsys_gui.base.progress import Progress
from recsys_gui.domain.interactions import Histories, Index, Interactions
from recsys_gui.recommender.contract.recommender import Artifact, Scores
from recsys_gui.recommender.contract.restoring import array
from recsys_gui.recommender.models.blend import BlendConfig, Blended, habits
from recsys_gui.recommender.models.linear import empty, matrix_arrays, moved
from recsys_gui.recommender.past.cooccurrence import Matrix, strongest
from recsys_gui.recommender.past.weighting import Weights

_CELLS = 4_000_000


@dataclass(frozen=True)
class TifuKnnConfig(BlendConfig):
    """How customers are compared.

    Attributes:
        neighbours: how many of the most similar customers are asked.
        closeness: power of the similarity with which each of them counts; 0 for all alike.
        rarity: how far the popularity of a product is divided out where customers are compared.
        stored: most customers kept to compare with, those who bought last.
        products: most products kept of each of them.
    """

    neighbours: int = 300
    closeness: float = 1.0
    rarity: float = 0.25
    stored: int = 20_000
    products: int = 300

    def __post_init__(self) -> None:
        super().__post_init__()
        if not (self.neighbours > 0 and self.stored > 0 and self.products > 0):
            raise ValueError("neighbours, stored customers and products must be positive")
        if not (self.closeness >= 0 and self.rarity >= 0):
            raise ValueError("closeness and rarity must not be negative")


class TifuKnn(Blended[TifuKnnConfig]):
    """Temporal item frequency with nearest neighbours (Hu et al. 2020, "Modeling personalized item frequency
    information for next-basket recommendation").

    A customer is a vector of fading purchase counts (their square roots, so that one habit does not hide the others).
    The score is the customer's own vector plus the mean of the most similar ones. Anybody with a past can be compared,
    stored or not. Memory grows with the customers kept, never with products × products.
    """

    key = "tifu_knn"
    kind = TifuKnnConfig
    peaked = False
    options: ClassVar = {
        "half_life": (60.0, 120.0, 365.0, 3650.0),
        "neighbours": (30, 100, 900),
        "closeness": (0.0, 2.0, 4.0),
        "rarity": (0.0, 0.5),
    }

    def learn(self, interactions: Interactions, progress: Progress) -> None:
        """Keep the vectors of those who bought last."""
        chosen = _latest(interactions.histories(), self.config.stored)
        found = self._vectors(interactions.histories(chosen))
        progress.report(1, 2)
        found = strongest(found, self.config.products)
        # Rounded as they are stored, so that a restored model scores the same.
        found.data = found.data.astype(np.float16).astype(np.float32)
        found.eliminate_zeros()
        found.sort_indices()
        buyers = np.bincount(found.indices, minlength=found.shape[1]).astype(np.float32)
        self._keep(found, buyers)

    def related(self, histories: Histories) -> Scores:
        """The mean vector of the most similar customers kept."""
        own, related = (
            self._compared(self._vectors(histories)),
            np.zeros((len(histories), len(self.demand)), np.float32),
        )
        step = max(1, _CELLS // max(1, self._kept.shape[0]))
        for start in range(0, len(histories), step):
            asked = self._asked(np.asarray((own[start : start + step] @ self._others).toarray(), np.float32))
            related[start : start + step] = (asked @ self._kept).toarray()
        return related

    def forget(self, products: int) -> None:
        """Nobody to compare with."""
        self._keep(empty(0, products), np.zeros(products, np.float32))

    def arrays(self) -> dict[str, NDArray[np.generic]]:
        """The vectors, at half precision, and the buyers of each product."""
        parts = matrix_arrays(self._kept)
        return {**parts, "data": parts["data"].astype(np.float16), "buyers": self._buyers}

    def load(self, artifact: Artifact, to: Index, products: int) -> None:
        """The stored vectors."""
        customers = max(len(array(artifact, "indptr")) - 1, 0)
        kept = moved(artifact, np.arange(customers), to, (customers, products))
        buyers = np.zeros(products, np.float32)
        buyers[to[to >= 0]] = array(artifact, "buyers", len(to)).astype(np.float32)[to >= 0]
        self._keep(kept, buyers)

    def _keep(self, kept: Matrix, buyers: Weights) -> None:
        self._kept, self._buyers = kept, buyers
        self._rare = np.maximum(buyers, 1) ** np.float32(-self.config.rarity)
        self._others = sparse.csr_array(self._compared(kept).T)

    def _vectors(self, histories: Histories) -> Matrix:
        found = habits(histories, self.config.half_life, len(self.demand))
        found.data = np.maximum(found.data, 0)
        found.eliminate_zeros()
        return found

    def _compared(self, vectors: Matrix) -> Matrix:
        """The vectors with rare products counting more, at length 1."""
        found = vectors.copy()
        found.data = found.data * self._rare[found.indices]
        lengths = np.sqrt(np.asarray(found.multiply(found).sum(axis=1), np.float32).ravel())
        found.data /= np.maximum(np.repeat(lengths, np.diff(found.indptr)), 1e-12)
        return found

    def _asked(self, similar: Scores) -> Matrix:
        """Customers × kept customers: shares of the most similar ones, in all 1; none where nobody is similar."""
        most = min(self.config.neighbours, similar.shape[1])
        if not most:
            return empty(*similar.shape)
        chosen = np.sort(np.argpartition(-similar, most - 1, axis=1)[:, :most], axis=1)
        near = np.maximum(np.take_along_axis(similar, chosen, axis=1), 0)
        shares = np.where(near > 0, near ** np.float32(self.config.closeness), 0).astype(np.float32)
        shares /= np.maximum(shares.sum(axis=1, keepdims=True), 1e-12)
        parts = (shares.ravel(), chosen.ravel(), np.arange(len(similar) + 1) * most)
        asked = sparse.csr_array(parts, shape=similar.shape)
        asked.eliminate_zeros()
        return asked


def _latest(histories: Histories, most: int) -> Index:
    """The customers with a past who did something last, in the order of the shop."""
    has = np.flatnonzero(np.diff(histories.indptr))
    last = histories.events.time[histories.indptr[has + 1] - 1]
    return np.sort(has[np.argsort(-last, kind="stable")[:most]])
