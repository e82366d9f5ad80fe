"""Gradient-boosted trees as plain arrays: a shop file can keep them, and asking them loads no library."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

Reals = NDArray[np.float64]
Arrays = dict[str, NDArray[np.generic]]

LEAVES = 16
"""Most leaves of a tree: one bit each."""
_ROWS = 1024


@dataclass(frozen=True, eq=False)
class Trees:
    """Boosted trees that were learned by scikit-learn (``HistGradientBoosting…``), to be asked here.

    Asked as QuickScorer does (Lucchese et al. 2015): every cut that sends an example to the right strikes out the
    leaves to its left, and the leftmost leaf that remains is the one. What is struck out depends on the span of each
    feature only, so it is looked up for all trees at once.

    Attributes:
        base: where the sums begin, one an outcome.
        value: trees × :data:`LEAVES`; trees take turns with the outcomes.
        tree, feature, threshold: of each cut; what is above the threshold goes right.
        unknown_left: of each cut, whether unknown values go left.
        struck: uint16, of each cut the leaves to its left.
    """

    base: Reals
    value: Reals
    tree: NDArray[np.int32]
    feature: NDArray[np.int32]
    threshold: Reals
    unknown_left: NDArray[np.bool_]
    struck: NDArray[np.uint16]

    @staticmethod
    def of(model: Any) -> Trees:
        """The trees of a fitted ``HistGradientBoosting…`` of at most :data:`LEAVES` leaves without categories."""
        found = [_Tree.of(one.nodes) for turn in model._predictors for one in turn]
        cuts = np.array([len(one.feature) for one in found])
        joined = (np.concatenate([getattr(one, field.name) for one in found]) for field in fields(_Tree)[1:])
        base, tree = np.asarray(model._baseline_prediction, np.float64).ravel(), np.arange(len(found), dtype=np.int32)
        return Trees(base, np.stack([one.value for one in found]), np.repeat(tree, cuts), *joined)

    def raw(self, features: Reals) -> Reals:
        """Sums of the leaves, rows × outcomes, for rows of features (NaN where unknown)."""
        outcomes, turns = len(self.base), np.arange(len(self.value)) * LEAVES
        found = np.empty((len(features), outcomes))
        for start in range(0, len(features), _ROWS):
            some = features[start : start + _ROWS]
            left = np.full((len(some), len(self.value)), (1 << LEAVES) - 1, np.uint16)
            for column, ends, table in self._tables:
                # Unknown values stand behind all others.
                left &= table[np.searchsorted(ends, some[:, column]) + np.isnan(some[:, column])]
            parts = self.value.ravel()[turns + _LOWEST[left]]
            found[start : start + _ROWS] = parts.reshape(len(some), -1, outcomes).sum(axis=1) + self.base
        return found

    @cached_property
    def _tables(self) -> list[tuple[int, Reals, NDArray[np.uint16]]]:
        """Of each feature that is cut: the ends of its spans, and spans × trees the leaves that remain."""
        tables = []
        for column in np.unique(self.feature).tolist():
            own = np.flatnonzero(self.feature == column)
            ends, place = np.unique(self.threshold[own], return_inverse=True)
            remain = np.full((len(ends) + 2, len(self.value)), (1 << LEAVES) - 1, np.uint16)
            np.bitwise_and.at(remain, (place + 1, self.tree[own]), ~self.struck[own])
            np.bitwise_and.accumulate(remain[:-1], axis=0, out=remain[:-1])
            right = own[~self.unknown_left[own]]
            np.bitwise_and.at(remain[-1], self.tree[right], ~self.struck[right])
            tables.append((column, ends, remain))
        return tables

    def arrays(self, prefix: str) -> Arrays:
        """As plain arrays with names that begin with ``prefix``."""
        return {f"{prefix}{field.name}": getattr(self, field.name) for field in fields(self)}

    @staticmethod
    def restored(arrays: Mapping[str, NDArray[np.generic]], prefix: str) -> Trees:
        """What :meth:`arrays` gave.

        Raises:
            KeyError: a part is missing.
            ValueError: the parts do not fit each other.
        """
        base, value, *cuts = (arrays[f"{prefix}{field.name}"] for field in fields(Trees))
        found = Trees(
            base.astype(np.float64), value.astype(np.float64), cuts[0].astype(np.int32), cuts[1].astype(np.int32),
            cuts[2].astype(np.float64), cuts[3].astype(bool), cuts[4].astype(np.uint16),
        )  # fmt: skip
        whole = found.value.ndim == 2 and found.value.shape[1] == LEAVES and found.base.ndim == 1
        if not whole or not len(found.base) or len(found.value) % len(found.base):
            raise ValueError("the kept trees have no fitting leaves")
        if any(part.shape != found.tree.shape for part in cuts) or found.feature.min(initial=0) < 0:
            raise ValueError("the kept trees have no fitting cuts")
        if found.tree.min(initial=0) < 0 or found.tree.max(initial=-1) >= len(found.value):
            raise ValueError("the kept trees have cuts of no tree")
        return found


@dataclass(frozen=True, eq=False)
class _Tree:
    """One tree; see :class:`Trees`."""

    value: Reals
    feature: NDArray[np.int32]
    threshold: Reals
    unknown_left: NDArray[np.bool_]
    struck: NDArray[np.uint16]

    @staticmethod
    def of(nodes: NDArray[np.void]) -> _Tree:
        leaves: list[int] = []
        struck: dict[int, int] = {}
        _walk(nodes["left"].tolist(), nodes["right"].tolist(), nodes["is_leaf"].tolist(), 0, leaves, struck)
        if len(leaves) > LEAVES:
            raise ValueError(f"a tree has more than {LEAVES} leaves")
        value, cuts = np.zeros(LEAVES), nodes[list(struck)]
        value[: len(leaves)] = nodes["value"][leaves]
        return _Tree(
            value, cuts["feature_idx"].astype(np.int32), cuts["num_threshold"].astype(np.float64),
            cuts["missing_go_to_left"].astype(bool), np.array([*struck.values()], np.uint16),
        )  # fmt: skip


def _walk(
    left: Sequence[int], right: Sequence[int], is_leaf: Sequence[int], node: int, leaves: list[int],
    struck: dict[int, int],
) -> None:  # fmt: skip
    """From left to right through what hangs on ``node``: note its leaves, and of each cut those to its left."""
    if is_leaf[node]:
        leaves.append(node)
        return
    first = len(leaves)
    _walk(left, right, is_leaf, left[node], leaves, struck)
    struck[node] = (1 << len(leaves)) - (1 << first)
    _walk(left, right, is_leaf, right[node], leaves, struck)


def _lowest_bits() -> NDArray[np.int64]:
    """Of each 16-bit number, which of its bits is the lowest that is set; 0 for none."""
    numbers = np.arange(1 << LEAVES)
    return np.where(numbers > 0, np.log2(np.maximum(numbers & -numbers, 1)), 0).astype(np.int64)


_LOWEST = _lowest_bits()
