"""What contacting customers brought: those contacted against those kept back at random."""

from __future__ import annotations

import math

from recsys_gui.domain.offer_log import Effect

_Z = 1.959964
"""Standard deviations to the ends of a 95 % interval."""


def effect(days: int, contacted: int, contacted_taken: int, held_out: int, held_out_taken: int) -> Effect:
    """The difference of both shares with its 95 % interval (Newcombe 1998, from Wilson's intervals of each share).

    Args:
        days: within which a purchase counted.
        contacted: offers made.
        contacted_taken: how many of their products were bought.
        held_out: offers kept back.
        held_out_taken: how many of their products were bought all the same.
    """
    counts = days, contacted, contacted_taken, held_out, held_out_taken
    if not contacted or not held_out:
        return Effect(*counts, None, None, None)
    with_, without = contacted_taken / contacted, held_out_taken / held_out
    low, high = wilson(contacted_taken, contacted)
    low_without, high_without = wilson(held_out_taken, held_out)
    difference = with_ - without
    return Effect(
        *counts, difference, difference - math.hypot(with_ - low, high_without - without),
        difference + math.hypot(high - with_, without - low_without),
    )  # fmt: skip


def wilson(taken: int, many: int) -> tuple[float, float]:
    """The 95 % interval of a share (Wilson 1927); ``many`` is at least 1."""
    share = taken / many
    middle = (share + _Z**2 / (2 * many)) / (1 + _Z**2 / many)
    wide = _Z / (1 + _Z**2 / many) * math.sqrt(share * (1 - share) / many + _Z**2 / (4 * many**2))
    return middle - wide, middle + wide
