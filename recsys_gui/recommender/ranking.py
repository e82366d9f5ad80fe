"""From scores to ranked lists: who may see what, and the best of it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from recsys_gui.domain.interactions import Histories
from recsys_gui.domain.offer import ListName
from recsys_gui.recommender.recommender import Scores

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
    best = _best_keys(_keys(scores, allowed), wide)
    products = (_LOW - (best & _LOW)).astype(np.int32)
    values = np.take_along_axis(scores, products, axis=1)
    missing = ~np.take_along_axis(allowed, products, axis=1)
    products[missing], values[missing] = -1, 0
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


def _keys(scores: Scores, allowed: Flags) -> NDArray[np.uint64]:
    """One integer a cell that orders by permission, then score, then (falling) position; every key is different."""
    # Adding zero turns -0.0 into 0.0, so that both tie. IEEE floats order like sign-magnitude integers.
    bits = np.ascontiguousarray(scores + np.float32(0), np.float32).view(np.uint32)
    ordered = np.where(bits >> np.uint32(31), ~bits, bits | np.uint32(1 << 31)).astype(np.uint64)
    ordered[~allowed] = 0
    ordered <<= _SHIFT
    ordered |= _LOW - np.arange(scores.shape[1], dtype=np.uint64)
    return ordered


def _best_keys(keys: NDArray[np.uint64], n: int) -> NDArray[np.uint64]:
    if n < keys.shape[1]:
        keys = np.partition(keys, keys.shape[1] - n, axis=1)[:, keys.shape[1] - n :]
    return np.sort(keys, axis=1)[:, ::-1]
