"""Everything of one shop file copied into another: codes that are the same mean the same product or customer."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from recsys_gui.store.file.database import Database

_FACTS = {
    "products": (
        "code, name, category, list_price, unit_cost, stock, active, recommend, boost",
        """category = iif(category = '', excluded.category, category),
           list_price = coalesce(list_price, excluded.list_price),
           unit_cost = coalesce(unit_cost, excluded.unit_cost),
           stock = iif(stock IS NULL, excluded.stock, stock + coalesce(excluded.stock, 0)),
           active = max(active, excluded.active), recommend = min(recommend, excluded.recommend),
           boost = max(boost, excluded.boost)""",
    ),
    "customers": (
        "code, name, email, phone, region, quiet",
        """email = iif(email = '', excluded.email, email), phone = iif(phone = '', excluded.phone, phone),
           region = iif(region = '', excluded.region, region), quiet = max(quiet, excluded.quiet)""",
    ),
}
"""Columns that are copied, and what becomes of them where the code is known: what is missing is filled in, stock adds
up, and who or what one shop leaves alone stays alone."""


def add_shop(db: Database, other: Path, import_id: int) -> int:
    """Copy catalogue, customers, orders and events of the shop file ``other`` into ``db``.

    Orders stay apart even with the same code, since every till counts for itself.

    Args:
        db: outside a transaction.
        other: a shop file of the same version and currency.
        import_id: the events belong to this import.

    Returns:
        How many events were added.
    """
    with _attached(db, other), db.transaction():
        for table, (columns, update) in _FACTS.items():
            db.run(
                f"INSERT INTO main.{table} ({columns}) SELECT {columns} FROM other.{table} WHERE true ORDER BY id"
                f" ON CONFLICT (code) DO UPDATE SET name = iif(name = '', excluded.name, name), {update}"
            )
            db.run(f"CREATE TEMP TABLE same_{table} (old INTEGER PRIMARY KEY, new INTEGER NOT NULL)")
            db.run(
                f"INSERT INTO same_{table} SELECT theirs.id, ours.id FROM other.{table} AS theirs"
                f" JOIN main.{table} AS ours USING (code)"
            )
        orders = db.number("SELECT max(id) FROM main.orders")
        before = db.number("SELECT max(id) FROM main.events")
        db.run(
            "INSERT INTO main.orders (id, code, customer_id, day, status) SELECT id + ?, code, new, day, status"
            " FROM other.orders LEFT JOIN same_customers ON old = customer_id ORDER BY id",
            (orders,),
        )
        db.run(
            "INSERT INTO main.events (time, kind, customer_id, product_id, order_id, import_id, quantity, unit_price)"
            " SELECT time, kind, same_customers.new, same_products.new, order_id + ?, ?, quantity, unit_price"
            " FROM other.events JOIN same_products ON same_products.old = product_id"
            " LEFT JOIN same_customers ON same_customers.old = customer_id ORDER BY id",
            (orders, import_id),
        )
        return db.number("SELECT max(id) FROM main.events") - before


@contextlib.contextmanager
def _attached(db: Database, other: Path) -> Iterator[None]:
    db.run("ATTACH ? AS other", (str(other),))
    try:
        yield
    finally:
        for table in _FACTS:
            db.run(f"DROP TABLE IF EXISTS temp.same_{table}")
        db.run("DETACH other")
