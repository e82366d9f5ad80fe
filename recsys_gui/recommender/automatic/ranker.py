"""A small network that puts candidates in order, and how it learns to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import product

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from recsys_gui.base.progress import Progress
from recsys_gui.domain.interactions import Index
from recsys_gui.domain.offer import LISTS, ListName
from recsys_gui.recommender.automatic.candidates import Cells, Flags
from recsys_gui.recommender.automatic.config import AutomaticConfig
from recsys_gui.recommender.automatic.lists import Lists
from recsys_gui.recommender.contract.recommender import Arrays, Artifact, Scores
from recsys_gui.recommender.contract.restoring import array
from recsys_gui.recommender.learning import crew
from recsys_gui.recommender.learning.adam import Adam, Weights
from recsys_gui.recommender.learning.learning_state import Learning
from recsys_gui.recommender.learning.side_by_side import side_by_side
from recsys_gui.recommender.learning.torch_runtime import device, seeded
from recsys_gui.recommender.learning.weight_average import WeightAverage
from recsys_gui.recommender.networks.shared_dropout import ByteDropout
from recsys_gui.recommender.past.history_features import CUSTOMER_FEATURES, Matrix
from recsys_gui.recommender.past.standardise import LIMIT, Standard, standard

AnyCells = Cells | NDArray[np.float16]

_KINDS, _PARTS = ("cells", "customer"), ("mean", "spread")
_UNSEEN = -30.0
_WARM_UP = 0.1
_FINAL_RATE = 0.05
_SAMPLED = 200_000
_LEAST_SPREAD = 1e-3
_FEWEST_STEPS = 20
_AT_ONCE = 32
"""Customers whose candidates stay close to the processor from layer to layer."""
_ROUND = "round"


class RankerNetwork(nn.Module):
    """Two hidden layers over the features of a candidate and of its customer; one score a candidate.

    The customer's part of the first layer is computed once for all candidates.
    """

    def __init__(self, features: int, config: AutomaticConfig) -> None:
        super().__init__()
        self.candidate = nn.Linear(features, config.width)
        self.customer = nn.Linear(CUSTOMER_FEATURES, config.width, bias=False)
        self.hidden = nn.Linear(config.width, config.depth)
        self.out = nn.Linear(config.depth, 1)
        self.dropout = ByteDropout(config.dropout)

    def forward(self, cells: Tensor, customer: Tensor) -> Tensor:
        """Scores lists × candidates of standardised features."""
        first = self.candidate(cells) + self.customer(customer)[:, None]
        second = self.hidden(self.dropout(nn.functional.gelu(first)))
        scores: Tensor = self.out(self.dropout(nn.functional.gelu(second)))
        return scores.squeeze(-1)


@dataclass(frozen=True, eq=False)
class Scaling:
    """How features are standardised."""

    cells: Standard
    customer: Standard

    @staticmethod
    def of(lists: Lists) -> Scaling:
        """The scaling of training lists."""
        rows, columns = np.nonzero(lists.filled)
        step = max(1, len(rows) // _SAMPLED)
        cells = lists.cells[rows[::step], columns[::step]].astype(np.float32)
        return Scaling(standard(cells, _LEAST_SPREAD), standard(lists.customer))

    def arrays(self) -> Arrays:
        """As plain arrays."""
        return {f"scaling.{kind}.{part}": getattr(getattr(self, kind), part) for kind, part in product(_KINDS, _PARTS)}

    @staticmethod
    def restored(artifact: Artifact, features: int) -> Scaling:
        """What :meth:`arrays` gave.

        Raises:
            ValueError: it is missing or has another shape.
        """
        sizes = {"cells": features, "customer": CUSTOMER_FEATURES}
        found = {
            kind: Standard(
                *(array(artifact, f"scaling.{kind}.{part}", sizes[kind]).astype(np.float32) for part in _PARTS)
            )
            for kind in _KINDS
        }
        return Scaling(**found)


def columns_of(list_name: ListName, again: int, total: int) -> slice:
    """Which columns of candidates belong in a list."""
    return {"again": slice(0, again), "new": slice(again, total), "all": slice(0, total)}[list_name]


class Ranker:
    """The network of one list.

    Listwise softmax cross-entropy (Cao et al. 2007, ListNet with binary relevance): of all candidates of a customer,
    those that were bought should get the probability. Weights are averaged over steps.
    """

    def __init__(self, list_name: ListName, features: int, config: AutomaticConfig, seed: int) -> None:
        # Each list's ranker starts elsewhere and sees other draws, for they judge together.
        self.list_name, self._config, self._seed = list_name, config, len(LISTS) * seed + LISTS.index(list_name)
        self._device = device()
        with seeded(self._seed):
            self.network = RankerNetwork(features, config).to(self._device).eval()

    def learner(self, lists: Lists, scaling: Scaling, rounds: int) -> Learner | None:
        """What teaches this ranker ``lists``; None when they hold nothing for it."""
        own = columns_of(self.list_name, lists.again, lists.taken.shape[1])
        rows = np.flatnonzero(lists.taken[:, own].any(axis=1))
        if not len(rows):
            return None
        return Learner(self.list_name, self.network, lists, own, rows, scaling, self._config, rounds, self._seed)

    def scores(self, cells: AnyCells, customer: Matrix, scaling: Scaling) -> Scores:
        """Scores of candidates.

        Args:
            cells: customers × candidates × features.
            customer: customers × their features.
            scaling: that of the training lists.
        """
        scale, places = _tensors(scaling, self._device), range(0, len(cells), _AT_ONCE)
        parts = [
            partial(self._part, cells[start : start + _AT_ONCE], customer[start : start + _AT_ONCE], scale)
            for start in places
        ]
        return np.concatenate([np.zeros((0, cells.shape[1]), np.float32), *side_by_side(parts)])

    def _part(self, cells: AnyCells, customer: Matrix, scale: list[Tensor]) -> Scores:
        with torch.inference_mode():
            return np.asarray(self.network(*_standard(cells, customer, scale)).cpu().numpy(), np.float32)

    def arrays(self, prefix: str) -> Arrays:
        """Copies of the weights."""
        weights = self.network.named_parameters()
        return {f"{prefix}.{name}": value.detach().cpu().numpy().copy() for name, value in weights}

    def load(self, artifact: Artifact, prefix: str) -> None:
        """Take back what :meth:`arrays` gave.

        Raises:
            ValueError: a weight is missing or has another shape.
        """
        with torch.no_grad():
            for name, parameter in self.network.named_parameters():
                values = artifact.arrays.get(f"{prefix}.{name}")
                if values is None or values.shape != tuple(parameter.shape):
                    raise ValueError(f"the stored model has no fitting weights {prefix}.{name}")
                parameter.copy_(torch.from_numpy(values.astype(np.float32)))


class Learner:
    """One network being taught."""

    def __init__(
        self,
        list_name: ListName,
        network: RankerNetwork,
        lists: Lists,
        columns: slice,
        rows: Index,
        scaling: Scaling,
        config: AutomaticConfig,
        rounds: int,
        seed: int,
    ) -> None:
        self.list_name = list_name
        self._averaged, self._lists, self._columns, self._rows = network, lists, columns, rows
        self._batch, self._listed, self._seed, self._round = config.batch, config.listed, seed, 0
        self._device = device()
        features = lists.cells.shape[2]
        with seeded(seed):
            self._network = RankerNetwork(features, config).to(self._device)
        self._network.load_state_dict(network.state_dict())
        self._average = WeightAverage(self._network)
        # Small data is gone through several times a round.
        self._passes = -(-_FEWEST_STEPS * config.batch // len(rows))
        steps = rounds * -(-len(rows) * self._passes // config.batch)
        weights = Weights(list(self._network.parameters()), config.learning_rate, config.weight_decay)
        self._optimiser = Adam([weights], _rate(steps))
        self._scale = _tensors(scaling, self._device)
        self._learning = Learning(self._network, self._optimiser, self._average)

    def kept(self) -> Arrays:
        """All that the next round needs besides the lists."""
        found = {_ROUND: np.array([self._round]), **self._learning.arrays()}
        return {f"{self.list_name}.{name}": values for name, values in found.items()}

    def go_on(self, kept: Arrays) -> None:
        """Take up what :meth:`kept` gave; what is kept of other lists does no harm.

        Raises:
            ValueError: it does not fit.
        """
        start = f"{self.list_name}."
        own = {name.removeprefix(start): values for name, values in kept.items() if name.startswith(start)}
        self._learning.load(own)
        self._round = int(own[_ROUND][0])
        self._average.copy_to(self._averaged)

    def teach(self, progress: Progress) -> float:
        """One round; the mean loss of a list."""
        self._round += 1
        random = np.random.default_rng([self._seed, self._round])
        order, losses = np.concatenate([random.permutation(self._rows) for _ in range(self._passes)]), []
        self._network.train()
        with seeded(crew.seed_of(self._seed * 1_000 + self._round)):
            for start in range(0, len(order), self._batch):
                progress.report(start, len(order))
                rows = np.sort(order[start : start + self._batch])
                losses.append(self._step(crew.part(rows), random))
        self._average.copy_to(self._averaged)
        return float(np.mean(losses))

    def _step(self, rows: Index, random: np.random.Generator) -> float:
        lists = self._lists
        filled, taken = lists.filled[rows, self._columns], lists.taken[rows, self._columns]
        drawn = _drawn(filled, taken, self._listed, random)
        cells = lists.cells[rows[:, None], drawn + self._columns.start]
        seen = _standard(cells, lists.customer[rows], self._scale)
        there, wanted = (torch.from_numpy(np.take_along_axis(flags, drawn, 1)) for flags in (filled, taken))
        there, wanted = there.to(self._device), wanted.to(self._device).float()
        scores = self._network(*seen).masked_fill(~there, _UNSEEN)
        loss = -((torch.log_softmax(scores, 1) * wanted).sum(1) / wanted.sum(1)).mean()
        self._optimiser.zero_grad()
        torch.autograd.backward(loss)
        crew.average_gradients(self._network.parameters(), len(rows))
        self._optimiser.step()
        self._average.update()
        return float(loss.detach())


def _drawn(filled: Flags, taken: Flags, most: int, random: np.random.Generator) -> Index:
    """Columns for one step: all that was taken, then others by lot, ``most`` in all."""
    if filled.shape[1] <= most:
        return np.tile(np.arange(filled.shape[1]), (len(filled), 1))
    lot = random.random(filled.shape, dtype=np.float32) + 2 * taken - 4 * ~filled
    return np.argpartition(-lot, most - 1, axis=1)[:, :most].astype(np.int64)


def _tensors(scaling: Scaling, to: torch.device) -> list[Tensor]:
    return [torch.from_numpy(getattr(getattr(scaling, kind), part)).to(to) for kind, part in product(_KINDS, _PARTS)]


def _standard(cells: AnyCells, customer: Matrix, scale: list[Tensor]) -> tuple[Tensor, Tensor]:
    """Standardised features of candidates and of their customers."""
    return _scaled(cells, scale[0], scale[1]), _scaled(customer, scale[2], scale[3])


def _scaled(values: AnyCells, mean: Tensor, deviation: Tensor) -> Tensor:
    plain = torch.from_numpy(np.ascontiguousarray(values)).to(mean.device).float()
    # The first step makes a copy: the values may be somebody's.
    return plain.sub(mean).div_(deviation).clamp_(-LIMIT, LIMIT)


def _rate(steps: int) -> Callable[[int], float]:
    """The learning rate against its peak: up in a tenth of the steps, then down along a cosine."""
    warm = max(1, int(_WARM_UP * steps))

    def rate(step: int) -> float:
        if step < warm:
            return (step + 1) / warm
        along = min(1.0, (step - warm) / max(1, steps - warm))
        return _FINAL_RATE + (1 - _FINAL_RATE) * 0.5 * float(1 + np.cos(np.pi * along))

    return rate
