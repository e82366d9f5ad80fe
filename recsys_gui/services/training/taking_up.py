"""What a training leaves in the shop file while it runs, and how the next one goes on from it after a kill."""

from __future__ import annotations

import contextlib
import hashlib
from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np

from recsys_gui import __version__
from recsys_gui.base.errors import UserError
from recsys_gui.base.settings import Json
from recsys_gui.base.text import Text, text
from recsys_gui.domain.interactions import Events, Interactions
from recsys_gui.recommender.learning.checkpoint import Checkpoint
from recsys_gui.store.file import database
from recsys_gui.store.file.database import Database
from recsys_gui.store.tables import runs

EVERY = 30.0
"""Seconds between two checkpoints, at least."""
_PARTS = fields(Events)


def begin(
    db: Database, model: str, seconds: float, seed: int, interactions: Interactions, *, judge: bool
) -> tuple[int, Checkpoint | None]:
    """Begin a run, or take up the one of the same model on the same sales that was killed.

    Args:
        db: the shop file.
        model: registry key.
        seconds: time budget.
        seed: of the training.
        interactions: what will be learned from.
        judge: nobody else trains this shop, so that every run without an end was killed; those that do not fit go.

    Returns:
        The number of the run, and where it goes on.
    """
    config: dict[str, Json] = {"seconds": seconds, "until": interactions.now, "data": fingerprint(interactions)}
    left = runs.cut_off(db, model) if judge else []
    for run in left:
        kept = _kept(db, run, seed, config["data"])
        if kept is not None:
            runs.take_up(db, run.id, config | {"resumed": max(1, kept.epoch)})
            runs.forget(db, [other.id for other in left if other.id != run.id])
            return run.id, kept
    runs.forget(db, [run.id for run in left])
    return runs.start(db, model, config, seed, interactions.sale_lines), None


@dataclass(frozen=True, eq=False)
class ShopKeeper:
    """Keeps checkpoints of one run in the shop file."""

    shop: Path
    run: int
    left: Checkpoint | None

    @property
    def every(self) -> float:
        """Seconds from one checkpoint to the next."""
        return EVERY

    def kept(self) -> Checkpoint | None:
        """What the run left when it was killed."""
        return self.left

    def keep(self, checkpoint: Checkpoint) -> None:
        """Keep this one; that there is no room for it is no reason to end a training."""
        with contextlib.suppress(UserError), database.open(self.shop) as db:
            runs.save_checkpoint(db, self.run, checkpoint.epoch, checkpoint.to_bytes())


@dataclass(frozen=True)
class Onlooker:
    """Keeps nothing, as often as :class:`ShopKeeper` keeps something, so that processes together stay in step."""

    every: float = EVERY

    def kept(self) -> Checkpoint | None:
        """Nothing was left."""
        return None

    def keep(self, checkpoint: Checkpoint) -> None:
        """Somebody else does."""


def fingerprint(interactions: Interactions) -> str:
    """The same for the same sales and products, read by the same version of the program."""
    digest = hashlib.sha256(__version__.encode())
    table = interactions.table
    arrays = (
        interactions.indptr, table.list_price, table.unit_cost, table.recommendable, np.array([interactions.now]),
        *(getattr(events, part.name) for events in (interactions.events, interactions.anonymous) for part in _PARTS),
    )  # fmt: skip
    for values in arrays:
        digest.update(np.ascontiguousarray(values).tobytes())
    for words in (interactions.customers.codes, interactions.products.codes, table.name, table.category):
        digest.update("\0".join(words).encode())
    return digest.hexdigest()


def going_on(kept: Checkpoint) -> Text:
    """What the owner is told when a training is taken up."""
    if kept.stage == "comparison":
        return text("The training was done before it was cut off; the test on past sales is left.")
    if kept.stage == "refit":
        return text(
            "Going on where the training was cut off: learning from all sales, after round {round}.", round=kept.epoch
        )
    return text("Going on where the training was cut off: after round {round}.", round=kept.epoch)


def _kept(db: Database, run: runs.CutOffRun, seed: int, data: Json) -> Checkpoint | None:
    """The checkpoint of ``run`` when it is of this training and can be read."""
    if run.seed != seed or run.config.get("data") != data:
        return None
    try:
        return Checkpoint.from_bytes(runs.checkpoint(db, run.id))
    except (UserError, ValueError):
        return None
