"""Which products are bought with and after which: weighted counts over baskets and their neighbours in time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from recsys_gui.domain.entities import EventKind
from recsys_gui.domain.interactions import Histories, Index, Interactions
from recsys_gui.recommender.past.weighting import Weights, decay, everybody

Matrix = sparse.csr_array[np.float32, tuple[int, int]]

_FORGOTTEN = 1e-3
_BLOCK_PAIRS = 10_000_000
_MOST_CELLS = 25_000_000
_NARROWEST = 250
_LAID_OUT = 2_000_000
MOST_PAIRS = 600_000_000


@dataclass(frozen=True)
class Steps:
    """How a pair of baskets of one customer counts, by how many baskets lie between them.

    Attributes:
        reach: baskets further apart do not count.
        forward: factor for each basket from the one with the first product on to the one with the second.
        backward: the same where the second product came first.
        half_life: days after which a pair counts half.
    """

    reach: int
    forward: float
    backward: float
    half_life: float


@dataclass(frozen=True, eq=False)
class Counts:
    """Weighted co-occurrence.

    Attributes:
        matrix: products × products; row: what was bought, column: what came with it. Rows of large shops hold only
            their strongest entries.
        given: sums of all rows, also of what was cut off.
        taken: sums of all columns.
    """

    matrix: Matrix
    given: Weights
    taken: Weights

    def similarity(self, given_power: float, taken_power: float) -> Matrix:
        """Counts divided by powers of both products' sums: 0 leaves the popular on top, 1 divides popularity out."""
        scaled = self.matrix.copy()
        scaled.data *= np.repeat(_inverse(self.given, given_power), np.diff(scaled.indptr))
        scaled.data *= _inverse(self.taken, taken_power)[scaled.indices]
        return scaled


class Baskets:
    """The baskets of all customers, and those of unknown buyers, ready for pairs to be counted in them.

    A basket of n products counts with n to the power ½ less for each of the two, so that a wholesale order does not
    drown the others.
    """

    def __init__(self, interactions: Interactions) -> None:
        buyers = everybody(interactions).purchases()
        first = _starts(buyers)
        self._owner, self._times, self._now = buyers.rows[first], buyers.events.time[first], interactions.now
        self._all = _baskets(buyers, first, len(interactions.products))

    def within(self, steps: Steps, most_pairs: int) -> Steps:
        """``steps`` with a reach so short that no more than ``most_pairs`` pairs of products have to be counted."""
        return replace(steps, reach=_affordable(np.diff(self._all.indptr), steps.reach, most_pairs))

    def count(self, steps: Steps) -> Counts:
        """Co-occurrence in all baskets, with pairs of baskets counting as ``steps`` say."""
        baskets, products = self._all, self._all.shape[1]
        newest = _scaled(baskets, decay(self._times, self._now, steps.half_life))
        # Baskets so old that they count for nothing cost nothing.
        newest.data[newest.data < _FORGOTTEN * newest.data.max(initial=0)] = 0
        newest.eliminate_zeros()
        links = _links(self._owner, steps)
        reached = sparse.csr_array(links @ newest)
        itself = np.bincount(newest.indices, _same_cells(baskets, newest), products).astype(np.float32)
        ones = np.ones(products, np.float32)
        given = baskets.T @ (links @ (newest @ ones)) - itself
        taken = newest.T @ (links.T @ (baskets @ ones)) - itself
        matrix = _product(sparse.csr_array(baskets.T), reached, taken)
        _subtract_diagonal(matrix, itself)
        return Counts(matrix, np.maximum(given, 0), np.maximum(taken, 0))


def count(interactions: Interactions, steps: Steps, most_pairs: int = MOST_PAIRS) -> Counts:
    """Co-occurrence in the baskets of all customers, and within those of unknown buyers.

    Args:
        interactions: the sales.
        steps: how pairs of baskets count.
        most_pairs: where more pairs of products than this would have to be counted, the reach is shortened.
    """
    baskets = Baskets(interactions)
    return baskets.count(baskets.within(steps, most_pairs))


