"""Rounds of training that all networks share: optimiser, learning rate, averaged weights, a loss to check with."""

from __future__ import annotations

import copy
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

import numpy as np
import torch
from torch import Tensor, nn

from recsys_gui.base.progress import Progress
from recsys_gui.recommender.contract.recommender import Arrays, EpochLoss
from recsys_gui.recommender.learning import crew
from recsys_gui.recommender.learning.adam import Adam, Weights
from recsys_gui.recommender.learning.learning_state import Learning
from recsys_gui.recommender.learning.torch_runtime import seeded
from recsys_gui.recommender.learning.weight_average import WeightAverage

_WARM_UP = 0.5
_SLOWING = 2.0
_LONGEST_GRADIENT = 5.0
_ROUND = "round"

Batch = TypeVar("Batch")
N = TypeVar("N", bound=nn.Module)


class TrainingLoop(ABC, Generic[Batch, N]):
    """Rounds over batches; after each round the network given has the running average of the weights.

    A copy of the network learns. :meth:`_start` comes at the end of the constructor of a subclass.
    """

    def __init__(self, network: N, seed: int) -> None:
        self._averaged, self._network = network, copy.deepcopy(network)
        self._seed, self._round = seed, 0

    def _start(self, groups: Sequence[Weights], epochs: int) -> None:
        """Make the optimiser of these parameter groups and its learning rate for at most so many rounds."""
        self._average = WeightAverage(self._network)
        steps = len(self._batches(np.random.default_rng(self._seed)))
        self._optimiser = Adam(groups, _rate(steps, epochs))
        self._learning = Learning(self._network, self._optimiser, self._average)

    def kept(self) -> Arrays:
        """All that the next round needs besides the data; :meth:`go_on` takes it up to the same bits."""
        return {_ROUND: np.array([self._round]), **self._learning.arrays()}

    def go_on(self, kept: Arrays) -> None:
        """Take up what :meth:`kept` gave of a training on the same data.

        Raises:
            ValueError: it does not fit this network.
        """
        self._learning.load(kept)
        self._round = int(kept[_ROUND][0])
        self._average.copy_to(self._averaged)

    def train_round(self, progress: Progress) -> EpochLoss:
        """One pass; mean losses of a predicted purchase, None when there is nothing to learn from or to check with."""
        self._round += 1
        random = np.random.default_rng([self._seed, self._round])
        batches = self._batches(random)
        self._network.train()
        losses = []
        try:
            with seeded(crew.seed_of(self._seed * 1_000 + self._round)):
                for done, batch in enumerate(batches):
                    progress.report(done, len(batches))
                    own = self._part(batch)
                    loss = self._step(self._loss(self._network, own, random), own)
                    losses += [loss] if self._counts(batch) else []
        finally:  # half a round is better than none, where the time is up
            self._average.copy_to(self._averaged)
        return EpochLoss(float(np.mean(losses)) if losses else None, self._check())

    def _step(self, loss: Tensor, batch: Batch) -> float:
        self._optimiser.zero_grad()
        torch.autograd.backward(loss)
        crew.average_gradients(self._network.parameters(), self._size(batch))
        nn.utils.clip_grad_norm_(self._network.parameters(), _LONGEST_GRADIENT)
        self._optimiser.step()
        self._average.update()
        return float(loss.detach())

    def _check(self) -> float | None:
        """The loss on what is never learned from, of the averaged network and over all products."""
        batches = self._held_out()
        if not batches:
            return None
        random = np.random.default_rng(self._seed)
        with torch.inference_mode():
            losses = [float(self._loss(self._averaged, batch, random)) for batch in batches]
        return float(np.mean(losses))

    def _counts(self, batch: Batch) -> bool:  # noqa: ARG002 - for those who have several kinds
        """Whether the loss of ``batch`` is comparable with that of what is held out."""
        return True

    @abstractmethod
    def _part(self, batch: Batch) -> Batch:
        """What this process learns from of ``batch``; see :func:`recsys_gui.recommender.learning.crew.part`."""

    @abstractmethod
    def _size(self, batch: Batch) -> int:
        """How many customers are in ``batch``."""

    @abstractmethod
    def _batches(self, random: np.random.Generator) -> list[Batch]:
        """The batches of one round, in random order."""

    @abstractmethod
    def _held_out(self) -> list[Batch]:
        """Batches that are never learned from."""

    @abstractmethod
    def _loss(self, network: N, batch: Batch, random: np.random.Generator) -> Tensor:
        """Mean loss of a predicted purchase."""


def _rate(steps: int, epochs: int) -> Callable[[int], float]:
    """The learning rate against its peak: up within half a round, then slowly down to a third."""
    warm = max(1, int(steps * _WARM_UP))
    total = max(1, steps * epochs)

    def rate(step: int) -> float:
        return min(1.0, (step + 1) / warm) / (1 + _SLOWING * max(0, step - warm) / total)

    return rate
