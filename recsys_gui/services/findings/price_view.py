"""How the price of one product and what was sold of it go together."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from recsys_gui.base.errors import UserError
from recsys_gui.domain.insights import CurvePoint, PricePoint, PriceView
from recsys_gui.services.findings.rhythms import local_days
from recsys_gui.store.file import database
from recsys_gui.store.file.database import Database
from recsys_gui.store.tables import catalogue, settings
from recsys_gui.store.views import sales_figures

FEWEST, ENOUGH = 3, 6
"""Different prices seen in several weeks that a curve needs, and below which it is only rough."""
_SEVERAL, _LEAST_SHARE = 3, 0.02
"""A price counts when it was seen in so many weeks, and in this share of all."""
_STEPS = 41
_HELD = 1.2816
"""Standard deviations to the ends of an 80 % range."""

Reals = NDArray[np.float64]


@dataclass(frozen=True)
class Answer:
    """How demand for a product answers to its price.

    Attributes:
        elasticity: per cent of pieces more for a per cent of price more.
        deviation: standard deviation of that.
        shown: whether the product's own past shows it.
    """

    elasticity: float
    deviation: float
    shown: bool


def price_view(shop: Path, product: str, answer: Answer) -> PriceView:
    """The prices seen of a product (code), what sold at each, and a curve through them.

    Args:
        shop: the shop file.
        product: its code.
        answer: what suggested prices are chosen by, so that the curve and they agree.

    Raises:
        UserError: there is no such product, or the shop file cannot be used.
    """
    with database.open(shop, read_only=True) as db:
        number = catalogue.find(db, "products", product)
        if number is None:
            raise UserError(
                "There is no product “{code}” in this shop.", "Check the code and try again.", code=product
            )  # fmt: skip
        code, name, cost = _facts(db, number)
        points = _points(sales_figures.priced_lines(db, number), settings.info(db).time_zone)
    usual = well_seen(points)
    if len(usual) < FEWEST or not np.isfinite(answer.deviation):
        return PriceView(code, name, points)
    curve = _curve(usual, answer)
    rough = len(usual) < ENOUGH or not answer.shown
    return PriceView(code, name, points, curve, _best(usual, curve, cost), cost is not None, answer.elasticity, rough)


def well_seen(points: list[PricePoint]) -> list[PricePoint]:
    """Prices seen in several weeks: what was paid once or twice tells nothing of demand."""
    total = sum(point.weeks for point in points)
    return [point for point in points if point.weeks >= max(_SEVERAL, _LEAST_SHARE * total)]


def _facts(db: Database, number: int) -> tuple[str, str, int | None]:
    def facts(code: str, name: str, cost: int | None) -> tuple[str, str, int | None]:
        return code, name, cost

    found = db.one(facts, "SELECT code, name, unit_cost FROM products WHERE id = ?", (number,))
    return found or ("", "", None)


def _points(lines: Reals, time_zone: str) -> list[PricePoint]:
    """Per price: the weeks in which anything was sold at it, and the pieces."""
    if not len(lines):
        return []
    prices, place = np.unique(lines[:, 1].astype(np.int64), return_inverse=True)
    week = (local_days(lines[:, 0].astype(np.int64), time_zone) + 3) // 7
    pairs = np.unique(place * (1 << 20) + week) >> 20
    weeks = np.bincount(pairs, minlength=len(prices))
    pieces = np.bincount(place, lines[:, 2], len(prices))
    return [
        PricePoint(price, count, sold)
        for price, count, sold in zip(prices.tolist(), weeks.tolist(), pieces.tolist(), strict=True)
    ]


def _curve(points: list[PricePoint], answer: Answer) -> list[CurvePoint]:
    """Pieces a week as ``a × price^elasticity``, where ``a`` is such that the curve goes through what was seen.

    The range is that of a new price: the scatter of the points around the line, and the doubt about its level and its
    slope (the usual prediction interval).
    """
    x = np.log([point.price for point in points])
    y = np.log([point.a_week for point in points])
    weight = np.array([point.weeks for point in points], np.float64)
    middle, level = np.average(x, weights=weight), np.average(y, weights=weight)
    rest = y - level - answer.elasticity * (x - middle)
    scatter = float((weight * rest**2).sum() / weight.sum() * len(points) / (len(points) - 1))
    grid = np.linspace(points[0].price, points[-1].price, _STEPS)
    away = np.log(grid) - middle
    doubt = np.sqrt(scatter * (1 + 1 / len(points)) + (away * answer.deviation) ** 2)
    line = level + answer.elasticity * away
    return [
        CurvePoint(round(price), float(np.exp(at)), float(np.exp(at - _HELD * sd)), float(np.exp(at + _HELD * sd)))
        for price, at, sd in zip(grid.tolist(), line.tolist(), doubt.tolist(), strict=True)
    ]


def _best(points: list[PricePoint], curve: list[CurvePoint], cost: int | None) -> int:
    """The price seen at which a week earns most by the curve, above the cost where that is known."""
    at = np.array([point.price for point in curve], np.float64)
    sold = np.array([point.pieces for point in curve])
    prices = np.array([point.price for point in points], np.float64)
    earned = np.interp(prices, at, sold) * (prices - (cost or 0))
    return int(prices[int(earned.argmax())])