def strongest(matrix: Matrix, most: int, worth: Weights | None = None) -> Matrix:
    """Each row's ``most`` entries of largest ``worth``, none of it negative; of equals the earlier ones.

    Args:
        matrix: whose entries are chosen from.
        most: kept in each row.
        worth: one for each entry; None for the entries themselves.
    """
    lengths, worth = np.diff(matrix.indptr), matrix.data if worth is None else worth
    if lengths.max(initial=0) <= most:
        return matrix
    indptr, bar = matrix.indptr.astype(np.int64), np.full(len(lengths), -1, np.float32)
    for rows in _of_like_length(lengths, most):
        bar[rows] = _bar(worth, indptr[rows], lengths[rows], most)
    bars = np.repeat(bar, lengths)
    kept, ties = worth > bars, np.flatnonzero(worth == bars)
    room = most - np.diff(np.concatenate([[0], np.cumsum(kept, dtype=np.int32)])[indptr])
    row = np.searchsorted(indptr, ties, "right") - 1
    kept[ties[np.arange(len(ties)) - np.searchsorted(row, row) < room[row]]] = True
    ends = np.concatenate([[0], np.cumsum(np.minimum(lengths, most))])
    return sparse.csr_array((matrix.data[kept], matrix.indices[kept], ends), shape=matrix.shape)


