"""The contract of every model: histories in, scores out."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from recsys_gui.base.progress import Progress
from recsys_gui.base.settings import Json
from recsys_gui.base.text import Text
from recsys_gui.domain.interactions import Histories, Interactions
from recsys_gui.domain.offer import ListName

Scores = NDArray[np.float32]
Arrays = dict[str, NDArray[np.generic]]


@dataclass(frozen=True, eq=False)
class Artifact:
    """A trained model as plain data: what the shop file keeps.

    Attributes:
        model: registry key.
        config: the model's configuration.
        facts: everything else that is no array (product codes included).
        arrays: the weights.
    """

    model: str
    config: dict[str, Json]
    facts: dict[str, Json] = field(default_factory=dict)
    arrays: Arrays = field(default_factory=dict)


@dataclass(frozen=True)
class EpochLoss:
    """Mean loss per prediction of one round; None where the method has none."""

    loss: float | None = None
    validation_loss: float | None = None


@dataclass(frozen=True)
class Evidence:
    """One past purchase that speaks for (weight > 0) or against a product; ``product`` None: general demand."""

    product: int | None
    weight: float


class Recommender(ABC):
    """A model that scores products for customers from their histories.

    Life: ``prepare`` once, ``train_epoch`` up to ``epochs`` times (usable after each), then ``score`` at will.
    All work is deterministic for one seed.
    """

    key: ClassVar[str]
    renews: ClassVar[bool] = False
    """Whether :meth:`renew` can take in the newest sales, so that nothing has to be learned twice."""
    epochs: int = 1

    def __init__(self, seed: int = 0) -> None:
        self.seed = seed

    @abstractmethod
    def prepare(self, interactions: Interactions, progress: Progress) -> None:
        """Look at the data to learn from and set everything up."""

    @abstractmethod
    def train_epoch(self, progress: Progress) -> EpochLoss:
        """Learn one round; reports progress at least once a batch."""

    def kept(self) -> Arrays | None:
        """What the next round needs besides what ``prepare`` makes of the data; None: one must begin anew."""
        return None

    def go_on(self, kept: Arrays) -> None:  # noqa: ARG002 - for those who keep something
        """Go on from what :meth:`kept` gave after some round, right after ``prepare`` of the same data.

        Raises:
            ValueError: it does not fit.
        """
        raise ValueError(f"{self.key} keeps nothing to go on from")

    def renew(self, interactions: Interactions, best: Artifact, progress: Progress) -> Recommender:
        """Go on from the round ``best`` of this training to everything that was sold since.

        Args:
            interactions: what was learned from and all that came after.
            best: the state after one of the rounds.
            progress: told along the way.

        Returns:
            The model of ``best``, which has not seen the newest sales and may be tested on them.
        """
        raise NotImplementedError(f"{self.key} learns anew")

    @abstractmethod
    def score(self, histories: Histories, list_name: ListName) -> Scores:
        """Scores of every product, shape ``(len(histories), products)``; higher is better, ``-inf`` never.

        Works for any history, also an empty one. ``list_name`` says which list will be cut from the scores; most
        models do not care.
        """

    @abstractmethod
    def explain(self, histories: Histories, product: int) -> list[Evidence]:
        """Which past purchases of the first customer of ``histories`` speak for ``product``, strongest first."""

    def notes(self) -> tuple[Text, ...]:
        """What the training found out about the shop, in plain sentences."""
        return ()

    @abstractmethod
    def state(self) -> Artifact:
        """The trained model as plain data; equal models give equal bytes."""

    @classmethod
    @abstractmethod
    def restore(cls, artifact: Artifact, interactions: Interactions) -> Recommender:
        """The model of ``artifact``, aligned to the products of ``interactions`` (which may have more since).

        Raises:
            ValueError: the artifact does not fit this model.
        """
