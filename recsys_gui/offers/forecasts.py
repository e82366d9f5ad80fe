"""What prices and times of a shop are forecast with, as something that can be kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recsys_gui.offers.day_classes import DayClasses
from recsys_gui.offers.price import LearnedPrices
from recsys_gui.offers.price_choice import Acceptance
from recsys_gui.offers.quantiles import Quantiles
from recsys_gui.offers.timing import LearnedTimes
from recsys_gui.offers.trees import Arrays

_MUCH_THE_SAME = 0.01
"""A share of the sales that may come or go before prices and times are learned anew."""
_FACTS, _PRICES, _VISITS, _PAIRS, _ACCEPTANCE = "facts", "prices.", "visits.", "pairs.", "acceptance"


@dataclass(frozen=True, eq=False)
class Forecasts:
    """What was learned from a shop.

    Attributes:
        sales: how many sales of known customers it had then.
        prices: about prices.
        times: about times.
    """

    sales: int
    prices: LearnedPrices
    times: LearnedTimes

    def fits(self, sales: int) -> bool:
        """Whether this still holds in a shop of so many sales."""
        return abs(sales - self.sales) <= _MUCH_THE_SAME * self.sales

    def arrays(self) -> Arrays:
        """As plain arrays; they tell nothing of single customers."""
        models = {_PRICES: self.prices.model, _VISITS: self.times.visits, _PAIRS: self.times.pairs}
        known = {prefix: model for prefix, model in models.items() if model is not None}
        there = [float(prefix in known) for prefix in models]
        facts = np.array([self.sales, self.times.horizon, self.prices.reach, *there])
        found: Arrays = {_FACTS: facts}
        if self.prices.acceptance is not None:
            found[_ACCEPTANCE] = self.prices.acceptance.chance
        for prefix, model in known.items():
            found |= model.arrays(prefix)
        return found

    @staticmethod
    def restored(arrays: Mapping[str, NDArray[np.generic]]) -> Forecasts:
        """What :meth:`arrays` gave.

        Raises:
            KeyError: a part is missing.
            ValueError: the parts do not fit each other.
        """
        sales, horizon, reach, prices, visits, pairs = arrays[_FACTS].astype(np.float64).tolist()
        accepted = Acceptance.restored(arrays[_ACCEPTANCE]) if _ACCEPTANCE in arrays else None
        return Forecasts(
            int(sales),
            LearnedPrices(Quantiles.restored(arrays, _PRICES) if prices else None, reach, accepted),
            LearnedTimes(
                int(horizon),
                DayClasses.restored(arrays, _VISITS) if visits else None,
                DayClasses.restored(arrays, _PAIRS) if pairs else None,
            ),
        )
