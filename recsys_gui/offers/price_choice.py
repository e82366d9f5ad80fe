"""Which of the prices that a customer may accept earns most."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recsys_gui.domain.interactions import Index

Reals = NDArray[np.float64]

_PLACES = np.array([-1.0, -0.75, -0.5, -0.25, 0.0, 0.02, 0.25, 0.5, 0.75, 1.0])
"""Where in a customer's range a price lies: at its low end, at the likeliest price, at its high end."""
_FEWEST = 50
_NARROW = 0.005
"""Ranges narrower than this, as a share, leave nothing to choose."""


@dataclass(frozen=True, eq=False)
class Acceptance:
    """The chance that a customer accepts a price, by its place in their range.

    Attributes:
        chance: at each of :data:`_PLACES`, never rising.
    """

    chance: Reals

    @staticmethod
    def learn(low: Reals, likely: Reals, high: Reals, paid: Reals) -> Acceptance | None:
        """From what was paid where the range was another: who paid a price accepts all below it. None where too few.

        Args:
            low: end of the range of each outcome.
            likely: its likeliest price.
            high: its other end.
            paid: what was paid.
        """
        wide = high > low * (1 + _NARROW)
        if wide.sum() < _FEWEST:
            return None
        low, likely, high, paid = low[wide], likely[wide], high[wide], paid[wide]
        found = [float((paid >= np.rint(_priced(low, likely, high, place)) - 0.5).mean()) for place in _PLACES]
        return Acceptance(np.minimum.accumulate(np.array(found)))

    @staticmethod
    def restored(chance: NDArray[np.generic]) -> Acceptance:
        """What :attr:`chance` was.

        Raises:
            ValueError: it has another shape.
        """
        if chance.shape != _PLACES.shape:
            raise ValueError("the kept chances of prices have another shape")
        return Acceptance(chance.astype(np.float64))

    def of(self, price: Reals, low: Reals, likely: Reals, high: Reals) -> Reals:
        """The chance 0…1 that each price is accepted."""
        below = np.log(price / likely) / np.maximum(np.log(likely / low), 1e-9)
        above = np.log(price / likely) / np.maximum(np.log(high / likely), 1e-9)
        return np.interp(np.where(price < likely, below, above), _PLACES, self.chance)


def _priced(low: Reals, likely: Reals, high: Reals, place: float) -> Reals:
    end = low if place < 0 else high
    return np.asarray(likely * (end / likely) ** abs(place), np.float64)


@dataclass(frozen=True, eq=False)
class Question:
    """For which pairs a price is chosen; one element a pair.

    Attributes:
        low, likely, high: the range of prices that this customer may accept, and the likeliest.
        cost: of one piece, 0 where it is not known.
        elasticity: of the product.
    """

    low: Reals
    likely: Reals
    high: Reals
    cost: Reals
    elasticity: Reals


def best(asked: Question, owner: Index, price: Reals, acceptance: Acceptance) -> Reals:
    """Of each pair the candidate that earns most: what is left of it above the cost × demand at it × acceptance.

    Demand falls with a constant elasticity. Of candidates that earn the same, the one nearest to the likeliest price;
    a pair without candidates keeps that.

    Args:
        asked: the pairs.
        owner: the pair of each candidate.
        price: the candidates, within the range of their pair.
        acceptance: of the shop.
    """
    chosen = asked.likely.copy()
    if not len(owner):
        return chosen
    likely = asked.likely[owner]
    demand = (price / likely) ** asked.elasticity[owner]
    taken = acceptance.of(price, asked.low[owner], likely, asked.high[owner])
    earned = np.maximum(price - asked.cost[owner], 0.0) * demand * taken
    order = np.lexsort((np.abs(np.log(price / likely)), -earned, owner))
    first = order[np.flatnonzero(np.diff(owner[order], prepend=-1))]
    chosen[owner[first]] = price[first]
    return chosen
