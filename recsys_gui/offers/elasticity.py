"""How demand for each product answers to its price, from the shop's own weeks.

A product's weeks of sale are compared with each other: was more of it sold in the weeks in which it was
cheaper? The level of demand, its trend, and what else the shop sold in the week are taken out first, so that neither a
season nor a product going out of fashion passes for an answer to the price. What single products show is uncertain, so
it is drawn towards their category, and the category towards the shop (empirical Bayes; Efron and Morris 1975, with the
spread between products after DerSimonian and Laird 1986).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recsys_gui.domain.interactions import Index

Reals = NDArray[np.float64]

_WEEK = 7
_FEWEST_WEEKS, _FEWEST_PRICES = 8, 3
_LEAST_SPREAD = 1e-4
"""Of the logarithm of the price over the weeks, below which it hardly moved."""
_SURE = 1.2816
"""Standard deviations that make nine of ten sure."""
_CATEGORY_WEIGHT = 3.0
"""Products that the shop's mean counts for in that of a category."""


@dataclass(frozen=True, eq=False)
class Elasticity:
    """One element a product.

    Attributes:
        value: per cent of demand more for a per cent of price more; negative as a rule.
        deviation: standard deviation of that.
        shown: whether the past shows that more of it is sold when it is cheaper: it had three different weekly prices
            or more, and it is nine of ten sure.
    """

    value: Reals
    deviation: Reals
    shown: NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Lines:
    """Sale lines: position of the product, day number, unit price and quantity, both above zero."""

    product: Index
    day: Index
    price: Reals
    quantity: Reals


def elasticity(lines: Lines, category: Index, today: int) -> Elasticity:
    """The elasticity of every product.

    Args:
        lines: of sales.
        category: number of each product's category; its length is the number of products.
        today: day number; weeks are counted back from it.
    """
    products = len(category)
    which, week, demand, usual = _weeks(lines, products, today)
    x, y = _without_trend(which, week, np.log(usual), products), _without_trend(which, week, demand, products)
    weeks = np.bincount(which, minlength=products)
    spread = np.bincount(which, x * x, products)
    points = _different(which, usual, products)
    usable = (weeks >= _FEWEST_WEEKS) & (points >= _FEWEST_PRICES) & (spread > _LEAST_SPREAD * weeks)
    if not usable.any():
        return Elasticity(np.zeros(products), np.full(products, np.inf), np.zeros(products, bool))
    slope = np.bincount(which, x * y, products) / np.maximum(spread, 1e-12)
    rest = (y - slope[which] * x)[usable[which]]
    noise = float((rest**2).sum()) / max(int((weeks[usable] - 3).sum()), 1)
    variance = np.where(usable, noise / np.maximum(spread, 1e-12), np.inf)
    value, deviation = _drawn_together(slope, variance, usable, category)
    return Elasticity(value, deviation, usable & (value + _SURE * deviation < 0))


def _weeks(lines: Lines, products: int, today: int) -> tuple[Index, Reals, Reals, Reals]:
    """Of each product and week with sales: both, the logarithm of its share of all pieces sold, and its price.

    The price is the middle one of lines of no more than the usual quantity: a week with a bulk order at a bulk price
    would otherwise look like a week in which a low price sold much.
    """
    week = (today - 1 - lines.day) // _WEEK
    place = lines.product * (int(week.max(initial=0)) + 1) + week
    usual = quantile_of_each(lines.product, lines.quantity, products, 0.5)
    small = lines.quantity <= usual[lines.product]
    cells, at = np.unique(place, return_inverse=True)
    pieces = np.bincount(at, lines.quantity)
    price = quantile_of_each(at[small], lines.price[small], len(cells), 0.5)
    kept = np.isfinite(price) & (pieces > 0)
    product, back = np.divmod(cells[kept], int(week.max(initial=0)) + 1)
    of_shop = np.bincount(week, lines.quantity)
    usually = np.bincount(product, pieces[kept], products) / np.maximum(np.bincount(product, minlength=products), 1)
    # Its own pieces as they are usually: those of the week would hide how they differ.
    demand = np.log(pieces[kept]) - np.log(of_shop[back] - pieces[kept] + usually[product])
    return product, -back.astype(np.float64), demand, price[kept]


def quantile_of_each(group: Index, values: Reals, groups: int, share: float) -> Reals:
    """Of each group, the one of its values below which ``share`` of them lie; NaN for those without values."""
    order = np.lexsort((values, group))
    count = np.bincount(group, minlength=groups)
    first, there = np.cumsum(count) - count, np.flatnonzero(count)
    found = np.full(groups, np.nan)
    found[there] = values[order][first[there] + np.floor(share * (count[there] - 1)).astype(np.int64)]
    return found


def _without_trend(which: Index, time: Reals, values: Reals, products: int) -> Reals:
    """What is left of ``values`` when the level and the straight trend of each product are taken out."""
    many = np.maximum(np.bincount(which, minlength=products), 1)
    centred = time - (np.bincount(which, time, products) / many)[which]
    values = values - (np.bincount(which, values, products) / many)[which]
    length = np.bincount(which, centred**2, products)
    trend = np.bincount(which, centred * values, products) / np.maximum(length, 1e-12)
    return np.asarray(values - trend[which] * centred, np.float64)


def _different(which: Index, price: Reals, products: int) -> Index:
    """How many different weekly prices each product had."""
    order = np.lexsort((price, which))
    new = (np.diff(which[order], prepend=-1) != 0) | (np.diff(np.rint(price[order]), prepend=-1) != 0)
    return np.bincount(which[order][new], minlength=products)


def _drawn_together(slope: Reals, variance: Reals, usable: NDArray[np.bool_], category: Index) -> tuple[Reals, Reals]:
    """Slopes drawn towards the mean of their category, and their standard deviations."""
    known, certain = slope[usable], 1 / variance[usable]
    plain = float((certain * known).sum() / certain.sum())
    excess = float((certain * (known - plain) ** 2).sum()) - (len(known) - 1)
    room = float(certain.sum() - (certain**2).sum() / certain.sum())
    between = max(excess / room, 1e-4) if room > 0 else 1e-4
    weight = np.zeros(len(slope))
    weight[usable] = 1 / (variance[usable] + between)
    shop = float((weight * slope).sum() / weight.sum())
    kinds = int(category.max(initial=0)) + 1
    prior = _CATEGORY_WEIGHT * float(weight[usable].mean())
    held = np.bincount(category, weight, kinds)
    sums = np.bincount(category, weight * np.where(usable, slope, 0.0), kinds)
    mean = ((sums + prior * shop) / (held + prior))[category]
    doubt = ((held + prior**2 / weight.sum()) / (held + prior) ** 2)[category]
    precision = np.where(usable, 1 / variance, 0.0) + 1 / between
    value = (np.where(usable, slope / variance, 0.0) + mean / between) / precision
    # The mean of the category is known from its products only, so the doubt about it counts as well.
    deviation = np.sqrt(1 / precision + (1 / between / precision) ** 2 * doubt)
    return np.asarray(value, np.float64), np.asarray(deviation, np.float64)
