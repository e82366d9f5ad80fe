"""Baskets. Tills begin their numbers anew, so an order is known by its code, its customer and its day."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from recsys_gui.store.database import Database
from recsys_gui.store.events import NOBODY, Ids, nullable


@dataclass(frozen=True, eq=False)
class OrderColumns:
    """Parallel arrays, one element an order.

    ``ids`` are row numbers, ``code`` the shop's, ``customer`` may be :data:`NOBODY`, ``day`` is in UTC days since 1970.
    """

    ids: Ids
    code: list[str]
    customer: Ids
    day: Ids

    @staticmethod
    def empty() -> OrderColumns:
        """No orders."""
        none = np.zeros(0, np.int64)
        return OrderColumns(none, [], none, none)


def read(db: Database) -> OrderColumns:
    """Every order of the shop."""
    codes = db.all(str, "SELECT code FROM orders ORDER BY id")
    numbers = db.table("SELECT id, coalesce(customer_id, 0), day FROM orders ORDER BY id", columns=3).astype(np.int64)
    return OrderColumns(numbers[:, 0], codes, numbers[:, 1], numbers[:, 2])


def not_counting(db: Database) -> Ids:
    """Row numbers of orders that are unpaid or cancelled and count for nothing."""
    return np.array(db.all(int, "SELECT id FROM orders WHERE status <> 0"), np.int64)


def add(db: Database, added: OrderColumns) -> None:
    """Add orders under the row numbers they carry; in the caller's transaction."""
    db.run_many(
        "INSERT INTO orders (id, code, customer_id, day) VALUES (?, ?, ?, ?)",
        zip(
            added.ids.tolist(), added.code, nullable(added.customer, added.customer == NOBODY), added.day.tolist(),
            strict=True,
        ),
    )  # fmt: skip
