"""From ranked products to offers."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from recsys_gui.base.text import Text
from recsys_gui.domain.interactions import Interactions
from recsys_gui.domain.offer import ListName, Offer
from recsys_gui.offers.terms import Terms

Scores = NDArray[np.float32]


def shares(scores: Scores, logarithmic: NDArray[np.bool_]) -> Scores:
    """Scores of ranked lists, best first, as shares 0…1 of the best of each list; for bars, not for money.

    Args:
        scores: customers × places; places without a product hold 0 and do not matter.
        logarithmic: per customer, whether scores are logits, as those of networks; then shares are ratios of
            probabilities.
    """
    best = scores[:, :1]
    ratio = np.clip(scores / np.where(best > 0, best, 1), 0, 1)
    return np.where(logarithmic[:, None], np.exp(np.clip(scores - best, -50, 0)), ratio).astype(np.float32)


def assemble(
    interactions: Interactions,
    customer: str,
    list_name: ListName,
    model: str,
    products: Sequence[int],
    scores: Sequence[float],
    reasons: Sequence[Text],
    list_prices: Sequence[int | None],
    terms: Terms,
    start: int,
) -> list[Offer]:
    """The offers of one list of one customer, best first.

    Args:
        interactions: of the shop.
        customer: code.
        list_name: which list.
        model: who ranked it.
        products: positions.
        scores: parallel to ``products``.
        reasons: parallel to ``products``.
        list_prices: of all products of the shop.
        terms: price and time of many offers.
        start: where in ``terms`` those of this list begin.
    """
    table, codes = interactions.table, interactions.products.codes
    return [
        Offer(
            customer, list_name, rank, codes[product], table.name[product], score, reason, model,
            table.category[product], list_prices[product], terms.price[place], terms.price_low[place],
            terms.price_high[place], terms.due[place], terms.due_from[place], terms.due_to[place],
            terms.next_visit[place], terms.confidence[place], terms.expected[place], terms.chance[place],
            terms.open_ended[place], terms.last[place], terms.usual[place], not table.stock[product] <= 0,
            price_basis=terms.basis[place],
        )
        for place, (product, score, reason) in enumerate(zip(products, scores, reasons, strict=True), start)
        for rank in [place - start + 1]
    ]  # fmt: skip
