"""Histories with one product missing: how a model without readable weights explains itself."""

from __future__ import annotations

import numpy as np

from recsys_gui.domain.interactions import Histories, Index

MOST = 100


def without_each_product(histories: Histories) -> tuple[Index, Histories]:
    """The first customer's history without any, with all, and without each of its products.

    Returns:
        The products left out, newest first and at most :data:`MOST`, and the histories: an empty one, the whole one,
        then one for each of these products.
    """
    events = histories.take(np.zeros(1, np.int64)).events
    newest, first = np.unique(events.product[::-1], return_index=True)
    products = newest[np.argsort(first, kind="stable")][:MOST].astype(np.int64)
    copies = histories.take(np.zeros(len(products) + 2, np.int64))
    kept = np.ones((len(products) + 2, len(events)), bool)
    kept[0] = False
    kept[2:] = events.product != products[:, None]
    return products, copies.only(kept.ravel())
