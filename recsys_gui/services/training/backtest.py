"""How good models would have been on the shop's own past."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from pathlib import Path

from recsys_gui.base.progress import Progress, SubProgress
from recsys_gui.base.text import text
from recsys_gui.domain.interactions import Interactions
from recsys_gui.domain.reports import Backtest
from recsys_gui.offers import taking
from recsys_gui.offers.measuring import measure
from recsys_gui.offers.taking import Learned
from recsys_gui.offers.timing import horizon_of
from recsys_gui.recommender import backtest as recommender_backtest
from recsys_gui.recommender import registry
from recsys_gui.services.serving.load import load_interactions
from recsys_gui.services.training.quick import some_customers
from recsys_gui.store.file import database

_SALES_TO_MEASURE = 200_000


def backtest(shop: Path, models: Sequence[str] = (), *, seed: int = 0, progress: Progress) -> Backtest:
    """Train ``models`` (all when none is named) before a date and compare with what was bought after it.

    The simple models that everything has to beat are always among them. Times, prices and chances of offers are
    measured too.

    Raises:
        UserError: there is no such model, or the shop file cannot be opened.
        JobCancelled: the owner cancelled.
    """
    keys = list(models) or [model.key for model in registry.MODELS]
    for key in keys:
        registry.info(key)
    progress.report(0, 1, text("Reading the sales."))
    with database.open(shop, read_only=True) as db:
        interactions = load_interactions(db)
    part = SubProgress(progress, 0.05, 0.9)
    found = recommender_backtest.backtest(keys, interactions, seed=seed, progress=part)
    chances = partial(taking.learn, interactions, horizon_of(interactions))
    return with_offers(found, interactions, chances, progress=SubProgress(progress, 0.9, 1))


def with_offers(
    found: Backtest, interactions: Interactions, chances: Callable[[], Learned | None], *, progress: Progress
) -> Backtest:
    """``found`` with how good times, prices and chances of offers would have been.

    Large shops are measured on some of their customers, which is much quicker.

    Args:
        found: the comparison of models.
        interactions: all sales.
        chances: gives the chances; called while times and prices are measured.
        progress: told along the way.

    Raises:
        JobCancelled: through ``progress``.
    """
    part = some_customers(interactions, _SALES_TO_MEASURE)
    with ThreadPoolExecutor(1, "chances") as beside:
        learning = beside.submit(chances)
        forecasts = measure(part, progress=progress)
        learned = learning.result()
    return replace(found, forecasts=forecasts, reliability=[] if learned is None else list(learned.reliability))
