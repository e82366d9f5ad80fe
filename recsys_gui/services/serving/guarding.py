"""From the rules and marks in the shop file to what keeps them while offers are made."""

from __future__ import annotations

import time
from collections.abc import Sequence

import numpy as np

from recsys_gui.domain.interactions import DAY, Interactions
from recsys_gui.offers.rules import Guard, Marks
from recsys_gui.store.file.database import Database
from recsys_gui.store.tables import catalogue, offer_log, rules


def guard(
    db: Database, interactions: Interactions, list_prices: Sequence[int | None], now: float | None = None
) -> Guard:
    """What keeps the rules of an open shop file; ``now`` stands in for the clock."""
    clock = int(time.time() if now is None else now)
    held, said = rules.rules(db), rules.marks(db)
    customer_ids, product_ids = catalogue.customers(db)[0], catalogue.products(db).ids
    recent = np.zeros(len(customer_ids), bool)
    if held.days_between:
        contacted = offer_log.contacted_since(db, clock - held.days_between * DAY)
        recent[np.searchsorted(customer_ids, contacted)] = True
    customers, products = offer_log.refused(db, clock)
    refused = np.searchsorted(customer_ids, customers) * len(product_ids) + np.searchsorted(product_ids, products)
    return Guard(interactions, held, list_prices, Marks(said.boost, said.quiet, recent, np.sort(refused)))
