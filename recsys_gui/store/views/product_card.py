"""The facts about one product."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recsys_gui.base.later import Later
from recsys_gui.domain.entities import EventKind
from recsys_gui.domain.rows import ProductCard
from recsys_gui.store.file.database import Database
from recsys_gui.store.tables import catalogue
from recsys_gui.store.views import pages

if TYPE_CHECKING:
    import numpy as np
else:
    np = Later("numpy")

_ENDS = (0.1, 0.9)


def card(db: Database, code: str) -> ProductCard | None:
    """What the product card shows; None when no product has this code."""
    number = catalogue.find(db, "products", code)
    found = None if number is None else pages.product(db, number)
    if found is None:
        return None
    lines = db.table(
        "SELECT coalesce(customer_id, 0), coalesce(unit_price, -1) FROM events WHERE product_id = ? AND kind = ?",
        (found.id, int(EventKind.PURCHASE)), columns=2,
    )  # fmt: skip
    people, prices = lines[:, 0], lines[:, 1]
    paid = prices[prices > 0]
    ends = [int(price) for price in np.quantile(paid, _ENDS, method="nearest")] if len(paid) else [None, None]
    return ProductCard(found, len(np.unique(people[people > 0])), ends[0], ends[1])
