"""Training a model: rounds, a validation window, early stopping, and the best round kept.

The most recent part of the sales is held back to find out how many rounds are best; then the model learns from all
sales for that many rounds, so that the newest purchases count too. Histories are always scored whole.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from recsys_gui.base.progress import Progress, SubProgress
from recsys_gui.base.text import text
from recsys_gui.domain.interactions import Interactions
from recsys_gui.domain.offer import LISTS, ListName
from recsys_gui.domain.reports import EpochMetrics
from recsys_gui.recommender.evaluation import measure
from recsys_gui.recommender.recommender import Artifact, EpochLoss, Recommender
from recsys_gui.recommender.registry import model_class
from recsys_gui.recommender.window import Window, recent_window

PATIENCE = 4
_VALIDATED = 2_000
_WANTED = 200
_FEWEST = 20
_BLIND_EPOCHS = 8
_SEARCH_SHARE = 0.6
_RESERVE = 1.15


@dataclass(frozen=True, eq=False)
class Trained:
    """A trained model and how it came about.

    Attributes:
        recommender: ready to score.
        history: one entry a round, measured on the validation window; its ``best`` rounds are those that were the best
            so far.
        best_epoch: the round whose number of rounds was kept, from 1.
        seconds: how long all of it took.
    """

    recommender: Recommender
    history: list[EpochMetrics]
    best_epoch: int
    seconds: float


def train(
    key: str,
    interactions: Interactions,
    *,
    seconds: float = 0,
    seed: int = 0,
    progress: Progress,
    clock: Callable[[], float] = time.monotonic,
) -> Trained:
    """Train the model ``key`` on ``interactions``.

    Args:
        key: in the registry.
        interactions: everything to learn from.
        seconds: time budget; 0 for none.
        seed: makes the result repeatable (where no time budget cuts it short).
        progress: gets an ``EpochMetrics`` after each round; a request to stop keeps the best round so far.
        clock: seconds from any start.

    Raises:
        UserError: there is no such model.
        JobCancelled: the owner cancelled; nothing stays behind.
    """
    watch = _Watch(clock, seconds)
    kind = model_class(key)
    window = recent_window(interactions, _WANTED)
    if window is None or len(window) < _FEWEST:
        model, history = _train_blind(kind(seed=seed), interactions, watch, progress)
        return Trained(model, history, len(history), watch.elapsed)
    search = _Search(kind(seed=seed), interactions, window.sample(_VALIDATED, seed), watch)
    search.run(SubProgress(progress, 0.0, _SEARCH_SHARE))
    model = _refit(kind, search, interactions, watch, seed, SubProgress(progress, _SEARCH_SHARE, 1.0))
    progress.report(1, 1)
    return Trained(model, search.history, search.best_epoch, watch.elapsed)


class _Watch:
    """How much of the time budget is gone."""

    def __init__(self, clock: Callable[[], float], seconds: float) -> None:
        self._clock, self._start, self._seconds = clock, clock(), seconds

    @property
    def elapsed(self) -> float:
        return self._clock() - self._start

    @property
    def left(self) -> float:
        return self._seconds - self.elapsed if self._seconds > 0 else float("inf")


class _Search:
    """Trains on the past, round by round, and measures each round on what came next."""

    def __init__(self, model: Recommender, interactions: Interactions, window: Window, watch: _Watch) -> None:
        self.model, self._window, self._watch = model, window, watch
        self.past = interactions.until(window.cut)
        self.history: list[EpochMetrics] = []
        self.best_epoch = 0
        self.best: Artifact | None = None
        self.prepare_seconds = self.epoch_seconds = 0.0

    def run(self, progress: Progress) -> None:
        start = self._watch.elapsed
        self.model.prepare(self.past, SubProgress(progress, 0.0, 0.05))
        self.prepare_seconds = self._watch.elapsed - start
        epochs = self.model.epochs
        for epoch in range(1, epochs + 1):
            low, high = (0.05 + 0.95 * done / epochs for done in (epoch - 1, epoch))
            self._round(epoch, SubProgress(progress, low, high))
            if self._done(epoch) or progress.stop_requested:
                break

    def refit_seconds(self, epochs: int) -> float:
        """How long learning from everything for ``epochs`` rounds will take, with a reserve."""
        return _RESERVE * (self.prepare_seconds + epochs * self.epoch_seconds)

    def _round(self, epoch: int, progress: Progress) -> None:
        words = text("Round {n} of at most {total}.", n=epoch, total=self.model.epochs)
        progress.report(0, 1, words)
        start = self._watch.elapsed
        loss = self.model.train_epoch(SubProgress(progress, 0.0, 0.8))
        self.epoch_seconds = max(self.epoch_seconds, self._watch.elapsed - start)
        ndcg = _validate(self.model, self.past, self._window, SubProgress(progress, 0.8, 1.0))
        metrics = self._metrics(epoch, loss, ndcg)
        if metrics.best:
            self.best_epoch = epoch
            self.best = self.model.state() if self.model.epochs > 1 else None
        self.history.append(metrics)
        progress.emit(metrics)

    def _metrics(self, epoch: int, loss: EpochLoss, ndcg: dict[ListName, float]) -> EpochMetrics:
        best = not self.history or _quality(ndcg) > max(_quality(past.ndcg) for past in self.history)
        return EpochMetrics(
            self.model.key, epoch, self.model.epochs, loss.loss, loss.validation_loss, ndcg, self._watch.elapsed, best
        )

    def _done(self, epoch: int) -> bool:
        """Whether patience is at its end, or another round would leave too little time to learn from everything."""
        next_round = self._watch.elapsed / epoch
        return epoch - self.best_epoch >= PATIENCE or (
            self._watch.left < next_round + self.refit_seconds(self.best_epoch)
        )


def _refit(
    kind: type[Recommender],
    search: _Search,
    interactions: Interactions,
    watch: _Watch,
    seed: int,
    progress: Progress,
) -> Recommender:
    """Learn from everything for the best number of rounds; the best round of the search where time is up first."""
    late = progress.stop_requested or watch.left < search.refit_seconds(search.best_epoch)
    if search.best is not None and late:
        return kind.restore(search.best, interactions)
    model = kind(seed=seed)
    model.prepare(interactions, SubProgress(progress, 0.0, 0.05))
    for epoch in range(1, search.best_epoch + 1):
        if search.best is not None and (progress.stop_requested or watch.left < search.epoch_seconds):
            return kind.restore(search.best, interactions)
        words = text("Learning from all sales, round {n} of {total}.", n=epoch, total=search.best_epoch)
        low, high = (0.05 + 0.95 * done / search.best_epoch for done in (epoch - 1, epoch))
        progress.report(low, 1, words)
        model.train_epoch(SubProgress(progress, low, high))
    return model


def _train_blind(
    model: Recommender, interactions: Interactions, watch: _Watch, progress: Progress
) -> tuple[Recommender, list[EpochMetrics]]:
    """Too few customers to validate on: a fixed, small number of rounds."""
    model.prepare(interactions, SubProgress(progress, 0.0, 0.05))
    epochs = min(model.epochs, _BLIND_EPOCHS)
    history: list[EpochMetrics] = []
    for epoch in range(1, epochs + 1):
        progress.report(epoch - 1, epochs, text("Round {n} of {total}.", n=epoch, total=epochs))
        loss = model.train_epoch(
            SubProgress(progress, 0.05 + 0.95 * (epoch - 1) / epochs, 0.05 + 0.95 * epoch / epochs)
        )
        history.append(
            EpochMetrics(model.key, epoch, epochs, loss.loss, loss.validation_loss, {}, watch.elapsed, best=True)
        )
        progress.emit(history[-1])
        if progress.stop_requested or watch.left < watch.elapsed / epoch:
            break
    return model, history


def _validate(model: Recommender, past: Interactions, window: Window, progress: Progress) -> dict[ListName, float]:
    """NDCG@10 of each list that somebody had something to find in."""
    found: dict[ListName, float] = {}
    for position, list_name in enumerate(LISTS):
        part = SubProgress(progress, position / len(LISTS), (position + 1) / len(LISTS))
        measures = measure(model, past, window, list_name, part)
        if len(measures.customers):
            found[list_name] = measures.mean_ndcg
    return found


def _quality(ndcg: dict[ListName, float]) -> float:
    """What early stopping looks at: the mean over the lists."""
    return sum(ndcg.values()) / max(1, len(ndcg))
