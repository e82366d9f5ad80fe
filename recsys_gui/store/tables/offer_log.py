"""The log of offers: what was shown to whom, by which model at which rank, and what came of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeAlias

from recsys_gui.base.later import Later
from recsys_gui.domain.entities import EventKind
from recsys_gui.domain.offer_log import MadeOffer, Outcome
from recsys_gui.store.file.database import Database
from recsys_gui.store.tables import catalogue

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
else:
    np = Later("numpy")

Ids: TypeAlias = "NDArray[np.int64]"
Counts = tuple[int, int]
_SAME = 20 * 3600


def add(db: Database, offers: Iterable[MadeOffer], time: int) -> None:
    """Log offers made at ``time`` (UTC seconds); in the caller's transaction.

    Unknown codes are left out, and what the same door offered the same customer within the hours before.
    """
    customers, products = catalogue.customer_ids(db), catalogue.product_ids(db)
    rows = [
        (
            time, o.door, customers[o.customer], products[o.product], o.list_name, o.rank, o.model, o.chance, o.price,
            int(o.held_out), o.door, customers[o.customer], products[o.product], time - _SAME,
        )
        for o in offers
        if o.customer in customers and o.product in products
    ]  # fmt: skip
    db.run_many(
        "INSERT INTO offer_log (time, door, customer_id, product_id, list, rank, model, chance, price, held_out)"
        " SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM offer_log WHERE door = ?"
        " AND customer_id = ? AND product_id = ? AND time > ?)",
        rows,
    )


def newest(db: Database, customer: int, product: int) -> int:
    """The number of the newest offer of a product to a customer (row numbers), 0 when there is none."""
    sql = "SELECT max(id) FROM offer_log WHERE customer_id = ? AND product_id = ? AND held_out = 0"
    return db.number(sql, (customer, product))


def was_made(db: Database, door: str, customer: int, product: int, since: int) -> bool:
    """Whether a product was offered to a customer (row numbers) through a door since a moment."""
    sql = "SELECT count(*) FROM offer_log WHERE customer_id = ? AND product_id = ? AND time > ? AND door = ?"
    return db.number(sql, (customer, product, since, door)) > 0


def decide(db: Database, number: int, outcome: Outcome | None, time: int, until: int | None) -> None:
    """Note what came of an offer (None: nothing yet); in the caller's transaction."""
    decided = None if outcome is None else time
    db.run("UPDATE offer_log SET outcome = ?, decided = ?, until = ? WHERE id = ?", (outcome, decided, until, number))
    db.touch("models")


def refused(db: Database, now: int) -> tuple[Ids, Ids]:
    """Customers and products (row numbers) of offers that are not wanted, or not yet; the newest word counts.

    What was just sold is not wanted again for a while either.
    """
    rows = db.table(
        "SELECT customer_id, product_id FROM offer_log AS o WHERE (outcome = 'not_interested'"
        " OR (outcome IN ('later', 'sold') AND until > ?)) AND NOT EXISTS (SELECT 1 FROM offer_log AS n"
        " WHERE n.customer_id = o.customer_id AND n.product_id = o.product_id AND n.outcome IS NOT NULL"
        " AND (n.decided, n.id) > (o.decided, o.id)) ORDER BY 1, 2",
        (now,),
        columns=2,
    ).astype(np.int64)
    return rows[:, 0], rows[:, 1]


def contacted_since(db: Database, moment: int) -> Ids:
    """Row numbers of the customers who were contacted, or kept back on purpose, since then."""
    sql = "SELECT DISTINCT customer_id FROM offer_log WHERE time >= ? AND door = 'contact' ORDER BY 1"
    return db.table(sql, (moment,), columns=1)[:, 0].astype(np.int64)


def taken(db: Database, seconds: int, newest_sale: int) -> tuple[Counts, Counts]:
    """Of offers of the contact list that are at least so old: how many, and how many were bought within that time.

    Returns:
        The counts of those contacted, and of those held out.
    """
    sql = (
        "SELECT count(*), coalesce(sum(EXISTS (SELECT 1 FROM events AS e WHERE e.customer_id = o.customer_id"
        " AND e.product_id = o.product_id AND e.kind = ? AND e.time >= o.time AND e.time < o.time + ?)), 0)"
        " FROM offer_log AS o WHERE door = 'contact' AND held_out = ? AND time + ? <= ?"
    )

    def counts(held_out: int) -> Counts:
        found = db.one(
            lambda many, bought: (int(many), int(bought)),
            sql, (int(EventKind.PURCHASE), seconds, held_out, seconds, newest_sale),
        )  # fmt: skip
        return found or (0, 0)

    return counts(0), counts(1)


def brought(db: Database, since: int) -> tuple[int, int, int]:
    """What came of contacting customers since a moment (UTC seconds).

    Returns:
        Customers contacted; how many of them bought what they were offered, at any time after; the money they paid for
        it, in minor units.
    """
    contacted = (
        "SELECT customer_id, product_id, time FROM offer_log WHERE door = 'contact' AND held_out = 0 AND time >= ?"
    )
    # A cross join is gone through in its order: the few offers first, then the sales of those customers by their index.
    found = (
        f"SELECT DISTINCT e.id, e.customer_id, e.quantity, e.unit_price FROM ({contacted}) AS o CROSS JOIN events AS e"
        " ON e.customer_id = o.customer_id AND e.product_id = o.product_id AND e.kind = 0 AND e.time >= o.time"
    )
    many = db.number(f"SELECT count(DISTINCT customer_id) FROM ({contacted})", (since,))
    sums = db.one(
        lambda buyers, money: (int(buyers), int(money or 0)),
        f"SELECT count(DISTINCT customer_id), sum(round(quantity * coalesce(unit_price, 0))) FROM ({found})",
        (since,),
    )
    return many, *(sums or (0, 0))


def offered_since(db: Database, customer: str, moment: int) -> frozenset[str]:
    """Codes of the products that a customer was offered by contacting them, or decided on, since a moment."""
    return frozenset(
        db.all(
            str,
            "SELECT DISTINCT p.code FROM offer_log AS o JOIN customers AS c ON c.id = o.customer_id"
            " JOIN products AS p ON p.id = o.product_id WHERE c.code = ? AND o.held_out = 0"
            " AND ((o.time >= ? AND o.door = 'contact') OR (o.decided >= ? AND o.outcome IS NOT NULL))",
            (customer, moment, moment),
        )
    )


def answered_since(db: Database, moment: int) -> set[tuple[str, str]]:
    """Codes of customer and product of offers that were made by contacting, or decided on, since a moment."""
    return set(
        db.all(
            lambda customer, product: (customer, product),
            "SELECT DISTINCT c.code, p.code FROM offer_log AS o JOIN customers AS c ON c.id = o.customer_id"
            " JOIN products AS p ON p.id = o.product_id WHERE (o.time >= ? AND o.door = 'contact' AND o.held_out = 0)"
            " OR (o.decided >= ? AND o.outcome IS NOT NULL)",
            (moment, moment),
        )
    )
