"""Sums over sale lines for charts: by week, by product, by price."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from recsys_gui.domain.insights import SoldProduct
from recsys_gui.store.file.database import Database
from recsys_gui.store.tables.events import COUNTING, Ids

_MONEY = "(CASE kind WHEN 0 THEN 1 ELSE -1 END) * round(quantity * coalesce(unit_price, 0))"
_PIECES = "(CASE kind WHEN 0 THEN 1 ELSE -1 END) * quantity"
_OF_CATEGORY = " AND product_id IN (SELECT id FROM products WHERE category = ?)"


def between(db: Database, bounds: Sequence[int], category: str = "") -> tuple[Ids, Ids]:
    """Money (minor units) and sale lines between each two neighbours of ``bounds``, UTC seconds, ascending.

    Purchases less returns; ``category`` "" means all products.
    """
    rows = db.table(
        f"SELECT time, {_MONEY} FROM events WHERE kind <= 1 AND time >= ? AND time < ? AND ({COUNTING})"
        + (_OF_CATEGORY if category else ""),
        (bounds[0], bounds[-1], *([category] if category else [])),
        columns=2,
    )
    place = np.searchsorted(np.array(bounds), rows[:, 0].astype(np.int64), "right") - 1
    money = np.bincount(place, rows[:, 1], minlength=len(bounds) - 1)
    lines = np.bincount(place, minlength=len(bounds) - 1)
    return np.rint(money).astype(np.int64), lines.astype(np.int64)


def best_sellers(db: Database, since: int, until: int, category: str = "", limit: int = 50) -> list[SoldProduct]:
    """The products that brought in most money between two moments, UTC seconds, most first."""
    sums = (
        f"SELECT product_id, sum({_MONEY}) AS money, sum({_PIECES}) AS pieces FROM events"
        f" WHERE kind <= 1 AND time >= ? AND time < ? AND ({COUNTING})"
        + (_OF_CATEGORY if category else "")
        + " GROUP BY product_id ORDER BY money DESC, product_id LIMIT ?"
    )
    return db.all(
        _sold,
        f"SELECT p.code, p.name, s.money, s.pieces FROM ({sums}) AS s JOIN products AS p ON p.id = s.product_id"
        " ORDER BY s.money DESC, p.id",
        (since, until, *([category] if category else []), limit),
    )


def _sold(code: str, name: str, money: float, pieces: float) -> SoldProduct:
    return SoldProduct(code, name, int(money), float(pieces))


def categories(db: Database) -> list[str]:
    """Every category that a product has, in alphabetical order."""
    return db.all(str, "SELECT DISTINCT category FROM products WHERE category <> '' ORDER BY category")


def priced_lines(db: Database, product: int) -> NDArray[np.float64]:
    """Time, unit price (minor units) and pieces of each priced purchase of a product (row number), lines × 3."""
    return db.table(
        "SELECT time, unit_price, quantity FROM events WHERE product_id = ? AND kind = 0 AND unit_price > 0"
        f" AND quantity > 0 AND ({COUNTING}) ORDER BY time, id",
        (product,),
        columns=3,
    )
