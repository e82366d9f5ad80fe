"""Reading a stored model back: is it the right one, with which settings, and where its products stand today."""

from __future__ import annotations

from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from recsys_gui.base.codec import from_json, to_json
from recsys_gui.base.settings import Json
from recsys_gui.domain.id_map import IdMap
from recsys_gui.domain.interactions import Index
from recsys_gui.recommender.contract.recommender import Artifact

PRODUCTS = "products"

C = TypeVar("C")


def product_facts(products: IdMap) -> dict[str, Json]:
    """The fact by which :func:`positions` later finds the products again."""
    return {PRODUCTS: list(products.codes)}


def settings(config: object) -> dict[str, Json]:
    """A configuration, a frozen dataclass of plain values, as what an artifact keeps."""
    found = to_json(config)
    if not isinstance(found, dict):
        raise TypeError(f"{config!r} is no configuration")
    return found


def configuration(artifact: Artifact, model: str, kind: type[C]) -> C:
    """The configuration in ``artifact``.

    Raises:
        ValueError: it is of another model, or no valid configuration of this one.
    """
    if artifact.model != model:
        raise ValueError(f"a stored {artifact.model} is no {model}")
    try:
        return from_json(kind, artifact.config)
    except (TypeError, KeyError) as error:
        raise ValueError(f"the stored configuration of {model} is damaged") from error


def positions(artifact: Artifact, products: IdMap) -> Index:
    """Where each product of ``artifact`` stands in ``products`` now; -1 when it is gone.

    Raises:
        ValueError: the artifact does not name its products.
    """
    codes = artifact.facts.get(PRODUCTS)
    if not isinstance(codes, list):
        raise ValueError("the stored model does not name its products")
    return products.indices([str(code) for code in codes])


def array(artifact: Artifact, name: str, size: int | None = None) -> NDArray[np.generic]:
    """The array ``name`` of ``artifact``.

    Raises:
        ValueError: it is missing, or not one-dimensional with ``size`` elements (any number when None).
    """
    found = artifact.arrays.get(name)
    if found is None or found.ndim != 1 or (size is not None and len(found) != size):
        raise ValueError(f"the stored model has no fitting array {name}")
    return found


def spread(values: NDArray[np.float32], to: Index, products: int) -> NDArray[np.float32]:
    """One value a product, moved to the positions of today; 0 for products the model has not met."""
    moved = np.zeros(products, np.float32)
    moved[to[to >= 0]] = values[to >= 0]
    return moved
