"""What follows from the events and is kept beside each product and customer, so that pages need not add up."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from recsys_gui.base.later import Later
from recsys_gui.domain.entities import EventKind
from recsys_gui.store.file.database import Database
from recsys_gui.store.tables import settings
from recsys_gui.store.tables.events import (
    COUNTING,
    NOBODY,
    EventColumns,
    Ids,
    counting,
    counting_of_customers,
    counting_of_products,
)
from recsys_gui.store.tables.pairs import distinct_pairs

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
else:
    np = Later("numpy")

YEAR, RECENT = 365 * 86_400, 60 * 86_400
_SMALL = 4
"""A quarter of the recent sale lines of a product have its smallest quantities."""


def refresh(db: Database, events: EventColumns) -> None:
    """Work out the figures of all products and customers anew; in the caller's transaction.

    ``events`` are those of :func:`~recsys_gui.store.tables.events.counting`; who has them need not read them
    again.
    """
    lines = events.take(events.kind <= EventKind.RETURN)
    newest = int(lines.time.max(initial=0))
    db.run("UPDATE products SET lines = 0, sold = 0, last_sold = NULL, usual_price = NULL WHERE lines > 0")
    db.run("UPDATE customers SET lines = 0, orders = 0, spent = 0, last = NULL WHERE lines > 0")
    db.run_many(
        "UPDATE products SET lines = ?, sold = ?, last_sold = ?, usual_price = ? WHERE id = ?",
        product_figures(lines, newest),
    )
    db.run_many("UPDATE customers SET lines = ?, orders = ?, spent = ?, last = ? WHERE id = ?", customer_figures(lines))
    settings.put(db, "sales", str(len(lines)))
    settings.put(db, "orders", str(len(_bought_orders(lines))))


def refresh_some(db: Database, added: EventColumns, before: EventColumns, newest_before: int) -> None:
    """Bring the figures up to date after a few events were added; in the caller's transaction.

    Only the products and customers of these events are worked out anew, and the products whose sales of a year ago are
    no longer in the year before the newest sale.

    Args:
        db: the shop; the events are in it already.
        added: the new ones that count.
        before: the counting events that the orders of ``added`` had already.
        newest_before: when the newest sale that counts was before.
    """
    lines = _sales(added)
    newest = max(int(lines.time.max(initial=0)), newest_before)
    products, more = np.unique(lines.product, return_counts=True)
    _let_year_move_on(db, set(products.tolist()), newest_before, newest)
    bought = lines.take(lines.kind == EventKind.PURCHASE)
    last = np.full(len(products), -1, np.int64)
    np.maximum.at(last, np.searchsorted(products, bought.product), bought.time)
    for product, count, latest in zip(products.tolist(), more.tolist(), last.tolist(), strict=True):
        _refresh_product(db, product, count, latest, newest)
    customers = np.setdiff1d(lines.customer, [NOBODY])
    db.run_many(
        "UPDATE customers SET lines = ?, orders = ?, spent = ?, last = ? WHERE id = ?",
        customer_figures(_sales(counting_of_customers(db, customers))),
    )
    fresh = np.setdiff1d(_bought_orders(lines), _bought_orders(before))
    settings.put(db, "sales", str(int(settings.get(db, "sales") or 0) + len(lines)))
    settings.put(db, "orders", str(int(settings.get(db, "orders") or 0) + len(fresh)))


def refresh_touched(db: Database, products: Ids, customers: Ids, newest_before: int) -> None:
    """Bring the figures up to date after events of these products and customers came, went or changed.

    In the caller's transaction. Row numbers that are no longer there do no harm. ``newest_before`` is when the newest
    sale was before the change: when that has moved, so has the year of the products' sales, and all are counted anew.
    """
    newest = db.number(f"SELECT time FROM events WHERE kind <= 1 AND ({COUNTING}) ORDER BY time DESC LIMIT 1")
    if newest != newest_before:
        refresh(db, counting(db))
        return
    products, customers = np.setdiff1d(products, [NOBODY]), np.setdiff1d(customers, [NOBODY])
    blank = "lines = 0, sold = 0, last_sold = NULL, usual_price = NULL"
    db.run_many(f"UPDATE products SET {blank} WHERE id = ?", ((number,) for number in products.tolist()))
    blank = "lines = 0, orders = 0, spent = 0, last = NULL"
    db.run_many(f"UPDATE customers SET {blank} WHERE id = ?", ((number,) for number in customers.tolist()))
    db.run_many(
        "UPDATE products SET lines = ?, sold = ?, last_sold = ?, usual_price = ? WHERE id = ?",
        product_figures(_sales(counting_of_products(db, products)), newest),
    )
    db.run_many(
        "UPDATE customers SET lines = ?, orders = ?, spent = ?, last = ? WHERE id = ?",
        customer_figures(_sales(counting_of_customers(db, customers))),
    )
    settings.put(db, "sales", str(db.number("SELECT sum(lines) FROM products")))
    bought = "SELECT 1 FROM events WHERE order_id = orders.id AND kind = 0"
    counted = db.number(f"SELECT count(*) FROM orders WHERE status = 0 AND EXISTS ({bought})")
    settings.put(db, "orders", str(counted))


def _let_year_move_on(db: Database, but: set[int], newest_before: int, newest: int) -> None:
    """Take what was sold just over a year ago off what products sold in the year before the newest sale."""
    leaving = db.all(
        _pieces,
        f"SELECT product_id, sum(CASE kind WHEN 0 THEN quantity ELSE -quantity END) FROM events"
        f" WHERE kind <= 1 AND time > ? AND time <= ? AND ({COUNTING}) GROUP BY product_id",
        (newest_before - YEAR, newest - YEAR),
    )
    others = [(product, pieces) for product, pieces in leaving if product not in but]
    # What is kept is never below zero, so where it is zero it does not tell what it was.
    hidden = set(db.all(int, "SELECT id FROM products WHERE sold = 0 AND lines > 0")) if others else set()
    db.run_many(
        "UPDATE products SET sold = max(sold - ?, 0.0) WHERE id = ?",
        ((pieces, product) for product, pieces in others if product not in hidden),
    )
    for product, _ in others:
        if product in hidden:
            _refresh_product(db, product, 0, -1, newest)


def _pieces(product: int, pieces: float) -> tuple[int, float]:
    return product, pieces


def affected_lines(db: Database, added: EventColumns, newest_before: int) -> int:
    """How many events :func:`refresh_some` would look at; above a part of all, :func:`refresh` is quicker."""
    products = np.unique(added.product).tolist()
    newest = max(int(added.time.max(initial=0)), newest_before)
    leaving = "SELECT count(*) FROM events WHERE kind <= 1 AND time > ? AND time <= ?"
    return (
        len(added)
        + db.number(f"SELECT sum(lines) FROM products WHERE id IN ({', '.join(map(str, products))})")
        + db.number(leaving, (newest_before - YEAR, newest - YEAR))
    )


def _refresh_product(db: Database, product: int, more: int, last: int, newest: int) -> None:
    """Bring one product up to date, which has so many ``more`` lines, the ``last`` purchase of them then (-1: none)."""
    db.run(
        "UPDATE products SET lines = lines + ?, last_sold = nullif(max(coalesce(last_sold, -1), ?), -1) WHERE id = ?",
        (more, last, product),
    )
    pieces = db.all(_pieces, _OF_YEAR, (product, newest - YEAR))
    sold = sum(quantity if kind == EventKind.PURCHASE else -quantity for kind, quantity in pieces)
    recent = db.table(_RECENT_LINES, (product, product, RECENT), columns=3)
    price, quantity, time = recent[:, 0].astype(np.int64), recent[:, 1], recent[:, 2].astype(np.int64)
    usual = _usual_price(np.zeros(len(recent), np.intp), price, quantity, time, 1)
    db.run("UPDATE products SET sold = ?, usual_price = ? WHERE id = ?", (max(sold, 0.0), usual[0], product))


# The plus keeps SQLite from walking through all sales of the year instead of those of the product.
_OF_YEAR = f"""
SELECT kind, sum(quantity) FROM events WHERE product_id = ? AND kind <= 1 AND +time > ? AND ({COUNTING}) GROUP BY kind
"""
_PRICED = f"product_id = ? AND kind = 0 AND unit_price IS NOT NULL AND ({COUNTING})"
_RECENT_LINES = f"""
SELECT unit_price, quantity, time FROM events
WHERE {_PRICED} AND +time > (SELECT max(time) FROM events WHERE {_PRICED}) - ?
"""


def _sales(events: EventColumns) -> EventColumns:
    return events.take(events.kind <= EventKind.RETURN)


def _bought_orders(lines: EventColumns) -> Ids:
    return np.unique(lines.order[(lines.kind == EventKind.PURCHASE) & (lines.order != NOBODY)])


def product_figures(lines: EventColumns, newest: int) -> Iterable[tuple[int, float, int | None, int | None, int]]:
    """Per product: lines, pieces sold (less returned) in the year before ``newest``, last sale, usual price, id."""
    ids, position = np.unique(lines.product, return_inverse=True)
    bought = lines.kind == EventKind.PURCHASE
    recent = lines.time > newest - YEAR
    pieces = np.where(bought, lines.quantity, -lines.quantity) * recent
    sold = np.maximum(np.bincount(position, pieces, len(ids)), 0.0)
    last = _latest(position[bought], lines.time[bought], len(ids))
    priced = bought & ~np.isnan(lines.unit_price)
    price = _usual_price(
        position[priced], lines.unit_price[priced].astype(np.int64), lines.quantity[priced], lines.time[priced],
        len(ids),
    )  # fmt: skip
    counts = np.bincount(position, minlength=len(ids))
    return zip(counts.tolist(), sold.tolist(), last, price, ids.tolist(), strict=True)


def customer_figures(lines: EventColumns) -> Iterable[tuple[int, int, int, int | None, int]]:
    """Per customer: lines, orders, money spent (less money back), last purchase, id."""
    lines = lines.take(lines.customer != NOBODY)
    ids, position = np.unique(lines.customer, return_inverse=True)
    bought = lines.kind == EventKind.PURCHASE
    money = np.rint(np.where(bought, 1, -1) * lines.quantity * np.nan_to_num(lines.unit_price))
    spent = np.bincount(position, money, len(ids)).astype(np.int64)
    in_basket = bought & (lines.order != NOBODY)
    baskets, _, _ = distinct_pairs(position[in_basket], lines.order[in_basket])
    orders = np.bincount(baskets, minlength=len(ids))
    last = _latest(position[bought], lines.time[bought], len(ids))
    counts = np.bincount(position, minlength=len(ids))
    return zip(counts.tolist(), orders.tolist(), spent.tolist(), last, ids.tolist(), strict=True)


def _latest(position: NDArray[np.intp], time: Ids, size: int) -> list[int | None]:
    never = np.iinfo(np.int64).min
    latest = np.full(size, never)
    np.maximum.at(latest, position, time)
    return [None if moment == never else moment for moment in latest.tolist()]


def _usual_price(
    position: NDArray[np.intp], price: Ids, quantity: NDArray[np.float64], time: Ids, size: int
) -> list[int | None]:
    """The most frequent price of the smallest quantities lately; the higher one of two as frequent.

    A price for many at once is lower than what stands on the shelf, so it does not count. "Lately" is before each
    product's own last sale.
    """
    newest = np.zeros(size, np.int64)
    np.maximum.at(newest, position, time)
    recent = np.flatnonzero(time > newest[position] - RECENT)
    recent = recent[quantity[recent] <= _small(position[recent], quantity[recent], size)[position[recent]]]
    products, prices, counts = distinct_pairs(position[recent], price[recent])
    usual: list[int | None] = [None] * size
    best = np.argsort(counts, kind="stable")
    for product, amount in zip(products[best].tolist(), prices[best].tolist(), strict=True):
        usual[product] = amount
    return usual


def _small(position: NDArray[np.intp], quantity: NDArray[np.float64], size: int) -> NDArray[np.float64]:
    """Up to which quantity a line of each product is one of its smallest."""
    order = np.lexsort((quantity, position))
    count = np.bincount(position, minlength=size)
    first, there = np.cumsum(count) - count, np.flatnonzero(count)
    found = np.zeros(size)
    found[there] = quantity[order][first[there] + (count[there] - 1) // _SMALL]
    return found
