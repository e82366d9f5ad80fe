"""What an operation changed, so that views refresh just that."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Changes:
    """Which parts of the shop file differ after an operation."""

    sales: bool = False
    products: bool = False
    customers: bool = False
    imports: bool = False
    runs: bool = False
    settings: bool = False
    offers: bool = False

    def __or__(self, other: Changes) -> Changes:
        return Changes(*(a or b for a, b in zip(vars(self).values(), vars(other).values(), strict=True)))


EVERYTHING = Changes(sales=True, products=True, customers=True, imports=True, runs=True, settings=True, offers=True)
