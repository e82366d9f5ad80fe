"""Best sellers: what everybody buys now."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recsys_gui.base.progress import Progress
from recsys_gui.domain.id_map import IdMap
from recsys_gui.domain.interactions import Histories, Interactions
from recsys_gui.domain.offer import LISTS, ListName
from recsys_gui.recommender.contract.evidence import ordered
from recsys_gui.recommender.contract.recommender import Artifact, EpochLoss, Evidence, Recommender, Scores
from recsys_gui.recommender.contract.restoring import array, configuration, positions, product_facts, settings, spread
from recsys_gui.recommender.judging.tuning import quality, tuned, tuning_window
from recsys_gui.recommender.past.weighting import decay, everybody, signs, tally

Demand = NDArray[np.float32]

HALF_LIVES = (7.0, 14.0, 30.0, 60.0, 120.0, 365.0)


@dataclass(frozen=True)
class PopularConfig:
    """How fast demand is forgotten.

    Attributes:
        half_life: days after which a sale counts half.
    """

    half_life: float = 30.0

    def __post_init__(self) -> None:
        if not self.half_life > 0:
            raise ValueError("a half-life must be positive")


class Popular(Recommender):
    """Recency-weighted best sellers, the same for everybody.

    Each customer, and each basket of an unknown buyer, counts at most once per product, so that one big buyer does not
    make a best seller. The half-life is chosen on the shop's own recent sales unless one is given.
    """

    key = "popular"

    def __init__(self, seed: int = 0, config: PopularConfig | None = None) -> None:
        super().__init__(seed)
        self._given = config
        self.config = config or PopularConfig()
        self._interactions: Interactions | None = None
        self._products = IdMap(())
        self.demand: Demand = np.zeros(0, np.float32)

    def prepare(self, interactions: Interactions, progress: Progress) -> None:
        """Choose the half-life."""
        self._interactions, self._products = interactions, interactions.products
        self.demand = np.zeros(len(interactions.products), np.float32)
        if self._given is None:
            self.config = choose(interactions, progress)

    def train_epoch(self, progress: Progress) -> EpochLoss:
        """Add the sales up."""
        progress.report(0, 1)
        if self._interactions is None:
            raise RuntimeError("prepare comes first")
        self.demand = demand(self._interactions, self.config.half_life)
        return EpochLoss()

    def score(self, histories: Histories, list_name: ListName) -> Scores:  # noqa: ARG002 - the same for all lists
        """The demand for each product, 1 for the best seller."""
        return np.tile(self.demand, (len(histories), 1))

    def explain(self, histories: Histories, product: int) -> list[Evidence]:  # noqa: ARG002 - nobody's past matters
        """General demand, where there is any."""
        return ordered([Evidence(None, float(self.demand[product]))])

    def state(self) -> Artifact:
        """The demand."""
        return Artifact(self.key, settings(self.config), product_facts(self._products), {"demand": self.demand})

    @classmethod
    def restore(cls, artifact: Artifact, interactions: Interactions) -> Popular:
        """The model of ``artifact``; products it has not met have no demand."""
        model = cls(config=configuration(artifact, cls.key, PopularConfig))
        model._products = interactions.products
        to = positions(artifact, interactions.products)
        values = array(artifact, "demand", len(to)).astype(np.float32)
        model.demand = spread(values, to, len(interactions.products))
        return model


def choose(interactions: Interactions, progress: Progress) -> PopularConfig:
    """The half-life that would have ranked the shop's most recent sales best."""
    window = tuning_window(interactions)
    if window is None:
        return PopularConfig()
    past = interactions.until(window.cut)

    def worth(config: PopularConfig) -> float:
        progress.report(0, 1)
        trial = Popular(config=config)
        trial.demand = demand(past, config.half_life)
        return quality(trial, past, window, LISTS)

    return tuned(PopularConfig(), {"half_life": HALF_LIVES}, worth)


def demand(interactions: Interactions, half_life: float) -> Demand:
    """Recency-weighted buyers of each product less its returns, 1 for the best seller.

    Args:
        interactions: the sales; each customer and each unknown buyer's basket counts at most once per product.
        half_life: days after which a sale counts half.
    """
    buyers = everybody(interactions)
    weights = signs(buyers.events) * decay(buyers.events.time, buyers.now, half_life)
    net = tally(buyers, weights, len(interactions.products))
    total = np.bincount(net.indices, np.clip(net.data, -1, 1), len(interactions.products))
    return np.asarray(total / max(total.max(initial=0), 1e-9), np.float32)
