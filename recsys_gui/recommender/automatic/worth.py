"""Which members are worth their time on this shop, and whether the ranker is better than the best of them."""

from __future__ import annotations

from collections import defaultdict

import numpy as np
from numpy.typing import NDArray

from recsys_gui.base.progress import Progress
from recsys_gui.domain.offer import LISTS, ListName
from recsys_gui.recommender.automatic.candidates import Desk
from recsys_gui.recommender.automatic.config import AutomaticConfig
from recsys_gui.recommender.automatic.lists import Lists
from recsys_gui.recommender.automatic.members import Habits, Member, Pairs
from recsys_gui.recommender.automatic.ranker import Ranker, Scaling, columns_of
from recsys_gui.recommender.contract.recommender import Scores
from recsys_gui.recommender.judging.evaluation import TOP, Measures, batches, compare, difference, gains
from recsys_gui.recommender.judging.window import Window

ALWAYS = (Habits.key, Pairs.key)
_FEWEST = 200
_ROUNDS = 1
_TRIAL_SHARE = 0.7
_LISTS: tuple[ListName, ...] = ("again", "new")


def worthwhile(lists: Lists, desk: Desk, config: AutomaticConfig, seed: int, progress: Progress) -> list[type[Member]]:
    """The members whose word makes the lists better.

    Quick rankers learn from most of the lists; on the others, each member in turn is silenced. Those whose silence
    makes neither the list of new products nor that of known ones worse go; on few lists a smaller loss cannot be told
    from chance, so any loss keeps a member.

    Args:
        lists: of one fold.
        desk: which made them, with every member.
        config: of the rankers.
        seed: of the split and the rankers.
        progress: told along the way.
    """
    kinds = [type(member) for member in desk.members]
    if len(lists) < _FEWEST:
        return kinds
    order = np.random.default_rng(seed).permutation(len(lists))
    learned, rest = np.split(order, [int(_TRIAL_SHARE * len(order))])
    trial, test = lists.take(np.sort(learned)), lists.take(np.sort(rest))
    scaling, columns = Scaling.of(trial), np.array(desk.columns)
    needed, ranker = set(ALWAYS), Ranker(len(columns), config, seed)
    learner = ranker.learner(trial, scaling, _ROUNDS)
    for _ in range(_ROUNDS):
        learner.teach(progress)
    bar = _quality(ranker, test, scaling)
    for key in {kind.key for kind in kinds} - needed:
        silent = test.silenced(columns == key, scaling.cells.mean)
        if (_quality(ranker, silent, scaling) < bar).any():
            needed.add(key)
    return [kind for kind in kinds if kind.key in needed]


def _quality(ranker: Ranker, lists: Lists, scaling: Scaling) -> NDArray[np.float64]:
    """Mean NDCG@10 of the list of known products and of that of new ones, whose candidates are all there is."""
    scores = np.where(lists.filled[..., None], ranker.scores(lists.cells, lists.customer, scaling), -np.inf)
    return np.array([_ndcg(scores[..., LISTS.index(name)], lists, name) for name in _LISTS])


def _ndcg(scores: Scores, lists: Lists, list_name: ListName) -> float:
    own = columns_of(list_name, lists.again, lists.taken.shape[1])
    taken = lists.taken[:, own]
    counts = taken.sum(axis=1)
    first = np.argsort(-scores[:, own], axis=1, kind="stable")[:, :TOP]
    hits = np.take_along_axis(taken, first, axis=1)
    hits = np.pad(hits, ((0, 0), (0, TOP - hits.shape[1])))
    return float(gains(hits[counts > 0], counts[counts > 0])[0].mean()) if (counts > 0).any() else 0.0


def best_signals(desk: Desk, window: Window) -> dict[ListName, tuple[str, Measures]]:
    """The signal that alone ranks the candidates of each list best, and how well; lists without finds are left out."""
    tops: dict[tuple[ListName, str], list[NDArray[np.int32]]] = defaultdict(list)
    for _, batch in batches(desk.past, window):
        found = desk.candidates(batch)
        for list_name in LISTS:
            own = columns_of(list_name, found.again, found.product.shape[1])
            for place, signal in enumerate(desk.signals):
                tops[list_name, signal].append(_top(found.by_signal(place, own), found.product[:, own]))
    best: dict[ListName, tuple[str, Measures]] = {}
    for (list_name, signal), parts in tops.items():
        measured = compare(np.concatenate(parts), window, list_name, len(desk.past.products))
        if len(measured.customers) and (list_name not in best or measured.mean_ndcg > best[list_name][1].mean_ndcg):
            best[list_name] = (signal, measured)
    return best


def clearly_worse(ours: Measures, theirs: Measures, seed: int) -> bool:
    """Whether ``ours`` is worse on the same customers by more than chance explains."""
    return difference(ours, theirs, seed)[2] < 0


def _top(scores: Scores, product: NDArray[np.int32]) -> NDArray[np.int32]:
    order = np.argsort(-np.where(product >= 0, scores, -np.inf), axis=1, kind="stable")[:, :TOP]
    found = np.take_along_axis(product, order, axis=1)
    return np.pad(found, ((0, 0), (0, TOP - found.shape[1])), constant_values=-1)
