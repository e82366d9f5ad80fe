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
_FEWEST_STEPS, _SMALLEST_BATCH = 20, 16
_PASSES = 2
"""How often a round goes through the lists; it is measured afterwards, which takes time too."""
_AT_ONCE = 32
"""Customers whose candidates stay close to the processor from layer to layer."""
_ROUND = "round"


class RankerNetwork(nn.Module):
    """Two hidden layers over the features of a candidate and of its customer; a score a candidate for every list.

    The lists share what is worth seeing in the features, so each learns from the others too (Caruana 1997, "Multitask
    Learning"). The customer's part of the first layer is computed once for all candidates.
    """

    def __init__(self, features: int, config: AutomaticConfig) -> None:
        super().__init__()
        self.candidate = nn.Linear(features, config.width)
        self.customer = nn.Linear(CUSTOMER_FEATURES, config.width, bias=False)
        self.hidden = nn.Linear(config.width, config.depth)
        self.out = nn.Linear(config.depth, len(LISTS))
        self.dropout = ByteDropout(config.dropout)

    def forward(self, cells: Tensor, customer: Tensor) -> Tensor:
        """Scores lists × candidates × :data:`LISTS` of standardised features."""
        first = self.candidate(cells) + self.customer(customer)[:, None]
        second = self.hidden(self.dropout(nn.functional.gelu(first)))
        scores: Tensor = self.out(self.dropout(nn.functional.gelu(second)))
        return scores


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
    """One network that ranks all lists.

    Listwise softmax cross-entropy (Cao et al. 2007, ListNet with binary relevance): of all candidates of a list, those
    that were bought should get the probability. Weights are averaged over steps.
    """

    def __init__(self, features: int, config: AutomaticConfig, seed: int) -> None:
        self._config, self._seed, self._device = config, seed, device()
        with seeded(seed):
            self.network = RankerNetwork(features, config).to(self._device).eval()

    def learner(self, lists: Lists, scaling: Scaling, rounds: int) -> Learner:
        """What teaches this ranker ``lists``; something was taken from each of them."""
        return Learner(self.network, lists, scaling, self._config, rounds, self._seed)

    def scores(self, cells: AnyCells, customer: Matrix, scaling: Scaling) -> Scores:
        """Scores of candidates for each list, customers × candidates × :data:`LISTS`.

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
        return np.concatenate([np.zeros((0, cells.shape[1], len(LISTS)), np.float32), *side_by_side(parts)])

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
        self, network: RankerNetwork, lists: Lists, scaling: Scaling, config: AutomaticConfig, rounds: int, seed: int
    ) -> None:
        self._averaged, self._lists = network, lists
        self._listed, self._seed, self._round = config.listed, seed, 0
        self._device = device()
        with seeded(seed):
            self._network = RankerNetwork(lists.cells.shape[2], config).to(self._device)
        self._network.load_state_dict(network.state_dict())
        self._average = WeightAverage(self._network)
        # Little data is gone through in smaller steps, very little more often.
        self._batch = min(config.batch, max(_SMALLEST_BATCH, len(lists) // _FEWEST_STEPS))
        self._passes = _PASSES * max(1, _FEWEST_STEPS * self._batch // len(lists))
        steps = rounds * -(-len(lists) * self._passes // self._batch)
        weights = Weights(list(self._network.parameters()), config.learning_rate, config.weight_decay)
        self._optimiser = Adam([weights], _rate(steps))
        self._scale = _tensors(scaling, self._device)
        self._learning = Learning(self._network, self._optimiser, self._average)

    def kept(self) -> Arrays:
        """All that the next round needs besides the lists."""
        return {_ROUND: np.array([self._round]), **self._learning.arrays()}

    def go_on(self, kept: Arrays) -> None:
        """Take up what :meth:`kept` gave.

        Raises:
            ValueError: it does not fit.
        """
        self._learning.load(kept)
        self._round = int(kept[_ROUND][0])
        self._average.copy_to(self._averaged)

    def teach(self, progress: Progress) -> float:
        """One round; the mean loss of a step. Others may be taught at the same time."""
        self._round += 1
        random = np.random.default_rng([self._seed, self._round])
        order = np.concatenate([random.permutation(len(self._lists)) for _ in range(self._passes)])
        losses = []
        lot = torch.Generator(self._device)
        lot.manual_seed(crew.seed_of(self._seed * 1_000 + self._round))
        self._network.train().dropout.lot = lot
        for start in range(0, len(order), self._batch):
            progress.report(start, len(order))
            rows = np.sort(order[start : start + self._batch])
            losses.append(self._step(crew.part(rows), random))
        self._average.copy_to(self._averaged)
        return float(np.mean(losses))

    def _step(self, rows: Index, random: np.random.Generator) -> float:
        lists = self._lists
        filled, taken = lists.filled[rows], lists.taken[rows]
        halves = [slice(0, lists.again), slice(lists.again, filled.shape[1])]
        draws = [_drawn(filled[:, half], taken[:, half], self._listed, random) for half in halves]
        drawn = np.hstack([draw + half.start for (draw, _), half in zip(draws, halves, strict=True)])
        stands_for = torch.from_numpy(np.hstack([rarity for _, rarity in draws])).to(self._device)
        wanted = torch.from_numpy(np.take_along_axis(taken, drawn, 1)).to(self._device).float()
        seen = _standard(lists.cells[rows[:, None], drawn], lists.customer[rows], self._scale)
        scores, known = self._network(*seen), draws[0][0].shape[1]
        parts = {"again": slice(0, known), "new": slice(known, drawn.shape[1]), "all": slice(0, drawn.shape[1])}
        losses = [
            _loss(scores[:, parts[name], place] + stands_for[:, parts[name]], wanted[:, parts[name]])
            for place, name in enumerate(LISTS)
        ]
        loss = torch.stack(losses).sum()
        self._optimiser.zero_grad()
        torch.autograd.backward(loss)
        crew.average_gradients(self._network.parameters(), len(rows))
        self._optimiser.step()
        self._average.update()
        return float(loss.detach())


def _drawn(filled: Flags, taken: Flags, most: int, random: np.random.Generator) -> tuple[Index, Cells]:
    """Columns for one step: all that was taken, then others by lot, ``most`` in all.

    Beside them the logarithm of how many candidates each stands for, so that a softmax over the drawn ones is about
    that over all (Bengio and Senécal 2008); very little where there is no candidate.
    """
    drawn = np.tile(np.arange(filled.shape[1]), (len(filled), 1))
    if filled.shape[1] > most:
        lot = random.random(filled.shape, dtype=np.float32) + 2 * taken - 4 * ~filled
        drawn = np.argpartition(-lot, most - 1, axis=1)[:, :most].astype(np.int64)
    others = filled & ~taken
    by_lot = np.take_along_axis(others, drawn, 1)
    each = others.sum(axis=1, keepdims=True) / np.maximum(by_lot.sum(axis=1, keepdims=True), 1)
    weights = np.where(by_lot, np.log(np.maximum(each, 1)), np.where(np.take_along_axis(taken, drawn, 1), 0, _UNSEEN))
    return drawn, weights.astype(np.float32)


def _loss(scores: Tensor, wanted: Tensor) -> Tensor:
    """Mean cross-entropy of the lists from which something was wanted; 0 when there are none."""
    most = wanted.sum(1)
    if not scores.shape[1]:
        return most.sum()
    each = -(torch.log_softmax(scores, 1) * wanted).sum(1) / most.clamp(min=1)
    return each.sum() / (most > 0).sum().clamp(min=1)


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
