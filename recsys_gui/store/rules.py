"""The owner's rules and marks, as the shop file keeps them."""

from __future__ import annotations

import json
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recsys_gui.base.codec import from_json, to_json
from recsys_gui.domain.rules import NO_RULES, Rules
from recsys_gui.store import settings
from recsys_gui.store.database import Database

_KEY = "rules"


@dataclass(frozen=True, eq=False)
class MarkColumns:
    """By row number: ``boost`` of every product; whether every customer is ``quiet``."""

    boost: NDArray[np.float64]
    quiet: NDArray[np.bool_]


def rules(db: Database) -> Rules:
    """The rules in force; none where what is stored makes no sense."""
    stored = settings.get(db, _KEY)
    if stored is None:
        return NO_RULES
    try:
        return from_json(Rules, json.loads(stored))
    except (KeyError, TypeError, ValueError):
        return NO_RULES


def put(db: Database, changed: Rules) -> None:
    """Let these rules hold from now on; in the caller's transaction."""
    settings.put(db, _KEY, json.dumps(to_json(changed), ensure_ascii=False))
    db.touch("models")


def marks(db: Database) -> MarkColumns:
    """What is said about single products and customers."""
    boost = db.table("SELECT boost FROM products ORDER BY id", columns=1)[:, 0]
    quiet = db.table("SELECT quiet FROM customers ORDER BY id", columns=1)[:, 0] > 0
    return MarkColumns(boost, quiet)
