"""Which products a batch scores: all of them, or a sample with the correction that keeps the softmax unbiased."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recsys_gui.domain.interactions import Index

Reals = NDArray[np.float64]
_POPULARITY_POWER = 0.75


@dataclass(frozen=True, eq=False)
class Columns:
    """The products that a batch scores.

    Attributes:
        ids: int64, ascending.
        place: int64, one a product: its column; meaningless for products that have none.
        log_chance: float32, one a column: logarithm of the chance that the column is in such a batch. A product's share
            of the softmax is divided by it (log-Q correction), except for customers whose own products bring it in.
    """

    ids: Index
    place: Index
    log_chance: NDArray[np.float32]


class ColumnSampler:
    """Draws the columns of each batch.

    A product comes into a batch when it is drawn, in proportion to its sales to the power of ¾, or when a customer of
    the batch has bought it or will: the chance of either is known, so the sum over the sample, each term divided by its
    chance, is an unbiased estimate of the full sum (Bengio & Senécal 2008; Yi et al. 2019).
    """

    def __init__(self, counts: Index, share: Reals, negatives: int, batch: int) -> None:
        """Args:
        counts: how often each product was sold.
        share: of the examples that have each product in their history or their targets.
        negatives: how many are drawn.
        batch: how many examples come together.
        """
        weight = (counts + 1.0) ** _POPULARITY_POWER
        self._cumulative = np.cumsum(weight / weight.sum())
        self._negatives = negatives
        not_drawn = negatives * np.log1p(-weight / weight.sum())
        not_brought = batch * np.log1p(-np.clip(share, 0.0, 1 - 1e-9))
        self._log_chance = np.log(-np.expm1(not_drawn + not_brought)).astype(np.float32)

    def draw(self, brought: Index, random: np.random.Generator) -> Columns:
        """Columns that hold ``brought`` and a sample."""
        drawn = np.searchsorted(self._cumulative, random.random(self._negatives))
        ids = np.union1d(brought, np.minimum(drawn, len(self._cumulative) - 1)).astype(np.int64)
        place = np.zeros(len(self._cumulative), np.int64)
        place[ids] = np.arange(len(ids))
        return Columns(ids, place, self._log_chance[ids])


def every_column(products: int) -> Columns:
    """All products, nothing to correct."""
    ids = np.arange(products, dtype=np.int64)
    return Columns(ids, ids, np.zeros(products, np.float32))