def _of_like_length(lengths: Index, most: int) -> Iterator[Index]:
    """The rows longer than ``most``, in groups that fill not too many cells when they are laid out as a table."""
    rows = np.flatnonzero(lengths > most)
    rows, done = rows[np.argsort(-lengths[rows], kind="stable")], 0
    while done < len(rows):
        many = max(1, _LAID_OUT // int(lengths[rows[done]]))
        yield rows[done : done + many]
        done += many


def _bar(worth: Weights, start: Index, lengths: Index, most: int) -> Weights:
    """The worth of the entry at place ``most`` of each row."""
    place = np.arange(int(lengths.max()))
    inside = place < lengths[:, None]
    outside = (1 + place).astype(np.float32)
    # The least of the negated: looking for the largest among many equals takes numpy many times longer.
    cells = np.where(inside, -worth[np.where(inside, start[:, None] + place, 0)], outside)
    return np.asarray(-np.partition(cells, most - 1, axis=1)[:, most - 1], np.float32)


def baskets_since(histories: Histories) -> Index:
    """For each event, how many baskets the customer has bought after the one it belongs to (or came after)."""
    number = np.cumsum(_starts_mask(histories)) - 1
    last = number[np.maximum(histories.indptr[1:] - 1, 0)] if len(number) else number
    return np.asarray(last[histories.rows] - np.maximum(number, 0))


def _starts_mask(histories: Histories) -> NDArray[np.bool_]:
    """Which events are the first of a basket."""
    events, rows = histories.events, histories.rows
    mask = np.zeros(len(events), bool)
    bought = np.flatnonzero(events.kind == EventKind.PURCHASE)
    other = (np.diff(rows[bought]) != 0) | (np.diff(events.order[bought]) != 0)
    mask[bought[np.concatenate([[True], other])] if len(bought) else bought] = True
    return mask


def _starts(buyers: Histories) -> Index:
    return np.flatnonzero(_starts_mask(buyers))


def _baskets(buyers: Histories, first: Index, products: int) -> Matrix:
    """Baskets × products: 1 / √(different products of the basket)."""
    indptr = np.append(first, len(buyers.events))
    ones = np.ones(len(buyers.events), np.float32)
    matrix = sparse.csr_array((ones, buyers.events.product.copy(), indptr), shape=(len(first), products))
    matrix.sum_duplicates()
    sizes = np.diff(matrix.indptr)
    matrix.data = np.repeat(1 / np.sqrt(np.maximum(sizes, 1)), sizes).astype(np.float32)
    return matrix


def _scaled(baskets: Matrix, factors: Weights) -> Matrix:
    scaled = baskets.copy()
    scaled.data *= np.repeat(factors, np.diff(baskets.indptr))
    return scaled


def _same_cells(baskets: Matrix, newest: Matrix) -> Weights:
    """What each cell of ``newest`` adds to the count of a product with itself in the same basket."""
    sizes = np.diff(baskets.indptr)
    return np.asarray(newest.data * np.repeat(1 / np.sqrt(np.maximum(sizes, 1)), np.diff(newest.indptr)), np.float32)


def _affordable(sizes: Index, reach: int, most_pairs: int) -> int:
    """The longest reach up to ``reach`` for which not too many pairs have to be counted."""
    sizes = sizes.astype(np.int64)
    pairs = int((sizes**2).sum())
    for step in range(1, reach + 1):
        pairs += 2 * int((sizes[step:] * sizes[:-step]).sum())
        if pairs > most_pairs:
            return step - 1
    return reach


def _links(owner: Index, steps: Steps) -> Matrix:
    """Baskets × baskets of the same customer: how much the pair counts."""
    total = len(owner)
    offsets = [0]
    diagonals: list[Weights] = [np.ones(total, np.float32)]
    for step in range(1, min(steps.reach, total - 1) + 1):
        same = (owner[step:] == owner[:-step]).astype(np.float32)
        blank = np.zeros(step, np.float32)
        offsets += [step, -step]
        diagonals += [
            np.concatenate([blank, same * np.float32(steps.forward**step)]),
            np.concatenate([same * np.float32(steps.backward**step), blank]),
        ]
    stacked = np.stack(diagonals)
    return Matrix(sparse.dia_array((stacked, np.array(offsets)), shape=(total, total)))


def _product(left: Matrix, right: Matrix, taken: Weights) -> Matrix:
    """``left @ right`` by blocks of rows; when the result gets large, each row keeps its strongest entries only."""
    work = np.concatenate([[0], np.cumsum(np.diff(right.indptr).astype(np.int64)[left.indices])])[left.indptr]
    wide = max(_NARROWEST, _MOST_CELLS // max(1, left.shape[0]))
    parts: list[Matrix] = []
    start, size, fair = 0, 0, _inverse(taken, 0.35)
    while start < left.shape[0]:
        stop = max(start + 1, int(np.searchsorted(work, work[start] + _BLOCK_PAIRS, "right")) - 1)
        parts.append(sparse.csr_array(left[start:stop] @ right))
        start, before, size = stop, size, size + parts[-1].nnz
        if size > _MOST_CELLS:
            parts = [
                *(parts[:-1] if before > _MOST_CELLS else _cut(parts[:-1], wide, fair)),
                *_cut(parts[-1:], wide, fair),
            ]
    return sparse.csr_array(sparse.vstack(parts, format="csr")) if parts else sparse.csr_array(left @ right)


def _cut(blocks: list[Matrix], most: int, fair: Weights) -> list[Matrix]:
    """The strongest entries of each row, judged with popularity partly divided out."""
    return [strongest(block, most, block.data * fair[block.indices]) for block in blocks]


def _subtract_diagonal(matrix: Matrix, amounts: Weights) -> None:
    """A product in the same basket as itself is no co-occurrence; in another basket it is."""
    rows = np.repeat(np.arange(matrix.shape[0]), np.diff(matrix.indptr))
    own = np.flatnonzero(matrix.indices == rows)
    rest = matrix.data[own] - amounts[rows[own]]
    # What rounding leaves of a difference of equals is nothing.
    matrix.data[own] = np.where(rest > 1e-5 * matrix.data[own], rest, 0)


def _inverse(sums: Weights, power: float) -> Weights:
    return np.where(sums > 0, np.maximum(sums, 1e-12) ** -power, 0).astype(np.float32)
