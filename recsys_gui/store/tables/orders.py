"""Baskets. Tills begin their numbers anew, so an order is known by its code, its customer and its day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from recsys_gui.store.file.database import Database
from recsys_gui.store.tables.events import NOBODY, Ids, nullable

_AT_ONCE = 500
_SELECT = "SELECT id, code, coalesce(customer_id, 0), day, status FROM orders"


@dataclass(frozen=True, eq=False)
class OrderColumns:
    """Parallel arrays, one element an order.

    ``ids`` are row numbers, ``code`` the shop's, ``customer`` may be :data:`NOBODY`, ``day`` is in UTC days since 1970,
    ``status`` is 0 for orders that count, 1 for unpaid and 2 for cancelled ones; empty stands for 0 everywhere.
    """

    ids: Ids
    code: list[str]
    customer: Ids
    day: Ids
    status: Ids = field(default_factory=lambda: np.zeros(0, np.int64))

    @staticmethod
    def empty() -> OrderColumns:
        """No orders."""
        none = np.zeros(0, np.int64)
        return OrderColumns(none, [], none, none)


def read(db: Database) -> OrderColumns:
    """Every order of the shop."""
    return _columns(db.all(_row, f"{_SELECT} ORDER BY id"))


def with_codes(db: Database, codes: Sequence[str], first: int, last: int) -> OrderColumns:
    """The orders of these codes; those without a code only when they are of the days ``first`` to ``last``."""
    found: list[tuple[int, str, int, int, int]] = []
    for start in range(0, len(codes), _AT_ONCE):
        some = [code for code in codes[start : start + _AT_ONCE] if code]
        found += db.all(_row, f"{_SELECT} WHERE code IN ({', '.join('?' * len(some))})", some)
    if "" in codes:
        found += db.all(_row, f"{_SELECT} WHERE code = '' AND day BETWEEN ? AND ?", (first, last))
    return _columns(found)


def _row(number: int, code: str, customer: int, day: int, status: int) -> tuple[int, str, int, int, int]:
    return number, code, customer, day, status


def _columns(rows: Sequence[tuple[int, str, int, int, int]]) -> OrderColumns:
    numbers = np.array([(row[0], *row[2:]) for row in rows], np.int64).reshape(-1, 4)
    return OrderColumns(numbers[:, 0], [row[1] for row in rows], numbers[:, 1], numbers[:, 2], numbers[:, 3])


def not_counting(db: Database) -> Ids:
    """Row numbers of orders that are unpaid or cancelled and count for nothing."""
    return np.array(db.all(int, "SELECT id FROM orders WHERE status <> 0"), np.int64)


def newest(db: Database) -> int:
    """The largest row number there is, 0 without orders."""
    return db.number("SELECT max(id) FROM orders")


def add(db: Database, added: OrderColumns) -> None:
    """Add orders under the row numbers they carry; in the caller's transaction."""
    status = added.status if len(added.status) else np.zeros(len(added.ids), np.int64)
    db.run_many(
        "INSERT INTO orders (id, code, customer_id, day, status) VALUES (?, ?, ?, ?, ?)",
        zip(
            added.ids.tolist(), added.code, nullable(added.customer, added.customer == NOBODY), added.day.tolist(),
            status.tolist(), strict=True,
        ),
    )  # fmt: skip


def set_status(db: Database, changes: Sequence[tuple[int, int]]) -> None:
    """Let orders have another status: pairs of row number and status; in the caller's transaction."""
    db.run_many("UPDATE orders SET status = ? WHERE id = ?", ((status, number) for number, status in changes))
