"""Train a model, compare it with simple ones, and let it take over."""

from __future__ import annotations

import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from recsys_gui.base.crew import own_place
from recsys_gui.base.errors import JobAbandoned, JobCancelled, UserError
from recsys_gui.base.progress import Progress, SubProgress
from recsys_gui.base.text import NO_TEXT, Text, text
from recsys_gui.domain.interactions import Interactions
from recsys_gui.domain.offer import LISTS
from recsys_gui.domain.reports import Backtest, RunSummary
from recsys_gui.recommender import registry, trainer
from recsys_gui.recommender.backtest import backtest
from recsys_gui.recommender.contract import artifacts
from recsys_gui.recommender.learning import crew
from recsys_gui.recommender.learning.checkpoint import Checkpoint, Findings, Keeper, UnfitCheckpointError
from recsys_gui.recommender.learning.keeping import Watch
from recsys_gui.recommender.trainer import Tested, Trained
from recsys_gui.services.serving import chances, visit_network
from recsys_gui.services.serving.load import load_interactions
from recsys_gui.services.training import cut_off, taking_up
from recsys_gui.services.training.backtest import with_offers
from recsys_gui.services.training.taking_up import ShopKeeper
from recsys_gui.store.file import database
from recsys_gui.store.file.database import Database
from recsys_gui.store.tables import runs

_MONTH = 86_400 * 365.25 / 12
_TRAINING_SHARE = 0.6
_BUDGET_SHARE = 0.6
"""Of a time budget, what the training gets; the comparison, which may train once more, gets what is left."""


def train(
    shop: Path, model: str, *, seconds: float = 0, seed: int = 0, months: int = 0, use: bool = True, progress: Progress
) -> RunSummary:
    """Train ``model`` on the sales of ``shop``, then find out how good it would have been on the past.

    A request to stop keeps the best round and leaves the comparison out. The trained model is safe in the file before
    the comparison begins, and takes over all lists after it; until then the previous one serves. A training of the same
    model on the same sales that was killed is taken up where it was, and comes to the same result.

    Args:
        shop: the shop file.
        model: key in the registry.
        seconds: time budget for all of it, 0 for none.
        seed: makes the result repeatable.
        months: learn from the newest so many months of sales only, with less memory; 0 from all.
        use: whether the model is to take over.
        progress: hears of each round.

    Raises:
        UserError: no such model, no sales, or the shop file cannot be used.
        JobCancelled: the owner cancelled; what served before goes on. As :class:`JobAbandoned` it leaves what it takes
            to go on.
    """
    registry.info(model)
    with crew.working_together(), cut_off.alone(shop) as alone:
        run = _one_run(shop, _Plan(model, seconds, seed, months, use), alone, progress)
    with database.open(shop, read_only=True) as db:
        summary = runs.one(db, run)
    if summary is None:
        raise UserError("The training is no longer in the shop file.", "Train again.")
    return summary


def join_in(shop: Path, model: str, *, seconds: float = 0, seed: int = 0, months: int = 0, progress: Progress) -> None:
    """What the other processes do that ``torchrun`` started beside the one that calls :func:`train`: they learn too.

    Each takes its part of every batch; they only read the shop file. The arguments are those of :func:`train`.

    Raises:
        UserError: no such model, no sales, or the shop file cannot be used.
    """
    registry.info(model)
    plan = _Plan(model, seconds, seed, months, use=False)
    with crew.working_together():
        with database.open(shop, read_only=True) as db:
            interactions = _to_learn_from(db, months)
        _need_sales(interactions)
        trained = _trained(plan, interactions, taking_up.Onlooker(), progress)
        _backtest(plan, interactions, _ToTest(trained.tested, trained.best_epoch), plan.for_comparison, progress)


def use_run(shop: Path, run: int) -> None:
    """Let a finished training rank all lists from now on.

    Raises:
        UserError: its weights are no longer kept, or the shop file cannot be used.
    """
    with database.open(shop) as db:
        runs.use(db, run, LISTS)


@dataclass(frozen=True)
class _Plan:
    model: str
    seconds: float
    seed: int
    months: int
    use: bool

    @property
    def for_comparison(self) -> float:
        """Seconds of the budget that the comparison gets, 0 for no limit."""
        return self.seconds * (1 - _BUDGET_SHARE)


def _one_run(shop: Path, plan: _Plan, alone: bool, progress: Progress) -> int:
    """Train and compare; gives the number of the run."""
    watch = Watch(time.monotonic, plan.seconds)
    progress.report(0, 1, text("Reading the sales."))
    with database.open(shop) as db:
        interactions = _to_learn_from(db, plan.months)
        _need_sales(interactions)
        run, left = taking_up.begin(db, plan.model, plan.seconds, plan.seed, interactions, judge=alone)
    # The others know nothing of a training that was killed.
    left = left if own_place().size == 1 else None
    if left is not None:
        progress.report(0, 1, taking_up.going_on(left))
    try:
        to_test = _learned(shop, run, plan, interactions, left, SubProgress(progress, 0.05, _TRAINING_SHARE))
        compared = _compare(shop, plan, interactions, to_test, watch, SubProgress(progress, _TRAINING_SHARE, 1))
        with database.open(shop) as db:
            runs.compared(db, run, compared)
        if compared is not None and compared.forecasts:
            visit_network.follow(shop, compared, interactions, plan.seed)
    except JobAbandoned:
        raise
    except JobCancelled:
        _give_up(shop, run)
        raise
    if plan.use:
        use_run(shop, run)
    return run


