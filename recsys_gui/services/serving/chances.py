"""What a shop's past says about the chances of offers: learned when first needed, and kept in the shop file."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from recsys_gui.base.codec import from_json, parsed, to_json
from recsys_gui.base.errors import UserError
from recsys_gui.domain.interactions import Interactions
from recsys_gui.offers import taking
from recsys_gui.offers.taking import Learned
from recsys_gui.offers.timing import horizon_of
from recsys_gui.store.file import database
from recsys_gui.store.file.database import Database
from recsys_gui.store.tables import settings

_KEY = "chances"
_OUTGROWN = 1.2


@dataclass(frozen=True)
class _Kept:
    """What was learned when the shop had so many sales."""

    sales: int
    learned: Learned


def kept(db: Database, interactions: Interactions) -> Learned | None:
    """What was learned before; None when it was not, or when the shop is quite another since."""
    stored = settings.get(db, _KEY)
    if stored is None:
        return None
    try:
        found = from_json(_Kept, parsed(stored))
    except (KeyError, TypeError, ValueError):
        return None
    share = _sales(interactions) / max(found.sales, 1)
    return found.learned if 1 / _OUTGROWN < share < _OUTGROWN else None


def at_hand(path: Path, interactions: Interactions) -> Learned | None:
    """What was learned before, or else what can be learned now."""
    with database.open(path, read_only=True) as db:
        found = kept(db, interactions)
    return found or learn(path, interactions, horizon_of(interactions))


def learn(path: Path, interactions: Interactions, horizon: int) -> Learned | None:
    """Learn it from the past and keep it where the file may be written; None where the past is too short."""
    found = taking.learn(interactions, horizon)
    if found is not None:
        try:
            with database.open(path) as db, db.transaction():
                settings.put(db, _KEY, json.dumps(to_json(_Kept(_sales(interactions), found))))
        except UserError:  # a protected file can be read all the same
            return found
    return found


def _sales(interactions: Interactions) -> int:
    return len(interactions.events) + len(interactions.anonymous)
