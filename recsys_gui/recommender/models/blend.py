"""What most classical models share: what they relate to a past, beside the customer's own habits and general demand."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar, Generic, Self, TypeVar

import numpy as np
from numpy.typing import NDArray

from recsys_gui.base.progress import Progress
from recsys_gui.base.settings import Json
from recsys_gui.domain.id_map import IdMap
from recsys_gui.domain.interactions import Histories, Index, Interactions
from recsys_gui.domain.offer import LISTS, ListName
from recsys_gui.recommender.contract.evidence import ordered
from recsys_gui.recommender.contract.leave_one_out import without_each_product
from recsys_gui.recommender.contract.recommender import Artifact, EpochLoss, Evidence, Recommender, Scores
from recsys_gui.recommender.contract.restoring import array, configuration, positions, product_facts, settings, spread
from recsys_gui.recommender.judging.tuning import quality, tuned, tuning_window
from recsys_gui.recommender.models.popular import Demand, demand
from recsys_gui.recommender.past.cooccurrence import Matrix
from recsys_gui.recommender.past.weighting import Weights, decay, signs, tally

_NOTHING = 1e-9
_FLOOR = 1e-3
_MIXES = {
    "demand_half_life": (7.0, 14.0, 90.0),
    "trend": (0.25, 0.5, 1.0),
    "repeat": (0.03, 0.1, 0.3, 1.0, 3.0, 10.0),
    "share": (0.01, 0.03, 0.1, 0.3, 1.0),
}
_NEW_MIXES = {"new_trend": (0.0, 0.25, 0.5, 1.0), "new_share": (0.01, 0.03, 0.1, 0.3, 1.0, 3.0)}
_OLD: tuple[ListName, ...] = ("all", "again")


@dataclass(frozen=True)
class BlendConfig:
    """How habits and general demand count beside what a model relates to a past.

    Attributes:
        half_life: days after which a purchase counts half.
        demand_half_life: days after which a sale to anybody counts half.
        trend: power of the demand by which what is related is multiplied, so that it speaks for what sells now.
        repeat: weight of a habit (1 for one purchase made just now).
        share: weight of general demand (1 for the best seller).
        new_trend, new_share: the same two for the list of what a customer never bought.
    """

    half_life: float = 180.0
    demand_half_life: float = 30.0
    trend: float = 0.0
    repeat: float = 1.0
    share: float = 0.05
    new_trend: float = 0.0
    new_share: float = 0.05

    def __post_init__(self) -> None:
        if not (self.half_life > 0 and self.demand_half_life > 0):
            raise ValueError("half-lives must be positive")
        if min(self.repeat, self.share, self.trend, self.new_share, self.new_trend) < 0:
            raise ValueError("weights must not be negative")


C = TypeVar("C", bound=BlendConfig)


class Blended(Recommender, Generic[C]):
    """A model whose score is ``related × demand^trend + repeat × habit + share × demand``.

    A subclass says how products are related to a past (:meth:`learn`, :meth:`related`) and what of it is stored. Who
    has no past gets the demand. Settings are chosen on the shop's own recent sales unless they are given.
    """

    kind: ClassVar[type[BlendConfig]]
    """The class of the configuration."""
    peaked: ClassVar[bool] = True
    """Whether what is related is measured by each customer's best product; otherwise its scale is that of habits."""
    options: ClassVar[Mapping[str, Sequence[float]]] = {}
    """Settings of the model's own to try, in the order of search."""

    def __init__(self, seed: int = 0, config: C | None = None) -> None:
        super().__init__(seed)
        self._given = config
        self.config: C = config or self.kind()  # type: ignore[assignment]
        self._interactions: Interactions | None = None
        self._products = IdMap(())
        self.demand: Demand = np.zeros(0, np.float32)

    @abstractmethod
    def learn(self, interactions: Interactions, progress: Progress) -> None:
        """Learn what is related to what, with the settings in :attr:`config`."""

    @abstractmethod
    def related(self, histories: Histories) -> Scores:
        """How much the past of each customer speaks for each product, customers × products; 0 without a past."""

    @abstractmethod
    def forget(self, products: int) -> None:
        """Relate nothing to anything."""

    @abstractmethod
    def arrays(self) -> dict[str, NDArray[np.generic]]:
        """What was learned."""

    @abstractmethod
    def load(self, artifact: Artifact, to: Index, products: int) -> None:
        """Take over :meth:`arrays`; ``to`` says where each product stands now, -1 for gone."""

    def prepare(self, interactions: Interactions, progress: Progress) -> None:
        """Choose the settings."""
        self._begin(interactions)
        if self._given is None:
            self.config = self._chosen(interactions, progress)

    def train_epoch(self, progress: Progress) -> EpochLoss:
        """Learn from all sales."""
        progress.report(0, 1)
        if self._interactions is None:
            raise RuntimeError("prepare comes first")
        self._fit(self._interactions, progress)
        return EpochLoss()

    def score(self, histories: Histories, list_name: ListName) -> Scores:
        """What is related, habits and demand."""
        return self._mixed(self.related(histories), histories, list_name)

    def explain(self, histories: Histories, product: int) -> list[Evidence]:
        """Each past purchase's part in the score of ``product``, its own habit included, and demand."""
        first = histories.take(np.zeros(1, np.int64))
        found = self.reasons(first, product)
        habit = self.config.repeat * float(self._habits(first)[:, [product]].toarray().sum())
        found[product] = found.get(product, 0.0) + habit
        evidence = [Evidence(item, weight) for item, weight in found.items()]
        return ordered([*evidence, Evidence(None, self.config.share * float(self.demand[product]))])

    def facts(self) -> dict[str, Json]:
        """What else the artifact tells of the model."""
        return {}

    def reasons(self, first: Histories, product: int) -> dict[int, float]:
        """How much what is related falls without each product of one customer's past."""
        left_out, reduced = without_each_product(first)
        scores = self.related(reduced)[:, product] * self.factor(first, product)
        return dict(zip(left_out.tolist(), (scores[1] - scores[2:]).tolist(), strict=True))

    def factor(self, first: Histories, product: int) -> float:
        """By what is related to one customer's past is multiplied in the score of ``product``."""
        trend = self._trend(self.config.trend)
        return float(self._scale(self.related(first) * trend)[0] * trend[product])

    def state(self) -> Artifact:
        """What was learned, the demand and the settings."""
        facts = {**product_facts(self._products), **self.facts()}
        return Artifact(self.key, settings(self.config), facts, {"demand": self.demand, **self.arrays()})

    @classmethod
    def restore(cls, artifact: Artifact, interactions: Interactions) -> Self:
        """The model of ``artifact``; products it has not met are related to nothing."""
        model = cls(config=configuration(artifact, cls.key, cls.kind))  # type: ignore[arg-type]
        model._begin(interactions)
        to = positions(artifact, interactions.products)
        model.demand = spread(array(artifact, "demand", len(to)).astype(np.float32), to, len(interactions.products))
        model.load(artifact, to, len(interactions.products))
        return model

    def _begin(self, interactions: Interactions) -> None:
        self._interactions, self._products = interactions, interactions.products
        self.demand = np.zeros(len(interactions.products), np.float32)
        self.forget(len(interactions.products))

    def _fit(self, interactions: Interactions, progress: Progress) -> None:
        self.demand = demand(interactions, self.config.demand_half_life)
        self.learn(interactions, progress)

    def _habits(self, histories: Histories) -> Matrix:
        return habits(histories, self.config.half_life, len(self.demand))

    def _trend(self, power: float) -> Weights:
        return np.maximum(self.demand, np.float32(_FLOOR)) ** np.float32(power)

    def _mixed(self, related: Scores, histories: Histories, list_name: ListName) -> Scores:
        new, config = list_name == "new", self.config
        scores = related * self._trend(config.new_trend if new else config.trend)
        scores *= self._scale(scores)[:, None]
        own = self._habits(histories)
        own.data *= np.float32(config.repeat)
        scores += own.toarray()
        scores += np.float32(config.new_share if new else config.share) * self.demand
        return np.asarray(scores, np.float32)

    def _scale(self, related: Scores) -> Weights:
        if not self.peaked:
            return np.ones(len(related), np.float32)
        peaks = related.max(axis=1, initial=0)
        return np.where(peaks > _NOTHING, 1 / np.maximum(peaks, _NOTHING), 0).astype(np.float32)

    def trial(self, config: C) -> C:
        """``config`` made cheaper where that does not change which settings are best."""
        return config

    def _chosen(self, interactions: Interactions, progress: Progress) -> C:
        """The settings that would have ranked the shop's most recent sales best: the model's own, then the mix."""
        window = tuning_window(interactions)
        if window is None:
            return self.config
        past = interactions.until(window.cut)
        trials = _Trials[C](type(self), self.seed, past, past.histories(window.customers), progress)

        def worth(lists: Sequence[ListName]) -> Callable[[C], float]:
            def found(config: C) -> float:
                progress.report(0, 1)
                return quality(trials.of(config, self.trial(config), lists[0]), past, window, lists)

            return found

        own = tuned(self.config, self.options, worth(LISTS))
        mixed = tuned(own, _MIXES, worth(_OLD))
        mixed = replace(mixed, new_trend=mixed.trend, new_share=mixed.share)
        return tuned(mixed, _NEW_MIXES, worth(("new",)))


