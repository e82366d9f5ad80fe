"""When a customer comes next, and when a product is due for them.

What is forecast is the median of the days until the next purchase, with an 80 % window. It is learned from the shop's
own past: at several earlier moments, what was known then and what happened afterwards. Who does not come back within
the horizon is part of what is learned, so customers and products that are gone are not expected. A shop with too little
past for that uses each rhythm, shrunk to that of the shop (empirical Bayes on the logarithms of the gaps).
"""

from __future__ import annotations

import copy
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from recsys_gui.domain.interactions import DAY, Index, Interactions
from recsys_gui.offers.day_classes import FEWEST, LEVELS, DayClasses
from recsys_gui.offers.gaps import Gaps, count_between, first_after, gaps
from recsys_gui.offers.product_windows import product_windows
from recsys_gui.offers.visit_signs import visit_signs
from recsys_gui.recommender.past.time_scale import time_scale
from recsys_gui.recommender.past.visit_sequences import visit_sequences

if TYPE_CHECKING:
    from recsys_gui.recommender.networks.timing_network import TimingNetwork

Reals = NDArray[np.float64]

_SHORTEST, _LONGEST, _RHYTHMS = 21, 120, 1.2
_SHARE_OF_SPAN = 5
_YEAR = 365
_PRIOR = 2.0
_FEWEST_DAYS = 3
_WIDE = 1.2816
"""Standard deviations from the middle to the ends of an 80 % range."""
_LEAST_DEVIATION = 0.25
_CUTS, _VISIT_CUTS, _PAIR_CUTS, _SEASON = 7, 6, (0, 1, 3, 6), 120
_SEASON_DAYS, _SEASON_COUNTS, _PAIR_SEASON_COUNTS = (-10, 0, 10), 3, 2
"""Days around the same day a year ago that are learned from as well, and how often each counts."""
_PAIRS_A_CUT = 30_000
_NETWORK_SHARE = 0.3
"""What the chances of a network count where both foretell together."""


@dataclass(frozen=True, eq=False)
class Times:
    """Forecasts, day numbers since 1970: ``low`` and ``high`` hold 80 % of the outcomes, ``middle`` half of them.

    Where nothing is expected within the horizon, ``expected`` is False and ``middle`` lies beyond it. Where ``high``
    cannot be foreseen, ``open_ended`` is True and ``high`` stands at twice the horizon.
    """

    low: Index
    middle: Index
    high: Index
    expected: NDArray[np.bool_]
    open_ended: NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class VisitNetwork:
    """A network that foretells visits, ``alone`` or together with what Timing learns by itself."""

    network: TimingNetwork
    alone: bool


@dataclass(frozen=True, eq=False)
class LearnedTimes:
    """What a past says about times: so many days can be foreseen, and the models, None where it was too short."""

    horizon: int
    visits: DayClasses | None
    pairs: DayClasses | None


