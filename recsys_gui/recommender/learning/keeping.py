"""What a training keeps an eye on while it runs: its time budget, requests to stop, and checkpoints."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from recsys_gui.base.progress import Progress
from recsys_gui.base.text import NO_TEXT, Text
from recsys_gui.domain.reports import EpochMetrics
from recsys_gui.recommender.contract.recommender import Artifact, Recommender
from recsys_gui.recommender.learning.checkpoint import Checkpoint, Findings, Keeper, Stage, UnfitCheckpointError

_RESERVE = 1.15


class Watch:
    """How much of the time budget is gone; ``spent`` of it before this watch began."""

    def __init__(self, clock: Callable[[], float], seconds: float, spent: float = 0.0) -> None:
        self._clock, self._start, self._seconds = clock, clock() - spent, seconds

    @property
    def elapsed(self) -> float:
        """Seconds since the beginning."""
        return self._clock() - self._start

    @property
    def left(self) -> float:
        """Seconds to the end of the budget; endless where there is none."""
        return self._seconds - self.elapsed if self._seconds > 0 else float("inf")

    @property
    def share(self) -> float:
        """How much of the budget is gone, 1 for all; 0 where there is none."""
        return self.elapsed / self._seconds if self._seconds > 0 else 0.0


class Stopped(Exception):  # noqa: N818 - not an error: there is a best round to keep
    """Ends a round half-way."""


class Hurried:
    """Progress of work that can do with less: it is asked to stop once a share of the time budget is gone."""

    def __init__(self, progress: Progress, watch: Watch, share: float) -> None:
        self._progress, self._watch, self._share = progress, watch, share

    @property
    def stop_requested(self) -> bool:
        """By the owner, or for want of time."""
        return self._progress.stop_requested or self._watch.share > self._share

    def report(self, done: float, total: float, text: Text = NO_TEXT) -> None:
        """Pass on."""
        self._progress.report(done, total, text)

    def emit(self, event: object) -> None:
        """Pass on."""
        self._progress.emit(event)


class UntilLate:
    """Progress of work that is given up half-way when the time is up."""

    stop_requested = False

    def __init__(self, progress: Progress, watch: Watch) -> None:
        self._progress, self._watch = progress, watch

    def report(self, done: float, total: float, text: Text = NO_TEXT) -> None:
        """Pass on.

        Raises:
            Stopped: the time is up.
        """
        self._progress.report(done, total, text)
        if self._watch.left <= 0:
            raise Stopped

    def emit(self, event: object) -> None:
        """Pass on."""
        self._progress.emit(event)


class UntilStop(UntilLate):
    """Progress of work that is given up half-way also when the owner asks to stop."""

    def report(self, done: float, total: float, text: Text = NO_TEXT) -> None:
        """Pass on.

        Raises:
            Stopped: the owner asked to stop, or the time is up.
        """
        super().report(done, total, text)
        if self._progress.stop_requested:
            raise Stopped


@dataclass(eq=False)
class Found:
    """What a search has found so far; ``best`` is None where there is only one round to choose from."""

    history: list[EpochMetrics] = field(default_factory=list)
    best_epoch: int = 0
    best: Artifact | None = None
    prepare_seconds: float = 0.0
    epoch_seconds: float = 0.0

    def refit_seconds(self) -> float:
        """How long learning from everything for the best number of rounds will take, with a reserve."""
        return _RESERVE * (self.prepare_seconds + self.best_epoch * self.epoch_seconds)

    def plain(self) -> Findings:
        """All but the best model, as a checkpoint has it."""
        return Findings(list(self.history), self.best_epoch, self.prepare_seconds, self.epoch_seconds)

    @staticmethod
    def of(kept: Checkpoint) -> Found:
        """What a search had found when it was killed."""
        of = kept.findings
        return Found(list(of.history), of.best_epoch, kept.best, of.prepare_seconds, of.epoch_seconds)


class Keeping:
    """Keeps a checkpoint after rounds, not too often, and hands out the one that a killed training left."""

    def __init__(self, keeper: Keeper | None, key: str, clock: Callable[[], float], seconds: float) -> None:
        self._keeper, self._key = keeper, key
        self._kept = None if keeper is None else keeper.kept()
        self.watch = Watch(clock, seconds, 0.0 if self._kept is None else self._kept.seconds)
        self._last = self.watch.elapsed

    def left_in(self, stage: Stage) -> Checkpoint | None:
        """What a training left that was killed in this stage."""
        return self._kept if self._kept is not None and self._kept.stage == stage else None

    @staticmethod
    def take_up(kept: Checkpoint, model: Recommender) -> None:
        """Let ``model``, just prepared, go on from ``kept``.

        Raises:
            UnfitCheckpointError: it cannot.
        """
        try:
            model.go_on(kept.learned)
        except (ValueError, KeyError) as error:
            raise UnfitCheckpointError(str(error)) from error

    def keep(self, stage: Stage, epoch: int, found: Found, model: Recommender, *, now: bool = False) -> None:
        """Keep this round, ``now`` or when the last checkpoint is old enough."""
        if self._keeper is None or not (now or self.watch.elapsed - self._last >= self._keeper.every):
            return
        learned = model.kept()
        if learned is not None:
            spent = self.watch.elapsed
            self._keeper.keep(Checkpoint(self._key, stage, epoch, spent, found.plain(), found.best, learned))
            self._last = self.watch.elapsed
