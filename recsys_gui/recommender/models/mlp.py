"""The multi-layer perceptron: one network for what a customer repeats and what is new to them."""

from __future__ import annotations

from recsys_gui.recommender.models.network_recommender import NetworkRecommender
from recsys_gui.recommender.networks.mlp_config import MlpConfig
from recsys_gui.recommender.networks.mlp_network import MlpNetwork


class Mlp(NetworkRecommender[MlpConfig]):
    """Wide & Deep (Cheng et al. 2016) over a history embedding (Covington et al. 2016); see :class:`MlpNetwork`."""

    key = "mlp"

    def __init__(self, seed: int = 0, config: MlpConfig | None = None) -> None:
        super().__init__(seed, config or MlpConfig())

    @staticmethod
    def config_class() -> type[MlpConfig]:
        """The perceptron's settings."""
        return MlpConfig

    def _network_of(self, products: int, words: int) -> MlpNetwork:
        return MlpNetwork(products, words, self.config)