class Timing:
    """Forecasts of one shop from its sales up to now.

    Args:
        interactions: all sales.
        seed: of the samples that are learned from.
        learned: from the same shop a few sales ago, where that still holds; nothing is learned then.
        network: foretells visits where it was the better on the shop's past.
    """

    def __init__(
        self, interactions: Interactions, seed: int = 0, learned: LearnedTimes | None = None,
        network: VisitNetwork | None = None,
    ) -> None:  # fmt: skip
        bought = interactions.histories().purchases()
        self._row, self._product = bought.rows, bought.events.product.astype(np.int64)
        self._day: Index = bought.events.time // DAY
        self._products, self._seed = max(len(interactions.products), 1), seed
        self.today = int((interactions.now - 1) // DAY) + 1
        self._first_day = int(self._day.min(initial=self.today))
        self.horizon: int = horizon_of(interactions) if learned is None else learned.horizon
        self._visits_now = _Moment(self, self.today)
        self._network = network
        self._sequences = None if network is None else visit_sequences(self._row, self._day, self.today)
        self._visit_model: DayClasses | None = None
        self._pair_model: DayClasses | None = None
        if learned is None:
            self._learn()
        else:
            self._visit_model, self._pair_model = learned.visits, learned.pairs

    def with_network(self, network: VisitNetwork | None) -> Timing:
        """The same, but a network foretells visits, or none does."""
        other = copy.copy(self)
        other._network = network
        other._sequences = None if network is None else visit_sequences(self._row, self._day, self.today)
        return other

    @property
    def learned_visits(self) -> bool:
        """Whether there was enough past to learn more than rhythms from."""
        return self._visit_model is not None

    def _learn(self) -> None:
        earlier = [_Moment(self, cut) for cut in self._cuts()]
        season = [_Moment(self, cut) for cut in self._season_cuts()]
        self._visit_model = self._learn_visits([*earlier[:_VISIT_CUTS], *season * _SEASON_COUNTS])
        spread = [earlier[place] for place in _PAIR_CUTS if place < len(earlier)]
        self._pair_model = self._learn_pairs([*spread, *season * _PAIR_SEASON_COUNTS])

    @property
    def learned(self) -> LearnedTimes:
        """What was learned."""
        return LearnedTimes(self.horizon, self._visit_model, self._pair_model)

    def next_visits(self, customers: Index) -> Times:
        """When each customer (position) is expected next; beyond the horizon for those who never came."""
        return self._dated(self._foretold(customers), self.today)

    def due(self, customers: Index, products: Index) -> tuple[Times, Times]:
        """When each product is due for each customer, pair by pair, and when that customer comes next.

        A product they never bought is due at their next visit.
        """
        visits = self._visits_at(self._visits_now, customers)
        foretold = visits if self._network is None else self._foretold(customers)
        days = foretold.copy()
        place = self._visits_now.pairs.find(customers * self._products + products)
        known = np.flatnonzero(place >= 0)
        if len(known):
            if self._pair_model is None:
                days[known] = self._shrunk(self._visits_now.pairs, place[known], self.today)
            else:
                features = self._visits_now.pair_features(place[known], visits[known, 1])
                days[known] = self._pair_model.predict(features)
        return self._dated(days, self.today), self._dated(foretold, self.today)

    def own_rhythm(self, customers: Index, products: Index) -> tuple[Index, Index]:
        """Day numbers of the last purchase of each pair, and of when their own rhythm has it due next.

        0 where they never bought it, and where fewer than three days of purchase make no rhythm.
        """
        found = self._visits_now.pairs
        place = found.find(customers * self._products + products)
        known, regular = place >= 0, np.zeros(len(place), bool)
        last, usual = np.zeros(len(place), np.int64), np.zeros(len(place), np.int64)
        last[known] = found.last[place[known]]
        regular[known] = found.days[place[known]] >= _FEWEST_DAYS
        gap = np.exp(found.log_mean[place[regular]])
        usual[regular] = last[regular] + np.maximum(np.rint(gap), 1).astype(np.int64)
        return last, usual

    def _visits_at(self, moment: _Moment, customers: Index) -> Reals:
        """Days from the moment until the next visit, customers × 3."""
        different, back = np.unique(customers, return_inverse=True)
        place = moment.visits.find(different)
        days = np.full((len(different), 3), 2.0 * self.horizon)
        known = np.flatnonzero(place >= 0)
        if self._visit_model is not None and len(known):
            days[known] = self._visit_model.predict(moment.visit_features(place[known]))
        elif len(known):
            days[known] = self._shrunk(moment.visits, place[known], moment.day)
        return days[back]

    def _foretold(self, customers: Index) -> Reals:
        """Days from today until the next visit, customers × 3, by the network where there is one."""
        if self._network is None or self._sequences is None:
            return self._visits_at(self._visits_now, customers)
        different, back = np.unique(customers, return_inverse=True)
        place = np.searchsorted(self._sequences.who, different)
        known = np.isin(different, self._sequences.who)
        days = np.full((len(different), 3), 2.0 * self.horizon)
        within = self._network.network.within(self._sequences.take(place[known]), self.horizon)
        if not self._network.alone and self._visit_model is not None:
            theirs = self._visits_now.visits.find(different[known])
            others = self._visit_model.within(self._visits_now.visit_features(theirs), self.horizon)
            within = _NETWORK_SHARE * within + (1 - _NETWORK_SHARE) * others
        days[known] = np.stack([(within < level).sum(axis=1) for level in LEVELS], axis=1)
        return days[back]

    def _dated(self, days: Reals, today: int) -> Times:
        """Days as dates; what lies beyond the horizon is put at twice its length."""
        # Days are learned as spans that begin with a day: what lies within a day is that day.
        whole = np.floor(np.where(days >= self.horizon, 2 * self.horizon, np.maximum(days, 0))).astype(np.int64) + today
        late = np.maximum(days[:, 1], days[:, 2]) >= self.horizon
        return Times(whole[:, 0], whole[:, 1], np.maximum(whole[:, 2], whole[:, 1]), days[:, 1] < self.horizon, late)

    def _shrunk(self, found: Gaps, place: Index, today: int) -> Reals:
        """Rhythms drawn towards that of all; what is overdue is expected now."""
        count = np.maximum(found.days - 1, 0)
        total = max(int(count.sum()), 1)
        mean = float((found.log_mean * count).sum() / total) if count.any() else float(np.log(self.horizon / 2))
        spread = float(np.sqrt((found.log_deviation**2 * count).sum() / total))
        own = (found.log_mean[place] * count[place] + _PRIOR * mean) / (count[place] + _PRIOR)
        deviation = max(spread, _LEAST_DEVIATION)
        since = today - found.last[place]
        return np.stack([np.exp(own + side * deviation) - since for side in (-_WIDE, 0.0, _WIDE)], axis=1)

    def _cuts(self) -> list[int]:
        """Earlier moments that leave a horizon after them and enough past before."""
        step = max(1, self.horizon // 3)
        earliest = self._first_day + (self.today - self._first_day) * 2 // 5
        return list(range(self.today - self.horizon, earliest, -step))[:_CUTS]

    def _season_cuts(self) -> list[int]:
        """The same time of the year before, where enough of the past lies before it."""
        near = [self.today - _YEAR + days for days in _SEASON_DAYS]
        return [cut for cut in near if cut - self._first_day >= 2 * self.horizon]

    def _outcome(self, key: Index, wanted: Index, cut: int) -> Reals:
        """Days from ``cut`` to the next purchase, at most one more than the horizon."""
        later = (self._day >= cut) & (self._day < cut + self.horizon)
        following = first_after(key[later], self._day[later], wanted, cut + self.horizon + 1)
        return (following - cut).astype(np.float64)

    def _learn_visits(self, earlier: list[_Moment]) -> DayClasses | None:
        features, outcomes = [], []
        for moment in earlier:
            features.append(moment.visit_features(np.arange(len(moment.visits))))
            outcomes.append(self._outcome(self._row, moment.visits.key, moment.day))
        return _learned(features, outcomes, self._seed)

    def _learn_pairs(self, earlier: list[_Moment]) -> DayClasses | None:
        if self._visit_model is None:
            return None
        features, outcomes = [], []
        key = self._row * self._products + self._product
        for moment in earlier:
            chosen = self._drawn(moment.pairs, moment.day)
            visits = self._visits_at(moment, moment.pairs.key[chosen] // self._products)
            features.append(moment.pair_features(chosen, visits[:, 1]))
            outcomes.append(self._outcome(key, moment.pairs.key[chosen], moment.day))
        return _learned(features, outcomes, self._seed)

    def _drawn(self, pairs: Gaps, cut: int) -> Index:
        """Pairs to learn from: half of them repeated ones, which are what is asked about most."""
        random = np.random.default_rng([self._seed, cut])
        halves = [np.flatnonzero(pairs.days > 1), np.flatnonzero(pairs.days == 1)]
        return np.concatenate([random.permutation(half)[: _PAIRS_A_CUT // 2] for half in halves])

    @property
    def purchases(self) -> tuple[Index, Index, Index]:
        """Customer, product and day number of every purchase."""
        return self._row, self._product, self._day

    @property
    def products(self) -> int:
        """How many products there are, at least 1."""
        return self._products


def learn_network(interactions: Interactions, seed: int = 0) -> TimingNetwork | None:
    """A network that foretells visits, learned from all sales; None where there are too few customers."""
    from recsys_gui.recommender.networks.timing_network import TimingNetwork

    bought = interactions.histories().purchases()
    today = int((interactions.now - 1) // DAY) + 1
    return TimingNetwork.learn(visit_sequences(bought.rows, bought.events.time // DAY, today), seed)


def horizon_of(interactions: Interactions) -> int:
    """So many days of a shop can be foreseen: a little more than the usual time between visits."""
    bought = interactions.histories().purchases()
    today = int((interactions.now - 1) // DAY) + 1
    span = today - int((bought.events.time // DAY).min(initial=today))
    most = max(_SHORTEST, min(_LONGEST, span // _SHARE_OF_SPAN))
    return int(np.clip(_RHYTHMS * time_scale(bought).rhythm, _SHORTEST, most))


class _Moment:
    """What was known on the morning of a day."""

    def __init__(self, shop: Timing, day: int) -> None:
        row, product, days = shop.purchases
        before = days < day
        self.day, self._horizon, self._products = day, shop.horizon, shop.products
        self._row, self._days = row[before], days[before]
        self.visits = gaps(self._row, self._days)
        self.pairs = gaps(self._row * self._products + product[before], self._days)
        self._sold = gaps(product[before], self._days)
        repeated = self.pairs.days > 1
        item = self.pairs.key % self._products
        buyers = np.bincount(item, minlength=self._products)
        self._repeat = (np.bincount(item[repeated], minlength=self._products) + 1) / (buyers + 5)
        weight = np.bincount(item, np.maximum(self.pairs.days - 1, 0), self._products)
        logs = np.bincount(item, self.pairs.log_mean * np.maximum(self.pairs.days - 1, 0), self._products)
        usual = logs.sum() / max(weight.sum(), 1.0)
        self._gap = (logs + 5 * usual) / (weight + 5)
        self._buyers = np.log1p(buyers)
        self._windows = product_windows(product[before], self._days, self._products, day, self._horizon)
        key = self._row * self._products + product[before]
        self._pair_counts = [
            count_between(key, self._days, self.pairs.key, low, high)
            for low, high in ((day - _YEAR, day - _YEAR + self._horizon), (day - _SEASON, day))
        ]
        self._visit_table = self._all_visit_features()

    def visit_features(self, place: Index) -> Reals:
        """Features of these customers (elements of ``visits``)."""
        return self._visit_table[place]

    def pair_features(self, place: Index, next_visit: Reals) -> Reals:
        """Features of these pairs (elements of ``pairs``), whose customers are expected in so many days."""
        item, owner = self.pairs.key[place] % self._products, self.pairs.key[place] // self._products
        since = self.day - self.pairs.last[place]
        stopped = self.day - self._sold.last[self._sold.find(item)]
        columns = [
            *_rhythm(self.pairs, place, self.day), next_visit, self._repeat[item], self._gap[item], self._buyers[item],
            np.log1p(stopped), np.log1p(since) - self._gap[item],
        ]  # fmt: skip
        lately = np.stack([count[place] for count in self._pair_counts], axis=1)
        return np.hstack([
            np.stack(columns, axis=1), self._visit_table[self.visits.find(owner)], self._windows[item], lately,
        ])  # fmt: skip

    def _all_visit_features(self) -> Reals:
        who, day, horizon = self.visits.key, self.day, self._horizon
        lines = np.bincount(np.searchsorted(who, self._row), minlength=len(who)) / np.maximum(self.visits.days, 1)
        columns = [*_rhythm(self.visits, np.arange(len(who)), day), np.log1p(lines)]
        return np.hstack([np.stack(columns, axis=1), visit_signs(self._row, self._days, self.visits, day, horizon)])


def _rhythm(found: Gaps, place: Index, day: int) -> list[Reals]:
    """How often, since when and how regularly, and how late it is against that."""
    since = (day - found.last[place]).astype(np.float64)
    gap = np.where(found.days[place] > 1, found.log_mean[place], np.nan)
    return [
        since, np.log(found.days[place]), gap, found.log_deviation[place], found.newest[place],
        np.log1p(day - found.first[place]), np.log1p(since) - gap,
    ]  # fmt: skip


def _learned(features: list[Reals], outcomes: list[Reals], seed: int) -> DayClasses | None:
    """A model of all these examples; None where there are too few."""
    if sum(map(len, outcomes)) < FEWEST:
        return None
    return DayClasses.learn(np.concatenate(features), np.concatenate(outcomes), seed)
