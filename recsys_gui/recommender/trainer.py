"""Training a model: rounds, a validation window, early stopping, and the best round kept.

The most recent part of the sales is held back to find out how many rounds are best; then the model learns from all
sales for that many rounds, so that the newest purchases count too. Histories are always scored whole.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import dataclass

from recsys_gui.base.progress import Progress, SubProgress
from recsys_gui.base.text import text
from recsys_gui.domain.interactions import Interactions
from recsys_gui.domain.offer import LISTS, ListName
from recsys_gui.domain.reports import EpochMetrics
from recsys_gui.recommender.contract.recommender import Artifact, EpochLoss, Recommender
from recsys_gui.recommender.judging.evaluation import measure
from recsys_gui.recommender.judging.window import Window, recent_window
from recsys_gui.recommender.learning import crew
from recsys_gui.recommender.learning.checkpoint import Checkpoint, Keeper
from recsys_gui.recommender.learning.keeping import Found, Hurried, Keeping, Stopped, UntilLate, UntilStop, Watch
from recsys_gui.recommender.registry import model_class

PATIENCE = 4
_VALIDATED = 2_000
_WANTED = 200
_FEWEST = 20
_BLIND_EPOCHS = 8
_SEARCH_SHARE = 0.6
_LOOKING_BACK = 0.3
"""Of a time budget: then a model that can do with fewer examples looks for no more."""


@dataclass(frozen=True, eq=False)
class Tested:
    """A model that was trained on the sales before ``moment``, and how many seconds that took."""

    recommender: Recommender
    moment: int
    seconds: float


@dataclass(frozen=True, eq=False)
class Trained:
    """A trained model and how it came about.

    Attributes:
        recommender: ready to score.
        tested: the same model without the newest sales, where the training made one that may be tested on them.
        history: one entry a round, measured on the validation window; its ``best`` rounds are those that were the best
            so far.
        best_epoch: the round whose number of rounds was kept, from 1.
        seconds: how long all of it took.
    """

    recommender: Recommender
    history: list[EpochMetrics]
    best_epoch: int
    seconds: float
    tested: Tested | None = None


def train(
    key: str,
    interactions: Interactions,
    *,
    seconds: float = 0,
    seed: int = 0,
    progress: Progress,
    clock: Callable[[], float] = crew.clock,
    keeper: Keeper | None = None,
    rounds: int = 0,
) -> Trained:
    """Train the model ``key`` on ``interactions``.

    Args:
        key: in the registry.
        interactions: everything to learn from.
        seconds: time budget; 0 for none.
        seed: makes the result repeatable (where no time budget cuts it short).
        progress: gets an ``EpochMetrics`` after each round; a request to stop keeps the best round so far.
        clock: seconds from any start.
        keeper: gets a checkpoint now and then, and knows the last one of a training that was killed: this one then goes
            on from there, to the same result.
        rounds: how many are best, where that is known from much the same sales: they are not searched for again.

    Raises:
        UserError: there is no such model.
        JobCancelled: the owner cancelled; nothing stays behind.
        UnfitCheckpointError: what ``keeper`` knows is of another training.
    """
    kind = model_class(key)
    keeping = Keeping(keeper, key, clock, seconds)
    watch = keeping.watch
    model = kind(seed=seed)
    if rounds and model.epochs > 1 and not kind.renews:
        _learn_known_rounds(model, rounds, interactions, watch, progress)
        return Trained(model, [], rounds, watch.elapsed)
    window = recent_window(interactions, _WANTED)
    if window is None or len(window) < _FEWEST:
        model, history = _train_blind(model, interactions, watch, progress)
        return Trained(model, history, len(history), watch.elapsed)
    search = _Search(model, interactions, window.sample(_VALIDATED, seed), keeping)
    found = search.run(SubProgress(progress, 0.0, _SEARCH_SHARE))
    if found.best is not None and kind.renews:
        took = watch.elapsed
        model, test = _renewed(search, found.best, interactions, watch, SubProgress(progress, _SEARCH_SHARE, 1.0))
        tested = Tested(test, window.cut, took)
        progress.report(1, 1)
        return Trained(model, found.history, found.best_epoch, watch.elapsed, tested)
    # Both at once would need twice the memory.
    del search, model
    model = _refit(kind, found, interactions, keeping, seed, SubProgress(progress, _SEARCH_SHARE, 1.0))
    progress.report(1, 1)
    return Trained(model, found.history, found.best_epoch, watch.elapsed)


class _Search:
    """Trains on the past, round by round, and measures each round on what came next."""

    def __init__(self, model: Recommender, interactions: Interactions, window: Window, keeping: Keeping) -> None:
        self.model, self._window, self._keeping = model, window, keeping
        self._watch = keeping.watch
        self.past = interactions.until(window.cut)
        self.found = Found()

    def run(self, progress: Progress) -> Found:
        over = self._keeping.left_in("refit")
        if over is not None:
            self._tell(over, progress)
            return Found.of(over)
        start = self._watch.elapsed
        self.model.prepare(self.past, Hurried(SubProgress(progress, 0.0, 0.05), self._watch, _LOOKING_BACK))
        self.found.prepare_seconds = self._watch.elapsed - start
        done, epochs = self._taken_up(progress), self.model.epochs
        if done and self._done(done):
            return self.found
        for epoch in range(done + 1, epochs + 1):
            low, high = (0.05 + 0.95 * done / epochs for done in (epoch - 1, epoch))
            part = SubProgress(progress, low, high)
            try:
                self._round(epoch, self._limited(part))
            except Stopped:
                self._keep_half()
                break
            ends = self._done(epoch) or epoch == epochs
            self._keeping.keep("search", epoch, self.found, self.model, now=ends)
            if ends or progress.stop_requested:
                break
        return self.found

    def _limited(self, progress: Progress) -> Progress:
        """The first round is only given up when the time is up, and not at all where half of it would be nothing."""
        if self.found.best is not None:
            return UntilStop(progress, self._watch)
        return progress if self.model.epochs == 1 or self.model.renews else UntilLate(progress, self._watch)

    def _keep_half(self) -> None:
        """Where not even the first round came to its end, take what there is of it."""
        if self.found.best is None:
            self.found.best_epoch, self.found.best = 1, self.model.state()

    def _taken_up(self, progress: Progress) -> int:
        """Go on from where a killed training was; gives the rounds that are done."""
        kept = self._keeping.left_in("search")
        if kept is None:
            return 0
        self._keeping.take_up(kept, self.model)
        self.found = Found.of(kept)
        self._tell(kept, progress)
        return kept.epoch

    @staticmethod
    def _tell(kept: Checkpoint, progress: Progress) -> None:
        for metrics in kept.findings.history:
            progress.emit(metrics)

    def _round(self, epoch: int, progress: Progress) -> None:
        found, start = self.found, self._watch.elapsed
        progress.report(0, 1, text("Round {n} of at most {total}.", n=epoch, total=self.model.epochs))
        loss = self.model.train_epoch(SubProgress(progress, 0.0, 0.8))
        found.epoch_seconds = max(found.epoch_seconds, self._watch.elapsed - start)
        ndcg = _validate(self.model, self.past, self._window, SubProgress(progress, 0.8, 1.0))
        metrics = self._metrics(epoch, loss, ndcg)
        if metrics.best:
            found.best_epoch = epoch
            found.best = self.model.state() if self.model.epochs > 1 else None
        found.history.append(metrics)
        progress.emit(metrics)

    def _metrics(self, epoch: int, loss: EpochLoss, ndcg: dict[ListName, float]) -> EpochMetrics:
        best = all(_quality(ndcg) > _quality(earlier.ndcg) for earlier in self.found.history)
        model, seconds = self.model, self._watch.elapsed
        return EpochMetrics(model.key, epoch, model.epochs, loss.loss, loss.validation_loss, ndcg, seconds, best)

    def _done(self, epoch: int) -> bool:
        """Whether patience is at its end, or another round would leave too little time to learn from everything."""
        next_round = max(self._watch.elapsed - self.found.prepare_seconds, 0.0) / epoch
        late = self._watch.left < next_round + self.found.refit_seconds()
        return late or epoch - self.found.best_epoch >= PATIENCE


def _renewed(
    search: _Search, best: Artifact, interactions: Interactions, watch: Watch, progress: Progress
) -> tuple[Recommender, Recommender]:
    """The model gone on to everything that was sold since, and as it was tested; as it was where time is short."""
    if watch.left >= search.found.refit_seconds():
        with contextlib.suppress(Stopped):
            test = search.model.renew(interactions, best, UntilLate(progress, watch))
            return search.model, test
    kind = type(search.model)
    return kind.restore(best, interactions), kind.restore(best, search.past)


def _refit(
    kind: type[Recommender],
    found: Found,
    interactions: Interactions,
    keeping: Keeping,
    seed: int,
    progress: Progress,
) -> Recommender:
    """Learn from everything for the best number of rounds, or the best round of the search when time is short."""
    best, watch = found.best, keeping.watch
    if best is None:
        return _learn(kind(seed=seed), found, interactions, keeping, progress)
    if progress.stop_requested or watch.left < found.refit_seconds() * (1 - _refitted(found, keeping)):
        return kind.restore(best, interactions)
    try:
        return _learn(kind(seed=seed), found, interactions, keeping, UntilStop(progress, watch))
    except Stopped:
        return kind.restore(best, interactions)


def _refitted(found: Found, keeping: Keeping) -> float:
    """The share of the rounds over everything that a killed training had done."""
    kept = keeping.left_in("refit")
    return 0.0 if kept is None else kept.epoch / max(1, found.best_epoch)


def _learn(
    model: Recommender, found: Found, interactions: Interactions, keeping: Keeping, progress: Progress
) -> Recommender:
    epochs, kept = found.best_epoch, keeping.left_in("refit")
    model.prepare(interactions, SubProgress(progress, 0.0, 0.05))
    if kept is not None:
        keeping.take_up(kept, model)
    for epoch in range(1 if kept is None else kept.epoch + 1, epochs + 1):
        words = text("Learning from all sales, round {n} of {total}.", n=epoch, total=epochs)
        low, high = (0.05 + 0.95 * done / epochs for done in (epoch - 1, epoch))
        progress.report(low, 1, words)
        model.train_epoch(SubProgress(progress, low, high))
        keeping.keep("refit", epoch, found, model)
    return model


def _learn_known_rounds(
    model: Recommender, rounds: int, interactions: Interactions, watch: Watch, progress: Progress
) -> None:
    """Learn for as many rounds as are best, or as there is time and patience for."""
    model.prepare(interactions, SubProgress(progress, 0.0, 0.05))
    limited = UntilStop(progress, watch)
    with contextlib.suppress(Stopped):
        for done in range(rounds):
            low, high = (0.05 + 0.95 * part / rounds for part in (done, done + 1))
            model.train_epoch(SubProgress(limited, low, high))


def _train_blind(
    model: Recommender, interactions: Interactions, watch: Watch, progress: Progress
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
