"""Networks as plain data, and back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar, cast

import numpy as np
import torch
from numpy.typing import NDArray

from recsys_gui.domain.id_map import IdMap
from recsys_gui.recommender.contract.recommender import Artifact
from recsys_gui.recommender.contract.restoring import configuration, positions, product_facts, settings
from recsys_gui.recommender.networks.network_config import NetworkConfig
from recsys_gui.recommender.networks.network_heads import HeadsNetwork
from recsys_gui.recommender.networks.network_view import Standards
from recsys_gui.recommender.past.standardise import Standard
from recsys_gui.recommender.past.time_scale import TimeScale

_NETWORK = "network."
_KINDS = ("pair", "customer", "trend")

C = TypeVar("C", bound=NetworkConfig)


@dataclass(frozen=True, eq=False)
class NetworkState:
    """What the network needs to know besides its weights.

    Attributes:
        scale: the shop's time units.
        vocabulary: the words it knows.
        standards: the scaling of features.
    """

    scale: TimeScale
    vocabulary: tuple[str, ...]
    standards: Standards

    def artifact(
        self, key: str, config: NetworkConfig, products: IdMap, network: dict[str, NDArray[np.generic]]
    ) -> Artifact:
        """Everything as plain data."""
        arrays = dict(network)
        for kind in _KINDS:
            part = cast(Standard, getattr(self.standards, kind))
            arrays[f"{kind}.mean"], arrays[f"{kind}.spread"] = part.mean, part.spread
        facts = product_facts(products) | {
            "rhythm": self.scale.rhythm, "horizon": self.scale.horizon, "vocabulary": list(self.vocabulary),
        }  # fmt: skip
        return Artifact(key, settings(config), facts, arrays)

    @staticmethod
    def of(artifact: Artifact, key: str, kind: type[C]) -> tuple[NetworkState, C]:
        """The state in ``artifact``, and its configuration.

        Raises:
            ValueError: it is of another model, or damaged.
        """
        config = configuration(artifact, key, kind)
        rhythm, horizon, words = (artifact.facts.get(name) for name in ("rhythm", "horizon", "vocabulary"))
        if not (isinstance(rhythm, int | float) and isinstance(horizon, int | float) and isinstance(words, list)):
            raise ValueError("the stored network lacks its time units or its words")
        standards = Standards(*(_standard(artifact, kind) for kind in _KINDS))
        return NetworkState(TimeScale(rhythm, horizon), tuple(str(word) for word in words), standards), config


def network_arrays(network: HeadsNetwork) -> dict[str, NDArray[np.generic]]:
    """Copies of all weights."""
    return {_NETWORK + name: value.detach().cpu().numpy().copy() for name, value in network.named_parameters()}


def load_network(network: HeadsNetwork, artifact: Artifact, products: IdMap) -> None:
    """Put the weights of ``artifact`` into ``network``; rows of products it has not met are zero.

    Raises:
        ValueError: a weight is missing or has another shape.
    """
    to = positions(artifact, products)
    with torch.no_grad():
        for name, parameter in network.named_parameters():
            stored = artifact.arrays.get(_NETWORK + name)
            moved = name in network.product_tables()
            if stored is None or stored.shape != ((len(to), *parameter.shape[1:]) if moved else parameter.shape):
                raise ValueError(f"the stored network has no fitting weights {name}")
            values = torch.from_numpy(stored.astype(np.float32))
            if moved:
                parameter.zero_()
                parameter[torch.from_numpy(to[to >= 0])] = values[torch.from_numpy(to >= 0)].to(parameter.device)
            else:
                parameter.copy_(values)


def _standard(artifact: Artifact, kind: str) -> Standard:
    mean, spread = artifact.arrays.get(f"{kind}.mean"), artifact.arrays.get(f"{kind}.spread")
    if mean is None or spread is None or mean.shape != spread.shape:
        raise ValueError(f"the stored network has no scaling of {kind} features")
    return Standard(mean.astype(np.float32), spread.astype(np.float32))
