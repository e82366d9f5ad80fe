"""Trainings that were killed: how one is told from those that run, and what the owner is told."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from recsys_gui.base.hold import holding, is_held
from recsys_gui.base.text import Text, text
from recsys_gui.domain.reports import RunSummary
from recsys_gui.recommender import registry
from recsys_gui.store.file import database
from recsys_gui.store.tables import runs


@dataclass(frozen=True)
class CutOff:
    """A training that was killed and not taken up again: what happened, and what to do."""

    run: RunSummary
    sentence: Text
    advice: Text


def cut_off(shop: Path) -> CutOff | None:
    """The newest training when it was killed; None when it ended, or still runs in some process.

    Raises:
        UserError: the shop file cannot be used.
    """
    with database.open(shop, read_only=True) as db:
        return judged(shop, runs.history(db, 1))


def judged(shop: Path, history: Sequence[RunSummary]) -> CutOff | None:
    """The same where the trainings of ``shop`` are known already, newest first."""
    newest = next(iter(history), None)
    if newest is None or not newest.unfinished or is_held(_mark(shop)):
        return None
    sentence = text("A training of {model} was cut off.", model=str(registry.info(newest.model).title))
    if newest.finished is not None:
        return CutOff(newest, sentence, text("The model itself is safe. Train it again, and only the test is left."))
    if newest.kept is None:
        return CutOff(newest, sentence, text("Nothing was lost. Train it again; it begins anew."))
    return CutOff(newest, sentence, text("Train it again: it goes on after round {round}.", round=newest.kept))


@contextlib.contextmanager
def alone(shop: Path) -> Iterator[bool]:
    """Whether nobody else trains this shop; nobody else is told so while the block runs."""
    with holding(_mark(shop)) as held:
        yield held


def _mark(shop: Path) -> Path:
    return shop.with_name(f"{shop.name}-training")
