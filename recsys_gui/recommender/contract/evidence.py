"""Putting evidence in order."""

from __future__ import annotations

from collections.abc import Iterable

from recsys_gui.recommender.contract.recommender import Evidence

_NEGLIGIBLE = 1e-6


def ordered(found: Iterable[Evidence]) -> list[Evidence]:
    """Strongest first, for or against; what weighs nothing is left out."""
    return sorted((item for item in found if abs(item.weight) > _NEGLIGIBLE), key=lambda item: -abs(item.weight))
