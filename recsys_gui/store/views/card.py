"""The facts about one customer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recsys_gui.base.later import Later
from recsys_gui.domain.rows import BoughtProduct, CustomerCard
from recsys_gui.store.file.database import Database
from recsys_gui.store.tables.events import Ids
from recsys_gui.store.tables.pairs import distinct_pairs

if TYPE_CHECKING:
    import numpy as np
else:
    np = Later("numpy")

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
    time, product, basket = _purchases(db, number)
    days = _visit_days(time)
    gaps = np.diff(np.array(days)) / _DAY
    rhythm = float(np.median(np.rint(gaps))) if len(gaps) else None
    first, last = (days[0], int(time[-1])) if days else (None, None)
    return CustomerCard(*facts, first, last, rhythm, days[-_VISITS:], _top(db, time, product, basket))


def _purchases(db: Database, number: int) -> tuple[Ids, Ids, Ids]:
    """Time, product and basket of each line, oldest first; a line without order is a basket of its own."""
    rows = db.table(
        "SELECT time, product_id, coalesce(order_id, -id) FROM events WHERE customer_id = ? AND kind = 0"
        " AND (order_id IS NULL OR order_id NOT IN (SELECT id FROM orders WHERE customer_id = ? AND status <> 0))",
        (number, number),
        columns=3,
    ).astype(np.int64)
    time, product, basket = rows[np.argsort(rows[:, 0], kind="stable")].T
    return time, product, basket


def _visit_days(time: Ids) -> list[int]:
    """The first purchase of each day (of UTC), oldest first."""
    _, first = np.unique(time // _DAY, return_index=True)
    days: list[int] = time[first].tolist()
    return days


def _top(db: Database, time: Ids, product: Ids, basket: Ids) -> list[BoughtProduct]:
    """What stands in most baskets; of two as frequent, what was bought last."""
    in_baskets, _, _ = distinct_pairs(product, basket)
    ids, times = np.unique(in_baskets, return_counts=True)
    last = np.zeros(len(ids), np.int64)
    np.maximum.at(last, np.searchsorted(ids, product), time)
    best = np.lexsort((ids, -last, -times))[:_TOP]
    found = (
        _bought(db, *facts) for facts in zip(ids[best].tolist(), times[best].tolist(), last[best].tolist(), strict=True)
    )
    return [product for product in found if product is not None]


def _bought(db: Database, number: int, times: int, last: int) -> BoughtProduct | None:
    return db.one(
        lambda code, name: BoughtProduct(code, name, times, last),
        "SELECT code, name FROM products WHERE id = ?",
        (number,),
    )
