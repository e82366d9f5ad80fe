"""Which share of a job this process does when several do it together, as ``torchrun`` starts them."""

from __future__ import annotations

import os
from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """This process is number ``rank``, counted from 0, of ``size``."""

    rank: int = 0
    size: int = 1

    def block(self, total: int) -> range:
        """Its part of ``total`` things in a row; the parts of all differ by one thing at most."""
        return range(total * self.rank // self.size, total * (self.rank + 1) // self.size)


def own_place() -> Place:
    """The place that ``torchrun`` gave this process; alone when nobody did.

    https://docs.pytorch.org/docs/stable/elastic/run.html#environment-variables
    """
    if "TORCHELASTIC_RUN_ID" not in os.environ:
        return Place()
    return Place(int(os.environ["RANK"]), int(os.environ["WORLD_SIZE"]))
