"""What follows from the events and is kept beside each product and customer, so that pages need not add up."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from recsys_gui.domain.entities import EventKind
from recsys_gui.store import settings
from recsys_gui.store.database import Database
from recsys_gui.store.events import (
    NOBODY,
    EventColumns,
    Ids,
    counting,
    counting_of_customers,
    counting_of_products,
)
from recsys_gui.store.pairs import distinct_pairs

YEAR = 365 * 86_400


def refresh(db: Database, events: EventColumns) -> None:
    """Work out the figures of all products and customers anew; in the caller's transaction.

    ``events`` are those of :func:`~recsys_gui.store.events.counting`; a caller that has them need not read them again.
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
        newest_before: when the newest sale was before.
    """
    lines = added.take(added.kind <= EventKind.RETURN)
    newest = max(int(lines.time.max(initial=0)), newest_before)
    sql = "SELECT DISTINCT product_id FROM events WHERE kind <= 1 AND time > ? AND time <= ?"
    leaving = db.all(int, sql, (newest_before - YEAR, newest - YEAR))
    products = np.union1d(lines.product, np.array(leaving, np.int64))
    customers = np.setdiff1d(lines.customer, [NOBODY])
    db.run_many(
        "UPDATE products SET lines = ?, sold = ?, last_sold = ?, usual_price = ? WHERE id = ?",
        product_figures(_sales(counting_of_products(db, products)), newest),
    )
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
    newest = db.number("SELECT max(time) FROM events WHERE kind <= 1")
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
    price = _usual_price(position[priced], lines.unit_price[priced].astype(np.int64), lines.time[priced], len(ids))
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


def _usual_price(position: NDArray[np.intp], price: Ids, time: Ids, size: int) -> list[int | None]:
    """The most frequent price of the year before each product's own last sale; the higher one of two as frequent."""
    newest = np.zeros(size, np.int64)
    np.maximum.at(newest, position, time)
    recent = time > newest[position] - YEAR
    products, prices, counts = distinct_pairs(position[recent], price[recent])
    usual: list[int | None] = [None] * size
    best = np.argsort(counts, kind="stable")
    for product, amount in zip(products[best].tolist(), prices[best].tolist(), strict=True):
        usual[product] = amount
    return usual
