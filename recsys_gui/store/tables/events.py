"""The behaviour of customers, written in bulk from arrays and read as arrays."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from recsys_gui.base.later import Later
from recsys_gui.base.progress import NullProgress, Progress
from recsys_gui.base.text import Text, text
from recsys_gui.store.file.database import Database, Value

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
else:
    np = Later("numpy")

Ids: TypeAlias = "NDArray[np.int64]"
NOBODY = 0
"""Stands for "no customer" and "no order" in arrays; row numbers begin at 1."""

_BATCH = 20_000
_NUMBERS = 500
COUNTING = "order_id IS NULL OR order_id NOT IN (SELECT id FROM orders WHERE status <> 0)"
"""The condition for events that count: not those of unpaid and cancelled orders."""
_WRITING: Text = text("Writing the sales.")
_NOBODY_LISTENS = NullProgress()


@dataclass(frozen=True, eq=False)
class EventColumns:
    """Parallel arrays, one element an event; ids are row numbers of the shop file.

    ``customer`` and ``order`` may be :data:`NOBODY`; ``unit_price`` is in whole minor units, NaN where unknown.
    """

    time: Ids
    kind: NDArray[np.int8]
    customer: Ids
    product: Ids
    order: Ids
    quantity: NDArray[np.float64]
    unit_price: NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.time)

    def take(self, which: NDArray[np.bool_] | Ids | slice) -> EventColumns:
        """The events at these positions; where a mask leaves none out, these very events, which nobody writes to."""
        if isinstance(which, np.ndarray) and which.dtype == np.bool_ and which.all():
            return self
        return EventColumns(
            self.time[which], self.kind[which], self.customer[which], self.product[which], self.order[which],
            self.quantity[which], self.unit_price[which],
        )  # fmt: skip

    def followed_by(self, others: EventColumns) -> EventColumns:
        """These events, then the others."""
        pairs = zip(vars(self).values(), vars(others).values(), strict=True)
        return EventColumns(*(np.concatenate(pair) for pair in pairs))

    @staticmethod
    def empty() -> EventColumns:
        """No events."""
        none, numbers = np.zeros(0, np.int64), np.zeros(0)
        return EventColumns(none, np.zeros(0, np.int8), none, none, none, numbers, numbers)


def add(db: Database, events: EventColumns, import_id: int | None = None, progress: Progress = _NOBODY_LISTENS) -> None:
    """Add events; in the caller's transaction."""
    for start in range(0, len(events), _BATCH):
        progress.report(start, len(events), _WRITING)
        batch = events.take(slice(start, start + _BATCH))
        db.run_many(
            "INSERT INTO events (time, kind, customer_id, product_id, order_id, import_id, quantity, unit_price)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            zip(
                batch.time.tolist(), batch.kind.tolist(), nullable(batch.customer, batch.customer == NOBODY),
                batch.product.tolist(), nullable(batch.order, batch.order == NOBODY), [import_id] * len(batch),
                batch.quantity.tolist(), nullable(batch.unit_price, np.isnan(batch.unit_price)), strict=True,
            ),
        )  # fmt: skip


def nullable(values: Ids | NDArray[np.float64], null: NDArray[np.bool_]) -> list[Value]:
    """Whole numbers as a list, with None where ``null``."""
    plain: list[Value] = np.where(null, 0, values).astype(np.int64).tolist()
    for position in np.flatnonzero(null).tolist():
        plain[position] = None
    return plain


def read(db: Database) -> EventColumns:
    """Every event, in the order they were added."""
    return _read(db, "true")


def counting(db: Database) -> EventColumns:
    """Every event but those of unpaid and cancelled orders, in the order they were added."""
    return _read(db, COUNTING)


def of_orders(db: Database, orders: Ids) -> EventColumns:
    """The events of these orders."""
    return _among(db, "order_id", orders)


def counting_of_products(db: Database, products: Ids) -> EventColumns:
    """The events of these products but those of unpaid and cancelled orders."""
    return _among(db, f"({COUNTING}) AND product_id", products)


def counting_of_customers(db: Database, customers: Ids) -> EventColumns:
    """The events of these customers but those of unpaid and cancelled orders."""
    return _among(db, f"({COUNTING}) AND customer_id", customers)


def without_order(db: Database, first: int, last: int) -> EventColumns:
    """Sales that belong to no order, from one moment to another."""
    return _read(db, "order_id IS NULL AND kind <= 1 AND time BETWEEN ? AND ?", (first, last))


def besides_sales(db: Database, customers: Ids) -> EventColumns:
    """What these customers did besides buying and returning."""
    return _among(db, "kind > 1 AND customer_id", customers)


def _among(db: Database, column: str, numbers: Ids) -> EventColumns:
    parts = [EventColumns.empty()]
    for start in range(0, len(numbers), _NUMBERS):
        some = numbers[start : start + _NUMBERS].tolist()
        parts.append(_read(db, f"{column} IN ({', '.join(map(str, some))})"))
    return EventColumns(*map(np.concatenate, zip(*(vars(part).values() for part in parts), strict=True)))


def _read(db: Database, where: str, parameters: Sequence[Value] = ()) -> EventColumns:
    numbers = db.table(
        "SELECT time, kind, coalesce(customer_id, 0), product_id, coalesce(order_id, 0), quantity,"
        f" coalesce(unit_price, 9e999) FROM events WHERE {where} ORDER BY id",
        parameters,
        columns=7,
    )
    time, customer, product, order = (numbers[:, column].astype(np.int64) for column in (0, 2, 3, 4))
    price = np.where(np.isinf(numbers[:, 6]), np.nan, numbers[:, 6])
    return EventColumns(time, numbers[:, 1].astype(np.int8), customer, product, order, numbers[:, 5].copy(), price)


@contextlib.contextmanager
def bulk(db: Database, progress: Progress = _NOBODY_LISTENS) -> Iterator[None]:
    """Within the block the table of events has no indexes; they are made anew at its end, which is quicker for many.

    To be used inside a transaction, which also brings the indexes back when the block fails.
    """
    indexes = db.all(_index, "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'events'")
    for name, _ in indexes:
        db.run(f'DROP INDEX "{name}"')
    yield
    for done, (_, sql) in enumerate(indexes):
        progress.report(done, len(indexes), _WRITING)
        db.run(sql)


def _index(name: str, sql: str) -> tuple[str, str]:
    return name, sql
