"""Logistic regression: which signs of the past say that a product will be bought next."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from recsys_gui.base.progress import Progress
from recsys_gui.domain.id_map import IdMap
from recsys_gui.domain.interactions import Events, Histories, Interactions
from recsys_gui.domain.offer import LISTS, ListName
from recsys_gui.recommender.contract.leave_one_out import by_leaving_out
from recsys_gui.recommender.contract.ranking import permitted
from recsys_gui.recommender.contract.recommender import Artifact, EpochLoss, Evidence, Recommender, Scores
from recsys_gui.recommender.contract.restoring import array, configuration, positions, product_facts, settings, spread
from recsys_gui.recommender.judging.window import Window, recent_window
from recsys_gui.recommender.models.item_to_item import ItemToItem, ItemToItemConfig
from recsys_gui.recommender.models.popular import Demand, demand
from recsys_gui.recommender.models.ranking_features import (
    DEMAND_POWERS,
    RELATED,
    RankingFeatures,
    ranking_features,
    width,
)
from recsys_gui.recommender.past.time_scale import TimeScale, time_scale

Dense = NDArray[np.float32]

_WANTED = 1500
_CELLS = 8_000_000
_FEWEST = 30
_RELATED = "related_"


@dataclass(frozen=True)
class LogisticConfig:
    """What is learned from.

    Attributes:
        half_lives: days after which a sale counts half in each of the demands.
        relating: how co-occurrence is counted; its share of demand is 0.
        hard: of each customer, so many of the most related products are learned from.
        easy: and so many drawn evenly, which stand for all the others.
        ridge: how strongly weights are held down.
    """

    half_lives: tuple[float, ...] = (10.0, 30.0, 180.0)
    relating: ItemToItemConfig = field(default_factory=lambda: ItemToItemConfig(share=0.0))
    hard: int = 150
    easy: int = 100
    ridge: float = 30.0

    def __post_init__(self) -> None:
        if not (self.half_lives and min(self.half_lives) > 0 and self.ridge > 0):
            raise ValueError("there must be half-lives, and they and the ridge must be positive")
        if self.hard < 0 or self.easy < 1 or self.relating.share:
            raise ValueError("there must be something to learn from, and no demand within the co-occurrence")


class Logistic(Recommender):
    """Logistic regression (Cox 1958) on counts, recency, rhythm, demand and co-occurrence; one for each list.

    It learns from a window of the past: all that is counted comes from before the window, and whether a product was
    bought within it is what is to be told. Then everything is counted again up to now, and the weights are kept. Shops
    with too little past to learn from keep simple weights.
    """

    key = "logistic"

    def __init__(self, seed: int = 0, config: LogisticConfig | None = None) -> None:
        super().__init__(seed)
        self._given = config
        self.config = config or LogisticConfig()
        self._interactions: Interactions | None = None
        self._products = IdMap(())
        self._scale = time_scale(Histories(np.zeros(1, np.int64), Events.empty(), 0))
        self._relating = ItemToItem(config=self.config.relating)
        self._demands: list[Demand] = []
        self.weights: dict[ListName, Dense] = {}
        """The weight of each feature (see :class:`RankingFeatures`), for each list."""

    def prepare(self, interactions: Interactions, progress: Progress) -> None:
        """Choose how co-occurrence is counted."""
        self._interactions, self._products = interactions, interactions.products
        self._scale = time_scale(interactions.histories())
        if self._given is None:
            chosen = ItemToItem()
            chosen.prepare(interactions, progress)
            self.config = replace(self.config, relating=replace(chosen.config, share=0.0))
        self._relating = ItemToItem(config=self.config.relating)
        self._relating.prepare(interactions, progress)
        total = len(interactions.products)
        self._demands = [np.zeros(total, np.float32) for _ in self.config.half_lives]
        self.weights = dict.fromkeys(LISTS, _simple(len(self._demands)))

    def train_epoch(self, progress: Progress) -> EpochLoss:
        """Learn the weights on the past, then count up to now."""
        progress.report(0, 3)
        if self._interactions is None:
            raise RuntimeError("prepare comes first")
        window = recent_window(self._interactions, _WANTED)
        if window is not None:
            most = max(_FEWEST, min(_WANTED, _CELLS // max(1, len(self._products))))
            self._learn(self._interactions, window.sample(most, self.seed), progress)
        progress.report(2, 3)
        self._count(self._interactions, progress)
        return EpochLoss()

    def score(self, histories: Histories, list_name: ListName) -> Scores:
        """The log odds of being bought, up to what is the same for all products."""
        return self._features(histories).sums(self.weights[list_name])

    def explain(self, histories: Histories, product: int) -> list[Evidence]:
        """How much the score of ``product`` falls without each product of the past, and demand."""
        return by_leaving_out(self.score, histories, product)

    def state(self) -> Artifact:
        """Weights, demands and co-occurrence."""
        arrays: dict[str, NDArray[np.generic]] = {f"weights_{name}": self.weights[name] for name in LISTS}
        arrays |= {f"demand_{number}": sold for number, sold in enumerate(self._demands)}
        arrays |= {_RELATED + name: part for name, part in self._relating.state().arrays.items()}
        facts = {**product_facts(self._products), "rhythm": self._scale.rhythm, "horizon": self._scale.horizon}
        return Artifact(self.key, settings(self.config), facts, arrays)

    @classmethod
    def restore(cls, artifact: Artifact, interactions: Interactions) -> Logistic:
        """The model of ``artifact``; products it has not met have no demand and are related to nothing."""
        model = cls(config=configuration(artifact, cls.key, LogisticConfig))
        model._interactions, model._products = interactions, interactions.products
        model._scale = _stored_scale(artifact)
        to, total = positions(artifact, interactions.products), len(interactions.products)
        many = len(model.config.half_lives)
        model._demands = [
            spread(array(artifact, f"demand_{number}", len(to)).astype(np.float32), to, total) for number in range(many)
        ]
        model.weights = {name: array(artifact, f"weights_{name}", width(many)).astype(np.float32) for name in LISTS}
        theirs = [name for name in artifact.arrays if name.startswith(_RELATED)]
        parts = {name.removeprefix(_RELATED): artifact.arrays[name] for name in theirs}
        stored = Artifact(ItemToItem.key, settings(model.config.relating), artifact.facts, parts)
        model._relating = ItemToItem.restore(stored, interactions)
        return model

    def _features(self, histories: Histories) -> RankingFeatures:
        return ranking_features(histories, self._relating, self._demands, self._scale)

    def _count(self, interactions: Interactions, progress: Progress) -> None:
        self._demands = [demand(interactions, half_life) for half_life in self.config.half_lives]
        self._relating = ItemToItem(config=self.config.relating)
        self._relating.prepare(interactions, progress)
        self._relating.train_epoch(progress)

    def _learn(self, interactions: Interactions, window: Window, progress: Progress) -> None:
        past = interactions.until(window.cut)
        self._count(past, progress)
        progress.report(1, 3)
        histories, may = past.histories(window.customers), past.table.recommendable
        features, bought = self._features(histories), np.zeros((len(window), len(may)), bool)
        bought[np.repeat(np.arange(len(window)), np.diff(window.indptr)), window.products] = True
        certain = histories.bought(len(may)) | self._related_most(features.related)
        drawn, weight = self._drawn(features.related.shape)
        for name in LISTS:
            rows, products = np.nonzero((certain | bought | drawn) & permitted(histories, name, may))
            hits = bought[rows, products]
            weights = np.where(certain[rows, products] | hits, 1, weight)
            if min(hits.sum(), (~hits).sum()) >= _FEWEST:
                self.weights[name] = _regression(features.listed(rows, products), hits, weights, self.config.ridge)

    def _related_most(self, related: Scores) -> NDArray[np.bool_]:
        """The most related products of each customer."""
        chosen, most = np.zeros(related.shape, bool), min(self.config.hard, related.shape[1])
        if most:
            best = np.argpartition(-related, most - 1, axis=1)[:, :most]
            np.put_along_axis(chosen, best, True, axis=1)
        return chosen

    def _drawn(self, shape: tuple[int, ...]) -> tuple[NDArray[np.bool_], float]:
        """Products drawn evenly, and how many each of them stands for: what was not drawn must not be forgotten."""
        chance = min(1.0, self.config.easy / max(shape[1], 1))
        return np.asarray(np.random.default_rng(self.seed).random(shape) < chance, bool), 1 / chance


def _regression(features: Dense, hits: NDArray[np.bool_], weights: NDArray[np.float64], ridge: float) -> Dense:
    """What each feature adds to the log odds, learned on standardised ones; each row counts ``weights`` times."""
    from sklearn.linear_model import LogisticRegression
    from threadpoolctl import threadpool_limits

    mean, deviation = features.mean(axis=0), features.std(axis=0)
    varied = deviation > 1e-6
    found = np.zeros(features.shape[1], np.float32)
    with threadpool_limits(1):
        model = LogisticRegression(C=1 / ridge, max_iter=200, tol=1e-3)
        model.fit((features[:, varied] - mean[varied]) / deviation[varied], hits, weights)
    found[varied] = model.coef_[0] / deviation[varied]
    return found


def _simple(demands: int) -> Dense:
    """Weights for shops without a past to learn from: co-occurrence and habit before demand."""
    weights = np.zeros(width(demands), np.float32)
    weights[:RELATED] = 2.0, 1.0, 2.0
    weights[RELATED] = 0.5
    # The first of what was bought before: that it was, and how often, fading.
    own = RELATED + len(DEMAND_POWERS) * demands
    weights[own + 1 : own + 4] = 1.0
    return weights


def _stored_scale(artifact: Artifact) -> TimeScale:
    rhythm, horizon = artifact.facts.get("rhythm"), artifact.facts.get("horizon")
    if not (isinstance(rhythm, float) and isinstance(horizon, float)):
        raise ValueError("the stored model does not tell its units of time")
    return TimeScale(rhythm, horizon)
