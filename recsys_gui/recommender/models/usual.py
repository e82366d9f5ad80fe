"""The usual basket: what each customer repeats."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from recsys_gui.base.progress import Progress
from recsys_gui.domain.id_map import IdMap
from recsys_gui.domain.interactions import Histories, Interactions
from recsys_gui.domain.offer import ListName
from recsys_gui.recommender.contract.evidence import ordered
from recsys_gui.recommender.contract.recommender import Artifact, EpochLoss, Evidence, Recommender, Scores
from recsys_gui.recommender.contract.restoring import array, configuration, positions, product_facts, settings, spread
from recsys_gui.recommender.judging.tuning import quality, tuned, tuning_window
from recsys_gui.recommender.models.popular import Demand, choose, demand
from recsys_gui.recommender.past.interest import Interest, interest, options
from recsys_gui.recommender.past.weighting import Weights, decay, signs, tally

_LISTS: tuple[ListName, ...] = ("again", "all")
_OPTIONS = {"half_life": (60.0, 180.0, 365.0, 3650.0), "share": (0.03, 0.3, 1.0, 2.0)}


@dataclass(frozen=True)
class UsualConfig:
    """How habits fade, and how much general demand counts beside them.

    Attributes:
        half_life: days after which a purchase by the customer counts half.
        share: weight of the demand of all customers (1 for the best seller) beside a purchase made just now.
        demand_half_life: days after which a sale to anybody counts half.
        view, favourite, rating: of what a customer showed besides buying, see :class:`Interest`.
    """

    half_life: float = 180.0
    share: float = 0.3
    demand_half_life: float = 30.0
    view: float = Interest.view
    favourite: float = Interest.favourite
    rating: float = Interest.rating

    @property
    def interest(self) -> Interest:
        """How much looks, favourites and ratings count."""
        return Interest(self.view, self.favourite, self.rating)

    def __post_init__(self) -> None:
        if not (self.half_life > 0 and self.demand_half_life > 0 and self.share >= 0):
            raise ValueError("half-lives must be positive, the share not negative")


class Usual(Recommender):
    """The customer's own purchases, recency-weighted, with the square root of their sum, plus what sells now.

    The square root keeps a daily habit from hiding everything else; demand tells which habits are in season, and serves
    who has no past. A frequency baseline of this kind is hard to beat for repeat buying (Li et al. 2023, "A next basket
    recommendation reality check"). Returns take purchases back; looks, favourites and ratings
    count as far as they foretold sales. Settings are chosen on the shop's own recent sales
    unless they are given.
    """

    key = "usual"

    def __init__(self, seed: int = 0, config: UsualConfig | None = None) -> None:
        super().__init__(seed)
        self._given = config
        self.config = config or UsualConfig()
        self._interactions: Interactions | None = None
        self._products = IdMap(())
        self.demand: Demand = np.zeros(0, np.float32)

    def prepare(self, interactions: Interactions, progress: Progress) -> None:
        """Choose the settings."""
        self._interactions, self._products = interactions, interactions.products
        self.demand = np.zeros(len(interactions.products), np.float32)
        if self._given is None:
            self.config = _choose(interactions, progress)

    def train_epoch(self, progress: Progress) -> EpochLoss:
        """Learn the demand; habits stand in the histories."""
        progress.report(0, 1)
        if self._interactions is None:
            raise RuntimeError("prepare comes first")
        self.demand = demand(self._interactions, self.config.demand_half_life)
        return EpochLoss()

    def score(self, histories: Histories, list_name: ListName) -> Scores:  # noqa: ARG002 - the same for all lists
        """Habits plus demand."""
        habits = tally(histories, self._weights(histories), len(self.demand))
        habits.data = _habit(habits.data)
        scores = np.asarray(habits.toarray() + np.float32(self.config.share) * self.demand, np.float32)
        shown = interest(histories, len(self.demand), self.config.interest)
        return scores if shown is None else scores + shown.toarray()

    def explain(self, histories: Histories, product: int) -> list[Evidence]:
        """The product's own past purchases and what else the customer showed of it, and demand, strongest first."""
        own = histories.take(np.zeros(1, np.int64))
        weight = float(_habit(self._weights(own)[own.events.product == product].sum(keepdims=True))[0])
        shown = interest(own, len(self.demand), self.config.interest)
        weight += 0.0 if shown is None else float(shown[[0]].toarray()[0, product])
        general = self.config.share * float(self.demand[product])
        found = [Evidence(product, weight), Evidence(None, general)]
        return ordered(found)

    def state(self) -> Artifact:
        """The demand and the settings."""
        return Artifact(self.key, settings(self.config), product_facts(self._products), {"demand": self.demand})

    @classmethod
    def restore(cls, artifact: Artifact, interactions: Interactions) -> Usual:
        """The model of ``artifact``; products it has not met have no demand."""
        model = cls(config=configuration(artifact, cls.key, UsualConfig))
        to = positions(artifact, interactions.products)
        values = array(artifact, "demand", len(to)).astype(np.float32)
        model._products = interactions.products
        model.demand = spread(values, to, len(interactions.products))
        return model

    def _weights(self, histories: Histories) -> Weights:
        return signs(histories.events) * decay(histories.events.time, histories.now, self.config.half_life)


def _habit(net: Weights) -> Weights:
    """The square root, with its sign: more was returned than bought of what is below zero."""
    return np.sign(net) * np.sqrt(np.abs(net))


def _choose(interactions: Interactions, progress: Progress) -> UsualConfig:
    start = UsualConfig(demand_half_life=choose(interactions, progress).half_life)
    window = tuning_window(interactions)
    if window is None:
        return start
    past = interactions.until(window.cut)

    def worth(config: UsualConfig) -> float:
        progress.report(0, 1)
        trial = Usual(config=config)
        trial.demand = sold
        return quality(trial, past, window, _LISTS)

    sold = demand(past, start.demand_half_life)
    return tuned(start, {**_OPTIONS, **options(past)}, worth)
