"""Is training again worth it? Counted: the sales since. Measured: what the model found of them against its promise."""

from __future__ import annotations

from pathlib import Path

from recsys_gui.base.progress import NullProgress, Progress, SubProgress
from recsys_gui.base.text import Text, text
from recsys_gui.domain.interactions import Interactions
from recsys_gui.domain.offer import ListName
from recsys_gui.domain.reports import Backtest, RunSummary
from recsys_gui.domain.retraining import Decay, TrainingAdvice
from recsys_gui.recommender import registry
from recsys_gui.recommender.backtest import BASELINES, FEWEST
from recsys_gui.recommender.contract.recommender import Recommender
from recsys_gui.recommender.judging.evaluation import Measures, difference, measure
from recsys_gui.recommender.judging.window import window_from
from recsys_gui.services.serving.load import load_interactions
from recsys_gui.services.serving.serving import UnreadableError, restored, stored
from recsys_gui.store.file import database
from recsys_gui.store.file.database import Database
from recsys_gui.store.tables import runs

_LIST: ListName = "all"
_MOST = 1_000
_MANY = 0.1
"""This share of new sales is worth a training by itself."""


def advice(shop: Path, interactions: Interactions | None = None, progress: Progress | None = None) -> TrainingAdvice:
    """Whether to train the shop's model again; takes a second or so.

    Args:
        shop: the shop file.
        interactions: its sales, where they are in memory already.
        progress: told along the way.

    Raises:
        UserError: the shop file cannot be used.
        JobCancelled: through ``progress``.
    """
    with database.open(shop, read_only=True) as db:
        known = load_interactions(db) if interactions is None else interactions
        number = runs.in_use(db).get(_LIST)
        run = None if number is None else runs.one(db, number)
        if run is None:
            return TrainingAdvice("", None, 0, known.sale_lines, None, False, _never(known))
        new, lines = max(0, known.sale_lines - run.sales), known.sale_lines
        try:
            stored(db, run.id)
            decay = _decay(db, run, known, progress or NullProgress())
        except UnreadableError:
            words = text("The trained model cannot be read. Train again.")
            return TrainingAdvice(run.model, run.started, new, lines, None, True, words)
    worth = decay.less if decay is not None else new > _MANY * max(1, run.sales)
    return TrainingAdvice(run.model, run.started, new, lines, decay, worth, _sentence(run, new, decay, worth))


def _decay(db: Database, run: RunSummary, known: Interactions, progress: Progress) -> Decay | None:
    """The promise of the test against the newest sales, over a window as long as that of the test."""
    tested, promise = run.backtest, _promise(run)
    if promise is None or tested is None or run.until is None or known.now <= run.until:
        return None
    cut = max(run.until, known.now - (tested.end - tested.cut))
    window, past = window_from(known, cut).sample(_MOST, 0), known.until(cut)
    if len(window) < FEWEST:
        return None
    progress.report(0, 1, text("Looking how good the advice has been since the training."))
    models: list[Recommender] = [restored(db, run.id, past), *(registry.fitted(key, past) for key in BASELINES)]
    parts = [SubProgress(progress, place / len(models), (place + 1) / len(models)) for place in range(len(models))]
    ours, *simple = (measure(model, past, window, _LIST, part) for model, part in zip(models, parts, strict=True))
    best = max(simple, key=lambda found: found.mean_ndcg)
    return _compared(ours, best, promise) if len(ours.customers) >= FEWEST and best.mean_ndcg > 0 else None


def _compared(ours: Measures, best: Measures, promise: float) -> Decay:
    bar = best.mean_ndcg
    found, low, high = (float(value) / bar for value in difference(ours, best))
    return Decay(len(ours.customers), promise, found, low, high)


def _promise(run: RunSummary) -> float | None:
    """How much more than the best simple method the model found in its test."""
    tested = run.backtest
    scores = {} if tested is None or not tested.enough else _ndcg(tested)
    bar = max((scores.get(key, 0.0) for key in BASELINES), default=0.0)
    return scores[run.model] / bar - 1 if run.model in scores and run.model not in BASELINES and bar > 0 else None


def _ndcg(tested: Backtest) -> dict[str, float]:
    return {score.model: score.lists[_LIST].ndcg for score in tested.scores if _LIST in score.lists}


def _never(known: Interactions) -> Text:
    if not len(known.events):
        return text("There are no sales to learn from yet.")
    return text("No model has been trained yet. Train once for better ideas.")


def _sentence(run: RunSummary, new: int, decay: Decay | None, worth: bool) -> Text:
    model = str(registry.info(run.model).title)
    if decay is not None:
        found, promised = _percent(decay.found), _percent(decay.promised)
        if worth:
            return text(
                "On the newest sales {model} found {found}% more than simple methods; its test promised {promised}%."
                " Training again is worth it.",
                model=model, found=found, promised=promised,
            )  # fmt: skip
        if found > 0:
            return text(
                "{model} still does what it promised: {found}% more than simple methods on the newest sales.",
                model=model, found=found,
            )  # fmt: skip
        return text("{model} is as good as its test had promised.", model=model)
    if not new:
        return text("{model} knows all sales.", model=model)
    if worth:
        return text(
            "{model} does not know {count} of the sales yet. Training again is worth it.", model=model, count=new
        )
    return text(
        "{model} does not know {count} of the sales yet. That is too few to train again for.", model=model, count=new
    )


def _percent(share: float) -> int:
    return round(100 * share)
