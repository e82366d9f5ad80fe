"""A model choosing its own settings on the most recent part of what it may learn from."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from recsys_gui.domain.interactions import Interactions
from recsys_gui.domain.offer import ListName
from recsys_gui.recommender.contract.ranking import rank
from recsys_gui.recommender.judging.evaluation import TOP, Scorer, compare
from recsys_gui.recommender.judging.window import Window, recent_window

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

C = TypeVar("C", bound="DataclassInstance")

_WANTED = 200
_FEWEST = 30
_ENOUGH, _MOST = 100, 300
_CELLS = 5_000_000


def tuning_window(interactions: Interactions) -> Window | None:
    """The customers to choose settings on; None when there are too few to learn anything from."""
    window = recent_window(interactions, _WANTED)
    if window is None or len(window) < _FEWEST:
        return None
    return window.sample(max(_ENOUGH, min(_MOST, _CELLS // len(interactions.products))), 0)


def quality(scorer: Scorer, past: Interactions, window: Window, lists: Sequence[ListName]) -> float:
    """Mean NDCG@10 over ``lists``, for a model that scores all of them alike."""
    histories, may = past.histories(window.customers), past.table.recommendable
    scores, total = scorer.score(histories, lists[0]), len(past.products)
    ranked = {name: rank(scores, histories, name, TOP, may)[0] for name in lists}
    return sum(compare(ranked[name], window, name, total).mean_ndcg for name in lists) / len(lists)


def tuned(config: C, options: Mapping[str, Sequence[float]], worth: Callable[[C], float]) -> C:
    """The best configuration by coordinate search: one field after the other, each over its options.

    Args:
        config: where to start; stays where nothing is better.
        options: field → values to try, in the order of search.
        worth: higher is better.
    """
    best, highest = config, worth(config)
    for name, values in options.items():
        for candidate in [replace(best, **{name: value}) for value in values if value != getattr(best, name)]:
            found = worth(candidate)
            if found > highest:
                best, highest = candidate, found
    return best
