"""How the prices of a shop end: those of its own prices, or the one its owner wants."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recsys_gui.domain.interactions import Index
from recsys_gui.domain.rules import PriceEnding

Reals = NDArray[np.float64]

_MOST_LINES = 0.95
_SHARES: dict[PriceEnding, float] = {"99": 0.99, "95": 0.95, "whole": 0.0}


@dataclass(frozen=True, eq=False)
class Endings:
    """What a price may end in.

    Attributes:
        unit: minor units of one whole unit of the currency, such as 100 pence.
        allowed: what is left of a price when whole units are taken off, ascending.
    """

    unit: int
    allowed: Index

    @staticmethod
    def wanted(ending: PriceEnding, unit: int, prices: Reals) -> Endings:
        """The endings that the owner wants; of ``shop`` the commonest ones of ``prices``, nearly all of them together.

        A currency without smaller units has whole prices only.
        """
        if unit == 1:
            return Endings(1, np.zeros(1, np.int64))
        if ending != "shop":
            return Endings(unit, np.array([round(_SHARES[ending] * unit)], np.int64))
        count = np.bincount(np.rint(prices).astype(np.int64) % unit, minlength=unit)
        order = np.argsort(-count, kind="stable")
        enough = np.cumsum(count[order]) >= _MOST_LINES * count.sum()
        return Endings(unit, np.sort(order[: int(enough.argmax()) + 1]))

    def below(self, prices: Reals) -> Reals:
        """The dearest price with such an ending that is not above each; below zero where there is none."""
        return self._next(np.floor(prices), -1)

    def above(self, prices: Reals) -> Reals:
        """The cheapest price with such an ending that is not below each."""
        return self._next(np.ceil(prices), 1)

    def nearest(self, prices: Reals) -> Reals:
        """The price with such an ending that is nearest to each, of two as near the lower; never zero."""
        low, high = self.below(prices), self.above(prices)
        return np.where((low > 0) & (prices - low <= high - prices), low, high)

    def between(self, prices: Reals, least: Reals, most: Reals) -> Reals:
        """As :meth:`nearest`, moved between the bounds; where no such ending lies between them, the price as it is."""
        near = self.nearest(prices)
        near = np.where(near > most, self.below(most), near)
        near = np.where(near < least, self.above(least), near)
        return np.where((near >= least) & (near <= most) & (near > 0), near, prices)

    def fits(self, prices: Sequence[float] | Reals) -> NDArray[np.bool_]:
        """Which of ``prices`` end so."""
        return np.isin(np.rint(np.asarray(prices, np.float64)).astype(np.int64) % self.unit, self.allowed)

    def _next(self, prices: Reals, side: int) -> Reals:
        """The nearest such price on one side of whole ``prices``, themselves included."""
        known = np.isfinite(prices)
        whole, rest = np.divmod(np.where(known, prices, 0.0), self.unit)
        around = np.concatenate([self.allowed - self.unit, self.allowed, self.allowed + self.unit]).astype(np.float64)
        if side < 0:
            place = np.searchsorted(around, rest, side="right") - 1
        else:
            place = np.searchsorted(around, rest, side="left")
        return np.where(known, whole * self.unit + around[place], prices)