@dataclass(frozen=True, eq=False)
class _ToTest:
    """What the comparison takes from the training: a model that may be tested, and how many rounds were best."""

    model: Tested | None
    rounds: int


def _learned(
    shop: Path, run: int, plan: _Plan, interactions: Interactions, left: Checkpoint | None, progress: Progress
) -> _ToTest:
    """Train, or go on with what is ``left``, and keep the model; what can be tested of it."""
    if left is not None and left.stage == "comparison":
        return _ToTest(_to_be_tested(left, interactions), left.epoch)
    try:
        trained = _trained(plan, interactions, ShopKeeper(shop, run, left), progress)
    except UnfitCheckpointError:
        trained = _trained(plan, interactions, ShopKeeper(shop, run, None), progress)
    _save(shop, run, plan, trained)
    return _ToTest(trained.tested, trained.best_epoch)


def _trained(plan: _Plan, interactions: Interactions, keeper: Keeper, progress: Progress) -> Trained:
    seconds = plan.seconds * _BUDGET_SHARE
    return trainer.train(plan.model, interactions, seconds=seconds, seed=plan.seed, progress=progress, keeper=keeper)


def _to_be_tested(left: Checkpoint, interactions: Interactions) -> Tested | None:
    """The model without the newest sales that a training made before it was killed."""
    if left.best is None:
        return None
    past = interactions.until(left.moment)
    return Tested(registry.model_class(left.model).restore(left.best, past), left.moment, left.seconds)


def _compare(
    shop: Path, plan: _Plan, interactions: Interactions, to_test: _ToTest, watch: Watch, progress: Progress
) -> Backtest | None:
    """The backtest; None when the owner asked to stop or the time is up, for half a training compares badly."""
    # Processes that train together must all do the same, and each has a clock of its own.
    alone = own_place().size == 1
    if progress.stop_requested or (alone and watch.left <= 0):
        return None
    watched = _UntilStop(progress, watch if alone else Watch(time.monotonic, 0))
    try:
        seconds = watch.left if alone and plan.seconds else plan.for_comparison
        found = _backtest(plan, interactions, to_test, seconds, SubProgress(watched, 0, 0.9))
    except _Stopped:
        return None
    return _with_offers(shop, found, interactions, SubProgress(watched, 0.9, 1))


def _backtest(
    plan: _Plan, interactions: Interactions, to_test: _ToTest, seconds: float, progress: Progress
) -> Backtest:
    ready = {} if to_test.model is None else {plan.model: to_test.model}
    rounds = {plan.model: to_test.rounds}
    return backtest(
        [plan.model], interactions, seconds=seconds, seed=plan.seed, progress=progress, ready=ready, rounds=rounds
    )


def _with_offers(shop: Path, found: Backtest, interactions: Interactions, progress: Progress) -> Backtest:
    """The comparison with what came of times, prices and chances; without them when the owner asked to stop."""
    if not found.enough:
        return found
    try:
        return with_offers(found, interactions, partial(chances.at_hand, shop, interactions), progress=progress)
    except _Stopped:
        return found


class _Stopped(Exception):  # noqa: N818 - not an error: the owner asked for it, or the time is up
    """Ends the comparison, not the job."""


class _UntilStop:
    """Progress of a part that a request to stop, or the end of the time, gives up altogether."""

    stop_requested = False

    def __init__(self, progress: Progress, watch: Watch) -> None:
        self._progress, self._watch = progress, watch

    def report(self, done: float, total: float, text: Text = NO_TEXT) -> None:
        self._progress.report(done, total, text)
        if self._progress.stop_requested or self._watch.left <= 0:
            raise _Stopped

    def emit(self, event: object) -> None:
        """Nothing: these rounds are not those of the training that is shown."""


def _to_learn_from(db: Database, months: int) -> Interactions:
    """All sales, or those of the newest so many months."""
    interactions = load_interactions(db)
    return interactions.since(interactions.now - round(months * _MONTH)) if months else interactions


def _need_sales(interactions: Interactions) -> None:
    if not len(interactions.events):
        raise UserError(
            "This shop has no sales with known customers to learn from yet.", "Bring in your sales first, then train."
        )


def _save(shop: Path, run: int, plan: _Plan, trained: Trained) -> None:
    """Keep the model, and what its comparison needs should this be killed meanwhile."""
    tested = trained.tested
    best, moment = (None, 0) if tested is None else (tested.recommender.state(), tested.moment)
    seconds = trained.seconds if tested is None else tested.seconds
    left = Checkpoint(plan.model, "comparison", trained.best_epoch, seconds, Findings(), best, moment=moment)
    weights = artifacts.to_bytes(trained.recommender.state())
    with database.open(shop) as db:
        runs.finish(
            db, run, weights, seconds=trained.seconds, best_epoch=trained.best_epoch, history=trained.history,
            to_compare=left.to_bytes(),
        )  # fmt: skip


def _give_up(shop: Path, run: int) -> None:
    with database.open(shop) as db:
        runs.discard(db, run)
