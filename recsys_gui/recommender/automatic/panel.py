"""Several rankers judge together, each with all it knows: a candidate stands in two lists."""

from __future__ import annotations

from collections.abc import Sequence
from weakref import WeakKeyDictionary

import numpy as np

from recsys_gui.domain.offer import LISTS, ListName
from recsys_gui.recommender.automatic.candidates import Candidates, Flags
from recsys_gui.recommender.automatic.ranker import Ranker, Scaling, columns_of
from recsys_gui.recommender.contract.recommender import Scores

_PARTS: tuple[ListName, ListName] = ("again", "new")
_NO_CHANCE = np.float32(-30)


class Panel:
    """Scores candidates with several rankers, each of which knows every list.

    Rankers that start elsewhere and learn from different draws err differently, and so do what one of them says of the
    list "all" and of the narrower list that a candidate is in. The geometric mean of all these probabilities errs less
    than any of them (products of experts: Hinton 2002). How much goes to what was bought before and how much to the
    rest, only what they say of "all" tells.

    Args:
        rankers: at least one.
        scaling: of their features.
    """

    def __init__(self, rankers: Sequence[Ranker], scaling: Scaling) -> None:
        self._rankers, self._scaling = rankers, scaling
        self._said: WeakKeyDictionary[Candidates, dict[ListName, Scores]] = WeakKeyDictionary()

    def scores(self, found: Candidates, list_name: ListName) -> Scores:
        """Logarithms of chances, customers × candidates of the list."""
        said = self._said.get(found)
        if said is None:
            said = self._said[found] = self._judged(found)
        return said[list_name]

    def _judged(self, found: Candidates) -> dict[ListName, Scores]:
        """What all of them say together of each list."""
        there = found.product >= 0
        heard = [ranker.scores(found.cells, found.customer, self._scaling) for ranker in self._rankers]
        whole = [_log_chances(each[..., LISTS.index("all")], there) for each in heard]
        judged: dict[ListName, Scores] = {}
        shares = []
        for name in _PARTS:
            own = columns_of(name, found.again, there.shape[1])
            of_all = [_log_chances(each[:, own], there[:, own]) for each in whole]
            of_half = [_log_chances(each[:, own, LISTS.index(name)], there[:, own]) for each in heard]
            judged[name] = _mean([*of_all, *of_half])
            shares.append(_mean([_log_sum(each[:, own]) for each in whole]))
        judged["all"] = np.hstack([share + judged[name] for share, name in zip(shares, _PARTS, strict=True)])
        return judged


def _mean(parts: Sequence[Scores]) -> Scores:
    return np.asarray(sum(parts[1:], parts[0]) / np.float32(len(parts)), np.float32)


def _log_chances(scores: Scores, there: Flags) -> Scores:
    """Logarithm of the softmax over what is there."""
    known = np.where(there, scores, _NO_CHANCE)
    return np.asarray(known - _log_sum(known), np.float32)


def _log_sum(scores: Scores) -> Scores:
    """Logarithm of the sum of exponentials of each row, shape rows × 1; of nothing, as little as nothing."""
    if not scores.shape[1]:
        return np.full((len(scores), 1), _NO_CHANCE)
    peak = scores.max(axis=1, keepdims=True)
    return np.asarray(peak + np.log(np.exp(scores - peak).sum(axis=1, keepdims=True)), np.float32)
