"""Trains the network: examples as arrays built once, batches of one moment each, softmax over the products."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from recsys_gui.domain.interactions import Histories, Index
from recsys_gui.recommender.learning import crew
from recsys_gui.recommender.learning.adam import Weights
from recsys_gui.recommender.learning.training_loop import TrainingLoop
from recsys_gui.recommender.networks.network_config import NetworkConfig
from recsys_gui.recommender.networks.network_heads import Bought, HeadsNetwork
from recsys_gui.recommender.networks.network_view import ProductTrends, View, bought, tensor
from recsys_gui.recommender.networks.softmax_sample import Columns, ColumnSampler, every_column
from recsys_gui.recommender.past.examples import Targets, spread
from recsys_gui.recommender.past.history_features import HistoryFeatures
from recsys_gui.recommender.past.sequences import Sequences

_FEWEST_STEPS = 32
_SMALLEST_BATCH = 16
_HELD_OUT = 0.05
_MOST_HELD_OUT = 512


@dataclass(frozen=True, eq=False)
class Group:
    """The examples of one moment, ready to be cut into batches; the wide features as float16 to save memory."""

    features: HistoryFeatures
    trends: ProductTrends
    targets: Targets
    recent: Sequences | None = None

    def __len__(self) -> int:
        return len(self.targets)


def make_group(view: View, histories: Histories, targets: Targets, recent: Sequences | None) -> Group:
    """The arrays of these examples; ``recent`` for networks that read their histories in order."""
    full = view.features(histories)
    decays, pair = full.decays.astype(np.float16), full.pair.astype(np.float16)
    small = HistoryFeatures(full.indptr, full.product, decays, pair, full.customer)
    return Group(small, view.trends(targets.moment), targets, recent)


class ExampleTraining(TrainingLoop[tuple[int, Index], HeadsNetwork]):
    """Rounds of training over the groups; each sees the examples (or a share that its budget allows) once.

    A batch is a group and some of its examples. A few examples of all groups are held out to check with.
    """

    def __init__(
        self,
        network: HeadsNetwork,
        view: View,
        groups: Sequence[Group],
        config: NetworkConfig,
        seed: int,
        device: torch.device,
    ) -> None:
        super().__init__(network, seed)
        self._view, self.groups, self._config, self._device = view, groups, config, device
        self._examples = sum(len(group) for group in groups)
        self._learned, self._checked = self._divided(np.random.default_rng([seed, 0]))
        products = len(view.log_prices)
        self._batch = int(np.clip(self._examples // (2 * _FEWEST_STEPS), _SMALLEST_BATCH, config.batch))
        self._sampler = self._make_sampler(products) if products > config.sampled_above else None
        self._every = every_column(products)
        width = products if self._sampler is None else min(products, 3 * config.negatives)
        self._share = min(1.0, config.scores / max(1, self._examples * width))
        self._start(self._parameter_groups(), config.epochs)

    def _divided(self, random: np.random.Generator) -> tuple[list[Index], list[Index]]:
        """The examples of each group to learn from, and those to check with."""
        share = min(_HELD_OUT, _MOST_HELD_OUT / max(1, self._examples))
        held_out = [random.random(len(group)) < share for group in self.groups]
        return [np.flatnonzero(~held) for held in held_out], [np.flatnonzero(held) for held in held_out]

    def _part(self, batch: tuple[int, Index]) -> tuple[int, Index]:
        return batch[0], crew.part(batch[1])

    def _size(self, batch: tuple[int, Index]) -> int:
        return len(batch[1])

    def _held_out(self) -> list[tuple[int, Index]]:
        return [(number, chosen) for number, chosen in enumerate(self._checked) if len(chosen)]

    def _loss(self, network: HeadsNetwork, batch: tuple[int, Index], random: np.random.Generator) -> Tensor:
        """Cross-entropy of the softmax over the products, mean over the targets of a customer, then over customers."""
        group, chosen = self.groups[batch[0]], batch[1]
        rows, positions = spread(group.targets.indptr, chosen)
        product = group.targets.product[positions]
        sampler = self._sampler if network.training else None
        columns = self._every if sampler is None else _drawn(sampler, group, chosen, product, random)
        of = bought(group.features, chosen, columns.place, self._device, group.recent)
        products = self._view.products(group.trends, columns.ids, self._device)
        scores = network(network.towers(products), of)
        row, column = tensor(rows, self._device), tensor(columns.place[product], self._device)
        counts = torch.bincount(row, minlength=len(chosen)).float()
        compared = scores if sampler is None else scores + _correction(scores, columns, of, row, column)
        total = torch.logsumexp(compared, 1)
        return torch.sum((total[row] - scores[row, column]) / counts[row]) / len(chosen)

    def _batches(self, random: np.random.Generator) -> list[tuple[int, Index]]:
        """Batches of one moment each, in random order; small data is gone through several times."""
        batches: list[tuple[int, Index]] = []
        while any(map(len, self._learned)) and len(batches) < _FEWEST_STEPS:
            for number, examples in enumerate(self._learned):
                chosen = random.permutation(examples)[: int(np.ceil(len(examples) * self._share))]
                chosen = chosen[_by_length(self.groups[number].recent, chosen)]
                pieces = range(0, len(chosen), self._batch)
                batches += [(number, np.sort(chosen[start : start + self._batch])) for start in pieces]
        return [batches[position] for position in random.permutation(len(batches))]

    def _parameter_groups(self) -> list[Weights]:
        config, tables, trends = self._config, self._network.embeddings(), self._network.trend_layers()
        known = {id(parameter) for parameter in tables + trends}
        layers = [parameter for parameter in self._network.parameters() if id(parameter) not in known]
        return [
            Weights(layers, config.learning_rate, config.weight_decay),
            Weights(trends, config.trend_rate, config.weight_decay),
            Weights(tables, config.embedding_rate, config.embedding_decay),
        ]

    def _make_sampler(self, products: int) -> ColumnSampler:
        brought = np.zeros(products)
        for group in self.groups:
            brought += np.bincount(group.features.product, minlength=products)
            brought += np.bincount(group.targets.product, minlength=products)
        counts = np.bincount(self._view.sales.product, minlength=products)
        return ColumnSampler(counts, brought / max(self._examples, 1), self._config.negatives, self._batch)


def _drawn(sampler: ColumnSampler, group: Group, chosen: Index, product: Index, random: np.random.Generator) -> Columns:
    """A sample with the products of these examples in it, bought and to be predicted."""
    _, pairs = spread(group.features.indptr, chosen)
    return sampler.draw(np.concatenate([group.features.product[pairs], product]), random)


def _correction(scores: Tensor, columns: Columns, of: Bought, row: Tensor, column: Tensor) -> Tensor:
    """Less the logarithm of each column's chance to be here, but not where the customer brought it."""
    correction = -tensor(columns.log_chance, scores.device).repeat(len(scores), 1)
    correction[of.row, of.column] = 0.0
    correction[row, column] = 0.0
    return correction


def _by_length(recent: Sequences | None, chosen: Index) -> Index | slice:
    """Puts sequences of like length together, so that little of a batch is empty."""
    return slice(None) if recent is None else np.argsort(recent.length[chosen], kind="stable")
