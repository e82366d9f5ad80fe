"""Customer groups by k-means, and what each group buys."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from recsys_gui.base.progress import Progress
from recsys_gui.domain.interactions import Histories, Index, Interactions
from recsys_gui.recommender.contract.recommender import Artifact, Scores
from recsys_gui.recommender.models.blend import BlendConfig, Blended, habits
from recsys_gui.recommender.past.cooccurrence import Matrix

Dense = NDArray[np.float32]

_FEWEST_PER_GROUP = 8
_SAMPLE = 20_000
_ARRAYS = ("axes", "centres", "sellers")


@dataclass(frozen=True)
class ClustersConfig(BlendConfig):
    """How customers are grouped.

    Attributes:
        groups: most groups; small shops get fewer, so that each has some customers.
        axes: numbers a customer's purchases are reduced to before they are compared.
        softness: how far a customer between groups belongs to several; towards 0, to the nearest only.
        rarity: how far the popularity of a product is divided out where customers are compared.
    """

    groups: int = 60
    axes: int = 32
    softness: float = 0.1
    rarity: float = 0.5

    def __post_init__(self) -> None:
        super().__post_init__()
        if not (self.groups > 0 and self.axes > 0 and self.softness > 0 and self.rarity >= 0):
            raise ValueError("groups, axes and softness must be positive, rarity not negative")


class Clusters(Blended[ClustersConfig]):
    """K-means (MacQueen 1967; k-means++ start of Arthur and Vassilvitskii 2007) on customers, and groups' best sellers.

    Customers are compared by what they bought, fading with time, reduced to a few axes (truncated SVD, "latent
    semantic analysis", Deerwester et al. 1990) and brought to length 1. A history that was never seen belongs to the
    groups nearest to it, to the nearest most. Each group's best sellers are the purchases of its customers.
    """

    key = "clusters"
    kind = ClustersConfig
    options: ClassVar = {
        "half_life": (60.0, 365.0, 3650.0),
        "groups": (15, 240),
        "softness": (0.03, 0.3),
    }

    axes: Dense
    """Products × axes."""
    centres: Dense
    """Groups × axes."""
    sellers: Dense
    """Groups × products: mean purchases of the group's customers."""

    def learn(self, interactions: Interactions, progress: Progress) -> None:
        """Reduce, group, and add up what the groups buy."""
        bought, total = self._bought(interactions.histories()), len(interactions.products)
        bought = bought[np.diff(bought.indptr) > 0]
        self.forget(total)
        if not bought.shape[0]:
            return
        sample = _sample(bought, self.seed)
        self.axes = _axes(sample, self.config, self.seed)
        progress.report(1, 3)
        groups = max(1, min(self.config.groups, sample.shape[0] // _FEWEST_PER_GROUP))
        self.centres = _centres(_unit(np.asarray(sample @ self.axes, np.float32)), groups, self.seed)
        progress.report(2, 3)
        belongs = self._belonging(bought)
        share = belongs / np.maximum(belongs.sum(axis=0), 1e-9)
        self.sellers = np.asarray((bought.T @ share).T, np.float32)

    def related(self, histories: Histories) -> Scores:
        """What the groups nearest to each customer buy."""
        bought = self._bought(histories)
        has = np.diff(bought.indptr) > 0
        return np.asarray((self._belonging(bought) * has[:, None]) @ self.sellers, np.float32)

    def forget(self, products: int) -> None:
        """One group that buys nothing."""
        self.axes, self.centres = np.zeros((products, 1), np.float32), np.zeros((1, 1), np.float32)
        self.sellers = np.zeros((1, products), np.float32)

    def arrays(self) -> dict[str, NDArray[np.generic]]:
        """Axes, centres, and what the groups buy."""
        return {"axes": self.axes, "centres": self.centres, "sellers": self.sellers}

    def load(self, artifact: Artifact, to: Index, products: int) -> None:
        """The stored groups."""
        axes, centres, sellers = (artifact.arrays.get(name, np.zeros(0)).astype(np.float32) for name in _ARRAYS)
        fits = centres.ndim == 2 and axes.shape == (len(to), centres.shape[1])
        if not fits or sellers.shape != (len(centres), len(to)):
            raise ValueError("the stored model has no fitting groups")
        known = to >= 0
        self.axes = np.zeros((products, axes.shape[1]), np.float32)
        self.sellers = np.zeros((len(centres), products), np.float32)
        self.axes[to[known]], self.sellers[:, to[known]] = axes[known], sellers[:, known]
        self.centres = centres

    def _bought(self, histories: Histories) -> Matrix:
        found = habits(histories, self.config.half_life, len(self.demand))
        found.data = np.maximum(found.data, 0)
        found.eliminate_zeros()
        return found

    def _belonging(self, bought: Matrix) -> Dense:
        """Customers × groups: shares that add up to 1, falling with the distance."""
        likeness = _unit(np.asarray(bought @ self.axes, np.float32)) @ self.centres.T
        # Squared distances, up to what is the same for all groups.
        distance = np.einsum("ij,ij->i", self.centres, self.centres) - 2 * likeness
        distance -= distance.min(axis=1, keepdims=True)
        shares = np.exp(-distance / np.float32(self.config.softness))
        return np.asarray(shares / shares.sum(axis=1, keepdims=True), np.float32)


def _unit(vectors: Dense) -> Dense:
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.maximum(lengths, 1e-9), np.float32)


def _sample(bought: Matrix, seed: int) -> Matrix:
    """Enough customers to find groups by."""
    if bought.shape[0] <= _SAMPLE:
        return bought
    return bought[np.sort(np.random.default_rng(seed).choice(bought.shape[0], _SAMPLE, replace=False))]


def _axes(bought: Matrix, config: ClustersConfig, seed: int) -> Dense:
    """Products × axes: the directions in which customers differ most, rare products counting more."""
    from sklearn.utils.extmath import randomized_svd

    buyers = np.maximum(np.bincount(bought.indices, minlength=bought.shape[1]), 1)
    rare = (buyers**-config.rarity).astype(np.float32)
    scaled = bought.copy()
    scaled.data = scaled.data * rare[scaled.indices]
    lengths = np.sqrt(np.asarray(scaled.multiply(scaled).sum(axis=1)).ravel())
    scaled.data /= np.repeat(lengths, np.diff(scaled.indptr)).astype(np.float32)
    most = max(1, min(config.axes, *(side - 1 for side in bought.shape)))
    _, _, directions = randomized_svd(scaled, most, random_state=seed)
    return np.asarray(directions.T * rare[:, None], np.float32)


def _centres(vectors: Dense, groups: int, seed: int) -> Dense:
    """The middles of the groups, at most as many as there are different customers."""
    from sklearn.cluster import KMeans
    from threadpoolctl import threadpool_limits

    with threadpool_limits(1):
        found = KMeans(min(groups, len(np.unique(vectors.round(3), axis=0))), n_init=1, max_iter=50, random_state=seed)
        return np.asarray(found.fit(vectors).cluster_centers_, np.float32)
