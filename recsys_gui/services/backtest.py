"""How good models would have been on the shop's own past."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from recsys_gui.base.progress import Progress, SubProgress
from recsys_gui.base.text import text
from recsys_gui.domain.reports import Backtest
from recsys_gui.recommender import backtest as recommender_backtest
from recsys_gui.recommender import registry
from recsys_gui.services.load import load_interactions
from recsys_gui.store import database


def backtest(shop: Path, models: Sequence[str] = (), *, seed: int = 0, progress: Progress) -> Backtest:
    """Train ``models`` (all when none is named) before a date and compare with what was bought after it.

    The simple models that everything has to beat are always among them.

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
    part = SubProgress(progress, 0.05, 1)
    return recommender_backtest.backtest(keys, interactions, seed=seed, progress=part)
