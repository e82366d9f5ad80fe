"""The rankers of all lists judge together: each candidate is in two lists, so two rankers know it."""

from __future__ import annotations

from weakref import WeakKeyDictionary

import numpy as np

from recsys_gui.domain.offer import ListName
from recsys_gui.recommender.automatic.candidates import Candidates, Flags
from recsys_gui.recommender.automatic.ranker import Ranker, Scaling, columns_of
from recsys_gui.recommender.contract.recommender import Scores

_PARTS: tuple[ListName, ListName] = ("again", "new")
_NO_CHANCE = np.float32(-30)


class Panel:
    """Scores candidates with the rankers of several lists.

    The ranker of "all" and that of the narrower list learn from different draws and start elsewhere, so the geometric
    mean of their probabilities errs less than either (products of experts: Hinton 2002); how much goes to what was
    bought before and how much to the rest, only the ranker of "all" knows.

    Args:
        rankers: of the lists that have one.
        scaling: of their features.
    """

    def __init__(self, rankers: dict[ListName, Ranker], scaling: Scaling) -> None:
        self._rankers, self._scaling = rankers, scaling
        self._said: WeakKeyDictionary[Candidates, dict[ListName, Scores]] = WeakKeyDictionary()

    def scores(self, found: Candidates, list_name: ListName) -> Scores:
        """Logarithms of chances, customers × candidates of the list; the list has a ranker."""
        if list_name != "all":
            return self._mean(found, list_name)
        whole = self._chances(found, "all")
        halves = [whole[:, columns_of(name, found.again, whole.shape[1])] for name in _PARTS]
        shares = [_log_sum(half) for half in halves]
        return np.hstack([share + self._mean(found, name) for share, name in zip(shares, _PARTS, strict=True)])

    def _mean(self, found: Candidates, name: ListName) -> Scores:
        """Of all rankers that know the list ``name``: the mean of the logarithms of the chances within it."""
        own = columns_of(name, found.again, found.product.shape[1])
        there, parts = found.product[:, own] >= 0, []
        if name in self._rankers:
            parts.append(self._chances(found, name))
        if "all" in self._rankers:
            parts.append(_log_chances(self._chances(found, "all")[:, own], there))
        return np.asarray(sum(parts[1:], parts[0]) / np.float32(len(parts)), np.float32)

    def _chances(self, found: Candidates, name: ListName) -> Scores:
        """What the ranker of ``name`` alone says; it is asked once."""
        said = self._said.setdefault(found, {})
        if name not in said:
            own = columns_of(name, found.again, found.product.shape[1])
            scores = self._rankers[name].scores(found.cells[:, own], found.customer, self._scaling)
            said[name] = _log_chances(scores, found.product[:, own] >= 0)
        return said[name]


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
