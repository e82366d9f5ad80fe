"""The settings of the multi-layer perceptron."""

from __future__ import annotations

from dataclasses import dataclass

from recsys_gui.recommender.networks.network_config import NetworkConfig


@dataclass(frozen=True)
class MlpConfig(NetworkConfig):
    """Nothing beyond what all networks have."""
