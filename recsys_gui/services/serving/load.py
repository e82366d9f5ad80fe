"""From the shop file to the arrays that models see."""

from __future__ import annotations

import numpy as np

from recsys_gui.domain.id_map import IdMap
from recsys_gui.domain.interactions import Events, Index, Interactions, ProductTable
from recsys_gui.store.file.database import Database
from recsys_gui.store.tables import catalogue, events
from recsys_gui.store.tables.events import NOBODY, EventColumns


def load_interactions(db: Database) -> Interactions:
    """All behaviour of the shop; lines of unpaid and cancelled orders are left out."""
    customer_ids, customer_codes = catalogue.customers(db)
    products = catalogue.products(db)
    columns = events.counting(db)
    known = np.flatnonzero(columns.customer != NOBODY)
    rows = _positions(customer_ids, columns.customer[known])
    by_time = np.lexsort((columns.time[known], rows))
    lengths = np.bincount(rows, minlength=len(customer_ids))
    nobody = np.flatnonzero(columns.customer == NOBODY)
    nobody = nobody[np.argsort(columns.time[nobody], kind="stable")]
    return Interactions(
        customers=IdMap(customer_codes),
        products=IdMap(products.codes),
        indptr=np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64),
        events=_events(columns.take(known[by_time]), products.ids),
        anonymous=_events(columns.take(nobody), products.ids),
        table=ProductTable(
            products.names, products.categories, products.list_price, products.unit_cost, products.stock,
            products.recommendable,
        ),
        now=int(columns.time.max(initial=0)) + 1,
    )  # fmt: skip


def _positions(ids: Index, wanted: Index) -> Index:
    """Where each wanted row number stands in ``ids``, which is sorted."""
    return np.searchsorted(ids, wanted).astype(np.int64)


def _events(columns: EventColumns, product_ids: Index) -> Events:
    return Events(
        _positions(product_ids, columns.product).astype(np.int32), columns.time, columns.quantity.astype(np.float32),
        columns.unit_price.astype(np.float32), columns.order.astype(np.int32), columns.kind,
    )  # fmt: skip
