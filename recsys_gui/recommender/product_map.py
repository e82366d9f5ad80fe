"""Products on a plane: those with the same buyers lie close together."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from recsys_gui.domain.interactions import Index

Reals = NDArray[np.float64]

FEWEST = 10
"""Fewer products make no map."""
_NEIGHBOURS, _GROUPS, _PER_GROUP = 20, 5, 8


def layout(vectors: NDArray[np.float32], seed: int = 0) -> tuple[Reals, Index]:
    """Places on the plane (products × 2, within -1 … 1), and the group of each product.

    The places keep neighbours together (t-SNE; van der Maaten and Hinton 2008) by the angle between the products'
    vectors; the groups are k-means on the plane, so that each is a patch of it. The same vectors give the same map.

    Raises:
        ValueError: fewer than :data:`FEWEST` products.
    """
    from sklearn.cluster import KMeans
    from sklearn.manifold import TSNE
    from threadpoolctl import threadpool_limits

    if len(vectors) < FEWEST:
        raise ValueError("too few products for a map")
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    unit = (vectors / np.maximum(lengths, 1e-9)).astype(np.float64)
    near = min(_NEIGHBOURS, (len(unit) - 1) / 3)
    with threadpool_limits(1):
        places = TSNE(2, perplexity=near, init="pca", random_state=seed, method="exact").fit_transform(unit)
        groups = max(1, min(_GROUPS, len(unit) // _PER_GROUP))
        group = KMeans(groups, n_init=4, random_state=seed).fit_predict(places)
    places = places - places.mean(axis=0)
    return np.asarray(places / max(float(np.abs(places).max()), 1e-9), np.float64), group.astype(np.int64)
