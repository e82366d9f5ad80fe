"""Features of (customer, product) pairs whose weighted sum ranks: made for all products at once, without a loop."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recsys_gui.domain.interactions import Histories
from recsys_gui.recommender.contract.recommender import Scores
from recsys_gui.recommender.models.item_to_item import ItemToItem
from recsys_gui.recommender.models.popular import Demand
from recsys_gui.recommender.past.history_features import CUSTOMER_FEATURES, PAIR_FEATURES, history_features
from recsys_gui.recommender.past.time_scale import TimeScale

Dense = NDArray[np.float32]

RELATED = 3
DEMAND_POWERS = (1.0, 0.5, 0.25)
OWN = 1 + PAIR_FEATURES + CUSTOMER_FEATURES


def width(demands: int) -> int:
    """How many features there are with so many demands."""
    return RELATED + demands * len(DEMAND_POWERS) + OWN


@dataclass(frozen=True, eq=False)
class RankingFeatures:
    """What is known of some customers and all products, ready to be summed or listed.

    The order of features: :data:`RELATED` of co-occurrence, each demand to each power, then of what the customer bought
    before: 1, its history (counts, recency, rhythm) and the customer's; all 0 where it was not bought.

    Attributes:
        related: customers × products, co-occurrence with the past, 1 at best, less returns.
        demand: features × products.
        rows, product: of each product somebody bought before, whose, and which.
        own: these × :data:`OWN`.
    """

    related: Scores
    demand: Dense
    rows: NDArray[np.int64]
    product: NDArray[np.int64]
    own: Dense

    def sums(self, weights: Dense) -> Scores:
        """Customers × products: the features times ``weights``."""
        first, second = RELATED, RELATED + len(self.demand)
        scores = sum(
            (weight * part for weight, part in zip(weights[:first], _shapes(self.related), strict=True)),
            start=weights[first:second] @ self.demand,
        )
        found = np.asarray(scores, np.float32)
        found[self.rows, self.product] += self.own @ weights[second:]
        return found

    def listed(self, rows: NDArray[np.int64], products: NDArray[np.int64]) -> Dense:
        """The features of these pairs, pairs × features."""
        places = np.zeros(self.related.shape, np.int32)
        places[self.rows, self.product] = np.arange(1, len(self.rows) + 1)
        own = np.concatenate([np.zeros((1, OWN), np.float32), self.own])
        related = np.stack(_shapes(self.related[rows, products]), axis=1)
        return np.concatenate([related, self.demand[:, products].T, own[places[rows, products]]], axis=1)


def ranking_features(
    histories: Histories, relating: ItemToItem, demands: list[Demand], scale: TimeScale
) -> RankingFeatures:
    """The features of ``histories``.

    Args:
        histories: of any customers.
        relating: tells co-occurrence; without a share of demand.
        demands: what sells, at different speeds of forgetting.
        scale: the shop's units of time.
    """
    products = relating.similarity.shape[0]
    past = history_features(histories, products, scale)
    customer = past.customer[past.rows]
    own = np.concatenate([np.ones((len(past.rows), 1), np.float32), past.pair, customer], axis=1)
    powers = np.stack([np.maximum(sold, 0) ** np.float32(power) for sold in demands for power in DEMAND_POWERS])
    return RankingFeatures(
        relating.score(histories, "all"), powers.astype(np.float32), past.rows, past.product, own.astype(np.float32)
    )


def _shapes(related: Scores) -> list[Scores]:
    """Co-occurrence as it is, with the weak ones raised, and what was brought back."""
    return [related, np.sqrt(np.maximum(related, 0)), np.minimum(related, 0)]
