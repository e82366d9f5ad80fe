"""The owner's rules: guarantees that no model can override."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class CategoryRule:
    """What holds for every product of a category.

    Attributes:
        category: as the shop writes it.
        never: none of it is offered to anyone.
        once: nobody buys the same of it twice, so what a customer has is not offered to them again.
        boost: 1 … 10; its products come so many times sooner in lists.
    """

    category: str
    never: bool = False
    once: bool = False
    boost: float = 1.0

    def __post_init__(self) -> None:
        """Raises ValueError for a boost that makes no sense."""
        if not 1 <= self.boost <= 10:
            raise ValueError("boost")


@dataclass(frozen=True)
class Rules:
    """What holds for all offers; single products and customers have their own marks (recommend, boost, quiet).

    Attributes:
        only_in_stock: offer nothing whose stock is known to be used up.
        least_margin: no price is below the cost and this share of it.
        most_of_category: at most so many products of one category in a list; 0: as many as there are.
        days_between: a customer who was contacted is left alone for so many days.
        hold_out: share of the customers who are kept back from the contact list at random, to learn what it brings.
        categories: rules for single ones.
    """

    only_in_stock: bool = False
    least_margin: float = 0.0
    most_of_category: int = 0
    days_between: int = 0
    hold_out: float = 0.1
    categories: tuple[CategoryRule, ...] = ()

    def __post_init__(self) -> None:
        """Raises ValueError, naming the field, for a number that makes no sense."""
        limits = {"least_margin": 10.0, "most_of_category": 1000, "days_between": 1000, "hold_out": 0.5}
        for field, most in limits.items():
            if not 0 <= getattr(self, field) <= most:
                raise ValueError(field)
        if len({rule.category for rule in self.categories}) < len(self.categories):
            raise ValueError("categories")


NO_RULES = Rules()


@dataclass(frozen=True)
class CategoryHabit:
    """How often customers buy the same product of a category again: ``again`` of ``bought`` pairs of both did."""

    category: str
    products: int
    bought: int
    again: int
    once: bool
    """Whether that is so seldom that the rule "once" would fit."""


@dataclass(frozen=True)
class RulesInForce:
    """The rules, and what the shop's past says about its categories, the most bought first."""

    rules: Rules
    habits: tuple[CategoryHabit, ...] = ()
