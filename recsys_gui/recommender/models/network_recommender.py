"""What all networks do around their layers: cut examples, learn round by round, score, explain, save and restore."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import Generic, Self, TypeVar

import numpy as np
import torch

from recsys_gui.base.progress import Progress
from recsys_gui.domain.interactions import Histories, Interactions
from recsys_gui.domain.offer import ListName
from recsys_gui.recommender.contract.leave_one_out import by_leaving_out
from recsys_gui.recommender.contract.recommender import Arrays, Artifact, EpochLoss, Evidence, Recommender, Scores
from recsys_gui.recommender.learning.example_training import ExampleTraining, Group, make_group
from recsys_gui.recommender.learning.torch_runtime import device, leave_a_core_free, seeded
from recsys_gui.recommender.networks.network_config import NetworkConfig
from recsys_gui.recommender.networks.network_heads import HeadsNetwork, Towers
from recsys_gui.recommender.networks.network_state import NetworkState, load_network, network_arrays
from recsys_gui.recommender.networks.network_view import Standards, View, bought
from recsys_gui.recommender.networks.softmax_sample import every_column
from recsys_gui.recommender.past.examples import Targets, training_targets
from recsys_gui.recommender.past.history_features import Matrix, history_features
from recsys_gui.recommender.past.product_trends import Sales, product_trends, standard_log_prices
from recsys_gui.recommender.past.product_words import product_words, vocabulary
from recsys_gui.recommender.past.returns import given_back
from recsys_gui.recommender.past.sequences import Sequences
from recsys_gui.recommender.past.standardise import standard
from recsys_gui.recommender.past.time_scale import TimeScale, time_scale

_AT_ONCE = 512
_EVERY = 4
_GIVEN_BACK = 2.0
"""What a return costs a product in logits: it is wanted a seventh as much, until it is bought again."""

C = TypeVar("C", bound=NetworkConfig)


class NetworkRecommender(Recommender, Generic[C]):
    """A network that scores what is new to a customer and what they repeat, for all lists at once.

    It learns to predict, from histories up to many moments of the past, what each customer bought within the shop's
    typical gap between visits afterwards.
    """

    def __init__(self, seed: int, config: C) -> None:
        super().__init__(seed)
        self.config = config
        self.epochs = config.epochs
        self._training: ExampleTraining | None = None
        self._towers: tuple[int, Towers] | None = None

    @staticmethod
    @abstractmethod
    def config_class() -> type[C]:
        """The configuration of this network."""

    @abstractmethod
    def _network_of(self, products: int, words: int) -> HeadsNetwork:
        """A fresh network."""

    def _recent(self, histories: Histories) -> Sequences | None:  # noqa: ARG002 - for networks that read in order
        """The histories in order, where the network reads them so."""
        return None

    def _training_of(self, groups: Sequence[Group], interactions: Interactions) -> ExampleTraining:  # noqa: ARG002
        """The training on these examples."""
        return ExampleTraining(self._network, self._view, groups, self.config, self.seed, self._device)

    def prepare(self, interactions: Interactions, progress: Progress) -> None:
        """Cut the past into examples, build their arrays, and make the network."""
        leave_a_core_free()
        scale = time_scale(interactions.histories().purchases())
        words = vocabulary(interactions.table, self.config.words)
        random = np.random.default_rng(self.seed)
        targets = training_targets(interactions, scale, self.config.moments, self.config.lines, random)
        standards = _standards(interactions, scale, targets)
        self._begin(interactions, NetworkState(scale, words, standards))
        groups = []
        for done, part in enumerate(targets):
            progress.report(done, len(targets))
            histories = part.histories(interactions)
            groups.append(make_group(self._view, histories, part, self._recent(histories)))
        self._training = self._training_of(groups, interactions)

    def train_epoch(self, progress: Progress) -> EpochLoss:
        """One round over the examples."""
        if self._training is None:
            raise RuntimeError("prepare comes first")
        self._towers = None
        return self._training.train_round(progress)

    def kept(self) -> Arrays | None:
        """Weights, optimiser, learning rate and running average."""
        return None if self._training is None else self._training.kept()

    def go_on(self, kept: Arrays) -> None:
        """Take them up again."""
        if self._training is None:
            raise RuntimeError("prepare comes first")
        self._towers = None
        self._training.go_on(kept)

    def score(self, histories: Histories, list_name: ListName) -> Scores:  # noqa: ARG002 - one network for all lists
        """Logits of the softmax over the products; less for what a customer last gave back."""
        scores = np.zeros((len(histories), len(self._interactions.products)), np.float32)
        if not scores.size:
            return scores
        with torch.inference_mode():
            towers = self._towers_at(histories.now)
            for place, part in histories.batches(_AT_ONCE):
                features, everybody = self._view.features(part), np.arange(len(part))
                of = bought(features, everybody, self._columns.place, self._device, self._recent(part))
                scores[place] = self._network(towers, of).cpu().numpy()
        rows, products = given_back(histories)
        scores[rows, products] -= _GIVEN_BACK
        return scores

    def explain(self, histories: Histories, product: int) -> list[Evidence]:
        """How much the score of ``product`` falls without each product of the history, and what remains of it."""
        return by_leaving_out(self.score, histories, product, self._demand)

    def state(self) -> Artifact:
        """Weights, scaling, time units and vocabulary."""
        return self._state.artifact(self.key, self.config, self._interactions.products, network_arrays(self._network))

    @classmethod
    def restore(cls, artifact: Artifact, interactions: Interactions) -> Self:
        """The model of ``artifact``; products it has not met are scored by name, category, price and sales."""
        state, config = NetworkState.of(artifact, cls.key, cls.config_class())
        model = cls(0, config)
        leave_a_core_free()
        model._begin(interactions, state)
        load_network(model._network, artifact, interactions.products)
        return model

    def _begin(self, interactions: Interactions, state: NetworkState) -> None:
        self._interactions, self._state, self._device = interactions, state, device()
        prices = standard_log_prices(interactions.table.list_price)
        words = product_words(interactions.table, state.vocabulary)
        self._view = View(state.scale, words, prices, Sales.of(interactions), state.standards)
        self._columns = every_column(len(prices))
        with seeded(self.seed):
            self._network = self._network_of(len(prices), len(state.vocabulary)).to(self._device).eval()

    def _towers_at(self, moment: int) -> Towers:
        """The products as of ``moment``; those of the latest moment asked for are kept."""
        if self._towers is None or self._towers[0] != moment:
            products = self._view.products(self._view.trends(moment), self._columns.ids, self._device)
            self._towers = (moment, self._network.towers(products))
        return self._towers[1]

    def _demand(self, stranger: float) -> float:
        """How much more than the mean product a stranger wants the one with this score."""
        empty = Histories(np.zeros(2, np.int64), self._interactions.events.take(slice(0)), self._interactions.now)
        return stranger - float(self.score(empty, "all").mean())


def _standards(interactions: Interactions, scale: TimeScale, targets: Sequence[Targets]) -> Standards:
    """The scaling of features: of histories from the newest moment to learn from, of trends from some of them."""
    histories = targets[0].histories(interactions) if targets else interactions.histories()
    features = history_features(histories, len(interactions.products), scale)
    prices: Matrix = standard_log_prices(interactions.table.list_price)
    moments, sales = [of.moment for of in targets[::_EVERY]] or [interactions.now], Sales.of(interactions)
    trends = np.concatenate([product_trends(sales, moment, prices, scale) for moment in moments])
    return Standards(standard(features.pair), standard(features.customer), standard(trends))
