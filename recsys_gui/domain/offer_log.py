"""Offers that were made, and what came of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from recsys_gui.domain.offer import ListName

Door = Literal["customer", "product", "till", "contact"]
Outcome = Literal["sold", "not_interested", "later"]


@dataclass(frozen=True)
class MadeOffer:
    """An offer that was shown through a door, or (``held_out``) kept back; codes of customer and product."""

    door: Door
    customer: str
    product: str
    list_name: ListName
    rank: int
    model: str
    chance: float | None = None
    price: int | None = None
    held_out: bool = False


@dataclass(frozen=True)
class Effect:
    """What contacting brought: offers of both groups that are old enough, and how many of their products were bought.

    ``difference`` is the share with contact less the share without; ``low`` to ``high`` hold the truth in 95 of 100
    cases. None while one of the groups is empty.
    """

    days: int
    contacted: int
    contacted_taken: int
    held_out: int
    held_out_taken: int
    difference: float | None
    low: float | None
    high: float | None
