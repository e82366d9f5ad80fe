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

YEAR = 365 * 86_400


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
    latest = db.number("SELECT last_sold FROM products WHERE id = ?", (product,)) or newest
    own, year = min(latest, newest) - YEAR, newest - YEAR
    found = db.all(_by_price, _BY_PRICE, {"product": product, "own": own, "year": year})
    bought = [(count, price) for kind, price, count, _ in found if kind == EventKind.PURCHASE and price is not None]
    pieces = sum(quantity if kind == EventKind.PURCHASE else -quantity for kind, _, _, quantity in found)
    db.run(
        "UPDATE products SET sold = ?, usual_price = ? WHERE id = ?",
        (max(pieces, 0.0), max(bought)[1] if bought else None, product),
    )


# The plus keeps SQLite from walking through all sales of the year instead of those of the product.
_BY_PRICE = f"""
SELECT kind, unit_price, count(*), coalesce(sum(quantity) FILTER (WHERE time > :year), 0.0)
FROM events WHERE product_id = :product AND kind <= 1 AND +time > :own AND ({COUNTING})
GROUP BY kind, unit_price
"""


def _by_price(kind: int, price: int | None, count: int, pieces: float) -> tuple[int, int | None, int, float]:
    return kind, price, count, pieces


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
