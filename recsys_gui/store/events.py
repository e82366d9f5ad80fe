"""The behaviour of customers: orders and their lines, written in bulk from arrays and read as arrays."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recsys_gui.store.database import Database, Value

Ids = NDArray[np.int64]
NOBODY = 0
"""Stands for "no customer" and "no order" in arrays; row numbers begin at 1."""
UNKNOWN_PRICE = np.iinfo(np.int64).min
"""Stands for "no price" in arrays."""

_BATCH = 50_000


@dataclass(frozen=True, eq=False)
class EventColumns:
    """Parallel arrays, one element an event; ids are row numbers of the shop file.

    ``customer`` and ``order`` may be :data:`NOBODY`, ``unit_price`` may be :data:`UNKNOWN_PRICE`.
    """

    time: Ids
    kind: NDArray[np.int8]
    customer: Ids
    product: Ids
    order: Ids
    quantity: NDArray[np.float64]
    unit_price: Ids

    def __len__(self) -> int:
        return len(self.time)

    def take(self, which: NDArray[np.bool_] | Ids | slice) -> EventColumns:
        """The events at these positions."""
        return EventColumns(
            self.time[which], self.kind[which], self.customer[which], self.product[which], self.order[which],
            self.quantity[which], self.unit_price[which],
        )  # fmt: skip


@dataclass(frozen=True, eq=False)
class OrderColumns:
    """Parallel arrays, one element an order. ``code`` is the shop's; ``customer`` may be :data:`NOBODY`."""

    ids: Ids
    code: list[str]
    customer: Ids
    day: Ids


def orders(db: Database) -> OrderColumns:
    """Every order of the shop."""
    codes = db.all(str, "SELECT code FROM orders ORDER BY id")
    numbers = db.table("SELECT id, coalesce(customer_id, 0), day FROM orders ORDER BY id", columns=3).astype(np.int64)
    return OrderColumns(numbers[:, 0], codes, numbers[:, 1], numbers[:, 2])


def add_orders(db: Database, added: OrderColumns) -> None:
    """Add orders under the row numbers they carry; in the caller's transaction."""
    customers = _nullable(added.customer, NOBODY)
    db.run_many(
        "INSERT INTO orders (id, code, customer_id, day) VALUES (?, ?, ?, ?)",
        zip(added.ids.tolist(), added.code, customers, added.day.tolist(), strict=True),
    )


def next_order(db: Database) -> int:
    """The first row number no order has yet."""
    return db.number("SELECT max(id) FROM orders") + 1


def add(db: Database, events: EventColumns, import_id: int | None = None) -> None:
    """Add events; in the caller's transaction."""
    for start in range(0, len(events), _BATCH):
        batch = events.take(slice(start, start + _BATCH))
        db.run_many(
            "INSERT INTO events (time, kind, customer_id, product_id, order_id, import_id, quantity, unit_price)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            zip(
                batch.time.tolist(), batch.kind.tolist(), _nullable(batch.customer, NOBODY), batch.product.tolist(),
                _nullable(batch.order, NOBODY), [import_id] * len(batch), batch.quantity.tolist(),
                _nullable(batch.unit_price, UNKNOWN_PRICE), strict=True,
            ),
        )  # fmt: skip


def _nullable(values: Ids, null: int) -> list[Value]:
    """As a list, with None for ``null``."""
    plain: list[Value] = values.tolist()
    for position in np.flatnonzero(values == null).tolist():
        plain[position] = None
    return plain


def read(db: Database, where: str = "true", parameters: tuple[Value, ...] = ()) -> EventColumns:
    """Events of orders that count (neither unpaid nor cancelled), in the order they were added.

    ``where`` is a condition on the table ``events``, given by code of this package, never by a user.
    """
    numbers = db.table(
        "SELECT time, kind, coalesce(customer_id, 0), product_id, coalesce(order_id, 0), quantity,"
        " coalesce(unit_price, 9e999) FROM events"
        " WHERE (order_id IS NULL OR order_id NOT IN (SELECT id FROM orders WHERE status <> 0))"
        f" AND ({where}) ORDER BY id",
        parameters,
        columns=7,
    )
    whole = [numbers[:, column].astype(np.int64) for column in (0, 2, 3, 4)]
    unknown = np.isinf(numbers[:, 6])
    price = np.where(unknown, 0, numbers[:, 6]).astype(np.int64)
    return EventColumns(
        whole[0], numbers[:, 1].astype(np.int8), whole[1], whole[2], whole[3], numbers[:, 5].copy(),
        np.where(unknown, UNKNOWN_PRICE, price),
    )  # fmt: skip


@contextlib.contextmanager
def bulk(db: Database) -> Iterator[None]:
    """Within the block the table of events has no indexes; they are made anew at its end, which is quicker for many.

    To be used inside a transaction, which also brings the indexes back when the block fails.
    """
    indexes = db.all(_index, "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'events'")
    for name, _ in indexes:
        db.run(f'DROP INDEX "{name}"')
    yield
    for _, sql in indexes:
        db.run(sql)


def _index(name: str, sql: str) -> tuple[str, str]:
    return name, sql
