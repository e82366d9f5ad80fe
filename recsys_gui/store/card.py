"""The facts about one customer."""

from __future__ import annotations

import numpy as np

from recsys_gui.domain.rows import BoughtProduct, CustomerCard
from recsys_gui.store.database import Database

_DAY = 86_400
_VISITS = 200
_TOP = 20


def card(db: Database, code: str) -> CustomerCard | None:
    """Everything the customer card shows; None when no customer has this code."""
    return db.one(
        lambda number, name, region, orders, spent: _card(db, number, (code, name, region, orders, spent)),
        "SELECT id, name, region, orders, spent FROM customers WHERE code = ?",
        (code,),
    )


def _card(db: Database, number: int, facts: tuple[str, str, str, int, int]) -> CustomerCard:
    days = _visit_days(db, number)
    gaps = np.diff(np.array(days)) / _DAY
    rhythm = float(np.median(np.rint(gaps))) if len(gaps) else None
    first, last = (days[0], days[-1]) if days else (None, None)
    return CustomerCard(*facts, first, last, rhythm, days[-_VISITS:], _top(db, number))


def _visit_days(db: Database, number: int) -> list[int]:
    """The first purchase of each day, oldest first."""
    sql = (
        "SELECT min(time) FROM events WHERE customer_id = ? AND kind = 0"
        " AND (order_id IS NULL OR order_id NOT IN (SELECT id FROM orders WHERE customer_id = ? AND status <> 0))"
        f" GROUP BY time / {_DAY} ORDER BY 1"
    )
    return db.all(int, sql, (number, number))


def _top(db: Database, number: int) -> list[BoughtProduct]:
    return db.all(
        BoughtProduct,
        "SELECT p.code, p.name, count(DISTINCT coalesce(e.order_id, -e.id)) AS times, max(e.time)"
        " FROM events AS e JOIN products AS p ON p.id = e.product_id WHERE e.customer_id = ? AND e.kind = 0"
        " GROUP BY p.id ORDER BY times DESC, max(e.time) DESC, p.id LIMIT ?",
        (number, _TOP),
    )
