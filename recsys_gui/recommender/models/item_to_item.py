"""Item-to-item: what is bought with and after the products a customer bought."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from recsys_gui.base.progress import Progress
from recsys_gui.domain.id_map import IdMap
from recsys_gui.domain.interactions import Histories, Interactions
from recsys_gui.domain.offer import ListName
from recsys_gui.recommender.contract.evidence import ordered
from recsys_gui.recommender.contract.recommender import Artifact, EpochLoss, Evidence, Recommender, Scores
from recsys_gui.recommender.contract.restoring import array, configuration, positions, product_facts, settings, spread
from recsys_gui.recommender.judging.tuning import quality, tuned, tuning_window
from recsys_gui.recommender.models.popular import Demand, demand
from recsys_gui.recommender.past.cooccurrence import Matrix, Steps, baskets_since, count, strongest
from recsys_gui.recommender.past.interest import Interest, interest, options
from recsys_gui.recommender.past.weighting import Weights, signs, tally

_LISTS: tuple[ListName, ...] = ("new", "all")
_OPTIONS = {"half_life": (7.0, 20.0, 180.0, 3650.0)}
_TRIAL_PAIRS = 100_000_000
_FAINT = 1e-4
_MOST_ENTRIES = 4_000_000


@dataclass(frozen=True)
class ItemToItemConfig:
    """How pairs are counted and weighed.

    Attributes:
        half_life: days after which a pair counts half.
        reach: baskets further apart in a customer's history do not count as a pair.
        forward: factor for each basket between them, in the order of buying.
        backward: the same against the order of buying.
        given_power: how far the popularity of what was bought is divided out.
        taken_power: how far the popularity of what is offered is divided out.
        memory: factor for each basket bought since, when a history is scored.
        neighbours: most products kept per product (fewer above 20,000 products, to bound memory).
        share: weight of general demand beside a customer's best product.
        view, favourite, rating: of what a customer showed besides buying, see :class:`Interest`.
    """

    half_life: float = 60.0
    reach: int = 8
    forward: float = 0.8
    backward: float = 0.4
    given_power: float = 0.4
    taken_power: float = 0.25
    memory: float = 0.7
    neighbours: int = 200
    share: float = 0.05
    view: float = Interest.view
    favourite: float = Interest.favourite
    rating: float = Interest.rating

    @property
    def interest(self) -> Interest:
        """How much looks, favourites and ratings count."""
        return Interest(self.view, self.favourite, self.rating)

    def __post_init__(self) -> None:
        if not (self.half_life > 0 and self.reach >= 0 and self.neighbours > 0 and self.share >= 0):
            raise ValueError("half-life and neighbours must be positive, reach and share not negative")
        if not all(0 <= value <= 1 for value in (self.forward, self.backward, self.memory)):
            raise ValueError("forward, backward and memory lie between 0 and 1")

    @property
    def steps(self) -> Steps:
        """How pairs of baskets count."""
        return Steps(self.reach, self.forward, self.backward, self.half_life)


class ItemToItem(Recommender):
    """Item-based nearest neighbours over baskets in time (Sarwar et al. 2001; Linden, Smith and York 2003).

    Two products are related when they stand in one basket, or in baskets of the same customer a few visits apart, the
    more so the nearer and the more recent. On sparse data, co-occurrence weighted by distance does as well as sequence
    networks (Ludewig and Jannach 2018). Settings are chosen on the shop's own recent sales unless they are given.
    """

    key = "item_to_item"

    def __init__(self, seed: int = 0, config: ItemToItemConfig | None = None) -> None:
        super().__init__(seed)
        self._given = config
        self.config = config or ItemToItemConfig()
        self._interactions: Interactions | None = None
        self._products = IdMap(())
        self.demand: Demand = np.zeros(0, np.float32)
        self.similarity = _nothing(0)

    def prepare(self, interactions: Interactions, progress: Progress) -> None:
        """Choose the settings."""
        self._interactions, self._products = interactions, interactions.products
        total = len(interactions.products)
        self.demand, self.similarity = np.zeros(total, np.float32), _nothing(total)
        if self._given is None:
            self.config = _choose(interactions, progress)

    def train_epoch(self, progress: Progress) -> EpochLoss:
        """Count."""
        progress.report(0, 1)
        if self._interactions is None:
            raise RuntimeError("prepare comes first")
        found = count(self._interactions, self.config.steps)
        most = max(1, min(self.config.neighbours, _MOST_ENTRIES // max(1, len(self._products))))
        similar = strongest(found.similarity(self.config.given_power, self.config.taken_power), most)
        similar.eliminate_zeros()
        similar.sort_indices()
        self.similarity = similar
        self.demand = demand(self._interactions, self.config.half_life)
        return EpochLoss()

    def score(self, histories: Histories, list_name: ListName) -> Scores:  # noqa: ARG002 - the same for all lists
        """Sums of similarities to the past, 1 for each customer's best product, less returns, plus some demand."""
        related = (self._past(histories) @ self.similarity).toarray()
        related /= np.maximum(related.max(axis=1, initial=0, keepdims=True), 1e-12)
        related += np.float32(self.config.share) * self.demand
        related -= self._returned(histories).toarray()
        shown = interest(histories, len(self.demand), self.config.interest)
        if shown is not None:
            related += shown.toarray()
        return np.asarray(related, np.float32)

    def explain(self, histories: Histories, product: int) -> list[Evidence]:
        """The past purchases most related to ``product``, its own returns, and demand."""
        first = histories.take(np.zeros(1, np.int64))
        own = self._past(first)
        peak = max(float((own @ self.similarity).max()), 1e-12)
        weights = self.similarity[own.indices][:, [product]].toarray().ravel() * own.data / peak
        found = [Evidence(int(item), float(weight)) for item, weight in zip(own.indices, weights, strict=True)]
        shown = interest(first, len(self.demand), self.config.interest)
        own_interest = 0.0 if shown is None else float(shown.toarray()[0, product])
        found.append(Evidence(product, own_interest - float(self._returned(first).toarray()[0, product])))
        found.append(Evidence(None, self.config.share * float(self.demand[product])))
        return ordered(found)

    def state(self) -> Artifact:
        """The similarities, the demand and the settings."""
        arrays: dict[str, NDArray[np.generic]] = {
            "demand": self.demand,
            "indptr": self.similarity.indptr.astype(np.int64),
            "indices": self.similarity.indices.astype(np.int32),
            "data": self.similarity.data,
        }
        return Artifact(self.key, settings(self.config), product_facts(self._products), arrays)

    @classmethod
    def restore(cls, artifact: Artifact, interactions: Interactions) -> ItemToItem:
        """The model of ``artifact``; products it has not met are related to nothing."""
        model = cls(config=configuration(artifact, cls.key, ItemToItemConfig))
        to, total = positions(artifact, interactions.products), len(interactions.products)
        model._products = interactions.products
        model.demand = spread(array(artifact, "demand", len(to)).astype(np.float32), to, total)
        indptr = array(artifact, "indptr", len(to) + 1).astype(np.int64)
        size = int(indptr[-1])
        columns, values = array(artifact, "indices", size), array(artifact, "data", size).astype(np.float32)
        if (np.diff(indptr) < 0).any() or columns.min(initial=0) < 0 or columns.max(initial=-1) >= len(to):
            raise ValueError("the stored similarities do not fit the stored products")
        rows, columns = np.repeat(to, np.diff(indptr)), to[columns.astype(np.int64)]
        known = (rows >= 0) & (columns >= 0)
        triplets = (values[known], (rows[known], columns[known]))
        model.similarity = sparse.csr_array(triplets, shape=(total, total))
        return model

    def _past(self, histories: Histories) -> Matrix:
        """Customers × products: what each bought, fading by baskets since, less returns; and what else they showed."""
        past = tally(histories, signs(histories.events) * self._fading(histories), len(self.demand))
        shown = interest(histories, len(self.demand), self.config.interest)
        if shown is not None:
            past = past + shown
        past.data = np.clip(past.data, -1, 1)
        past.data[np.abs(past.data) < _FAINT] = 0
        past.eliminate_zeros()
        return past

    def _returned(self, histories: Histories) -> Matrix:
        """Customers × products: what each brought back, fading likewise; just now counts as much as the best idea."""
        returns = np.maximum(-signs(histories.events), 0) * self._fading(histories)
        brought = tally(histories, returns, len(self.demand))
        brought.data = np.minimum(brought.data, 1)
        return brought

    def _fading(self, histories: Histories) -> Weights:
        return np.power(np.float32(self.config.memory), baskets_since(histories).astype(np.float32))


def _choose(interactions: Interactions, progress: Progress) -> ItemToItemConfig:
    """The settings that would have ranked the shop's most recent sales best."""
    window = tuning_window(interactions)
    if window is None:
        return ItemToItemConfig()
    past = interactions.until(window.cut)

    def worth(config: ItemToItemConfig) -> float:
        progress.report(0, 1)
        trial, found = ItemToItem(config=config), count(past, config.steps, _TRIAL_PAIRS)
        trial.demand = demand(past, config.half_life)
        trial.similarity = found.similarity(config.given_power, config.taken_power)
        return quality(trial, past, window, _LISTS)

    return tuned(ItemToItemConfig(), {**_OPTIONS, **options(past)}, worth)


def _nothing(products: int) -> Matrix:
    parts = (np.zeros(0, np.float32), np.zeros(0, np.int32), np.zeros(products + 1, np.int32))
    return sparse.csr_array(parts, shape=(products, products))
