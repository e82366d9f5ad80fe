"""The models that are ready in seconds, so that a shop opens with offers at once."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import numpy as np

from recsys_gui.base.errors import JobCancelled
from recsys_gui.base.progress import Progress, SubProgress
from recsys_gui.base.text import text
from recsys_gui.domain.id_map import IdMap
from recsys_gui.domain.import_answers import NOTHING_DECIDED, Answers
from recsys_gui.domain.interactions import Interactions
from recsys_gui.domain.offer import LISTS, ListName
from recsys_gui.domain.reports import Backtest, ImportReport
from recsys_gui.recommender import registry
from recsys_gui.recommender.backtest import backtest
from recsys_gui.recommender.contract import artifacts
from recsys_gui.services.serving.load import load_interactions
from recsys_gui.services.serving.serving import BY_EXPERIENCE
from recsys_gui.store.file import database
from recsys_gui.store.file.database import Database
from recsys_gui.store.tables import runs

Choice = dict[ListName, str]

QUICK = ("popular", "usual", "item_to_item")
_IMPORT_SHARE = 0.7
_SALES_TO_CHOOSE_ON = 200_000


def make_sample_ready(shop: Path, progress: Progress) -> ImportReport:
    """Make the sample shop and fit the quick models, so that it opens with offers."""
    from recsys_gui.services.bringing_in.make_sample import make_sample

    report = make_sample(shop, SubProgress(progress, 0, _IMPORT_SHARE))
    _fit_after(shop, progress)
    return report


def import_sales_ready(
    shop: Path,
    file: Path,
    *,
    dry_run: bool,
    progress: Progress,
    answers: Answers = NOTHING_DECIDED,
    rejected: Path | None = None,
) -> ImportReport:
    """Bring ``file`` in and fit the quick models anew when there are new sales; a dry run only reports.

    ``answers`` and ``rejected`` are those of :func:`~recsys_gui.services.bringing_in.import_sales.import_file`.
    """
    from recsys_gui.services.bringing_in.import_sales import import_file

    share = 1 if dry_run else _IMPORT_SHARE
    inner = SubProgress(progress, 0, share)
    report = import_file(shop, file, answers, dry_run=dry_run, rejected=rejected, progress=inner)
    if not dry_run and report.import_id is not None:
        _fit_after(shop, progress)
    return report


def _fit_after(shop: Path, progress: Progress) -> None:
    """Fit the quick models; cancelling this does not undo what the shop file already holds."""
    try:
        fit_quick(shop, SubProgress(progress, _IMPORT_SHARE, 1))
    except JobCancelled:
        return


def fit_quick(shop: Path, progress: Progress) -> Choice:
    """Let the best quick method rank each list, unless a trained network does.

    Returns:
        What was fitted for which list.

    Raises:
        UserError: the shop file cannot be used.
        JobCancelled: the owner cancelled; what served before goes on.
    """
    progress.report(0, 1, text("Getting the first offers ready."))
    with database.open(shop) as db:
        lists = [name for name in LISTS if name not in _served_by_networks(db)]
        interactions = load_interactions(db) if lists else None
        if interactions is None or not len(interactions.events) + len(interactions.anonymous):
            return {}
        choice, compared = choose(interactions, SubProgress(progress, 0.1, 0.8))
        chosen = {name: choice[name] for name in lists}
        for key in dict.fromkeys(chosen.values()):
            _put_to_use(db, key, [name for name in lists if chosen[name] == key], interactions, compared)
    progress.report(1, 1, text("Offers are ready."))
    return chosen


def choose(interactions: Interactions, progress: Progress) -> tuple[Choice, Backtest | None]:
    """The best quick method for each list on the shop's past, by experience where that is short; and the comparison.

    Large shops choose on some of their customers, which is as sure and much quicker; then no comparison is given.
    """
    if not len(interactions.events):
        return dict.fromkeys(LISTS, "popular"), None
    part = some_customers(interactions, _SALES_TO_CHOOSE_ON)
    compared = backtest(QUICK, part, progress=progress)
    if not compared.enough:
        return dict(BY_EXPERIENCE), None
    best = {name: _best(compared, name) for name in LISTS}
    return {name: best[name] or BY_EXPERIENCE[name] for name in LISTS}, compared if part is interactions else None


def some_customers(interactions: Interactions, most: int) -> Interactions:
    """The shop with every n-th customer and unknown buyers' n-th order only, so that about ``most`` sales remain."""
    every = -(-(len(interactions.events) + len(interactions.anonymous)) // most)
    if every <= 1:
        return interactions
    kept = np.arange(0, len(interactions.customers), every)
    histories = interactions.histories(kept)
    return replace(
        interactions, customers=IdMap(interactions.customers[row] for row in kept.tolist()), indptr=histories.indptr,
        events=histories.events, anonymous=interactions.anonymous.take(interactions.anonymous.order % every == 0),
    )  # fmt: skip


def _best(compared: Backtest, name: ListName) -> str | None:
    found = [(score.lists[name].ndcg, score.model) for score in compared.scores if name in score.lists]
    return max(found)[1] if found else None


def _served_by_networks(db: Database) -> set[ListName]:
    summaries = {name: runs.one(db, run) for name, run in runs.in_use(db).items()}
    return {name for name, run in summaries.items() if run is not None and run.model not in QUICK}


def _put_to_use(
    db: Database, key: str, lists: list[ListName], interactions: Interactions, compared: Backtest | None
) -> None:
    begin = time.monotonic()
    run = runs.start(db, key, {"until": interactions.now}, 0, interactions.sale_lines)
    weights = artifacts.to_bytes(registry.fitted(key, interactions).state())
    runs.finish(db, run, weights, seconds=time.monotonic() - begin, best_epoch=1, backtest=compared)
    runs.use(db, run, lists)
