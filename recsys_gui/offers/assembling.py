"""From ranked products to offers."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from recsys_gui.base.text import Text
from recsys_gui.domain.interactions import Interactions
from recsys_gui.domain.offer import ListName, Offer

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
) -> list[Offer]:
    """The offers of one list of one customer, best first; ``list_prices`` are those of all products."""
    table, codes = interactions.table, interactions.products.codes
    return [
        Offer(
            customer, list_name, rank, codes[product], table.name[product], score, reason, model,
            table.category[product], list_prices[product],
        )
        for rank, (product, score, reason) in enumerate(zip(products, scores, reasons, strict=True), 1)
    ]  # fmt: skip
