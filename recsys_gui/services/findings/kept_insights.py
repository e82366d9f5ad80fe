"""Insights as the shop file keeps them, so that they are there at once the next time."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from recsys_gui.base.codec import from_json, parsed, to_json
from recsys_gui.base.errors import UserError
from recsys_gui.domain.insights import Insights
from recsys_gui.store.file import database
from recsys_gui.store.file.database import Database
from recsys_gui.store.tables import rules, settings

_KEY = "insights"


def stored(db: Database) -> Insights | None:
    """What was found last, its rules as they are switched now; None when there is nothing that can be read."""
    kept = settings.get(db, _KEY)
    if kept is None:
        return None
    try:
        found = from_json(Insights, parsed(kept))
    except (KeyError, TypeError, ValueError):
        return None
    off = rules.switched_off(db)
    return replace(found, rules=[replace(rule, on=(rule.first, rule.second) not in off) for rule in found.rules])


def stamp(db: Database) -> str:
    """What insights are found from."""
    return str(db.data_version().sales)


def keep(shop: Path, made: Insights) -> None:
    """Keep what was found; a file that may not be written is left as it is."""
    try:
        with database.open(shop) as db, db.transaction():
            settings.put(db, _KEY, json.dumps(to_json(made)))
    except UserError:
        return
