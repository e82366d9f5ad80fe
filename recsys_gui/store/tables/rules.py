"""The owner's rules and marks, as the shop file keeps them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recsys_gui.base.codec import from_json, parsed, to_json
from recsys_gui.base.later import Later
from recsys_gui.domain.rules import NO_RULES, MarkedRow, MarkedRows, Rules
from recsys_gui.store.file.database import Database
from recsys_gui.store.tables import settings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
else:
    np = Later("numpy")

KEY = "rules"
"""Of the setting that holds the rules."""
OFF = "rules_off"
"""Of the setting that holds association rules which are switched off."""


@dataclass(frozen=True, eq=False)
class MarkColumns:
    """By row number: ``boost`` of every product; whether every customer is ``quiet``."""

    boost: NDArray[np.float64]
    quiet: NDArray[np.bool_]


def rules(db: Database) -> Rules:
    """The rules in force; none where what is stored makes no sense."""
    stored = settings.get(db, KEY)
    if stored is None:
        return NO_RULES
    try:
        return from_json(Rules, parsed(stored))
    except (KeyError, TypeError, ValueError):
        return NO_RULES


def put(db: Database, changed: Rules) -> None:
    """Let these rules hold from now on; in the caller's transaction."""
    settings.put(db, KEY, written(changed))
    db.touch("models")


def written(rules: Rules) -> str:
    """Rules as they stand in the shop file."""
    return json.dumps(to_json(rules), ensure_ascii=False)


def switched_off(db: Database) -> set[tuple[str, str]]:
    """Association rules that the owner switched off: codes of what was bought, and of what it speaks for."""
    stored = settings.get(db, OFF)
    try:
        return {(first, second) for first, second in from_json(list[list[str]], parsed(stored or "[]"))}
    except (TypeError, ValueError):
        return set()


def written_off(pairs: set[tuple[str, str]]) -> str:
    """Rules that are switched off as they stand in the shop file."""
    return json.dumps(sorted(pairs), ensure_ascii=False)


def marks(db: Database) -> MarkColumns:
    """What is said about single products and customers."""
    boost = db.table("SELECT boost FROM products ORDER BY id", columns=1)[:, 0]
    quiet = db.table("SELECT quiet FROM customers ORDER BY id", columns=1)[:, 0] > 0
    return MarkColumns(boost, quiet)


def marked(db: Database, limit: int) -> MarkedRows:
    """Which single products and customers the owner said something about, at most ``limit`` of each kind."""
    product, customer = "SELECT id, code, name, boost FROM products", "SELECT id, code, name FROM customers"
    order = " ORDER BY name, code LIMIT ?"
    return MarkedRows(
        tuple(db.all(MarkedRow, f"{product} WHERE recommend = 0{order}", (limit,))),
        db.number("SELECT count(*) FROM products WHERE recommend = 0"),
        tuple(db.all(MarkedRow, f"{product} WHERE boost > 1{order}", (limit,))),
        tuple(db.all(MarkedRow, f"{customer} WHERE quiet = 1{order}", (limit,))),
    )


def categories(db: Database) -> dict[str, int]:
    """Category → how many products it has, by name; products without one are left out."""
    return dict(db.all(lambda *row: row, "SELECT category, count(*) FROM products WHERE category <> '' GROUP BY 1"))
