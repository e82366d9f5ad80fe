"""What customers showed besides buying: what they looked at, marked as favourites, and how they rated."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from recsys_gui.domain.entities import EventKind
from recsys_gui.domain.interactions import Events, Histories, Interactions
from recsys_gui.recommender.past.cooccurrence import Matrix
from recsys_gui.recommender.past.weighting import Weights, decay, tally

KINDS = {"view": EventKind.VIEW, "favourite": EventKind.FAVOURITE, "rating": EventKind.RATING}
_MIDDLE, _REACH = 3.0, 2.0
"""Three of five stars say nothing, five speak for a product and one against it."""
_WEIGHTS = (0.0, 0.03, 0.1, 0.3, 1.0, 3.0)


@dataclass(frozen=True)
class Interest:
    """How much each kind of interest counts beside a purchase made just now.

    Attributes:
        view: of a product looked at just now, and not bought since; more looks count by the square root of their sum.
        favourite: of a product marked as a favourite.
        rating: of the best rating; the worst counts as much against.
        half_life: days after which a look counts half; favourites and ratings do not fade.
    """

    view: float = 0.1
    favourite: float = 0.3
    rating: float = 0.3
    half_life: float = 30.0

    def __post_init__(self) -> None:
        if min(self.view, self.favourite, self.rating) < 0 or not self.half_life > 0:
            raise ValueError("weights must not be negative, and the half-life positive")


def shown(events: Events) -> bool:
    """Whether there is any interest besides buying in these events."""
    return bool(np.isin(events.kind, list(KINDS.values())).any())


def options(interactions: Interactions) -> Mapping[str, Sequence[float]]:
    """The weights worth trying: of those kinds of interest that the shop knows of."""
    return {name: _WEIGHTS for name, kind in KINDS.items() if (interactions.events.kind == kind).any()}


def interest(histories: Histories, products: int, weights: Interest) -> Matrix | None:
    """Customers × products: the weighted sum of all interest, below zero where ratings are bad; None without any."""
    if not shown(histories.events):
        return None
    looks = views(histories, products, weights.half_life)
    looks.data *= np.float32(weights.view)
    liked, rated = favourites(histories, products), ratings(histories, products)
    liked.data *= np.float32(weights.favourite)
    rated.data *= np.float32(weights.rating)
    return looks + liked + rated


def views(histories: Histories, products: int, half_life: float) -> Matrix:
    """Customers × products: the square root of the looks since the last purchase, each fading by age."""
    kind = histories.events.kind
    fresh = (kind == EventKind.VIEW) & ~_bought_since(histories)
    found = tally(histories, fresh * decay(histories.events.time, histories.now, half_life), products)
    found.data = np.sqrt(found.data)
    return found


def favourites(histories: Histories, products: int) -> Matrix:
    """Customers × products: 1 for what was marked as a favourite."""
    found = tally(histories, (histories.events.kind == EventKind.FAVOURITE).astype(np.float32), products)
    found.data = np.minimum(found.data, 1)
    return found


def ratings(histories: Histories, products: int) -> Matrix:
    """Customers × products: the newest rating, 1 for the best and -1 for the worst."""
    events = histories.events
    rated = np.flatnonzero(events.kind == EventKind.RATING)
    keys = histories.rows[rated] * max(products, 1) + events.product[rated]
    newest = np.unique(keys[::-1], return_index=True)[1]  # events stand in the order of time
    said = np.zeros(len(events), np.float32)
    said[rated[len(rated) - 1 - newest]] = 1
    return tally(histories, said * _stars(events), products)


def _stars(events: Events) -> Weights:
    return np.asarray(np.clip((events.quantity - _MIDDLE) / _REACH, -1, 1), np.float32)


def _bought_since(histories: Histories) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """For each event, whether the customer bought its product at that time or later."""
    events = histories.events
    keys = histories.rows << 32 | events.product
    bought = events.kind == EventKind.PURCHASE
    found, place = np.unique(keys, return_inverse=True)
    last = np.full(len(found), np.iinfo(np.int64).min)
    np.maximum.at(last, place[bought], events.time[bought])
    return np.asarray(last[place] >= events.time)
