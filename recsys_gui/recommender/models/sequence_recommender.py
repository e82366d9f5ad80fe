"""What recommenders that read purchases in order share."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence

from torch import nn

from recsys_gui.domain.interactions import Histories, Interactions
from recsys_gui.recommender.learning.example_training import ExampleTraining, Group
from recsys_gui.recommender.learning.sequence_training import SequenceTraining
from recsys_gui.recommender.models.network_recommender import NetworkRecommender
from recsys_gui.recommender.networks.sequence_config import SequenceConfig
from recsys_gui.recommender.networks.sequence_network import SequenceNetwork
from recsys_gui.recommender.past.sequences import Sequences, newest, windows


class SequenceRecommender(NetworkRecommender[SequenceConfig]):
    """A :class:`SequenceNetwork` with an encoder of one kind."""

    def __init__(self, seed: int = 0, config: SequenceConfig | None = None) -> None:
        super().__init__(seed, config or SequenceConfig())

    @staticmethod
    def config_class() -> type[SequenceConfig]:
        """The settings of networks that read in order."""
        return SequenceConfig

    @abstractmethod
    def _encoder(self) -> nn.Module:
        """A fresh encoder: B × L × dimensions → the same, where no place knows of later ones."""

    def _network_of(self, products: int, words: int) -> SequenceNetwork:
        return SequenceNetwork(products, words, self.config, self._encoder())

    def _recent(self, histories: Histories) -> Sequences:
        return newest(histories, self.config.length, self._state.scale)

    def _training_of(self, groups: Sequence[Group], interactions: Interactions) -> ExampleTraining:
        if not isinstance(self._network, SequenceNetwork):
            raise TypeError("this training is for networks that read in order")
        cut = windows(interactions.histories(), self.config.length, self._state.scale)
        return SequenceTraining(self._network, self._view, groups, cut, self.config, self.seed, self._device)
