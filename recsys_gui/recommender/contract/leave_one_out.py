"""Histories with one product missing: how a model without readable weights explains itself."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from recsys_gui.domain.interactions import Histories, Index
from recsys_gui.domain.offer import ListName
from recsys_gui.recommender.contract.evidence import ordered
from recsys_gui.recommender.contract.recommender import Evidence, Scores

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


def by_leaving_out(
    score: Callable[[Histories, ListName], Scores],
    histories: Histories,
    product: int,
    unexplained: Callable[[float], float] = float,
) -> list[Evidence]:
    """How much the score of ``product`` falls without each product of the first customer's past, and what remains.

    Args:
        score: of the model that explains itself.
        histories: of one customer.
        product: position of the product whose score is explained.
        unexplained: what is to be said of the score without any past.
    """
    products, reduced = without_each_product(histories)
    scores = score(reduced, "all")[:, product]
    found = [Evidence(int(past), float(scores[1] - rest)) for past, rest in zip(products, scores[2:], strict=True)]
    return ordered([*found, Evidence(None, unexplained(float(scores[0])))])
