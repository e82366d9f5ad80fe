"""The owner's rules: guarantees that no model can override."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, get_args

PriceEnding = Literal["shop", "99", "95", "whole"]
"""What suggested prices end in: as the shop's own prices do, .99, .95, or whole amounts."""


@dataclass(frozen=True)
class CategoryRule:
    """What holds for every product of a category.

    Attributes:
        category: as the shop writes it.
        never: none of it is offered to anyone.
        once: nobody buys the same of it twice, so what a customer has is not offered to them again.
        boost: 1 … 10; its products come so many times sooner in lists.
        after_days: what a customer bought of it is not offered to them again for so many days.
        months: 1 … 12; it is offered in these months only; none: all year.
    """

    category: str
    never: bool = False
    once: bool = False
    boost: float = 1.0
    after_days: int = 0
    months: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        """Raises ValueError, naming the field, for a value that makes no sense."""
        if not 1 <= self.boost <= 10:
            raise ValueError("boost")
        if not 0 <= self.after_days <= 3660:
            raise ValueError("after_days")
        if sorted(set(self.months)) != list(self.months) or not set(self.months) <= set(range(1, 13)):
            raise ValueError("months")

    @property
    def is_blank(self) -> bool:
        """Whether it says nothing."""
        return self == CategoryRule(self.category)


@dataclass(frozen=True)
class Rules:
    """What holds for all offers; single products and customers have their own marks (recommend, boost, quiet).

    Attributes:
        only_in_stock: offer nothing whose stock is known to be used up.
        least_margin: no price is below the cost and this share of it.
        price_ending: what suggested prices end in.
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
    price_ending: PriceEnding = "shop"

    def __post_init__(self) -> None:
        """Raises ValueError, naming the field, for a number that makes no sense."""
        limits = {"least_margin": 10.0, "most_of_category": 1000, "days_between": 1000, "hold_out": 0.5}
        for field, most in limits.items():
            if not 0 <= getattr(self, field) <= most:
                raise ValueError(field)
        if self.price_ending not in get_args(PriceEnding):
            raise ValueError("price_ending")
        if len({rule.category for rule in self.categories}) < len(self.categories):
            raise ValueError("categories")

    def of(self, category: str) -> CategoryRule:
        """The rule of a category; one that says nothing where there is none."""
        return next((rule for rule in self.categories if rule.category == category), CategoryRule(category))

    def put(self, changed: CategoryRule) -> Rules:
        """These rules with ``changed`` in place of the rule of its category."""
        others = [rule for rule in self.categories if rule.category != changed.category]
        kept = others if changed.is_blank else [*others, changed]
        return replace(self, categories=tuple(sorted(kept, key=lambda rule: rule.category)))


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


@dataclass(frozen=True)
class MarkedRow:
    """A product or customer that the owner said something about; ``id`` is the row number in the shop file."""

    id: int
    code: str
    name: str
    boost: float = 1.0


@dataclass(frozen=True)
class MarkedRows:
    """Products never offered and offered sooner, customers who are not contacted; the first of each, by name.

    Attributes:
        never_count: how many products there are in all that are never offered.
    """

    never: tuple[MarkedRow, ...]
    never_count: int
    sooner: tuple[MarkedRow, ...]
    quiet: tuple[MarkedRow, ...]
