"""Association rules between two products: how often bought together, how surely, and how far beyond chance."""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from recsys_gui.base.progress import Progress
from recsys_gui.domain.interactions import Histories, Index
from recsys_gui.recommender.past.cooccurrence import Matrix, strongest
from recsys_gui.recommender.past.weighting import Weights

_BLOCK_PAIRS = 10_000_000
_LEAST_CONFIDENCE, _MOST_CONFIDENCE = 0.02, 0.2


@dataclass(frozen=True)
class Thresholds:
    """What a rule needs, in a shop of this size.

    Attributes:
        count: in so many transactions both products must stand.
        confidence: least share of the transactions with the first that hold the second.
        lift: least ratio of that share to the one among all transactions.
        most: rules kept per first product.
    """

    count: int
    confidence: float
    lift: float
    most: int

    @staticmethod
    def fitting(transactions: int, fewest: int, support: float, lift: float, most: int) -> Thresholds:
        """Thresholds for so many transactions: the fewer there are, the surer a rule must be not to be chance."""
        confidence = 3 / np.sqrt(max(transactions, 1))
        confidence = float(np.clip(confidence, _LEAST_CONFIDENCE, _MOST_CONFIDENCE))
        return Thresholds(max(fewest, int(np.ceil(support * transactions))), confidence, lift, most)


@dataclass(frozen=True, eq=False)
class RuleTable:
    """Rules as parallel arrays, by first, then second product.

    Attributes:
        first, second: positions of the products, int32.
        count: transactions with both, float32.
        support: share of all transactions with both.
        confidence: share of the transactions with the first that hold the second.
        lift: confidence against the share of all transactions that hold the second.
    """

    first: NDArray[np.int32]
    second: NDArray[np.int32]
    count: Weights
    support: Weights
    confidence: Weights
    lift: Weights

    def __len__(self) -> int:
        return len(self.first)

    def take(self, which: Index | NDArray[np.bool_]) -> RuleTable:
        """These rules."""
        return RuleTable(
            self.first[which], self.second[which], self.count[which], self.support[which], self.confidence[which],
            self.lift[which],
        )  # fmt: skip

    def moved(self, to: Index) -> RuleTable:
        """The rules with each product at ``to``, in order; rules of products that are gone (-1) are dropped."""
        kept = self.take((to[self.first] >= 0) & (to[self.second] >= 0))
        first, second = to[kept.first].astype(np.int32), to[kept.second].astype(np.int32)
        placed = RuleTable(first, second, kept.count, kept.support, kept.confidence, kept.lift)
        return placed.take(np.lexsort((second, first)))

    @staticmethod
    def empty() -> RuleTable:
        """No rules."""
        nothing, none = np.zeros(0, np.int32), np.zeros(0, np.float32)
        return RuleTable(nothing, nothing, none, none, none, none)


COLUMNS = tuple(column.name for column in fields(RuleTable))


def orders_of(buyers: Histories, products: int, longest: int) -> Matrix:
    """Orders × products, 1 where bought; each customer's purchases of one order are a row."""
    numbers, rows = np.unique(buyers.rows << 32 | buyers.events.order, return_inverse=True)
    return _ones(rows, buyers.events.product, (len(numbers), products), longest)


def customers_of(buyers: Histories, products: int, longest: int) -> Matrix:
    """Customers × products, 1 where ever bought; of long histories the products bought last."""
    return _ones(buyers.rows, buyers.events.product, (len(buyers), products), longest)


def _ones(rows: Index, columns: NDArray[np.int32], shape: tuple[int, int], longest: int) -> Matrix:
    keys, last = np.unique((rows * max(shape[1], 1) + columns)[::-1], return_index=True)
    rows, columns = keys // max(shape[1], 1), (keys % max(shape[1], 1)).astype(np.int32)
    # Later events are worth more; from the end, the first index found is that of the last event.
    worth = (1 - last / max(last.max(initial=0) + 1, 1)).astype(np.float32)
    matrix = sparse.csr_array((worth, (rows, columns)), shape=shape)
    matrix = strongest(matrix, longest)
    matrix.data = np.ones_like(matrix.data)
    return matrix


def mine(bought: Matrix, thresholds: Thresholds, progress: Progress) -> RuleTable:
    """All rules between two products (Agrawal, Imielinski and Swami 1993; lift: Brin et al. 1997).

    Args:
        bought: transactions × products, 1 where bought.
        thresholds: what a rule needs.
        progress: hears of each block of products.
    """
    total = bought.shape[0]
    sums = np.bincount(bought.indices, minlength=bought.shape[1]).astype(np.float32)
    often = np.flatnonzero(sums >= thresholds.count)
    frequent, counts = sparse.csr_array(bought[:, often]), sums[often]
    by_product = sparse.csr_array(frequent.T)
    sizes = np.diff(frequent.indptr).astype(np.int64)
    work = np.concatenate([[0], np.cumsum(sizes[by_product.indices])])[by_product.indptr]
    tables, start = [RuleTable.empty()], 0
    while start < len(often):
        progress.report(start, len(often))
        stop = max(start + 1, int(np.searchsorted(work, work[start] + _BLOCK_PAIRS, "right")) - 1)
        together = sparse.csr_array(by_product[start:stop] @ frequent)
        tables.append(_rules(together, start, counts, total, thresholds))
        start = stop
    joined = [np.concatenate([getattr(table, name) for table in tables]) for name in COLUMNS]
    return RuleTable(*joined).moved(often) if len(often) else RuleTable.empty()


def _rules(together: Matrix, start: int, counts: Weights, total: int, thresholds: Thresholds) -> RuleTable:
    """The rules whose first product is one of a block."""
    together.sort_indices()
    first = np.repeat(np.arange(together.shape[0]) + start, np.diff(together.indptr))
    confidence = together.data / counts[first]
    lift = confidence * np.float32(total) / counts[together.indices]
    holds = (together.data >= thresholds.count) & (first != together.indices)
    holds &= (confidence >= thresholds.confidence) & (lift >= thresholds.lift)
    sure = sparse.csr_array((np.where(holds, confidence, 0), together.indices, together.indptr), shape=together.shape)
    sure.eliminate_zeros()
    sure = strongest(sure, thresholds.most)
    first, second = np.repeat(np.arange(together.shape[0]) + start, np.diff(sure.indptr)), sure.indices
    count = np.round(sure.data * counts[first]).astype(np.float32)
    support = (count / np.float32(total)).astype(np.float32)
    lift = sure.data * np.float32(total) / counts[second]
    return RuleTable(first.astype(np.int32), second.astype(np.int32), count, support, sure.data, lift)
