"""The proof on the shop's own past: train before a date, compare with what was really bought after it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from recsys_gui.base.progress import Progress, SubProgress
from recsys_gui.base.text import Text, text
from recsys_gui.domain.entities import EventKind
from recsys_gui.domain.interactions import Interactions
from recsys_gui.domain.offer import LISTS, ListName
from recsys_gui.domain.reports import Backtest, ModelScore, PairedDifference
from recsys_gui.recommender.contract.keys import distinct
from recsys_gui.recommender.contract.recommender import Recommender
from recsys_gui.recommender.judging.evaluation import Measures, difference, measure, pooled, summarise
from recsys_gui.recommender.judging.window import Window, rolling_windows, visits
from recsys_gui.recommender.learning import crew
from recsys_gui.recommender.registry import info
from recsys_gui.recommender.trainer import Tested, train
from recsys_gui.recommender.verdict import too_little, verdict

BASELINES = ("popular", "usual")
FEWEST = 50
_WANTED = 300
_MOST = 10_000


def backtest(
    keys: Sequence[str],
    interactions: Interactions,
    *,
    seconds: float = 0,
    seed: int = 0,
    progress: Progress,
    clock: Callable[[], float] = crew.clock,
    ready: Mapping[str, Tested] | None = None,
    rounds: Mapping[str, int] | None = None,
) -> Backtest:
    """Compare models on the most recent part of the sales, which none of them has seen.

    Small shops are tested on several parts, one before the other, so that there are enough customers to tell.

    Args:
        keys: models to compare; best sellers and the usual basket always come along, since they set the bar.
        interactions: the whole shop.
        seconds: time budget for the training of each model; 0 for none.
        seed: makes the result repeatable.
        progress: told along the way; a request to stop shortens the trainings.
        clock: seconds from any start.
        ready: models that were trained already on the sales before a moment; used where that is the date of the test.
        rounds: of models how many rounds a training on all the sales has found to be best.

    Raises:
        UserError: there is no such model.
        JobCancelled: the owner cancelled.
    """
    wanted = [info(key).key for key in dict.fromkeys([*BASELINES, *keys])]
    windows = rolling_windows(interactions, _WANTED)
    if not windows:
        return Backtest(interactions.now, interactions.now, 0, 0, verdict=too_little(), enough=False)
    plans = [
        _Plan(interactions, window.sample(_MOST, seed), seconds / len(windows), seed, clock, ready or {}, rounds or {})
        for window in windows
    ]
    measured: dict[str, dict[ListName, Measures]] = {}
    scores: list[ModelScore] = []
    notes: list[Text] = []
    for position, key in enumerate(wanted):
        part = SubProgress(progress, position / len(wanted), (position + 1) / len(wanted))
        measured[key], took, told = _run(plans, key, part)
        notes += told
        lists = {name: summarise(found, plans[0].past, seed) for name, found in measured[key].items()}
        scores.append(ModelScore(key, lists, took))
    progress.report(1, 1)
    differences = _differences(measured, seed)
    customers = len(distinct(np.concatenate([window.customers for window in windows])))
    enough = int((visits(interactions.histories()) >= 2).sum()) >= FEWEST and customers >= FEWEST
    words = verdict(scores, differences, BASELINES) if enough else too_little()
    end = int(interactions.events.time[interactions.events.kind == EventKind.PURCHASE].max())
    baskets = sum(window.orders for window in windows)
    return Backtest(windows[-1].cut, end, baskets, customers, scores, differences, words, enough, notes)


@dataclass(frozen=True, eq=False)
class _Plan:
    """What is the same for every model of one backtest."""

    interactions: Interactions
    window: Window
    seconds: float
    seed: int
    clock: Callable[[], float]
    ready: Mapping[str, Tested]
    rounds: Mapping[str, int]

    @property
    def past(self) -> Interactions:
        return self.interactions.until(self.window.cut)

    def run(self, key: str, progress: Progress) -> tuple[dict[ListName, Measures], float, tuple[Text, ...]]:
        """Train a model on the past and measure its lists; also the seconds that took, and what it has to tell."""
        start, past = self.clock(), self.past
        progress.report(0, 1, text("Testing {model} on past sales.", model=info(key).title))
        learning, ready = _Quiet(progress, 0.0, 0.8), self.ready.get(key)
        if ready is not None and ready.moment == past.now:
            model: Recommender = ready.recommender
            start -= ready.seconds
        else:
            rounds = self.rounds.get(key, 0)
            trained = train(key, past, seconds=self.seconds, seed=self.seed, progress=learning, rounds=rounds)
            model = trained.recommender
        found: dict[ListName, Measures] = {}
        for position, name in enumerate(LISTS):
            low = 0.8 + 0.2 * position / len(LISTS)
            measures = measure(model, past, self.window, name, SubProgress(progress, low, low + 0.2 / len(LISTS)))
            if len(measures.customers):
                found[name] = measures
        return found, self.clock() - start, model.notes()


def _run(
    plans: Sequence[_Plan], key: str, progress: Progress
) -> tuple[dict[ListName, Measures], float, tuple[Text, ...]]:
    """One model over all windows: its lists, the seconds of all its trainings, and what the newest has to tell."""
    runs = [
        plan.run(key, SubProgress(progress, place / len(plans), (place + 1) / len(plans)))
        for place, plan in enumerate(plans)
    ]
    lists: dict[ListName, list[Measures]] = {}
    for found, _, _ in runs:
        for name, measures in found.items():
            lists.setdefault(name, []).append(measures)
    return {name: pooled(parts) for name, parts in lists.items()}, sum(took for _, took, _ in runs), runs[0][2]


class _Quiet(SubProgress):
    """Keeps the rounds of a model's training to itself: they are not those of the training on screen."""

    def emit(self, event: object) -> None:
        """Tell nobody."""


def _differences(measured: dict[str, dict[ListName, Measures]], seed: int) -> list[PairedDifference]:
    return [
        PairedDifference(key, baseline, name, *difference(found, measured[baseline][name], seed))
        for key, lists in measured.items()
        for baseline in BASELINES
        if key != baseline
        for name, found in lists.items()
    ]
