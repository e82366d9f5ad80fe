"""Trains the network: examples as arrays built once, batches of one moment each, softmax over the products."""

from __future__ import annotations

import copy
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn

from recsys_gui.base.progress import Progress
from recsys_gui.domain.interactions import Histories, Index
from recsys_gui.recommender.examples import Targets, spread
from recsys_gui.recommender.history_features import HistoryFeatures
from recsys_gui.recommender.mlp_config import MlpConfig
from recsys_gui.recommender.mlp_network import MlpNetwork
from recsys_gui.recommender.mlp_view import ProductTrends, View, bought, tensor
from recsys_gui.recommender.softmax_sample import Columns, ColumnSampler, every_column
from recsys_gui.recommender.torch_runtime import seeded
from recsys_gui.recommender.weight_average import WeightAverage

_FEWEST_STEPS = 32
_SMALLEST_BATCH = 16
_WARM_UP = 0.5
_SLOWING = 2.0
_LONGEST_GRADIENT = 5.0


@dataclass(frozen=True, eq=False)
class Group:
    """The examples of one moment, ready to be cut into batches; the wide features as float16 to save memory."""

    features: HistoryFeatures
    trends: ProductTrends
    targets: Targets

    def __len__(self) -> int:
        return len(self.targets)


def make_group(view: View, histories: Histories, targets: Targets) -> Group:
    """The arrays of these examples."""
    full = view.features(histories)
    decays, pair = full.decays.astype(np.float16), full.pair.astype(np.float16)
    small = HistoryFeatures(full.indptr, full.product, decays, pair, full.customer)
    return Group(small, view.trends(targets.moment), targets)


class MlpTraining:
    """Rounds of training over the groups; each round sees the examples (or a share that its budget allows) once.

    After each round the network given has the running average of the weights.
    """

    def __init__(
        self,
        network: MlpNetwork,
        view: View,
        groups: Sequence[Group],
        config: MlpConfig,
        seed: int,
        device: torch.device,
    ) -> None:
        self._averaged, self._network = network, copy.deepcopy(network)
        self._view, self.groups, self._config = view, groups, config
        self._seed, self._device, self._round = seed, device, 0
        examples = sum(len(group) for group in groups)
        products = len(view.log_prices)
        self._batch = int(np.clip(examples // (2 * _FEWEST_STEPS), _SMALLEST_BATCH, config.batch))
        self._sampler = self._make_sampler(products, examples) if products > config.sampled_above else None
        self._every = every_column(products)
        width = products if self._sampler is None else min(products, 3 * config.negatives)
        self._share = min(1.0, config.scores / max(1, examples * width))
        self._optimiser = torch.optim.AdamW(self._parameter_groups())
        self._average = WeightAverage(self._network)
        steps = len(self._batches(np.random.default_rng(seed)))
        self._schedule = torch.optim.lr_scheduler.LambdaLR(self._optimiser, _rate(steps, config.epochs))

    def train_round(self, progress: Progress) -> float | None:
        """One pass; the mean loss of a predicted purchase, None when there is nothing to learn from."""
        self._round += 1
        random = np.random.default_rng([self._seed, self._round])
        batches = self._batches(random)
        self._network.train()
        losses = []
        with seeded(self._seed * 1_000 + self._round):
            for done, (group, chosen) in enumerate(batches):
                progress.report(done, len(batches))
                losses.append(self._step(self.groups[group], chosen, random))
        self._average.copy_to(self._averaged)
        return float(np.mean(losses)) if losses else None

    def _step(self, group: Group, chosen: Index, random: np.random.Generator) -> float:
        rows, positions = spread(group.targets.indptr, chosen)
        product = group.targets.product[positions]
        columns = self._columns(group, chosen, product, random)
        loss = self._loss(group, chosen, columns, rows, product)
        self._optimiser.zero_grad(set_to_none=True)
        torch.autograd.backward(loss)
        nn.utils.clip_grad_norm_(self._network.parameters(), _LONGEST_GRADIENT)
        self._optimiser.step()
        self._schedule.step()
        self._average.update()
        return float(loss.detach())

    def _columns(self, group: Group, chosen: Index, product: Index, random: np.random.Generator) -> Columns:
        if self._sampler is None:
            return self._every
        _, pairs = spread(group.features.indptr, chosen)
        return self._sampler.draw(np.concatenate([group.features.product[pairs], product]), random)

    def _loss(self, group: Group, chosen: Index, columns: Columns, rows: Index, product: Index) -> Tensor:
        """Cross-entropy of the softmax over the products, mean over the targets of a customer, then over customers."""
        of = bought(group.features, chosen, columns.place, self._device)
        products = self._view.products(group.trends, columns.ids, self._device)
        scores = self._network(self._network.towers(products), of)
        row, column = tensor(rows, self._device), tensor(columns.place[product], self._device)
        counts = torch.bincount(row, minlength=len(chosen)).float()
        total = torch.logsumexp(self._corrected(scores, columns, of.row, of.column, row, column), 1)
        return torch.sum((total[row] - scores[row, column]) / counts[row]) / len(chosen)

    def _corrected(
        self, scores: Tensor, columns: Columns, past_row: Tensor, past: Tensor, row: Tensor, column: Tensor
    ) -> Tensor:
        """Scores less the logarithm of each column's chance to be here, but not where the customer brought it."""
        if self._sampler is None:
            return scores
        correction = -tensor(columns.log_chance, self._device).repeat(len(scores), 1)
        correction[past_row, past] = 0.0
        correction[row, column] = 0.0
        return scores + correction

    def _batches(self, random: np.random.Generator) -> list[tuple[int, Index]]:
        """Batches of one moment each, in random order; small data is gone through several times."""
        batches: list[tuple[int, Index]] = []
        while self.groups and len(batches) < _FEWEST_STEPS:
            for number, group in enumerate(self.groups):
                chosen = random.permutation(len(group))[: int(np.ceil(len(group) * self._share))]
                pieces = range(0, len(chosen), self._batch)
                batches += [(number, np.sort(chosen[start : start + self._batch])) for start in pieces]
        return [batches[position] for position in random.permutation(len(batches))]

    def _parameter_groups(self) -> list[dict[str, object]]:
        config, tables, trends = self._config, self._network.embeddings(), self._network.trend_layers()
        known = {id(parameter) for parameter in tables + trends}
        layers = [parameter for parameter in self._network.parameters() if id(parameter) not in known]
        return [
            {"params": layers, "weight_decay": config.weight_decay, "lr": config.learning_rate},
            {"params": trends, "weight_decay": config.weight_decay, "lr": config.trend_rate},
            {"params": tables, "weight_decay": config.embedding_decay, "lr": config.embedding_rate},
        ]

    def _make_sampler(self, products: int, examples: int) -> ColumnSampler:
        brought = np.zeros(products)
        for group in self.groups:
            brought += np.bincount(group.features.product, minlength=products)
            brought += np.bincount(group.targets.product, minlength=products)
        counts = np.bincount(self._view.sales.product, minlength=products)
        return ColumnSampler(counts, brought / max(examples, 1), self._config.negatives, self._batch)


def _rate(steps: int, epochs: int) -> Callable[[int], float]:
    """The learning rate against its peak: up within half a round, then slowly down to a third."""
    warm = max(1, int(steps * _WARM_UP))
    total = max(1, steps * epochs)

    def rate(step: int) -> float:
        return min(1.0, (step + 1) / warm) / (1 + _SLOWING * max(0, step - warm) / total)

    return rate
