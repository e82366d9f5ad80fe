"""From scores to ranked lists: who may see what, and the best of it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from recsys_gui.domain.interactions import Histories, Index
from recsys_gui.domain.offer import ListName
from recsys_gui.recommender.contract.recommender import Scores

Flags = NDArray[np.bool_]
Products = NDArray[np.int32]


def rank(
    scores: Scores, histories: Histories, list_name: ListName, n: int, recommendable: Flags
) -> tuple[Products, Scores]:
    """The best ``n`` products of a list for each customer.

    Args:
        scores: customers × products, higher is better.
        histories: of the same customers; they decide what is "again" and what is "new".
        list_name: ``again`` holds only what was bought before, ``new`` only what never was, ``all`` both.
        n: length of the lists.
        recommendable: per product, whether it may be offered at all.

    Returns:
        Products, int32 customers × n, best first, padded with -1, and their scores, padded with 0. Equal scores are
        ordered by product position, so that the same scores always give the same list.
    """
    allowed = permitted(histories, list_name, recommendable)
    wide = min(n, scores.shape[1])
    rows, columns = np.nonzero(_contenders(scores, allowed, wide))
    place = np.arange(len(rows)) - np.searchsorted(rows, np.arange(len(scores)))[rows]
    keys = np.zeros((len(scores), max(wide, int(place.max(initial=-1)) + 1)), np.uint64)
    keys[rows, place] = _keys(scores[rows, columns], columns)
    best = _best_keys(keys, wide)
    there = best > 0
    products = np.where(there, _LOW - (best & _LOW), 0).astype(np.int32)
    values = np.take_along_axis(scores, products, axis=1)
    products[~there], values[~there] = -1, 0
    padding = ((0, 0), (0, n - wide))
    return np.pad(products, padding, constant_values=-1), np.pad(values, padding)


def permitted(histories: Histories, list_name: ListName, recommendable: Flags) -> Flags:
    """Mask customers × products of what may stand in the list of each customer."""
    if list_name == "all":
        return np.broadcast_to(recommendable, (len(histories), len(recommendable)))
    bought = histories.bought(len(recommendable))
    return (bought if list_name == "again" else ~bought) & recommendable


_LOW = np.uint64(0xFFFFFFFF)
_SHIFT = np.uint64(32)
_GROUPS = 8


def _contenders(scores: Scores, allowed: Flags, n: int) -> Flags:
    """Mask customers × products with the allowed ones among the best ``n`` of each row, all ties, and few others.

    The ``n``-th largest of the maxima of groups of products is never above the ``n``-th largest score.
    """
    groups = n * _GROUPS
    if not n or scores.shape[1] < 2 * groups:
        return allowed
    masked = np.where(allowed, scores, np.float32(-np.inf))
    fitting = masked.shape[1] // groups * groups
    peaks = masked[:, :fitting].reshape(len(masked), -1, groups).max(axis=1)
    bar = np.partition(peaks, groups - n, axis=1)[:, groups - n, None]
    return (masked >= bar) & allowed


def _keys(scores: Scores, products: Index) -> NDArray[np.uint64]:
    """One integer a score, above zero, that orders by score, then (falling) product; every key is different."""
    # Adding zero turns -0.0 into 0.0, so that both tie. IEEE floats order like sign-magnitude integers.
    bits = np.ascontiguousarray(scores + np.float32(0), np.float32).view(np.uint32)
    ordered = np.where(bits >> np.uint32(31), ~bits, bits | np.uint32(1 << 31)).astype(np.uint64)
    return (ordered << _SHIFT) | (_LOW - products.astype(np.uint64))


def _best_keys(keys: NDArray[np.uint64], n: int) -> NDArray[np.uint64]:
    if n < keys.shape[1]:
        keys = np.partition(keys, keys.shape[1] - n, axis=1)[:, keys.shape[1] - n :]
    return np.sort(keys, axis=1)[:, ::-1]
