"""What the ranker sees: the candidates of each customer and what is known of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from recsys_gui.domain.interactions import Histories, Index, Interactions
from recsys_gui.recommender.automatic.config import AutomaticConfig
from recsys_gui.recommender.automatic.members import Member
from recsys_gui.recommender.automatic.past import Past
from recsys_gui.recommender.automatic.seen import Seen
from recsys_gui.recommender.contract.recommender import Scores
from recsys_gui.recommender.learning.side_by_side import side_by_side
from recsys_gui.recommender.past.history_features import (
    DECAYS,
    PAIR_FEATURES,
    HistoryFeatures,
    Matrix,
    history_features,
)
from recsys_gui.recommender.past.product_trends import (
    LEVEL,
    TREND_FEATURES,
    Sales,
    product_trends,
    standard_log_prices,
)
from recsys_gui.recommender.past.time_scale import TimeScale

Flags = NDArray[np.bool_]
Cells = NDArray[np.float32]

_AT_ONCE, _MOST_AT_ONCE = 750_000, 256
"""Cells, and customers, of what is drawn in one piece; two pieces are drawn side by side."""
_WORTH_SHARING = 64
"""So many customers are drawn for on two cores."""
_TIE = np.float32(1e-3)
_FAINT = np.float32(1e-5)
_NEVER = np.float32(-1e9)
_DEMAND = np.float32(0.5)
_HABIT = (2, DECAYS - 1)
_ABSOLUTE = ("basket", "near", "wide_all", "wide_last", "close_last", "close")
"""Signals whose size says something beside their order: how strong the evidence is at all."""
_SHADES = ("wide_last", "close_last", "close")
"""Signals that say much the same as others: they put candidates in order, and bring none of their own."""


@dataclass(frozen=True, eq=False)
class Candidates:
    """The candidates of some customers: first those bought before, then the others.

    Attributes:
        again: how many columns are for what was bought before.
        product: int32 customers × candidates, -1 where there are no more.
        cells: float32 customers × candidates × features.
        customer: float32 customers × :data:`CUSTOMER_FEATURES`.
        rest: float32 customers × products, 0 to 1: how much the members together like each product.
    """

    again: int
    product: NDArray[np.int32]
    cells: Cells
    customer: Matrix
    rest: Scores

    def __len__(self) -> int:
        return len(self.product)

    def by_signal(self, place: int, own: slice) -> Scores:
        """What the signal at ``place`` alone says of the candidates in columns ``own``; the rest breaks its ties."""
        rest = np.take_along_axis(self.rest, np.maximum(self.product[:, own], 0).astype(np.int64), axis=1)
        return np.asarray(self.cells[:, own, place] + _TIE * rest, np.float32)

    @staticmethod
    def of(parts: Sequence[Candidates]) -> Candidates:
        """All of these customers; at least one part."""
        if len(parts) == 1:
            return parts[0]
        names = ("product", "cells", "customer", "rest")
        return Candidates(parts[0].again, *(np.concatenate([getattr(part, name) for part in parts]) for name in names))

    @property
    def nbytes(self) -> int:
        """Memory it takes."""
        return sum(part.nbytes for part in (self.product, self.cells, self.customer, self.rest))


class Desk:
    """Draws candidates with members that were fitted on the sales before one moment.

    Args:
        members: fitted.
        past: the sales up to that moment; products and trends are taken from it.
        scale: time units of the shop.
        config: how many candidates there are.
    """

    def __init__(
        self, members: Sequence[Member], past: Interactions, scale: TimeScale, config: AutomaticConfig
    ) -> None:
        self.members, self.past, self.scale, self.config = members, past, scale, config
        self.signals = [signal for member in members for signal in member.signals]
        self._absolute = [place for place, signal in enumerate(self.signals) if signal in _ABSOLUTE]
        self._prices = standard_log_prices(past.table.list_price)
        self._sales = Sales.of(past)
        self._trends: tuple[int, Matrix] | None = None
        self._seen: Seen[Candidates] = Seen()

    @property
    def columns(self) -> list[str]:
        """What each feature of a candidate belongs to: a member's key, or "" for what is nobody's."""
        owners = [member.key for member in self.members for _ in member.signals]
        absolute = [owners[place] for place in self._absolute]
        return [*owners, *owners, *absolute, *[""] * (PAIR_FEATURES + 1 + TREND_FEATURES)]

    def candidates(self, histories: Histories) -> Candidates:
        """The candidates of ``histories`` with their features; what may not be recommended is none."""
        return self._seen.get(histories, self._drawn)

    def _drawn(self, histories: Histories) -> Candidates:
        size = self._at_once()
        if len(histories) >= _WORTH_SHARING:
            size = min(size, -(-len(histories) // 2))
        self._trends_at(histories.now)  # once, before it is asked for side by side
        parts = [batch for _, batch in histories.batches(size)] or [histories]
        return Candidates.of(side_by_side([partial(self._draw, batch) for batch in parts]))

    def batches(self, histories: Histories) -> Iterator[tuple[slice, Candidates]]:
        """The same, at most some hundred customers at a time, with their places."""
        self._trends_at(histories.now)
        parts = list(histories.batches(self._at_once())) or [(slice(0, 0), histories)]
        for first in range(0, len(parts), 2):
            pair = parts[first : first + 2]
            drawn = side_by_side([partial(self._draw, batch) for _, batch in pair])
            yield from zip((place for place, _ in pair), drawn, strict=True)

    def _at_once(self) -> int:
        """How many customers fit into memory."""
        return int(np.clip(_AT_ONCE // max(1, len(self.past.products)), 1, _MOST_AT_ONCE))

    def _draw(self, histories: Histories) -> Candidates:
        total, may = len(self.past.products), self.past.table.recommendable
        features = history_features(histories, total, self.scale)
        signals = [scores for member in self.members for scores in member.scores(Past(histories, total))]
        peaks = [_peaks(scores) for scores in signals]
        for scores, peak in zip(signals, peaks, strict=True):
            scores /= peak
        trends = self._trends_at(histories.now)
        liked = np.zeros((len(histories), total), np.float32)
        for name, scores in zip(self.signals, signals, strict=True):
            if name not in _SHADES:
                liked += scores
        liked += _DEMAND * _demand(trends)
        liked /= _peaks(liked)
        bought = histories.bought(total)
        habits = 0.3 * liked
        habits[features.rows, features.product] += features.decays[:, _HABIT].sum(axis=1)
        product = np.hstack(
            [_best(habits, bought & may, self.config.again), _best(liked, ~bought & may, self.config.new)]
        )
        cells = self._cells(signals, peaks, features, trends, product)
        return Candidates(min(self.config.again, total), product, cells, features.customer, liked)

    def _cells(
        self,
        signals: list[Scores],
        peaks: list[Scores],
        features: HistoryFeatures,
        trends: Matrix,
        product: NDArray[np.int32],
    ) -> Cells:
        """Every feature of every candidate."""
        at = np.maximum(product, 0).astype(np.int64)
        empty = product < 0
        there, flat = (~empty).astype(np.float32), at + np.arange(len(at))[:, None] * len(trends)
        cells = np.zeros((*product.shape, len(self.columns)), np.float32)
        for place, scores in enumerate(signals):
            values = scores.ravel()[flat] * there
            cells[..., place] = values
            cells[..., len(signals) + place] = _standing(values)
            if place in self._absolute:
                column = 2 * len(signals) + self._absolute.index(place)
                cells[..., column] = np.log(np.maximum(values * peaks[place], _FAINT))
        start = 2 * len(signals) + len(self._absolute)
        _pairs_into(cells[..., start : start + PAIR_FEATURES + 1], features, at, empty)
        cells[..., start + PAIR_FEATURES + 1 :] = trends[at]
        return cells

    def _trends_at(self, moment: int) -> Matrix:
        """The trends of the products; those of the latest moment asked for are kept."""
        if self._trends is None or self._trends[0] != moment:
            self._trends = (moment, product_trends(self._sales, moment, self._prices, self.scale))
        return self._trends[1]


def _peaks(scores: Scores) -> Scores:
    """The largest of each row, shape rows × 1; tiny where there is none."""
    return np.asarray(np.maximum(scores.max(axis=1, initial=0, keepdims=True), 1e-9), np.float32)


def _demand(trends: Matrix) -> Matrix:
    """How well each product sells now, 1 for the best seller, by orders of magnitude."""
    level = trends[:, LEVEL] - trends[:, LEVEL].min(initial=0)
    return np.asarray(level / max(float(level.max(initial=0)), 1e-9), np.float32)


def _best(worth: Scores, allowed: Flags, most: int) -> NDArray[np.int32]:
    """The ``most`` allowed products of largest worth, in no order, padded with -1."""
    most = min(most, worth.shape[1])
    if not most:
        return np.zeros((len(worth), 0), np.int32)
    masked = np.where(allowed, worth, _NEVER)
    found = np.argpartition(-masked, most - 1, axis=1)[:, :most]
    return np.where(np.take_along_axis(allowed, found, axis=1), found, -1).astype(np.int32)


def _standing(values: Scores) -> Scores:
    """Reciprocal logarithm of each value's rank in its row, 1 for the best; 0 for what has no value."""
    rows, places = values.shape
    # Floats of zero or more order as integers do; sorted with their places behind them, ties are in order too.
    keys = (~(values + np.float32(0)).view(np.uint32)).astype(np.uint64) << np.uint64(32)
    order = np.sort(keys | np.arange(places, dtype=np.uint64), axis=1).astype(np.uint32)
    standing = np.empty(values.size, np.float32)
    ladder = (1 / np.log2(np.arange(places) + 2)).astype(np.float32)
    standing[(order + (np.arange(rows, dtype=np.uint32) * np.uint32(places))[:, None]).ravel()] = np.tile(ladder, rows)
    return standing.reshape(values.shape) * (values > 0)


def _pairs_into(cells: Cells, features: HistoryFeatures, at: Index, empty: Flags) -> None:
    """What the histories say of the candidates, and in the last column whether they say anything."""
    if not len(features.product):
        return
    width = int(features.product.max()) + 1
    keys = features.rows * width + features.product
    wanted = np.arange(len(at))[:, None] * width + np.minimum(at, width)
    place = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    found = (keys[place] == wanted) & (at < width) & ~empty
    cells[..., :-1] = np.where(found[..., None], features.pair[place], 0)
    cells[..., -1] = found