_NO_MIX = {"demand_half_life": 1.0, "trend": 0.0, "repeat": 0.0, "share": 0.0, "new_trend": 0.0, "new_share": 0.0}


class _Trials(Generic[C]):
    """Models fitted to try settings; what is related is computed once for all mixes."""

    def __init__(
        self, model: type[Blended[C]], seed: int, past: Interactions, histories: Histories, progress: Progress
    ) -> None:
        self._kind, self._seed = model, seed
        self._past, self._histories, self._progress = past, histories, progress
        self._learned: C | None = None
        self._model: Blended[C] | None = None
        self._related: Scores = np.zeros((0, 0), np.float32)

    def of(self, config: C, cheaper: C, list_name: ListName) -> _Known:
        """The scorer for ``config``, with the mix of a list."""
        own = replace(cheaper, **_NO_MIX)
        if self._model is None or own != self._learned:
            self._model, self._learned = self._kind(self._seed, cheaper), own
            self._model._begin(self._past)
            self._model._fit(self._past, self._progress)
            self._related = self._model.related(self._histories)
        elif config.demand_half_life != self._model.config.demand_half_life:
            self._model.demand = demand(self._past, config.demand_half_life)
        self._model.config = config
        return _Known(self._model._mixed(self._related, self._histories, list_name))


class _Known:
    """Scores that are known already."""

    def __init__(self, scores: Scores) -> None:
        self._scores = scores

    def score(self, histories: Histories, list_name: ListName) -> Scores:  # noqa: ARG002 - of these histories only
        return self._scores


def habits(histories: Histories, half_life: float, products: int) -> Matrix:
    """Customers × products: the square root of the fading count of purchases, below zero where more was returned."""
    found = tally(histories, signs(histories.events) * decay(histories.events.time, histories.now, half_life), products)
    found.data = np.sign(found.data) * np.sqrt(np.abs(found.data))
    return found
