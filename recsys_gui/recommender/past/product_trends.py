"""How each product has been selling up to a moment: level at several speeds, age, season."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recsys_gui.domain.entities import EventKind
from recsys_gui.domain.interactions import DAY, Events, Interactions
from recsys_gui.recommender.past.time_scale import TimeScale

Matrix = NDArray[np.float32]
Reals = NDArray[np.float64]

HALF_LIVES = (0.25, 1.0, 4.0, 16.0)
TREND_FEATURES = len(HALF_LIVES) + 7
LEVEL = 1
"""The column that says how well a product sells now."""
NEVER_SOLD = TREND_FEATURES - 2
"""The column that is 1 for a product without any sale before the moment."""
_YEAR = 365.25 * DAY
_LONG_AGO = 50.0
_ENOUGH = 50


@dataclass(frozen=True, eq=False)
class Sales:
    """All purchases of a shop, anonymous ones included, oldest first."""

    product: NDArray[np.int32]
    time: NDArray[np.int64]

    @staticmethod
    def of(interactions: Interactions) -> Sales:
        """The purchases of ``interactions``."""
        kinds = [_purchases(interactions.events), _purchases(interactions.anonymous)]
        product = np.concatenate([events.product for events in kinds])
        time = np.concatenate([events.time for events in kinds])
        order = np.argsort(time, kind="stable")
        return Sales(product[order], time[order])


def product_trends(sales: Sales, moment: int, log_price: Matrix, scale: TimeScale) -> Matrix:
    """Features of every product at ``moment``, from what was sold before it, products × :data:`TREND_FEATURES`.

    Levels are logarithms of a product's sales against the mean product's; ``log_price`` is passed through as the last
    column.
    """
    products, known = len(log_price), int(np.searchsorted(sales.time, moment))
    product, time = sales.product[:known], sales.time[:known]
    age = (moment - time) / DAY / scale.rhythm
    sold = [np.bincount(product, np.exp2(-age / half_life), products) for half_life in HALF_LIVES]
    levels = [_level(counts.astype(np.float64), 0.02) for counts in sold]
    first, last = np.zeros(products), np.full(products, _LONG_AGO)
    np.maximum.at(first, product, age)
    np.minimum.at(last, product, age)
    never = np.bincount(product, minlength=products) == 0
    season = _season(product, time, moment, products, scale)
    columns = [*levels, np.log1p(first), np.log1p(last), *season, never, log_price]
    return np.stack(columns, axis=1).astype(np.float32)


def standard_log_prices(prices: NDArray[np.float32]) -> Matrix:
    """Logarithms of list prices with mean 0 and deviation 1; unknown prices count as the mean."""
    known = np.isfinite(prices) & (prices >= 0)
    logs = np.log1p(np.where(known, prices, 0.0))
    if not known.any():
        return np.zeros(len(prices), np.float32)
    spread = max(float(logs[known].std()), 1e-3)
    return np.where(known, (logs - logs[known].mean()) / spread, 0.0).astype(np.float32)


def _season(
    product: NDArray[np.int32], time: NDArray[np.int64], moment: int, products: int, scale: TimeScale
) -> list[Reals]:
    """Sales in the coming weeks a year ago, how they rose against the weeks before, and 1; 0 without such a year."""
    then, span = moment - _YEAR, scale.horizon_seconds
    start, middle, end = np.searchsorted(time, [then - span, then, then + span])
    if end - middle <= _ENOUGH:
        return [np.zeros(products)] * 3
    after, before = (
        _level(np.bincount(product[part], minlength=products).astype(np.float64), 0.2)
        for part in (slice(middle, end), slice(start, middle))
    )
    return [after, after - before, np.ones(products)]


def _level(counts: Reals, floor: float) -> Reals:
    mean = counts.mean() if len(counts) else 0.0
    return np.log((counts + floor * mean + 1e-9) / (mean + 1e-9))


def _purchases(events: Events) -> Events:
    return events.take(events.kind == EventKind.PURCHASE)
